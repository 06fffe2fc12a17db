//! Old fonts to Unicode, a sheet at a time, and every text through the door: NFC, no control characters.

use super::cell::without_fraction;
use super::{Cell, ReadNote, Sheet, Workbook};
use crate::viet;
use crate::viet::encoding::{self, LegacyEncoding};

/// Converts the sheets that were typed in TCVN3 or VNI, and cleans all text.
pub fn to_unicode(book: &mut Workbook) {
    for sheet in &mut book.sheets {
        let found = encoding::detect(texts(sheet));
        sheet.name = plain(found, &sheet.name);
        clean_cells(sheet, |text| plain(found, text));
        if let Some(font) = found {
            let sheet = sheet.name.clone();
            book.notes.push(ReadNote::OldFont { sheet, font });
        }
    }
}

fn plain(font: Option<LegacyEncoding>, text: &str) -> String {
    match font {
        Some(font) => viet::clean(&encoding::convert(font, text)),
        None => viet::clean(text),
    }
}

fn texts(sheet: &Sheet) -> impl Iterator<Item = &str> {
    let cells = sheet.rows.iter().flat_map(|row| &row.cells);
    cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_ref()) } else { None })
}

fn clean_cells(sheet: &mut Sheet, plain: impl Fn(&str) -> String) {
    for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Cell::Text(text) = cell {
            *cell = Cell::raw(without_fraction(&plain(text)));
        }
    }
    sheet.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_blank()));
}
