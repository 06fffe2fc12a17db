//! What Enter on a cell opens: the households behind a number, the household of a line of the detailed list, or the
//! place where a missing number is entered.

use chrono::NaiveDate;

use super::words::{headline, row};
use crate::app::effect::Effect;
use crate::app::screens::{households, system};
use crate::app::{Model, Msg, update};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::report::{Refusal, Value};

/// What a cell leads to.
enum Way {
    Household(HouseholdId),
    Households(Vec<HouseholdId>, String),
    Hamlet(HamletId),
    Nowhere(String),
}

/// Opens what stands behind the cell under the cursor.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    match way(model) {
        Some(Way::Household(id)) => update(model, Msg::OpenHousehold(id)),
        Some(Way::Households(ids, headline)) => {
            let on = past_day(model);
            households::show_given(model, ids, headline, on)
        }
        Some(Way::Hamlet(id)) => {
            system::edit_residents_of(model, id);
            Vec::new()
        }
        Some(Way::Nowhere(words)) => {
            model.hint(words);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// The last day of the open table where that is over.
fn past_day(model: &Model) -> Option<NaiveDate> {
    let table = model.reports.open.as_ref()?.table.as_deref()?;
    Some(table.period.to).filter(|day| *day < model.today)
}

fn way(model: &Model) -> Option<Way> {
    let lang = model.lang();
    let open = model.reports.open.as_ref()?;
    let table = open.table.as_deref()?;
    let nowhere = |words: &str| Some(Way::Nowhere(words.to_owned()));
    let Some(cell) = open.cell() else { return nowhere(lang.tables_nobody_listed()) };
    if let ([household], true) = (&*cell.households, table.leads.is_empty()) {
        return Some(Way::Household(*household));
    }
    if let Value::Refused(refusal) = cell.value {
        return Some(mending(refusal, lang.table_refusal(refusal)));
    }
    if !cell.households.is_empty() {
        return Some(Way::Households(once(&cell.households), headline(model, open, table, cell)));
    }
    let hamlet = row(table, open.place.line).and_then(|row| row.hamlet);
    match (&cell.value, hamlet) {
        (Value::Count(1..), Some(hamlet)) => Some(Way::Hamlet(hamlet)),
        (Value::Count(1..), None) => nowhere(lang.tables_residents_total()),
        (Value::Count(_) | Value::Rate(_), _) => nowhere(lang.tables_no_household()),
        _ => nowhere(lang.tables_no_number()),
    }
}

/// Where a number that cannot be given is mended.
fn mending(refusal: Refusal, words: String) -> Way {
    refusal.hamlet().map_or(Way::Nowhere(words), Way::Hamlet)
}

/// Each once: of a total, a household that moved may stand in two of its lines.
fn once(households: &[HouseholdId]) -> Vec<HouseholdId> {
    let mut seen = std::collections::HashSet::new();
    households.iter().copied().filter(|id| seen.insert(*id)).collect()
}
