//! The other workbook formats, which the reader hands over as whole ranges: xls, xlsb, ods.

use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, OdsError, Reader, SheetVisible, Xls, XlsError, Xlsb, XlsbError};

use super::{Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, ReadError, ReadNote, Region, Sheet, Workbook};
use super::{content, records};

/// Excel 97–2003.
pub fn read_xls(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let bytes = records::in_new_container(bytes).ok_or(ReadError::Damaged)?;
    let mut book = Xls::new(Cursor::new(bytes.as_slice())).map_err(xls_error)?;
    let merged: Vec<_> = (0..book.sheets_metadata().len())
        .map(|at| book.merge_cells_by_sheet_id(at).unwrap_or_default())
        .collect();
    let mut read = read_ranges(&mut book, xls_error)?;
    for (sheet, merged) in read.sheets.iter_mut().zip(merged) {
        sheet.merged = merged.into_iter().map(region).collect();
    }
    Ok(read)
}

/// Binary workbooks of newer Excels.
pub fn read_xlsb(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(xlsb_error)?;
    read_ranges(&mut book, xlsb_error)
}

/// OpenDocument sheets.
pub fn read_ods(bytes: &[u8]) -> Result<Workbook, ReadError> {
    if !content::ends_where_it_must(bytes) {
        return Err(ReadError::Damaged);
    }
    let mut book = Ods::new(Cursor::new(bytes)).map_err(ods_error)?;
    read_ranges(&mut book, ods_error)
}

fn read_ranges<'a, R>(book: &mut R, error: fn(R::Error) -> ReadError) -> Result<Workbook, ReadError>
where
    R: Reader<Cursor<&'a [u8]>>,
{
    let mut read = Workbook::default();
    for meta in book.sheets_metadata().to_vec() {
        let range = book.worksheet_range(&meta.name).map_err(error)?;
        let hidden = meta.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: meta.name, hidden, ..Sheet::default() };
        if !fill(&mut sheet, &range)? {
            read.notes.push(ReadNote::ColumnsLeftOut { sheet: sheet.name.clone() });
        }
        read.sheets.push(sheet);
    }
    Ok(read)
}

fn fill(sheet: &mut Sheet, range: &calamine::Range<Data>) -> Result<bool, ReadError> {
    let Some((top, left)) = range.start() else { return Ok(true) };
    let (mut filled, mut all_columns) = (0, true);
    for (row, column, value) in range.used_cells() {
        let column = left as usize + column;
        all_columns &= column < MAX_COLUMNS;
        let cell = from_data(value);
        if column < MAX_COLUMNS && !cell.is_blank() {
            sheet.put(top + row as u32 + 1, column, cell);
            filled += 1;
        }
        if sheet.rows.len() > MAX_ROWS || filled > MAX_CELLS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
    }
    Ok(all_columns)
}

/// A value of the reader as one of ours.
pub fn from_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Blank,
        Data::String(text) => Cell::raw(text),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(yes) => Cell::Bool(*yes),
        Data::DateTime(day) => from_day(day),
        Data::DateTimeIso(text) | Data::DurationIso(text) => from_iso(text),
        Data::Error(error) => Cell::Error(error.to_string().into()),
    }
}

/// Days of files that count from 1904 (made on old Macs) are 1,462 lower.
fn from_day(day: &calamine::ExcelDateTime) -> Cell {
    let (year, ..) = day.to_ymd_hms_milli();
    let counted_1900 =
        calamine::ExcelDateTime::new(day.as_f64(), calamine::ExcelDateTimeType::DateTime, false);
    let (year_1900, ..) = counted_1900.to_ymd_hms_milli();
    match year_1900 + 3 < year {
        true => Cell::Date(day.as_f64() + 1462.0),
        false => Cell::Date(day.as_f64()),
    }
}

/// OpenDocument writes days as `1970-03-21` or with a time behind a `T`.
fn from_iso(text: &str) -> Cell {
    Cell::raw(text.split('T').next().unwrap_or(text))
}

/// A merged region of the reader as one of ours.
pub fn region(found: Dimensions) -> Region {
    Region {
        top: found.start.0 + 1,
        bottom: found.end.0 + 1,
        left: found.start.1 as usize,
        right: found.end.1 as usize,
    }
}

/// What the decoder says of a broken inside does not help an officer: it is damaged.
pub fn damaged() -> ReadError {
    ReadError::Damaged
}

fn xls_error(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::PasswordProtected,
        _ => damaged(),
    }
}

fn xlsb_error(error: XlsbError) -> ReadError {
    match error {
        XlsbError::Password => ReadError::PasswordProtected,
        _ => damaged(),
    }
}

fn ods_error(error: OdsError) -> ReadError {
    match error {
        OdsError::Password => ReadError::PasswordProtected,
        _ => damaged(),
    }
}
