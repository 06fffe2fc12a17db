//! Writing lists and tables out, as workbooks or plain tables.

use std::path::Path;

use chrono::NaiveDate;

use super::work::{Done, End, of_store, open, written};
use super::{Place, Teller};
use crate::app::work::Which;
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Seen};
use crate::domain::report::Table;
use crate::shell::export::{self, Format, Maker};
use crate::shell::looked::Look;
use crate::shell::report::issued;
use crate::shell::rules::Rules;
use crate::shell::{listing, output, words};
use crate::store::{Register, StoreError};
use crate::tables::write::{WriteError, report_to_csv, report_to_xlsx};

/// Writes a list or a table out.
pub(super) fn perform(
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
