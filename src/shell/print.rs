//! Household summaries on their way to paper: ids, documents, bytes, a file or the printer.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Query};
use crate::domain::standard::Standards;
use crate::i18n::Lang;
use crate::paper::forms::summary::{SummaryOptions, summary};
use crate::paper::{self, Document, PaperError, Progress, spool, to_text};
use crate::shell::output::write_whole;
use crate::store::{Register, StoreError};

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The paper could not be made or printed.
    #[error("{0}")]
    Paper(#[from] PaperError),
    /// The file could not be written.
    #[error("{0}")]
    File(#[from] io::Error),
}

/// How summaries are worded.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// The standards that surveys refer to.
    pub standards: &'a Standards,
    /// The models and funds that supports refer to.
    pub catalogue: &'a Catalogue,
    /// What supports are part of.
    pub framework: &'a Framework,
    /// As they stood at the end of a past day; `None` for today.
    pub on: Option<NaiveDate>,
    /// Citizen and phone numbers whole; otherwise their middle is hidden.
    pub full: bool,
    /// Who prints.
    pub by: &'a str,
    /// When.
    pub at: NaiveDateTime,
    /// The language of the paper.
    pub lang: Lang,
}

/// Where papers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A PDF file.
    Pdf(&'a Path),
    /// A text file of so many columns; summaries are parted by form feeds.
    Text(&'a Path, usize),
    /// A printer, by its name.
    Printer(&'a str),
}

/// The households in the order of hamlets, then heads: as papers are handed out. Each once.
///
/// # Errors
/// Those of the register.
pub fn in_hamlet_order(
    register: &Register,
    chosen: &[HouseholdId],
    at: NaiveDateTime,
) -> Result<Vec<HouseholdId>, StoreError> {
    let wanted: std::collections::BTreeSet<_> = chosen.iter().copied().collect();
    if wanted.len() < 2 {
        return Ok(wanted.into_iter().collect());
    }
    let everyone = Query { filter: Filter { with_ended: true, ..Filter::default() }, ..Query::default() };
    let found = register.find(&everyone, at.date())?;
    Ok(found.ids.into_iter().filter(|id| wanted.contains(id)).collect())
}

/// The summary of one household, as it stands or as it stood.
///
/// # Errors
/// [`StoreError::Gone`] where there is no such household, or was none on the day, and others of the register.
pub fn document(register: &Register, id: HouseholdId, wording: &Wording<'_>) -> Result<Document, StoreError> {
    let dossier = dossier(register, id, wording.on)?;
    let options = SummaryOptions {
        standards: wording.standards,
        catalogue: wording.catalogue,
        framework: wording.framework,
        as_of: wording.on,
        show_citizen_numbers: wording.full,
        printed_by: wording.by,
        printed_at: wording.at,
        place: place(&dossier.commune.name),
    };
    Ok(summary(&dossier, &options, wording.lang))
}

fn dossier(register: &Register, id: HouseholdId, on: Option<NaiveDate>) -> Result<Dossier, StoreError> {
    let Some(day) = on else { return register.dossier(id) };
    let then = register.on_day(&[id], day)?.pop();
    then.map(|then| then.dossier).ok_or(StoreError::Gone { table: "household", row: id.0 })
}

/// The commune's name without the word for its kind, as it stands before a date: `Thanh Ba`.
pub fn place(commune: &str) -> &str {
    let kinds = ["Xã ", "Phường ", "Thị trấn ", "Đặc khu "];
    kinds.iter().find_map(|kind| commune.strip_prefix(kind)).unwrap_or(commune)
}

/// Prints the summaries of households as one job. `progress` is told steps done, of how many: reading a
/// household is one, laying it out another.
///
/// # Errors
/// [`PaperError::Cancelled`] where `progress` stopped it: nothing was written; and what register, paper
/// and disk refuse.
pub fn print(
    register: &Register,
    ids: &[HouseholdId],
    wording: &Wording<'_>,
    to: Destination<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), PrintError> {
    let all = ids.len() * 2;
    let mut documents = Vec::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        documents.push(document(register, *id, wording)?);
        go_on(progress(at + 1, all))?;
    }
    deliver(&documents, to, &mut |done: usize, _: usize| progress(ids.len() + done, all))
}

/// Lays papers out and sends them where they go, as one job. `progress` is told papers done, of how many.
///
/// # Errors
/// [`PaperError::Cancelled`] where `progress` stopped it: nothing was written; and what paper and disk refuse.
pub fn deliver(
    documents: &[Document],
    to: Destination<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), PrintError> {
    match to {
        Destination::Pdf(path) => write_whole(path, &paper::to_pdf(documents, progress)?)?,
        Destination::Text(path, columns) => {
            write_whole(path, text(documents, columns, progress)?.as_bytes())?;
        }
        Destination::Printer(name) => {
            let pdf = paper::to_pdf(documents, progress)?;
            spool::print(&pdf, Some(name), title(documents))?;
        }
    }
    Ok(())
}

/// The summaries as one text.
fn text(documents: &[Document], columns: usize, progress: &mut Progress<'_>) -> Result<String, PaperError> {
    let mut texts = Vec::with_capacity(documents.len());
    for (at, document) in documents.iter().enumerate() {
        texts.push(to_text(document, columns));
        go_on(progress(at + 1, documents.len()))?;
    }
    Ok(texts.join("\u{0C}"))
}

/// What the job is called in the printer's queue.
fn title(documents: &[Document]) -> &str {
    documents.first().map_or("", |first| if documents.len() == 1 { &first.title } else { &first.subject })
}

fn go_on(said: ControlFlow<()>) -> Result<(), PaperError> {
    match said {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PaperError::Cancelled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_before_a_date_is_the_bare_name() {
        assert_eq!(place("Xã Thanh Ba"), "Thanh Ba");
        assert_eq!(place("Phường Âu Cơ"), "Âu Cơ");
        assert_eq!(place("Thanh Ba"), "Thanh Ba");
    }
}
