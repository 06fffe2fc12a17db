//! `export`: households, people or supports as a table file.

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::answer::Answer;
use crate::cli::args::{ExportArgs, ExportKind};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::lists::Listing;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Seen};
use crate::domain::query::{Filter, Query};
use crate::shell::export::{self, Format, Maker};
use crate::shell::looked::Look;
use crate::shell::output::write_whole;

/// Writes the file.
pub fn run(args: &ExportArgs, session: &Session) -> Result<Answer, Failure> {
    let format = format(&args.to)?;
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let at = session.now;
    let on = args.on.as_deref().map(|day| typed::past_day(day, session.today())).transpose()?;
    let maker = Maker { by: &session.author.0, at, on, catalogue: &rules.catalogue, lang: session.lang };
    let query = Query { filter: Filter { on, ..Filter::default() }, ..Query::default() };
    let ids = register.find(&query, session.today())?.ids;
    let mut progress = Progress::of(session.lang.progress_households());
    let step = &mut |done: usize, all: usize| progress.go_on(done, all);
    let listing = Listing { register: &register, ids: &ids, maker: &maker };
    let grid = match args.kind {
        ExportKind::Households => export::households(&register, &ids, &maker, step)?,
        ExportKind::Members => listing.members(step)?,
        ExportKind::Supports => listing.supports(step)?,
    };
    let bytes = export::bytes(&grid, format).map_err(|error| Failure::Table(error.to_string()))?;
    session.note(&register, &look(args.kind, on, ids))?;
    write_whole(&args.to, &bytes).map_err(Failure::output(&args.to))?;
    Ok(Answer::lines([session.lang.done_export(grid.rows.len(), args.to.display())]))
}

/// Today's lists hold every household that has not ended: one look at all of them. Those of a past day are named.
fn look(kind: ExportKind, on: Option<NaiveDate>, ids: Vec<HouseholdId>) -> Look {
    let seen = match kind {
        ExportKind::Households => Seen::Households,
        ExportKind::Members => Seen::Members,
        ExportKind::Supports => Seen::Supports,
    };
    if on.is_none() { Look::at_all(How::Exported, seen) } else { Look::at(How::Exported, seen, ids) }
}

/// The end of the name says how.
fn format(to: &Path) -> Result<Format, Misuse> {
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx") => Ok(Format::Xlsx),
        Some("csv") => Ok(Format::Csv),
        _ => Err(Misuse::ExportName(crate::viet::clean(&to.to_string_lossy()))),
    }
}
