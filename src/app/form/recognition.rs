//! A recognition: the decision that puts the household into a class.

use chrono::NaiveDate;

use super::{AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::id::{HouseholdId, RecognitionId, SurveyId};
use crate::domain::operation::Operation;
use crate::domain::recognition::{Recognition, computed, differing};
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::survey::Survey;

/// A new recognition, or another wording of a known one.
#[derive(Debug)]
struct Recognise {
    household: HouseholdId,
    code: String,
    base: Option<Stored<RecognitionId, Recognition>>,
    /// The decision that a new one would replace.
    latest: Option<Recognition>,
    /// The survey that it rests on.
    survey: Option<SurveyId>,
    surveyed: Option<NaiveDate>,
    /// The class that this survey gives.
    computed: Option<Class>,
    /// The household left the list a short while ago: a class of the list means that it fell back.
    newly_escaped: bool,
}

/// The form of a new recognition. Its class starts as the last survey has it; where a decision was made since that
/// survey, nothing is proposed: whoever decides again has another reason.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    let survey = dossier.last_survey();
    let purpose = purpose(dossier, survey, None, at);
    let decided = dossier.recognitions.last().map(|last| last.decided);
    let is_new = survey.is_some_and(|survey| decided.is_none_or(|decided| survey.date > decided));
    let class = purpose.computed.filter(|_| is_new).map(Class::code).unwrap_or_default();
    let form = Form::new(fields(class, "", at.today, "", at));
    FormDialog::open(purpose, form, at)
}

/// The form of a known recognition.
pub fn open_edit(dossier: &Dossier, base: &Stored<RecognitionId, Recognition>, at: &At) -> Dialog {
    let survey = dossier.surveys.iter().find(|survey| Some(survey.id) == base.survey);
    let purpose = purpose(dossier, survey, Some(base.clone()), at);
    let fields = fields(base.class.code(), &base.decision_number, base.decided, &base.reason, at);
    FormDialog::open(purpose, Form::new(fields), at)
}

fn purpose(
    dossier: &Dossier,
    survey: Option<&Stored<SurveyId, Survey>>,
    base: Option<Stored<RecognitionId, Recognition>>,
    at: &At,
) -> Recognise {
    let standards = at.register.map(|register| &register.standards);
    Recognise {
        household: dossier.household.id,
        code: dossier.household.code.clone(),
        base,
        latest: dossier.recognitions.last().map(|latest| latest.value.clone()),
        survey: survey.map(|s| s.id),
        surveyed: survey.map(|s| s.date),
        newly_escaped: standing_on(
            dossier.recognitions.iter().map(|known| &known.value),
            at.today,
            NEWLY_ESCAPED_MONTHS,
        )
        .newly_escaped_until
        .is_some(),
        computed: survey.zip(standards).and_then(|(survey, standards)| computed(survey, standards)),
    }
}

fn fields(class: &str, number: &str, decided: NaiveDate, reason: &str, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let classes = Class::ALL.iter().map(|class| Choice::new(class.code(), lang.class(*class))).collect();
    vec![
        Field::choice("class", lang.field_class(), classes, class),
        Field::text("decision_number", lang.field_decision_number(), number),
        Field::date("decided", lang.field_decided(), &at.day(decided)),
        Field::text("reason", lang.field_differs_because(), reason),
    ]
}

impl Recognise {
    fn differs(&self, form: &Form) -> bool {
        let chosen = form.choice("class").and_then(Class::from_code);
        chosen.is_some_and(|chosen| differing(chosen, self.computed).is_some())
    }

    /// Class and number are those of the latest decision.
    fn repeats_latest(&self, form: &Form) -> bool {
        let said = (form.choice("class"), form.text("decision_number"));
        self.latest.as_ref().is_some_and(|l| said == (Some(l.class.code()), l.decision_number.clone()))
    }
}

/// Whoever decides for another class than the computed one is asked why.
pub(super) fn ask_reason(form: &mut Form, differs: bool, at: &At) {
    let asked = differs.then(|| at.lang.check_recognition_reason().to_owned());
    if let Some(field) = form.field_mut("reason") {
        field.warning = asked.filter(|_| field.line.is_empty());
    }
}

