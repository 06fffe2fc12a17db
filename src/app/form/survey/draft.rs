//! The survey that the fields tell so far, for the live class and for saving.

use super::super::Form;
use super::{SurveyForm, fields};
use crate::app::dialogs::At;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answers, Override, Survey};
use crate::viet;

/// What stands in the form; a number that cannot be read counts as not typed yet.
pub(super) fn survey(purpose: &SurveyForm, form: &Form, standard: &Standard, at: &At) -> Survey {
    let date = fields::day(form, at);
    let mut answers = Answers::default();
    for indicator in &standard.indicators {
        answers.set(indicator.number, fields::answer(form, indicator.number));
    }
    Survey {
        household: purpose.household,
        round: form.text("round"),
        date,
        standard: standard.code.clone(),
        area: purpose.area,
        people: u32::try_from(purpose.people_on(date).len()).unwrap_or(u32::MAX),
        b1: form.text("b1").parse().ok(),
        income: viet::parse_money(&form.text("income")).ok(),
        answers,
        overrides: overrides(purpose, form, standard, answers, at),
        surveyor: form.text("surveyor"),
        note: form.lines("note"),
        causes: Default::default(),
        groups: None,
        b1_items: Default::default(),
        other_answers: Default::default(),
        verified: None,
    }
}

fn overrides(
    purpose: &SurveyForm,
    form: &Form,
    standard: &Standard,
    answers: Answers,
    at: &At,
) -> Vec<Override> {
    let computed = purpose.computed(standard, fields::day(form, at));
    let numbers = standard.indicators.iter().map(|i| i.number);
    numbers
        .filter(|n| fields::differs(answers.get(*n), computed.get(*n)))
        .map(|number| Override {
            number,
            computed: computed.get(number),
            reason: form.text(&fields::reason_code(number)),
        })
        .collect()
}
