//! One row seen through its mapping: cells by meaning, and where their issues and notes go.

use crate::domain::intake::{ColumnMeaning, Issue, IssueKind, Note, NoteKind};
use crate::tables::layout::SheetLayout;
use crate::tables::read::{Cell, Row, Sheet};

use super::date_order::DateOrder;
use super::words::{is_placeholder, mark};

/// A row, its mapping, and what was found wrong or mended so far.
pub struct Reading<'a> {
    sheet: &'a Sheet,
    row: &'a Row,
    layout: &'a SheetLayout,
    /// Whether the list writes day or month first.
    pub order: DateOrder,
    /// Why the row is rejected.
    pub issues: Vec<Issue>,
    /// What was mended or looks odd.
    pub notes: Vec<Note>,
}

impl<'a> Reading<'a> {
    /// Nothing found yet.
    pub fn new(sheet: &'a Sheet, row: &'a Row, layout: &'a SheetLayout, order: DateOrder) -> Self {
        Self { sheet, row, layout, order, issues: Vec::new(), notes: Vec::new() }
    }

    /// The columns with a meaning and something in them; placeholders such as `-` count as nothing.
    fn cells(&self, meaning: ColumnMeaning) -> impl Iterator<Item = (usize, &'a Cell)> {
        let row = self.row;
        let columns = self.layout.mapping.columns.iter().enumerate();
        let meant = columns.filter(move |(_, column)| **column == meaning).map(|(at, _)| at);
        meant
            .map(move |at| (at, row.cell(at)))
            .filter(|(_, cell)| !cell.is_blank() && !is_placeholder(&cell.text()))
    }

    /// The cell of a meaning; none when it is blank or the list has no such column.
    pub fn cell(&self, meaning: ColumnMeaning) -> Option<&'a Cell> {
        self.cells(meaning).next().map(|(_, cell)| cell)
    }

    /// The text of a meaning's column.
    pub fn text(&mut self, meaning: ColumnMeaning) -> Option<String> {
        self.take(meaning, |cell| Ok(cell.text().into_owned()))
    }

    /// The texts of all columns with a meaning, one after the other.
    pub fn texts(&mut self, meaning: ColumnMeaning, between: &str) -> Option<String> {
        let texts: Vec<String> = self.cells(meaning).map(|(_, cell)| cell.text().into_owned()).collect();
        (!texts.is_empty()).then(|| texts.join(between))
    }

    /// The value of a meaning's column; a wrong one becomes an issue of this row.
    pub fn take<T>(
        &mut self,
        meaning: ColumnMeaning,
        read: impl FnOnce(&Cell) -> Result<T, IssueKind>,
    ) -> Option<T> {
        let (column, cell) = self.cells(meaning).next()?;
        let value = match cell {
            Cell::Error(_) => Err(IssueKind::SpreadsheetError),
            cell => read(cell),
        };
        value.map_err(|kind| self.blame(column, kind)).ok()
    }

    /// The mark of a column: yes or no as it is written, `None` where the cell is blank.
    pub fn mark(&mut self, meaning: ColumnMeaning) -> Option<bool> {
        self.take(meaning, |cell| mark(cell).ok_or(IssueKind::Mark))
    }

    /// A column with this meaning is marked.
    pub fn any_mark(&mut self, meaning: ColumnMeaning) -> bool {
        let read = |(column, cell): (usize, &Cell)| mark(cell).ok_or(column);
        let marks: Vec<Result<bool, usize>> = self.cells(meaning).map(read).collect();
        for column in marks.iter().filter_map(|mark| mark.err()) {
            self.blame(column, IssueKind::Mark);
        }
        marks.contains(&Ok(true))
    }

    /// The list has a column with this meaning.
    pub fn has(&self, meaning: ColumnMeaning) -> bool {
        self.layout.mapping.has(meaning)
    }

    /// The header above the column of a meaning.
    pub fn header(&self, meaning: ColumnMeaning) -> String {
        self.layout.mapping.column(meaning).map(|column| self.layout.header.text(column)).unwrap_or_default()
    }

    /// The meanings of the columns that stand for an indicator.
    pub fn indicators(&self) -> Vec<u8> {
        let number = |column: &ColumnMeaning| match column {
            ColumnMeaning::Indicator(number) => Some(*number),
            _ => None,
        };
        self.layout.mapping.columns.iter().filter_map(number).collect()
    }

    /// Rejects the row because of the cell of a meaning, present or missing.
    pub fn reject(&mut self, meaning: ColumnMeaning, kind: IssueKind) {
        match self.layout.mapping.column(meaning) {
            Some(column) => self.blame(column, kind),
            None => self.reject_row(kind),
        }
    }

    /// Rejects the row as a whole.
    pub fn reject_row(&mut self, kind: IssueKind) {
        self.issues.push(self.issue(kind));
    }

    /// Says of a rejected member whose household is in all the same.
    pub fn belongs_to(&mut self, head: u32) {
        self.issues.iter_mut().for_each(|issue| issue.head = Some(head));
    }

    /// An issue of the row as a whole.
    fn issue(&self, kind: IssueKind) -> Issue {
        Issue {
            sheet: self.sheet.name.clone(),
            row: self.row.number,
            column: None,
            value: String::new(),
            kind,
            head: None,
        }
    }

    fn blame(&mut self, column: usize, kind: IssueKind) {
        let place = self.layout.header.place(column);
        let value = self.row.cell(column).text().into_owned();
        self.issues.push(Issue { column: Some(place), value, ..self.issue(kind) });
    }

    /// A remark on the row.
    pub fn note(&mut self, kind: NoteKind) {
        self.notes.push(Note { sheet: self.sheet.name.clone(), row: self.row.number, kind });
    }

    /// Where the row stands.
    pub fn source(&self) -> crate::domain::intake::Source {
        crate::domain::intake::Source { sheet: self.sheet.name.clone(), row: self.row.number }
    }
}
