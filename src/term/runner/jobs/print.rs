//! Printing: on a printer, into a PDF, as text.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::work::{Done, End, free, of_store, open, written};
use super::{Place, Teller};
use crate::app::work::{Outcome, Outlet, Printed};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Listing;
use crate::domain::looked::{How, Seen};
use crate::domain::report::Table;
use crate::i18n::Lang;
use crate::paper::forms::report::report;
use crate::paper::{Document, PaperError};
use crate::shell::looked::Look;
use crate::shell::papers::{self, PapersError, Printing};
use crate::shell::print::{self, Destination, PrintError, Wording};
use crate::shell::report::issued;
use crate::shell::rules::Rules;
use crate::shell::{assistance, key_card, listing, words};
use crate::store::{Clock, Register, StoreError};
use crate::term::runner::papers::paper_of;

/// What is to be printed.
pub(super) struct Papers<'a> {
    pub what: &'a Printed,
    /// Households as they stood on a past day.
    pub on: Option<NaiveDate>,
    /// Citizen numbers whole.
    pub full: bool,
}

/// Prints.
pub(super) fn perform(
    papers: &Papers<'_>,
    to: &Outlet,
    replace: bool,
    place: &Place,
    teller: &mut Teller,
) -> Done {
    let file = file_of(to, replace, place.lang)?;
    note_printed(papers, place).map_err(|error| of_store(&error, place))?;
    print(papers, (to, &file), place, teller)?;
    Ok(match to {
        Outlet::Printer(name) => {
            Outcome::Printed { count: papers.what.households().len().max(1), printer: name.clone() }
        }
        Outlet::Pdf(_) | Outlet::Text(..) => written(&file),
    })
}

fn print(
    papers: &Papers<'_>,
    (to, file): (&Outlet, &Path),
    place: &Place,
    teller: &mut Teller,
) -> Result<(), End> {
    let to = destination(to, file);
    match papers.what {
        Printed::Summaries(ids) => summaries(ids, papers, to, place, teller),
        Printed::Card(card) => {
            deliver(key_card::document(card, &place.author.0, place.now, place.lang), to, teller)
        }
        Printed::Table(table) => deliver(official_table(table, place)?, to, teller),
        Printed::PayList(sheet) => deliver(pay_list(sheet, papers.full, place)?, to, teller),
        Printed::Listing(list) => deliver(listed(list, place)?, to, teller),
        _ => return commune_papers(papers, to, place, teller).map_err(|error| error.end(file, place)),
    }
    .map_err(|error| of_print(error, file, place))
}

fn official_table(table: &Table, place: &Place) -> Result<Document, End> {
    let commune = open(place)?.commune().map_err(|error| of_store(&error, place))?;
    Ok(report(&issued(table, &commune, &place.author.0, place.now), place.lang))
}

fn pay_list(sheet: &PaySheet, full: bool, place: &Place) -> Result<Document, End> {
    let register = open(place)?;
    let commune = register.commune().map_err(|error| of_store(&error, place))?;
    let (rates, made) = (Rules::of(&register).rates, (place.author.0.as_str(), place.now));
    Ok(assistance::document((sheet, &rates), full, &commune, made, place.lang))
}

fn listed(list: &Listing, place: &Place) -> Result<Document, End> {
    let commune = open(place)?.commune().map_err(|error| of_store(&error, place))?;
    Ok(listing::document(list, &commune, (place.author.0.as_str(), place.now), place.lang))
}

