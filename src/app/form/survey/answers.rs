//! The indicators: a digit answers one and moves on. What follows from the household is filled in and marked, another
//! answer asks for its reason; those that only the round's second standard has come after the others.

use super::super::{Choice, Field, FieldKind, Form};
use crate::domain::standard::{Indicator, Standard};
use crate::domain::survey::{Answer, Answers, Override, Survey};
use crate::i18n::Lang;

/// The digits that answer: what officers guess first, a tick for "yes, deprived", a nought for "no".
const DIGITS: [(&str, Answer); 3] =
    [("1", Answer::Deprived), ("0", Answer::NotDeprived), ("9", Answer::NotSurveyed)];

/// What a form asks.
pub(super) struct Asked<'a> {
    pub standard: &'a Standard,
    /// The second standard of the round, and its indicators that the first does not answer.
    pub besides: Option<(&'a Standard, Vec<&'a Indicator>)>,
    /// What follows from the household; nothing in a second entry, which tells only what the paper says.
    pub computed: Answers,
    /// The same under the second standard.
    pub computed_besides: Answers,
    /// The survey that is corrected.
    pub base: Option<&'a Survey>,
    pub lang: Lang,
}

/// The field of an indicator's answer.
pub(super) fn code(number: u8) -> String {
    format!("i.{number:02}")
}

/// The field of an answer that only the second standard asks for.
pub(super) fn besides_code(indicator: &str) -> String {
    format!("j.{indicator}")
}

/// The field of the reason why an answer differs from the computed one.
pub(super) fn reason_code(number: u8) -> String {
    format!("why.{number:02}")
}

/// The answer that stands in a field.
pub(super) fn answer(form: &Form, code: &str) -> Answer {
    let digit = form.choice(code);
    DIGITS.iter().find(|(d, _)| Some(*d) == digit).map_or(Answer::NotSurveyed, |(_, answer)| *answer)
}

/// Both are answers, and not the same.
pub(super) fn differs(said: Answer, computed: Answer) -> bool {
    said != Answer::NotSurveyed && computed != Answer::NotSurveyed && said != computed
}

/// Brings in the indicators of the standards, fills in what is computed, and asks below everything else for a reason
/// where the officer answered otherwise: digits typed from the paper never land in a reason.
pub(super) fn revise(form: &mut Form, asked: &Asked) {
    let indicators = &asked.standard.indicators;
    form.set_group("i.", "causes", indicators.iter().map(|i| asked.field(i)).collect());
    let besides =
        asked.besides.iter().flat_map(|(standard, more)| more.iter().map(|i| asked.besides(standard, i)));
    form.set_group("j.", "causes", besides.collect());
    for indicator in indicators {
        fill(form, &code(indicator.number), asked.computed.get(indicator.number), asked.lang);
    }
    for indicator in asked.besides.iter().flat_map(|(_, more)| more) {
        let computed = asked.computed_besides.get(indicator.number);
        fill(form, &besides_code(&indicator.code), computed, asked.lang);
    }
    let other = |number: u8| differs(answer(form, &code(number)), asked.computed.get(number));
    let reasons = indicators.iter().filter(|i| other(i.number)).map(|i| asked.reason(i)).collect();
    form.set_group("why.", "surveyor", reasons);
}

impl Asked<'_> {
    fn field(&self, indicator: &Indicator) -> Field {
        let number = indicator.number;
        let said = self.base.map(|survey| survey.answers.get(number));
        let label = format!("{number:>2}  {}", self.lang.label(&indicator.name));
        answer_field(code(number), label, said, self.lang).hint(self.lang.hint_digits_answer())
    }

    /// Marked by a plus: the official number is that of the other standard.
    fn besides(&self, standard: &Standard, indicator: &Indicator) -> Field {
        let said = self.base.and_then(|survey| survey.other_answers.get(&indicator.code).copied());
        let label = format!("+{}  {}", indicator.number, self.lang.label(&indicator.name));
        let hint = self.lang.hint_answer_besides(self.lang.label(&standard.name));
        answer_field(besides_code(&indicator.code), label, said, self.lang).hint(hint)
    }

    fn reason(&self, indicator: &Indicator) -> Field {
        let known =
            self.base.map(|survey| reason_in(&survey.overrides, indicator.number)).unwrap_or_default();
        reason_field(indicator, known, self.lang)
    }
}

/// The field that asks why an answer differs from the computed one.
pub(super) fn reason_field(indicator: &Indicator, known: &str, lang: Lang) -> Field {
    let number = indicator.number;
    Field::text(reason_code(number), lang.field_override(number), known)
        .hint(lang.hint_override(lang.label(&indicator.name)))
}

/// The reason given for an indicator.
pub(super) fn reason_in(overrides: &[Override], number: u8) -> &str {
    overrides.iter().find(|known| known.number == number).map_or("", |known| &known.reason)
}

fn answer_field(code: String, label: String, said: Option<Answer>, lang: Lang) -> Field {
    let choices = DIGITS.iter().map(|(digit, answer)| Choice::new(*digit, lang.answer(*answer))).collect();
    Field::new(code, label, FieldKind::Digit(choices), said.map_or("", digit))
}

fn digit(answer: Answer) -> &'static str {
    DIGITS.iter().find(|(_, known)| *known == answer).map_or("", |(digit, _)| digit)
}

/// Pre-fills an answer until the officer types one, then says where the two differ.
fn fill(form: &mut Form, code: &str, computed: Answer, lang: Lang) {
    let said = answer(form, code);
    let Some(field) = form.field_mut(code) else { return };
    if computed != Answer::NotSurveyed {
        field.fill_computed(digit(computed));
    } else if field.computed {
        field.fill_computed("");
    }
    field.warning =
        (!field.computed && differs(said, computed)).then(|| lang.warn_computed(lang.answer(computed)));
}
