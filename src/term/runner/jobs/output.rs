//! Work that ends on paper or in a file: printing, writing lists and tables out.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::work::{Done, End, free, of_store, open, written};
use super::{Place, Teller};
use crate::app::work::{Outcome, Outlet, Printed, Which};
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Seen};
use crate::domain::report::Table;
use crate::paper::forms::report::report;
use crate::paper::{Document, PaperError};
use crate::shell::export::{self, Format, Maker};
use crate::shell::looked::Look;
use crate::shell::papers::{self as review, PapersError, Printing};
use crate::shell::print::{self, Destination, PrintError, Wording};
use crate::shell::report::issued;
use crate::shell::rules::Rules;
use crate::shell::{assistance, key_card, listing, output, words};
use crate::store::{Clock, Register, StoreError};
use crate::tables::write::{WriteError, report_to_csv, report_to_xlsx};
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
pub(super) fn print(
    papers: &Papers<'_>,
    to: &Outlet,
    replace: bool,
    place: &Place,
    teller: &mut Teller,
) -> Done {
    let file = file_of(to, replace, place.lang)?;
    let destination = destination(to, &file);
    note_printed(papers, place).map_err(|error| of_store(&error, place))?;
    match papers.what {
        Printed::Summaries(ids) => summaries(ids, papers, destination, place, teller),
        Printed::Papers(_)
        | Printed::SignOff(_)
        | Printed::Plans(_)
        | Printed::Week
        | Printed::Histories(_)
        | Printed::PersonData { .. }
        | Printed::VisitSheet(_) => {
            commune_papers(papers, destination, place, teller).map_err(|error| match error {
                Refused::Print(error) => of_print(error, &file, place),
                Refused::Papers(PapersError::Paper(PaperError::Cancelled)) => End::Cancelled,
                Refused::Papers(error) => End::Failed(words::papers(&error, place.lang)),
            })?;
            Ok(())
        }
        Printed::Card(card) => {
            deliver(key_card::document(card, &place.author.0, place.now, place.lang), destination, teller)
        }
        Printed::Table(table) => {
            let commune = open(place)?.commune().map_err(|error| of_store(&error, place))?;
            let issued = issued(table, &commune, &place.author.0, place.now);
            deliver(report(&issued, place.lang), destination, teller)
        }
        Printed::PayList(sheet) => {
            let register = open(place)?;
            let commune = register.commune().map_err(|error| of_store(&error, place))?;
            let (rates, made) = (Rules::of(&register).rates, (place.author.0.as_str(), place.now));
            let document = assistance::document((sheet, &rates), papers.full, &commune, made, place.lang);
            deliver(document, destination, teller)
        }
        Printed::Listing(list) => {
            let commune = open(place)?.commune().map_err(|error| of_store(&error, place))?;
            let made = (place.author.0.as_str(), place.now);
            deliver(listing::document(list, &commune, made, place.lang), destination, teller)
        }
    }
    .map_err(|error| of_print(error, &file, place))?;
    Ok(match to {
        Outlet::Printer(name) => {
            Outcome::Printed { count: papers.what.households().len().max(1), printer: name.clone() }
        }
        Outlet::Pdf(_) | Outlet::Text(..) => written(&file),
    })
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

/// Notes whom a file names that is about to be written.
fn note_exported(register: &Register, which: &Which, place: &Place) -> Result<(), StoreError> {
    let look = match which {
        Which::Table(table) => Look::at_table(table, How::Exported),
        Which::Listing(list) => Look::at_listing(register, list, How::Exported)?,
        Which::Chosen(ids) => Look::at(How::Exported, Seen::Households, ids.clone()),
        Which::Found(query) => {
            Look::at(How::Exported, Seen::Households, register.find(query, place.now.date())?.ids.clone())
        }
    };
    look.note(register, &place.author).map(drop)
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

/// Why papers of a round were not printed.
enum Refused {
    Papers(PapersError),
    Print(PrintError),
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
    let documents = review::documents(&register, &paper, &printing, &mut tell).map_err(Refused::Papers)?;
    print::deliver(&documents, to, &mut tell).map_err(Refused::Print)
}

fn deliver(document: Document, to: Destination<'_>, teller: &mut Teller) -> Result<(), PrintError> {
    print::deliver(&[document], to, &mut |done, all| teller.tell(done, all))
}

/// The file that papers go to, where they go to one.
fn file_of(to: &Outlet, replace: bool, lang: crate::i18n::Lang) -> Result<PathBuf, End> {
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

/// Writes a list or a table out.
pub(super) fn export(
    which: &Which,
    on: Option<NaiveDate>,
    xlsx: bool,
    path: &Path,
    place: &Place,
    teller: &mut Teller,
) -> Done {
    let register = open(place)?;
    let format = if xlsx { Format::Xlsx } else { Format::Csv };
    let list =
        |ids: &[HouseholdId], teller: &mut Teller| households(&register, (ids, on), format, place, teller);
    let bytes = match which {
        Which::Table(table) => official(&register, table, xlsx, place)?,
        Which::Listing(list) => {
            let made = (place.author.0.as_str(), place.now);
            let grid = listing::sheet(list, made, place.lang);
            export::bytes(&grid, format).map_err(|error| too_large(&error, place))?
        }
        Which::Chosen(ids) => list(ids, teller)?,
        Which::Found(query) => {
            let found = register.find(query, place.now.date()).map_err(|error| of_store(&error, place))?;
            list(&found.ids, teller)?
        }
    };
    if teller.go_on().is_break() {
        return Err(End::Cancelled);
    }
    note_exported(&register, which, place).map_err(|error| of_store(&error, place))?;
    output::write_whole(path, &bytes)
        .map_err(|error| End::Failed(words::not_written(path, &error, place.lang)))?;
    Ok(written(path))
}

fn households(
    register: &Register,
    (ids, on): (&[HouseholdId], Option<NaiveDate>),
    format: Format,
    place: &Place,
    teller: &mut Teller,
) -> Result<Vec<u8>, End> {
    let catalogue = Rules::of(register).catalogue;
    let maker = Maker { by: &place.author.0, at: place.now, on, catalogue: &catalogue, lang: place.lang };
    let grid = export::households(register, ids, &maker, &mut |done, all| teller.tell(done, all))
        .map_err(|error| of_store(&error, place))?;
    export::bytes(&grid, format).map_err(|error| too_large(&error, place))
}

fn official(register: &Register, table: &Table, xlsx: bool, place: &Place) -> Result<Vec<u8>, End> {
    let commune = register.commune().map_err(|error| of_store(&error, place))?;
    let issued = issued(table, &commune, &place.author.0, place.now);
    match xlsx {
        true => report_to_xlsx(&issued, place.lang).map_err(|error| too_large(&error, place)),
        false => Ok(report_to_csv(table, place.lang)),
    }
}

fn too_large(_: &WriteError, place: &Place) -> End {
    End::Failed(place.lang.table_too_large().to_owned())
}

fn of_print(error: PrintError, file: &Path, place: &Place) -> End {
    match error {
        PrintError::Store(error) => of_store(&error, place),
        PrintError::Paper(PaperError::Cancelled) => End::Cancelled,
        PrintError::Paper(error) => End::Failed(words::paper(&error, place.lang)),
        PrintError::File(error) => End::Failed(words::not_written(file, &error, place.lang)),
    }
}