impl Purpose for Recognise {
    fn title(&self, at: &At) -> String {
        match self.newly_escaped && self.base.is_none() {
            true => at.lang.title_recognition_escaped(&self.code),
            false => at.lang.title_recognition(&self.code),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.as_ref().map(|base| HouseholdForm::Recognition(base.id));
        Some(DraftOf::Household(self.household, known.unwrap_or(HouseholdForm::NewRecognition)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn kind(&self) -> &'static str {
        "recognition"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        ask_reason(form, self.differs(form), at);
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        let Some(day) = self.surveyed else {
            return vec![AsideLine::new(Weight::Warning, lang.aside_no_survey())];
        };
        let class = self.computed.map_or(lang.aside_not_concluded(), |class| lang.class(class));
        vec![
            AsideLine::new(Weight::Plain, lang.aside_survey_of(at.day(day))),
            AsideLine::new(Weight::Strong, class),
        ]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        if self.differs(form) && form.text("reason").is_empty() {
            reading.fault("reason", at.lang.check_recognition_reason());
        }
        let recognition = Recognition {
            household: self.household,
            survey: self.survey,
            class: reading.coded("class", Class::from_code, Class::None),
            decided: reading.past_day("decided"),
            decision_number: reading.text("decision_number"),
            reason: reading.text("reason"),
            decision: self.base.as_ref().and_then(|base| base.decision),
        };
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value: recognition };
        reading.finish(perform(Operation::SaveRecognition(edit)))
    }

    /// A new decision takes the place of the one before: never an empty or repeated one unawares.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        if self.base.is_some() {
            return None;
        }
        let number = form.text("decision_number");
        match (number.is_empty(), self.repeats_latest(form)) {
            (true, _) => Some(at.lang.warn_no_decision_number().to_owned()),
            (false, true) => Some(at.lang.warn_same_decision(number)),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::dialogs::{At, Dialog};
    use crate::app::testing::{day, dossier, press, saved, showing, stored};
    use crate::domain::class::Class;
    use crate::domain::dossier::Dossier;
    use crate::domain::id::RecognitionId;
    use crate::domain::operation::Operation;
    use crate::domain::survey::Answers;
    use crate::i18n::Lang;

    /// The question that saving asks after a script.
    fn question(script: &str) -> Option<String> {
        let mut model = showing(dossier(), (80, 24), Lang::Vi);
        press(&mut model, script);
        match model.dialogs.last() {
            Some(Dialog::Confirm(confirm)) => Some(confirm.question.clone()),
            _ => None,
        }
    }

    #[test]
    fn an_empty_decision_replaces_nothing_unless_agreed() {
        assert!(question("<Ctrl-d>hộ nghèo<F2>").is_some_and(|words| words.contains("số quyết định")));
        let mut model = showing(dossier(), (80, 24), Lang::Vi);
        press(&mut model, "<Ctrl-d>hộ nghèo<F2>");
        let effects = press(&mut model, "<Right><Enter>");
        assert!(matches!(saved(&effects), Operation::SaveRecognition(_)));
    }

    /// What the form of a household proposes, and its title.
    fn opened(file: &Dossier) -> (Option<String>, String) {
        let model = showing(file.clone(), (80, 24), Lang::Vi);
        let at: At = model.at();
        match super::open_new(file, &at) {
            Dialog::Form(form) => (form.form.choice("class").map(str::to_owned), form.purpose.title(&at)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_survey_on_which_a_decision_rests_already_proposes_nothing_more() {
        let mut file = dossier();
        let survey = file.surveys.last_mut().unwrap();
        survey.value.answers = Answers::all_answered(12, [1, 4, 8]);
        let last = survey.date;
        file.recognitions.retain(|known| known.decided < last);
        assert!(opened(&file).0.is_some(), "the survey is newer than every decision");
        let mut left = dossier().recognitions.last().unwrap().value.clone();
        (left.class, left.decided) = (Class::None, day("2026-11-01").max(last));
        file.recognitions.push(stored(RecognitionId(99), 1, left));
        let (proposed, title) = opened(&file);
        assert_eq!(proposed, None, "whether it fell back is for the officer to say");
        assert!(title.contains("mới thoát"), "{title}");
    }

    #[test]
    fn the_latest_decision_again_is_asked_about_and_a_new_one_is_not() {
        assert!(question("<Ctrl-d>hộ nghèo<Enter>QĐ 118<F2>").is_some_and(|w| w.contains("QĐ 118")));
        assert_eq!(question("<Ctrl-d>hộ nghèo<Enter>QĐ 131<F2>"), None);
    }
}
