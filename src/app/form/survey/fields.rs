//! The fields of a survey: the same for every standard but for its indicators.

use chrono::NaiveDate;

use super::super::{Choice, Field, FieldKind, Form, lines_in_one};
use super::round_of;
use crate::app::dialogs::At;
use crate::domain::standard::{Indicator, Standard};
use crate::domain::survey::{Answer, Answers, Survey};
use crate::i18n::Lang;
use crate::viet;

/// The digits that answer: what officers guess first, a tick for "yes, deprived", a nought for "no".
const DIGITS: [(&str, Answer); 3] =
    [("1", Answer::Deprived), ("0", Answer::NotDeprived), ("9", Answer::NotSurveyed)];

/// Everything but the indicators, which [`revise`] brings in by the standard of the day.
pub(super) fn fields(survey: Option<&Survey>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let date = survey.map_or(at.today, |s| s.date);
    let round = survey.map_or_else(|| round_of(date), |s| s.round.clone());
    let surveyor = survey.map_or(at.user, |s| &s.surveyor);
    let b1 = survey.and_then(|s| s.b1).map(|b1| b1.to_string()).unwrap_or_default();
    let income = survey.and_then(|s| s.income).map(viet::group).unwrap_or_default();
    let note = survey.map(|s| lines_in_one(&s.note)).unwrap_or_default();
    vec![
        Field::date("date", lang.field_survey_date(), &at.day(date)),
        Field::text("round", lang.field_round(), &round).verbatim().hint(lang.hint_round()),
        Field::text("surveyor", lang.field_surveyor(), surveyor),
        Field::number("b1", lang.field_b1(), &b1).hint(lang.hint_b1()),
        Field::money("income", lang.field_income(), &income).hint(lang.hint_income()),
        Field::text("note", lang.field_note(), &note),
    ]
}

/// The day that stands in the form; today while it cannot be read.
pub(super) fn day(form: &Form, at: &At) -> NaiveDate {
    viet::parse_date(&form.text("date"), at.today).ok().and_then(viet::PartialDate::day).unwrap_or(at.today)
}

/// The answer that stands in the form for an indicator.
pub(super) fn answer(form: &Form, number: u8) -> Answer {
    let digit = form.choice(&code(number));
    DIGITS.iter().find(|(d, _)| Some(*d) == digit).map_or(Answer::NotSurveyed, |(_, answer)| *answer)
}

/// The field of an indicator's answer.
fn code(number: u8) -> String {
    format!("i.{number:02}")
}

/// The field of the reason why an answer differs from the computed one.
pub(super) fn reason_code(number: u8) -> String {
    format!("why.{number:02}")
}

/// Brings in the indicators of the standard, fills in what is computed, and asks below them for a
/// reason where the officer answered otherwise: digits typed from the paper never land in a reason.
pub(super) fn revise(
    form: &mut Form,
    standard: &Standard,
    computed: Answers,
    base: Option<&Survey>,
    lang: Lang,
) {
    let indicators = &standard.indicators;
    form.set_group("i.", "note", indicators.iter().map(|i| answer_field(i, base, lang)).collect());
    for indicator in indicators {
        fill(form, indicator.number, computed.get(indicator.number), lang);
    }
    let other = |number: u8| differs(answer(form, number), computed.get(number));
    let asked = indicators.iter().filter(|i| other(i.number)).map(|i| reason_field(i, base, lang)).collect();
    form.set_group("why.", "note", asked);
}

fn answer_field(indicator: &Indicator, base: Option<&Survey>, lang: Lang) -> Field {
    let choices = DIGITS.iter().map(|(digit, answer)| Choice::new(*digit, lang.answer(*answer))).collect();
    let said = base.map(|survey| survey.answers.get(indicator.number));
    let digit = said.and_then(|said| DIGITS.iter().find(|(_, a)| *a == said)).map_or("", |(digit, _)| digit);
    let label = format!("{:>2}  {}", indicator.number, lang.label(&indicator.name));
    Field::new(code(indicator.number), label, FieldKind::Digit(choices), digit)
        .hint(lang.hint_digits_answer())
}

fn reason_field(indicator: &Indicator, base: Option<&Survey>, lang: Lang) -> Field {
    let number = indicator.number;
    let known = base.and_then(|survey| survey.overrides.iter().find(|o| o.number == number));
    Field::text(reason_code(number), lang.field_override(number), known.map_or("", |o| &o.reason))
        .hint(lang.hint_override(lang.label(&indicator.name)))
}

/// Pre-fills an answer until the officer types one, then says where the two differ.
fn fill(form: &mut Form, number: u8, computed: Answer, lang: Lang) {
    let said = answer(form, number);
    let Some(field) = form.field_mut(&code(number)) else { return };
    if computed != Answer::NotSurveyed {
        let digit = DIGITS.iter().find(|(_, a)| *a == computed).map_or("", |(digit, _)| digit);
        field.fill_computed(digit);
    } else if field.computed {
        field.fill_computed("");
    }
    field.warning =
        (!field.computed && differs(said, computed)).then(|| lang.warn_computed(lang.answer(computed)));
}

/// Both are answers, and not the same.
pub(super) fn differs(said: Answer, computed: Answer) -> bool {
    said != Answer::NotSurveyed && computed != Answer::NotSurveyed && said != computed
}
