//! The budgets of a year, and the records behind their numbers.

use std::collections::HashMap;

use chrono::Datelike;

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::money::MoneyOf;
use crate::app::boards::money::budgets::Budgets;
use crate::app::boards::money::records::{Line, MoneyBehind};
use crate::domain::programme::checks::YEARS;
use crate::domain::programme::sheet::{RowOf, Sheet};
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::store::StoreError;

/// Of a year, else of this one.
pub(super) fn of_year(reading: Reading<'_>, year: Option<i32>) -> Result<Box<dyn Board>, StoreError> {
    let year = year.unwrap_or(reading.today.year());
    let tally = reading.register.tally(year, year)?;
    Ok(Box::new(Budgets::new(year, reading.register.framework()?, &tally)))
}

pub(super) fn records(
    reading: Reading<'_>,
    year: Option<i32>,
    of: MoneyOf,
    lang: Lang,
) -> Result<Box<dyn Board>, StoreError> {
    let known = reading.register.framework()?;
    let years = year.map_or((*YEARS.start(), *YEARS.end()), |year| (year, year));
    let found = reading.register.money_records(years, of.holds(known.tree()))?;
    let households: Vec<_> = found.supports.iter().map(|support| support.household).collect();
    let rows = reading.register.rows(&households, reading.today)?;
    let names: HashMap<_, _> =
        rows.into_iter().map(|row| (row.id, format!("{} {}", row.code, row.head))).collect();
    let named = |id| names.get(&id).cloned().unwrap_or_default();
    let supports = found.supports.into_iter().map(|support| {
        let household = named(support.household);
        Line::Support(Box::new(support), household)
    });
    let activities = found.activities.into_iter().map(|activity| Line::Activity(Box::new(activity)));
    let lines = supports.chain(activities).collect();
    let name = name(reading, years, of, lang)?;
    Ok(Box::new(MoneyBehind::new(year, name, lines)))
}

/// What the number is of, as the budgets call it.
fn name(reading: Reading<'_>, years: (i32, i32), of: MoneyOf, lang: Lang) -> Result<String, StoreError> {
    let (known, catalogue) = (reading.register.framework()?, Rules::of(reading.register).catalogue);
    let row = match of {
        MoneyOf::Programme(id) => Some(RowOf::Programme(id)),
        MoneyOf::NoProgramme => Some(RowOf::NoProgramme),
        MoneyOf::Line(..) => {
            let sheet = Sheet::of(years.0, &reading.register.tally(years.0, years.1)?, known.tree());
            sheet.rows.into_iter().map(|row| row.of).find(|row| MoneyOf::from(row) == of)
        }
    };
    Ok(row.map(|row| lang.sheet_row(&row, &known, Some(&catalogue))).unwrap_or_default())
}

#[cfg(test)]
mod tests;
