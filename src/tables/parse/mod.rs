//! From mapped rows to households of the list, or to issues that say what is wrong with a row.
//!
//! A row is in, or it is rejected with its reason: one bad cell rejects its row, a rejected head
//! rejects its household. Rows that are no data (titles, totals, signatures, headers repeated by page)
//! are skipped knowingly. Whether a household is known already is the business of [`super::plan`].

mod answers;
mod birth;
mod citizen;
mod class;
mod date_order;
mod group;
mod hamlet;
mod line;
mod name;
mod number;
mod phone;
mod read;
mod remarks;
mod row_kind;
mod standing;
pub(crate) mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::layout::SheetLayout;
use super::read::Sheet;
use crate::domain::intake::{ColumnMeaning, IntakeHousehold, Issue, Note, Place};

pub(crate) use hamlet::key as hamlet_key;
pub(crate) use standing::{Standing, titles_over};

/// What reading values needs to know of the world outside the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseOptions {
    /// Nobody is born after this day.
    pub today: NaiveDate,
    /// The number of the last indicator in the standard in force: 12 until 2026.
    pub last_indicator: u8,
    /// Deprivations from which a household under the income line is poor (k, 3 in most provinces).
    pub k: u32,
}

/// What the rows of a file say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parsed {
    /// The households in the order of the file.
    pub households: Vec<IntakeHousehold>,
    /// Why rows are rejected.
    pub issues: Vec<Issue>,
    /// What was mended or looks odd.
    pub notes: Vec<Note>,
    /// Data rows looked at.
    pub rows_read: usize,
    /// Where each sheet has the codes, for issues that the plan finds.
    pub code_columns: Vec<(String, Place)>,
}

/// Reads the rows of one sheet by its layout and adds what they say to `parsed`.
pub fn parse(sheet: &Sheet, layout: &SheetLayout, options: ParseOptions, parsed: &mut Parsed) {
    if let Some(column) = layout.mapping.column(ColumnMeaning::HouseholdCode) {
        parsed.code_columns.push((sheet.name.clone(), layout.header.place(column)));
    }
    group::Walk::new(sheet, layout, options, parsed).all_rows();
}
