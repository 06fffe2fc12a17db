//! The fields of a visit in the order of the paper sheet: who and when, signs, income, livestock, what it judges
//! (`judged`), what was seen, what comes next. Signs and income take a digit each.

use chrono::NaiveDate;

use super::super::{Choice, Field, FieldKind, Form, Reading, lines_in_one};
use super::home::scheme;
use crate::app::dialogs::At;
use crate::domain::visit::{
    IncomeChange, Sign, Visit, VisitFault, VisitKnown, day_fault, due_fault, heads_fault,
};
use crate::i18n::Lang;

/// The code of the field for what was seen. What a visit found stands before it.
pub(super) const SEEN: &str = "seen";

/// The fields of one household, saying what a visit says.
pub(super) fn of_one(visit: &Visit, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let mut fields = of_several(visit, at);
    let heads = visit.heads.map(|heads| heads.to_string()).unwrap_or_default();
    let income = visit.income.and_then(income_digit).map(|digit| digit.to_string()).unwrap_or_default();
    let found = [
        Field::new("signs", lang.field_signs(), FieldKind::Marks(signs(lang)), &signs_ticked(&visit.signs))
            .hint(lang.hint_signs())
            .spread(),
        Field::new("income", lang.field_visit_income(), FieldKind::Digit(incomes(lang)), &income)
            .hint(lang.hint_visit_income()),
        Field::number("heads", lang.field_visit_heads(), &heads),
    ];
    let place = fields.iter().position(|field| field.code == SEEN).unwrap_or(fields.len());
    fields.splice(place..place, found);
    fields
}

/// The fields that hold for several households at once.
pub(super) fn of_several(visit: &Visit, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let due = visit.next_due.map(|day| at.day(day)).unwrap_or_default();
    vec![
        Field::text("visitor", lang.field_visitor(), &visit.visitor),
        Field::date("date", lang.field_visited_on(), &at.day(visit.date)).happened(),
        Field::text(SEEN, lang.field_seen(), &lines_in_one(&visit.seen)).hint(lang.hint_seen()),
        Field::text("next_step", lang.field_next_step(), &visit.next_step),
        Field::date("next_due", lang.field_next_due(), &due),
    ]
}

/// Tells beside livestock and the next day what the register has and what the plan says. Neither is filled in: what
/// nobody counted is not counted, and a day that nobody agreed on follows the plan, also when the plan changes.
pub(super) fn revise(form: &mut Form, known: &VisitKnown, visited: NaiveDate, at: &At) {
    if let Some(field) = form.field_mut("heads").filter(|_| known.heads > 0) {
        field.hint = at.lang.hint_visit_heads(known.heads);
    }
    let next = scheme(at).and_then(|scheme| known.next_due(visited, &scheme));
    if let (Some(field), Some(day)) = (form.field_mut("next_due"), next) {
        field.hint = at.lang.hint_visit_next_due(at.day(day));
    }
}

/// What was typed, of a household of which the register knows something since a day.
pub(super) fn read(reading: &mut Reading, before: &Visit, since: Option<NaiveDate>) -> Visit {
    let visitor = reading.required("visitor");
    let date = reading.past_day("date");
    if let Some(fault @ VisitFault::BeforeHousehold(_)) = day_fault(date, since, reading.today()) {
        let words = reading.at.lang.visit_fault(fault, reading.at.settings.dates);
        reading.also("date", words);
    }
    reading.required(SEEN);
    let next_due = reading.planned_day("next_due");
    if let Some(fault) = due_fault(date, next_due) {
        let words = reading.at.lang.visit_fault(fault, reading.at.settings.dates);
        reading.also("next_due", words);
    }
    Visit {
        date,
        visitor,
        seen: reading.lines(SEEN),
        next_step: reading.text("next_step"),
        next_due,
        ..before.clone()
    }
}

/// The same with what was found in one household.
pub(super) fn found(reading: &mut Reading, form: &Form, visit: Visit) -> Visit {
    let income = form.choice("income").and_then(|digit| digit.parse::<usize>().ok());
    let heads = reading.number("heads");
    if let Some(fault) = heads_fault(heads) {
        let words = reading.at.lang.visit_fault(fault, reading.at.settings.dates);
        reading.also("heads", words);
    }
    Visit {
        signs: ticked(form),
        income: income.and_then(|digit| IncomeChange::ALL.get(digit.checked_sub(1)?).copied()),
        heads,
        ..visit
    }
}

/// The signs, numbered from 1.
fn signs(lang: Lang) -> Vec<Choice> {
    let numbered = (1..).zip(Sign::ALL.iter());
    numbered.map(|(number, sign): (u8, _)| Choice::new(number.to_string(), lang.sign(*sign))).collect()
}

fn signs_ticked(known: &[Sign]) -> String {
    let numbered = (1..).zip(Sign::ALL.iter()).filter(|(_, sign)| known.contains(sign));
    numbered.map(|(number, _): (u8, _)| number.to_string()).collect()
}

fn ticked(form: &Form) -> Vec<Sign> {
    let ticked = form.field("signs").and_then(Field::ticked).unwrap_or_default();
    let number = |digit: &str| digit.parse::<usize>().ok()?.checked_sub(1);
    ticked.into_iter().filter_map(|digit| Sign::ALL.get(number(digit)?).copied()).collect()
}

fn incomes(lang: Lang) -> Vec<Choice> {
    let numbered = (1..).zip(IncomeChange::ALL.iter());
    let choice =
        |(number, change): (u8, &IncomeChange)| Choice::new(number.to_string(), lang.income_change(*change));
    numbered.map(choice).collect()
}

fn income_digit(income: IncomeChange) -> Option<usize> {
    IncomeChange::ALL.iter().position(|known| *known == income).map(|place| place + 1)
}
