//! Tables and lists: of a long one the beginning is shown.

use std::sync::Arc;

use super::Shown;
use crate::app::msg::Answer;
use crate::app::work::Printed;
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::listing::Listing;
use crate::domain::report::Table;
use crate::paper::Document;
use crate::paper::forms::report as official;
use crate::shell::report::issued;
use crate::shell::rules::Rules;
use crate::shell::{assistance, listing};
use crate::store::{Register, StoreError};

/// Lines of a table that are shown before it is printed.
const PREVIEW_ROWS: usize = 300;

/// Finds out what printing an official table needs.
pub(super) fn set_up_table(
    register: &Register,
    table: Arc<Table>,
    shown: &Shown<'_>,
) -> Result<Answer, StoreError> {
    let (asker, commune) = (shown.asker, register.commune()?);
    let cut = Table { rows: table.rows.iter().take(PREVIEW_ROWS).cloned().collect(), ..(*table).clone() };
    let document = official::report(&issued(&cut, &commune, &asker.author.0, asker.now), asker.lang);
    let lines = beginning(&document, table.rows.len(), shown);
    let stem = format!("{}-{}", table.name, table.period.to.format("%Y%m%d"));
    Ok(shown.set_up(Printed::Table(table), lines, stem))
}

/// Finds out what printing a list needs.
pub(super) fn set_up_list(
    register: &Register,
    list: Arc<Listing>,
    shown: &Shown<'_>,
) -> Result<Answer, StoreError> {
    let (asker, commune) = (shown.asker, register.commune()?);
    let cut = Listing { rows: list.rows.iter().take(PREVIEW_ROWS).cloned().collect(), ..(*list).clone() };
    let document = listing::document(&cut, &commune, (&asker.author.0, asker.now), asker.lang);
    let lines = beginning(&document, list.rows.len(), shown);
    let stem = format!("{}-{}", list.stem, asker.now.format("%Y%m%d"));
    Ok(shown.set_up(Printed::Listing(list), lines, stem))
}

/// Finds out what printing a pay list needs.
pub(super) fn set_up_pay_list(
    register: &Register,
    sheet: Arc<PaySheet>,
    shown: &Shown<'_>,
) -> Result<Answer, StoreError> {
    let asker = shown.asker;
    let (commune, rates) = (register.commune()?, Rules::of(register).rates);
    let (first, made) = (sheet.first(PREVIEW_ROWS), (asker.author.0.as_str(), asker.now));
    let document = assistance::document((&first, &rates), shown.full, &commune, made, asker.lang);
    let lines = beginning(&document, sheet.people(), shown);
    let stem = format!("chi-tra-{}-{}", sheet.month.iso(), asker.now.format("%Y%m%d"));
    Ok(shown.set_up(Printed::PayList(sheet), lines, stem))
}

/// The beginning of a table of so many rows, which says that it is only that.
fn beginning(document: &Document, rows: usize, shown: &Shown<'_>) -> Vec<String> {
    let cut = (rows > PREVIEW_ROWS).then(|| shown.asker.lang.print_preview_cut(PREVIEW_ROWS, rows));
    cut.into_iter().chain(shown.lines(document)).collect()
}
