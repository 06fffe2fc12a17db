//! A list on its way into the register: file, lists found in it, plan, register. The command line and the
//! terminal walk the same way, one with and one without stops.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::{Datelike, NaiveDate};

use crate::domain::backup::Occasion;
use crate::domain::history::Author;
use crate::domain::intake::{ImportPlan, ReadError};
use crate::domain::standard::Standards;
use crate::i18n::Lang;
use crate::shell::confinement;
use crate::shell::output::write_whole;
use crate::shell::rules::Rules;
use crate::store::{Done, Register, StoreError, open_named};
use crate::tables::layout::{Mapping, SheetLayout};
use crate::tables::parse::ParseOptions;
use crate::tables::read::take_bytes;
use crate::tables::write::rejected_rows;
use crate::tables::{self, OpenList};

/// Why a list did not come in. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file could not be opened or written.
    #[error("{0}")]
    File(#[from] io::Error),
    /// The file is no list.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
}

/// Opens a file as a list: the sheet named, or every sheet that is not hidden; columns mean what they were
/// said to mean the last time, where the register remembers their headers.
///
/// # Errors
/// A file that cannot be opened, or in which no list is found.
pub fn open(register: &Register, path: &Path, sheet: Option<&str>) -> Result<OpenList, ImportError> {
    confinement::expect(path)?;
    let bytes = take_bytes(open_named(path)?)?;
    let mut list = tables::open(&bytes, sheet, &[])?;
    for (_, layout) in &mut list.sheets {
        if let Some(mapping) = remembered(register, layout)? {
            layout.recall(&mapping);
        }
    }
    Ok(list)
}

/// A mapping that can no longer be read is forgotten: the guess stands.
fn remembered(register: &Register, layout: &SheetLayout) -> Result<Option<Mapping>, StoreError> {
    let text = register.mapping(&layout.mapping.signature)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Remembers what columns mean, for the next list with the same headers.
///
/// # Errors
/// Those of the register.
pub fn remember(register: &mut Register, mapping: &Mapping) -> Result<(), StoreError> {
    let text = serde_json::to_string(mapping).map_err(|error| StoreError::Io(error.into()))?;
    register.remember_mapping(&mapping.signature, &text)
}

/// Compares a list with the register. Scores and classes for which the list tells no year belong to the
/// year of `today`.
///
/// # Errors
/// Those of the register.
pub fn plan(
    register: &Register,
    list: &OpenList,
    standards: &Standards,
    today: NaiveDate,
) -> Result<ImportPlan, StoreError> {
    let parsed = list.parse(options(standards, today));
    Ok(tables::plan::plan(parsed, &register.known()?, today.year()))
}

/// The limits of the standard in force; without one, those of the official form.
fn options(standards: &Standards, today: NaiveDate) -> ParseOptions {
    let standard = standards.in_force_on(today);
    ParseOptions {
        today,
        last_indicator: standard.map_or(12, |standard| standard.last_number()),
        k: standard.map_or(3, |standard| standard.deprivations_for_poor),
    }
}

/// Writes a plan into the register: one transaction, one step of undo. `file` is what the journal calls it.
/// `progress` is told households done, of how many; where it says `false`, everything is taken back.
///
/// # Errors
/// [`StoreError::Cancelled`], and those of the register.
pub fn apply(
    register: &mut Register,
    author: &Author,
    file: &str,
    plan: &ImportPlan,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Done, StoreError> {
    keep_before(register, progress)?;
    let standards = Rules::of(register).standards;
    register.import(author, plan, &standards, file, &mut |done, all| match progress(done, all) {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    })
}

/// Nothing is imported over what no copy was made of. Without a household there is nothing to lose.
fn keep_before(
    register: &Register,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<(), StoreError> {
    if register.holdings()?.households == 0 {
        return Ok(());
    }
    // The person hears of households: how far the copy has come is not told, but it can be stopped.
    let told = &mut |_, _| match progress(0, 0) {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    };
    register.keep_copy(Occasion::Import, told).map(drop)
}

/// Writes the rejected rows of a plan as a csv to mend and import again.
///
/// # Errors
/// Those of the disk.
pub fn write_rejected(list: &OpenList, plan: &ImportPlan, path: &Path, lang: Lang) -> io::Result<()> {
    write_whole(path, &rejected_rows(list, plan, lang))
}
