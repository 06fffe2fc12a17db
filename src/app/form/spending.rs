//! What is told at the fields of any form in which money is entered: over a budget, a fund that ended, a programme
//! that has not begun. Forms of supports, activities and rounds of hand-over mark their fields so.

use super::{Form, part_of};
use crate::app::dialogs::At;
use crate::domain::framework::Framework;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::spending::{Spending, Warning, warnings};
use crate::domain::programme::tally::BudgetLine;
use crate::viet::group_wide;

/// The fields that are marked.
const FIELDS: [&str; 3] = ["value", "fund", "programme"];

/// Marks the fields `value`, `fund` and `programme` of a form. `before` is the record as the register holds it.
pub(in crate::app) fn mark(form: &mut Form, spending: &Spending, before: Option<&Spending>, at: &At) {
    let told = told(spending, before, at);
    for code in FIELDS {
        let words = told.iter().find(|(field, _)| *field == code).map(|(_, words)| words.clone());
        if let Some(field) = form.field_mut(code) {
            field.warning = words;
        }
    }
}

/// Everything to be told, each with the code of its field.
pub(in crate::app) fn told(
    spending: &Spending,
    before: Option<&Spending>,
    at: &At,
) -> Vec<(&'static str, String)> {
    let Some((register, known)) = at.register.zip(part_of::framework(at)) else { return Vec::new() };
    let found = warnings(spending, before, &known.tally, known.tree(), &register.catalogue);
    found.iter().map(|warning| (warning.field(), in_words(warning, known, at))).collect()
}

fn in_words(warning: &Warning, known: &Framework, at: &At) -> String {
    let lang = at.lang;
    match warning {
        Warning::OverBudget { line, over } => {
            lang.warn_over_budget(named(line, known, at), line.year, format!("{} đ", group_wide(*over)))
        }
        Warning::NoBudget(line) => lang.warn_no_budget(named(line, known, at), line.year),
        Warning::FundEnded(day) => lang.spending_fund_ended(at.day(*day)),
        Warning::ProgrammeEnded(id, day) => lang.spending_programme_ended(code(*id, known), at.day(*day)),
        Warning::ProgrammeNotBegun(id, day) => {
            lang.spending_programme_not_begun(code(*id, known), at.day(*day))
        }
    }
}

/// A line by the code of its programme and the name of its fund.
fn named(line: &BudgetLine, known: &Framework, at: &At) -> String {
    let programme = line.programme.map_or(at.lang.no_programme(), |id| code(id, known));
    let fund = at.register.and_then(|register| register.catalogue.fund(&line.fund));
    let fund = match fund {
        Some(fund) => at.lang.label(&fund.name),
        None if line.fund.is_empty() => at.lang.no_fund(),
        None => &line.fund,
    };
    format!("{programme} · {fund}")
}

fn code(id: ProgrammeId, known: &Framework) -> &str {
    known.programme(id).map_or("", |programme| programme.code.as_str())
}