/// Notes at whom the one who prints looks: before the paper leaves, so that none is out without a note. One that was
/// stopped stands there too. A register that can only be read takes no note.
fn note_printed(papers: &Papers<'_>, place: &Place) -> Result<(), StoreError> {
    if matches!(papers.what, Printed::Card(_)) {
        return Ok(());
    }
    let register = Register::open(&place.register, Clock::System)?;
    let look = match papers.what {
        Printed::Summaries(ids) => Look::at(How::Printed, Seen::Summary, ids.clone()),
        Printed::Table(table) => Look::at_table(table, How::Printed),
        Printed::Listing(list) => Look::at_listing(&register, list, How::Printed)?,
        Printed::PayList(sheet) => Look::at_pay_list(&register, sheet, How::Printed)?,
        what => {
            let rules = Rules::of(&register);
            let (by, at, lang) = (place.author.0.as_str(), place.now, place.lang);
            let printing = Printing { rules: &rules, by, at, lang, only_first: false };
            let Some(paper) = paper_of(what, papers.full) else { return Ok(()) };
            Look::at_paper(&register, &paper, &printing)?
        }
    };
    look.note(&register, &place.author).map(drop)
}

fn summaries(
    ids: &[HouseholdId],
    papers: &Papers<'_>,
    to: Destination<'_>,
    place: &Place,
    teller: &mut Teller,
) -> Result<(), PrintError> {
    let register = Register::open(&place.register, Clock::System)?;
    let Rules { standards, catalogue, .. } = Rules::of(&register);
    let framework = register.framework()?;
    let wording = Wording {
        standards: &standards,
        catalogue: &catalogue,
        framework: &framework,
        on: papers.on,
        full: papers.full,
        by: &place.author.0,
        at: place.now,
        lang: place.lang,
    };
    print::print(&register, ids, &wording, to, &mut |done, all| teller.tell(done, all))
}

/// Why official papers were not printed.
enum Refused {
    Papers(PapersError),
    Print(PrintError),
}

impl Refused {
    /// How the work ends.
    fn end(self, file: &Path, place: &Place) -> End {
        match self {
            Self::Print(error) => of_print(error, file, place),
            Self::Papers(PapersError::Paper(PaperError::Cancelled)) => End::Cancelled,
            Self::Papers(error) => End::Failed(words::papers(&error, place.lang)),
        }
    }
}

fn commune_papers(
    papers: &Papers<'_>,
    to: Destination<'_>,
    place: &Place,
    teller: &mut Teller,
) -> Result<(), Refused> {
    let register =
        Register::open(&place.register, Clock::System).map_err(|error| Refused::Print(error.into()))?;
    let rules = Rules::of(&register);
    let (by, at, lang) = (place.author.0.as_str(), place.now, place.lang);
    let printing = Printing { rules: &rules, by, at, lang, only_first: false };
    let mut tell = |done, all| teller.tell(done, all);
    let paper = paper_of(papers.what, papers.full).ok_or(Refused::Print(PaperError::Nothing.into()))?;
    let documents = papers::documents(&register, &paper, &printing, &mut tell).map_err(Refused::Papers)?;
    print::deliver(&documents, to, &mut tell).map_err(Refused::Print)
}

fn deliver(document: Document, to: Destination<'_>, teller: &mut Teller) -> Result<(), PrintError> {
    print::deliver(&[document], to, &mut |done, all| teller.tell(done, all))
}

/// The file that papers go to, where they go to one.
fn file_of(to: &Outlet, replace: bool, lang: Lang) -> Result<PathBuf, End> {
    match to {
        Outlet::Printer(_) => Ok(PathBuf::new()),
        Outlet::Pdf(path) | Outlet::Text(path, _) => free(path, replace, lang),
    }
}

fn destination<'a>(to: &'a Outlet, file: &'a Path) -> Destination<'a> {
    match to {
        Outlet::Printer(name) => Destination::Printer(name),
        Outlet::Pdf(_) => Destination::Pdf(file),
        Outlet::Text(_, columns) => Destination::Text(file, *columns),
    }
}

fn of_print(error: PrintError, file: &Path, place: &Place) -> End {
    match error {
        PrintError::Store(error) => of_store(&error, place),
        PrintError::Paper(PaperError::Cancelled) => End::Cancelled,
        PrintError::Paper(error) => End::Failed(words::paper(&error, place.lang)),
        PrintError::File(error) => End::Failed(words::not_written(file, &error, place.lang)),
    }
}
