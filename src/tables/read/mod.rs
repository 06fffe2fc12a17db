//! Bytes of a spreadsheet file to typed cells: xlsx, xls, ods, csv.
//!
//! The kind of file is told by its content, never by its name. Text is Unicode NFC when it leaves this
//! room: old fonts (TCVN3, VNI) are recognised a sheet at a time and converted. What a column means is
//! the business of [`super::layout`].

mod cell;
mod container;
mod content;
mod fonts;
mod office;
mod records;
mod separated;
mod separator;
mod workbook;
mod xlsx;

#[cfg(test)]
mod tests;

use std::io::Read;
use std::panic::catch_unwind;

pub use cell::Cell;
pub use workbook::{Region, Row, Sheet, Workbook, column_letter};

pub use crate::domain::intake::{ReadError, ReadNote};
use container::Kind;

/// The largest file that is read at all, in bytes. The list of a whole commune (40,000 people) takes
/// about 4 MB as xlsx and 8 MB as csv.
pub const MAX_BYTES: u64 = 48 * 1024 * 1024;
/// The most rows with something in them that one sheet may have.
pub const MAX_ROWS: usize = 200_000;
/// The most filled cells that one file may have.
pub const MAX_CELLS: usize = 4_000_000;
/// Columns further right than this (IV, the last one of xls) are left out and noted.
pub const MAX_COLUMNS: usize = 256;

/// Reads a whole file: the kind is found from its first bytes and its content.
///
/// # Errors
/// Every [`ReadError`]; a file larger than [`MAX_BYTES`] is refused before it is looked at.
pub fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge { limit: MAX_BYTES });
    }
    let kind = container::kind(bytes)?;
    // The decoder of xls indexes into damaged files without looking (calamine 0.38): what it drops there
    // is a damaged file, not the end of the program.
    let mut book = catch_unwind(|| decode(kind, bytes)).unwrap_or(Err(ReadError::Damaged))?;
    fonts::to_unicode(&mut book);
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::Empty);
    }
    Ok(book)
}

fn decode(kind: Kind, bytes: &[u8]) -> Result<Workbook, ReadError> {
    match kind {
        Kind::Xlsx => xlsx::read(bytes),
        Kind::Xls => office::read_xls(bytes),
        Kind::Xlsb => office::read_xlsb(bytes),
        Kind::Ods => office::read_ods(bytes),
        Kind::Text => separated::read(bytes),
    }
}

/// Takes the bytes of a file from a stream, at most [`MAX_BYTES`]: a 200-MB csv is refused without
/// ever being held in memory.
///
/// # Errors
/// [`ReadError::TooLarge`] when more follow, [`ReadError::Unreadable`] when the stream fails.
pub fn take_bytes(stream: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let taken = stream.take(MAX_BYTES + 1).read_to_end(&mut bytes);
    taken.map_err(|_| ReadError::Unreadable)?;
    match bytes.len() as u64 > MAX_BYTES {
        true => Err(ReadError::TooLarge { limit: MAX_BYTES }),
        false => Ok(bytes),
    }
}
