//! The survey that the fields tell so far, for the live class and for saving.

use std::collections::BTreeMap;

use super::super::{Field, Form};
use super::{SurveyForm, answers, marks, sheet};
use crate::app::dialogs::At;
use crate::domain::second_entry::still_verified;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answer, Answers, Override, Survey};
use crate::viet;

/// What stands in the form; a number that cannot be read counts as not typed yet.
pub(super) fn survey(purpose: &SurveyForm, form: &Form, standard: &Standard, at: &At) -> Survey {
    let date = purpose.day(form, at);
    let mut told = Answers::default();
    for indicator in &standard.indicators {
        told.set(indicator.number, answers::answer(form, &answers::code(indicator.number)));
    }
    let base = purpose.base.as_deref();
    let survey = Survey {
        household: purpose.subject.household,
        round: purpose.round(form),
        date,
        standard: standard.code.clone(),
        area: base.map_or(purpose.subject.area, |base| base.area),
        people: purpose.subject.count_on(date),
        b1: form.text("b1").replace('.', "").parse().ok(),
        income: viet::parse_money(&form.text("income")).ok(),
        answers: told,
        overrides: overrides(purpose, form, standard, told, at),
        surveyor: form.text("surveyor"),
        note: form.lines("note"),
        causes: marks::causes(form),
        groups: marks::groups(form),
        b1_items: sheet::items(form, purpose.table(form, at)),
        other_answers: besides(form),
        verified: None,
    };
    Survey { verified: base.and_then(|base| still_verified(base, &survey)), ..survey }
}

/// Answers that only the second standard asks for.
fn besides(form: &Form) -> BTreeMap<String, Answer> {
    let told = |field: &Field| {
        let code = field.code.strip_prefix("j.")?.to_owned();
        Some((code, answers::answer(form, &field.code))).filter(|(_, answer)| *answer != Answer::NotSurveyed)
    };
    form.fields.iter().filter_map(told).collect()
}

fn overrides(
    purpose: &SurveyForm,
    form: &Form,
    standard: &Standard,
    told: Answers,
    at: &At,
) -> Vec<Override> {
    let computed = purpose.subject.computed(standard, purpose.day(form, at));
    let numbers = standard.indicators.iter().map(|i| i.number);
    numbers
        .filter(|n| answers::differs(told.get(*n), computed.get(*n)))
        .map(|number| Override {
            number,
            computed: computed.get(number),
            reason: form.text(&answers::reason_code(number)),
        })
        .collect()
}
