//! Separated text. The separator and the encoding are found; quoted fields may hold line ends, rows may
//! have fewer or more cells than the header.

use csv::{ReaderBuilder, StringRecord};

use super::{Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, ReadError, ReadNote, Row, Sheet, Workbook, separator};
use crate::viet::encoding;

/// A field with more line ends than this swallowed rows behind a quotation mark that was never closed.
const MAX_LINES_IN_FIELD: usize = 10;

/// The file as one sheet without a name.
pub fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let decoded = encoding::decode_bytes(bytes);
    let mut notes = Vec::new();
    if decoded.encoding_name != "UTF-8" {
        notes.push(ReadNote::Encoding(decoded.encoding_name));
    }
    let rows = match rows(&decoded.text, true)? {
        Some(rows) => rows,
        None => {
            notes.push(ReadNote::OpenQuote);
            rows(&decoded.text, false)?.unwrap_or_default()
        }
    };
    let sheet = Sheet { rows, ..Sheet::default() };
    Ok(Workbook { sheets: vec![sheet], notes })
}

/// The rows of the text; none when a quotation mark that nobody closed swallowed a part of it.
fn rows(text: &str, quoting: bool) -> Result<Option<Vec<Row>>, ReadError> {
    let sign = separator::find(text);
    let skip = usize::from(separator::told(text).is_some());
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut walk = Walk { text: text.as_bytes(), number: 0, end: 0 };
    let (mut record, mut rows, mut cells) = (StringRecord::new(), Vec::new(), 0);
    while reader.read_record(&mut record).map_err(|_| ReadError::Damaged)? {
        let number = walk.row_of(reader.position().byte() as usize);
        if record.iter().any(swallowed) {
            return Ok(None);
        }
        let row = row(number, &record);
        cells += row.cells.len();
        if number as usize > skip && !row.cells.is_empty() {
            rows.push(row);
        }
        if rows.len() > MAX_ROWS || cells > MAX_CELLS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
    }
    Ok(Some(rows))
}

fn swallowed(field: &str) -> bool {
    field.bytes().filter(|byte| *byte == b'\n').count() > MAX_LINES_IN_FIELD
}

fn row(number: u32, record: &StringRecord) -> Row {
    let mut cells: Vec<Cell> = record.iter().take(MAX_COLUMNS).map(field).collect();
    let filled = cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
    cells.truncate(filled);
    Row { number, cells }
}

/// A field without the dress that keeps its zeros or makes it harmless: `="025…"`, `'025…`, `'=1+1`.
fn field(text: &str) -> Cell {
    let text = text.trim();
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let guarded = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@".contains(c));
    let bare = text.strip_prefix('\'').filter(guarded);
    Cell::raw(inner.or(bare).unwrap_or(text))
}

/// Counts rows as a spreadsheet does: blank lines count, line ends inside a field do not.
struct Walk<'a> {
    text: &'a [u8],
    number: u32,
    end: usize,
}

impl Walk<'_> {
    /// The number of the record that ends at this byte; the reader has skipped the blank lines before it.
    fn row_of(&mut self, end: usize) -> u32 {
        let mut from = self.end;
        if from > 0 && self.text[from - 1] == b'\r' && self.text.get(from) == Some(&b'\n') {
            from += 1;
        }
        let skipped = &self.text[from..end.max(from)];
        let blank = skipped.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        self.number += 1 + blank.filter(|byte| **byte == b'\n').count() as u32;
        self.end = end;
        self.number
    }
}
