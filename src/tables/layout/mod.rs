//! From rows to a mapping: where the header is, what its columns mean, how a household lies in rows.
//!
//! The mapping is a guess that the officer sees and may change; it is remembered under the signature of
//! the header. Reading values by it is the business of [`super::parse`].

mod columns;
mod contents;
mod header;
mod mapping;
mod synonyms;
mod title;

#[cfg(test)]
mod tests;

pub use header::Header;
pub(crate) use header::is_column_numbers;
pub use mapping::{Mapping, RowLayout, SheetLayout};
pub(crate) use synonyms::{folded_words, holds, indicator_named, words};
pub(crate) use title::{begins_with_kind, class_in, hamlet_in, split_kind};

use super::read::Sheet;

/// Finds the header of a sheet and guesses its mapping; none when the sheet holds no list (no row names
/// a column of names and at least two others).
pub fn guess(sheet: &Sheet) -> Option<SheetLayout> {
    let header = header::find(sheet)?;
    let columns = columns::guess(sheet, &header);
    let title = title::read(sheet, header.top);
    let rows = mapping::row_layout(&columns);
    let mapping = Mapping { signature: header.signature(), rows, columns };
    Some(SheetLayout { header, mapping, title })
}
