//! Office Open XML workbooks, cell by cell: a stray format in the last cell of the sheet costs nothing.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::office::{damaged, from_data, region};
use super::{Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, ReadError, ReadNote, Sheet, Workbook};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Every worksheet of the file.
pub fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(xlsx_error)?;
    let mut read = Workbook::default();
    let sheets = book.sheets_metadata().to_vec();
    let mut left = MAX_CELLS;
    for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let hidden = sheet.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: sheet.name, hidden, ..Sheet::default() };
        let merged = book.merge_cells_by_sheet_name(&sheet.name).map_err(xlsx_error)?;
        sheet.merged = merged.into_iter().map(region).collect();
        if !fill(&mut book, &mut sheet, &mut left)? {
            read.notes.push(ReadNote::ColumnsLeftOut { sheet: sheet.name.clone() });
        }
        read.sheets.push(sheet);
    }
    Ok(read)
}

/// Fills the sheet from the stream of its cells; false when columns were left out.
fn fill(book: &mut Book, sheet: &mut Sheet, left: &mut usize) -> Result<bool, ReadError> {
    let mut all_columns = true;
    let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(xlsx_error)?;
    while let Some(found) = cells.next_cell_with_formula().map_err(xlsx_error)? {
        let (row, column) = (found.pos.0, found.pos.1 as usize);
        let cell = with_formula(from_ref(found.value), found.formula.as_deref());
        if cell.is_blank() {
            continue;
        }
        if column >= MAX_COLUMNS {
            all_columns = false;
            continue;
        }
        *left = left.checked_sub(1).ok_or(ReadError::TooManyRows { limit: MAX_ROWS })?;
        sheet.put(row + 1, column, cell);
        if sheet.rows.len() > MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
    }
    Ok(all_columns)
}

/// A formula that was never computed is shown as it is written; `="025…"` is only a text that keeps its
/// zeros.
fn with_formula(value: Cell, formula: Option<&str>) -> Cell {
    match (value, formula) {
        (Cell::Blank, Some(formula)) if !formula.is_empty() => {
            let constant = formula.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            match constant.filter(|text| !text.contains('"')) {
                Some(text) => Cell::raw(text),
                None => Cell::raw(&format!("={formula}")),
            }
        }
        (value, _) => value,
    }
}

fn from_ref(value: DataRef) -> Cell {
    match value {
        DataRef::SharedString(text) => Cell::raw(text),
        other => from_data(&Data::from(other)),
    }
}

fn xlsx_error(error: calamine::XlsxError) -> ReadError {
    match error {
        calamine::XlsxError::Password => ReadError::PasswordProtected,
        _ => damaged(),
    }
}
