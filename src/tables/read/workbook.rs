//! Sheets, rows and merged regions, with the row numbers that the officer sees in the spreadsheet.

use super::{Cell, ReadError, ReadNote};

/// A file's sheets in their order, and what was done to them on the way in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// Every sheet, hidden ones included.
    pub sheets: Vec<Sheet>,
    /// What the officer should know about how the file was read.
    pub notes: Vec<ReadNote>,
}

/// One sheet. Rows without anything in them are left out; the others keep their number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its name on the tab; empty for a csv.
    pub name: String,
    /// Hidden by the person who made the file; not imported unless asked for by name.
    pub hidden: bool,
    /// The rows with something in them, from top to bottom.
    pub rows: Vec<Row>,
    /// Cells joined into one, where the format tells (xlsx, xls).
    pub merged: Vec<Region>,
}

/// One row of a sheet, without the blank cells at its end.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The number at the left edge of the spreadsheet, from 1.
    pub number: u32,
    /// Its cells from column A.
    pub cells: Vec<Cell>,
}

/// Cells joined into one; the first holds the value. Rows from 1, columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// First row, from 1.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column, from 0.
    pub left: usize,
    /// Last column.
    pub right: usize,
}

impl Row {
    /// The cell of a column (from 0); blank beyond the row's end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Blank)
    }

    /// The columns that have something in them.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank())
    }
}

impl Sheet {
    /// Adds a filled cell, in reading order; a cell that lies before the last one is put in its place.
    pub(super) fn put(&mut self, number: u32, column: usize, cell: Cell) {
        let row = self.row_for(number);
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Blank);
        }
        row.cells[column] = cell;
    }

    fn row_for(&mut self, number: u32) -> &mut Row {
        let at = match self.rows.last() {
            Some(last) if last.number == number => self.rows.len() - 1,
            Some(last) if last.number > number => self.place_of(number),
            _ => self.insert(self.rows.len(), number),
        };
        &mut self.rows[at]
    }

    fn place_of(&mut self, number: u32) -> usize {
        match self.rows.binary_search_by_key(&number, |row| row.number) {
            Ok(at) => at,
            Err(at) => self.insert(at, number),
        }
    }

    fn insert(&mut self, at: usize, number: u32) -> usize {
        let cells = Vec::new();
        self.rows.insert(at, Row { number, cells });
        at
    }
}

impl Workbook {
    /// The sheets to import with their places: the one named, or every sheet that is not hidden and not
    /// empty.
    ///
    /// # Errors
    /// [`ReadError::NoSuchSheet`] when the name is not there.
    pub fn chosen(&self, name: Option<&str>) -> Result<Vec<(usize, &Sheet)>, ReadError> {
        let wanted = name.map(crate::viet::fold);
        let chosen = |(_, sheet): &(usize, &Sheet)| match &wanted {
            Some(wanted) => crate::viet::fold(&sheet.name) == *wanted,
            None => !sheet.hidden && !sheet.rows.is_empty(),
        };
        let sheets: Vec<_> = self.sheets.iter().enumerate().filter(chosen).collect();
        match name {
            Some(name) if sheets.is_empty() => Err(self.no_such_sheet(name)),
            _ => Ok(sheets),
        }
    }

    fn no_such_sheet(&self, name: &str) -> ReadError {
        let have = self.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        ReadError::NoSuchSheet { name: name.to_owned(), have }
    }
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub fn column_letter(column: usize) -> String {
    let (before, last) = (column / 26, column % 26);
    let letter = char::from(b'A' + last as u8);
    match before {
        0 => letter.to_string(),
        _ => column_letter(before - 1) + &letter.to_string(),
    }
}
