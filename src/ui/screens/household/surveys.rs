//! The page of surveys and of the recognitions that followed, with what each moved.

use super::Scene;
use super::deprivations::sign;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::class::{Class, State};
use crate::domain::classify::{classify, deprivations};
use crate::domain::movement::movements;
use crate::domain::recognition::Recognition;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answer, Override, Survey};
use crate::keys::Action;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::table::{Column, Row};
use crate::viet;
use crate::viet::NO_BREAK;

/// The lines of the page.
pub(super) struct Surveys<'a>(pub Scene<'a>);

impl Lines for Surveys<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.field_date(), 10),
            Column::fixed(lang.col_paper(), 14),
            Column::fixed(lang.col_income(), 11).right().from(66),
            Column::fixed(lang.col_deprivations(), 15),
            Column::share(lang.col_result()),
        ]
    }

    fn row(&self, item: Item) -> Row {
        let dossier = self.0.dossier;
        match item {
            Item::Survey(i) => dossier.surveys.get(i).map(|survey| self.survey(survey)),
            Item::Recognition(i) => {
                dossier.recognitions.get(i).map(|recognition| self.recognition(recognition))
            }
            _ => None,
        }
        .unwrap_or_else(|| Row::Text(String::new(), Role::Text))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let dossier = self.0.dossier;
        match item {
            Item::Survey(i) => dossier.surveys.get(i).map(|survey| self.about_survey(survey)),
            Item::Recognition(i) => dossier.recognitions.get(i).map(|r| self.about_recognition(r)),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_surveys(self.0.key(Action::Survey))
    }
}

impl Surveys<'_> {
    fn survey(&self, survey: &Survey) -> Row {
        let lang = self.0.look.lang;
        let standard = self.0.standard_of(survey);
        let class = standard.and_then(|standard| classify(survey, standard).ok()).map(|judged| judged.class);
        let counted = match (survey.income, survey.b1) {
            (Some(income), _) => viet::group(income),
            (None, Some(b1)) => format!("B1 {b1}"),
            (None, None) => String::new(),
        };
        let result = class.map_or(lang.not_concluded(), |class| lang.class(class));
        Row::Cells(vec![
            (self.0.look.day(survey.date), Role::Text),
            (lang.survey_round(&survey.round), Role::Text),
            (counted, Role::Text),
            (standard.map(|standard| marks(survey, standard)).unwrap_or_default(), Role::Text),
            (
                format!("{} {result}", if survey.verified.is_some() { "✓" } else { " " }),
                class.map_or(Role::Unknown, class_role),
            ),
        ])
    }

    fn recognition(&self, recognition: &Recognition) -> Row {
        let lang = self.0.look.lang;
        let sign = state_sign(state(recognition.class));
        Row::Cells(vec![
            (self.0.look.day(recognition.decided), Role::Text),
            (lang.recognised().to_owned(), Role::Found),
            (String::new(), Role::Text),
            (recognition.decision_number.clone(), Role::Dim),
            (format!("{sign} {}", lang.class(recognition.class)), class_role(recognition.class)),
        ])
    }

    fn about_survey(&self, survey: &Survey) -> Vec<Remark> {
        let lang = self.0.look.lang;
        let named = |answer: Answer| self.named(survey, answer);
        let mut remarks = vec![
            remark(lang.answer(Answer::Deprived), named(Answer::Deprived)),
            remark(lang.answer(Answer::NotSurveyed), named(Answer::NotSurveyed)),
            remark(lang.field_surveyor(), lang.surveyor_people(&survey.surveyor, survey.people)),
        ];
        remarks.extend(survey.overrides.iter().map(|answer| self.overridden(survey, answer)));
        let causes: Vec<_> = survey.causes.iter().map(|cause| lang.cause_in_short(cause)).collect();
        remarks.push(remark(lang.field_causes(), causes.join(", ")));
        remarks.push(remark(
            lang.field_groups(),
            survey.groups.map(|g| lang.target_groups(g)).unwrap_or_default(),
        ));
        let verified = survey.verified.as_ref();
        let verified = verified.map(|one| lang.verified_by(&one.by, self.0.look.day(one.on)));
        remarks.push(remark(lang.verified(), verified.unwrap_or_default()));
        remarks.push(remark(lang.field_note(), survey.note.clone()));
        remarks
    }

    /// The indicators with an answer, by number and name.
    fn named(&self, survey: &Survey, answer: Answer) -> String {
        let indicators = self.0.standard_of(survey).map(|s| s.indicators.as_slice()).unwrap_or_default();
        let with = indicators.iter().filter(|i| survey.answers.get(i.number) == answer);
        let whole = |text: String| text.replace(' ', &NO_BREAK.to_string());
        let name = |number: u8, name: &str| whole(format!("{} {number} {name}", sign(answer).0));
        with.map(|i| name(i.number, self.0.look.lang.label(&i.name))).collect::<Vec<_>>().join(" ")
    }

    fn overridden(&self, survey: &Survey, answer: &Override) -> Remark {
        let lang = self.0.look.lang;
        let said = lang.answer(survey.answers.get(answer.number));
        remark(
            lang.indicator(answer.number),
            lang.override_of(said, lang.answer(answer.computed), &answer.reason),
        )
    }

    fn about_recognition(&self, recognition: &Recognition) -> Vec<Remark> {
        let lang = self.0.look.lang;
        let moved = movements(self.0.dossier.recognitions.iter().map(|r| &r.value));
        let movement = moved.iter().find(|m| m.on == recognition.decided).map(|m| lang.movement(m.movement));
        let survey = self.0.dossier.surveys.iter().find(|s| Some(s.id) == recognition.survey);
        vec![
            remark(lang.field_decision_number(), recognition.decision_number.clone()),
            remark(lang.col_movement(), movement.unwrap_or_default()),
            remark(lang.rests_on(), survey.map(|s| self.0.look.day(s.date)).unwrap_or_default()),
            remark(lang.field_differs_because(), recognition.reason.clone()),
        ]
    }
}

/// One sign an indicator, and the count.
fn marks(survey: &Survey, standard: &Standard) -> String {
    let mark = |number: u8| match survey.answers.get(number) {
        Answer::Deprived => "▪",
        Answer::NotDeprived => "·",
        Answer::NotSurveyed => "?",
    };
    let marks: String = standard.indicators.iter().map(|i| mark(i.number)).collect();
    format!("{marks} {:>2}", deprivations(survey.answers, standard))
}

fn state(class: Class) -> State {
    match class {
        Class::Poor => State::Poor,
        Class::NearPoor => State::NearPoor,
        Class::Average => State::Average,
        Class::None => State::None,
    }
}

fn class_role(class: Class) -> Role {
    Role::of_state(state(class))
}
