//! Where two entries of one paper differ: both are shown, and for each the officer says which one the paper has.

use super::super::{Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, perform};
use super::subject::Subject;
use super::{answers, rounds, sheet};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::cause::Causes;
use crate::domain::id::SurveyId;
use crate::domain::operation::Operation;
use crate::domain::second_entry::Part;
use crate::domain::standard::{Indicator, Standard};
use crate::domain::stored::{Edit, Stored};
use crate::domain::survey::{Override, Survey, Verified};
use crate::i18n::Lang;
use crate::viet;

/// The digits that take the first entry and the second.
const FIRST: &str = "1";
const SECOND: &str = "2";

/// Two entries of one paper.
#[derive(Debug)]
struct Differences {
    subject: Subject,
    first: Stored<SurveyId, Survey>,
    second: Survey,
    parts: Vec<Part>,
}

/// Asks which of two entries the paper says, part by part. Going back leads to the second entry as it was typed.
pub(super) fn open(
    subject: &Subject,
    first: &Stored<SurveyId, Survey>,
    second: Survey,
    parts: &[Part],
    at: &At,
) -> Dialog {
    let purpose =
        Differences { subject: subject.clone(), first: first.clone(), second, parts: parts.to_vec() };
    let form = Form::new(purpose.fields(at));
    FormDialog::open(purpose, form, at)
}

impl Differences {
    fn fields(&self, at: &At) -> Vec<Field> {
        let standard = self.standard(at);
        let field = |part: &Part| {
            let lang = at.lang;
            let choices = vec![
                Choice::new(FIRST, lang.second_first_said(words(part, &self.first, at))),
                Choice::new(SECOND, lang.second_now_says(words(part, &self.second, at))),
            ];
            Field::new(code(part), label(part, &self.first, standard, at), FieldKind::Digit(choices), "")
                .hint(lang.hint_second())
                .spread()
        };
        self.parts.iter().map(field).collect()
    }

    fn standard<'a>(&self, at: &At<'a>) -> Option<&'a Standard> {
        rounds::standard(at, &self.first.round, self.first.date)
    }

    /// The first entry with what was chosen from the second.
    fn settled(&self, form: &Form, at: &At) -> Survey {
        let mut survey = self.first.value.clone();
        for part in &self.parts {
            if form.choice(&code(part)) == Some(SECOND) {
                part.take(&self.second, &mut survey);
            }
        }
        survey.overrides = self.overrides(&survey, form, at);
        survey
    }

    /// Where the answers differ from what follows from the household, each with the reason given before or now.
    fn overrides(&self, survey: &Survey, form: &Form, at: &At) -> Vec<Override> {
        let Some(standard) = self.standard(at) else { return survey.overrides.clone() };
        let computed = self.subject.computed(standard, survey.date);
        let numbers = standard.indicators.iter().map(|i| i.number);
        let other = numbers.filter(|n| answers::differs(survey.answers.get(*n), computed.get(*n)));
        let reason = |number: u8| match form.field(&answers::reason_code(number)) {
            Some(_) => form.text(&answers::reason_code(number)),
            None => answers::reason_in(&self.first.overrides, number).to_owned(),
        };
        other
            .map(|number| Override { number, computed: computed.get(number), reason: reason(number) })
            .collect()
    }

    /// The answers that were taken over against what follows from the household, and need a reason.
    fn unreasoned(&self, form: &Form, at: &At) -> Vec<u8> {
        let known = |number: u8| !answers::reason_in(&self.first.overrides, number).is_empty();
        let all = self.settled(form, at).overrides.into_iter().map(|one| one.number);
        all.filter(|number| !known(*number) && self.parts.contains(&Part::Answer(*number))).collect()
    }
}

impl Purpose for Differences {
    fn title(&self, at: &At) -> String {
        at.lang.title_differences(&self.subject.code)
    }

    /// The second entry below it is what was typed: that is kept.
    fn draft_of(&self) -> Option<DraftOf> {
        None
    }

    fn settles(&self) -> bool {
        true
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let Some(standard) = self.standard(at) else { return };
        let asked = self.unreasoned(form, at);
        let fields = asked.iter().filter_map(|number| standard.indicator(*number));
        form.set_group("why.", "", fields.map(|i| answers::reason_field(i, "", at.lang)).collect());
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        for part in self.parts.iter().filter(|part| form.choice(&code(part)).is_none()) {
            reading.fault(&code(part), at.lang.second_choose());
        }
        for number in self.unreasoned(form, at) {
            let code = answers::reason_code(number);
            if reading.text(&code).is_empty() {
                reading.fault(&code, at.lang.check_override_reason());
            }
        }
        let verified = Some(Verified { by: at.user.to_owned(), on: at.today });
        let value = Survey { verified, ..self.settled(form, at) };
        reading.finish(perform(Operation::SaveSurvey(Edit::of(&self.first, value))))
    }
}

fn code(part: &Part) -> String {
    match part {
        Part::Item(code) => format!("b.{code}"),
        Part::B1 => "b1".to_owned(),
        Part::Income => "income".to_owned(),
        Part::Answer(number) => answers::code(*number),
        Part::Besides(code) => answers::besides_code(code),
        Part::Causes => "causes".to_owned(),
        Part::Groups => "groups".to_owned(),
    }
}

/// What the paper calls it.
fn label(part: &Part, survey: &Survey, standard: Option<&Standard>, at: &At) -> String {
    let lang = at.lang;
    let named = |indicator: Option<&Indicator>| {
        indicator.map_or_else(String::new, |indicator| lang.label(&indicator.name).to_owned())
    };
    let besides = |code: &str| rounds::second_standard(at, &survey.round)?.indicator_of(code);
    match part {
        Part::Item(code) => sheet::question_words(at, survey.date, code),
        Part::B1 => lang.field_b1().to_owned(),
        Part::Income => lang.field_income().to_owned(),
        Part::Answer(number) => {
            format!("{number:>2}  {}", named(standard.and_then(|standard| standard.indicator(*number))))
        }
        Part::Besides(code) => format!("+   {}", named(besides(code))),
        Part::Causes => lang.field_causes().to_owned(),
        Part::Groups => lang.field_groups().to_owned(),
    }
}

/// What an entry says of a part.
fn words(part: &Part, survey: &Survey, at: &At) -> String {
    let lang = at.lang;
    let said = match part {
        Part::Item(code) => {
            survey.b1_items.get(code).map(|item| sheet::item_words(at, survey.date, code, item))
        }
        Part::B1 => survey.b1.map(|b1| b1.to_string()),
        Part::Income => survey.income.map(viet::group),
        Part::Answer(number) => Some(lang.answer(survey.answers.get(*number)).to_owned()),
        Part::Besides(code) => survey.other_answers.get(code).map(|answer| lang.answer(*answer).to_owned()),
        Part::Causes => causes(survey.causes, lang),
        Part::Groups => survey.groups.map(|groups| lang.target_groups(groups)),
    };
    said.unwrap_or_else(|| lang.second_empty().to_owned())
}

fn causes(causes: Causes, lang: Lang) -> Option<String> {
    let names: Vec<_> = causes.iter().map(|cause| lang.cause_in_short(cause)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
