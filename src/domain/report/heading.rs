//! The heading of a table: which words cover which columns and lines.

use super::spec::Heading;
use super::table::{Lead, Table};
use crate::domain::data_file::Label;

/// A cell of the heading with what it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingCell<'a> {
    /// A lettered column or a worded one.
    pub title: Title<'a>,
    /// The line of the heading, from 0.
    pub line: usize,
    /// The first column that it covers, from 0.
    pub column: usize,
    /// How many columns.
    pub columns: usize,
    /// How many lines.
    pub lines: usize,
}

/// The words of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Title<'a> {
    /// Of the program.
    Lead(Lead),
    /// Of the table's file.
    Label(&'a Label),
}

/// Columns of a list of people that say who is meant: number of the household, of the person, name.
const PERSON_COLUMNS: usize = 3;

impl Table {
    /// How many columns.
    pub fn width(&self) -> usize {
        self.leads.len() + self.headings.iter().map(Heading::width).sum::<usize>()
    }

    /// How many columns, from the left, say whom a line is about: they stay in sight where a wide table is scrolled, and
    /// are repeated where it is parted.
    pub fn subject_columns(&self) -> usize {
        let subjects = if self.leads.is_empty() { PERSON_COLUMNS } else { self.leads.len() };
        subjects.min(self.width())
    }

    /// How many lines the heading has.
    pub fn heading_lines(&self) -> usize {
        self.headings.iter().map(Heading::depth).max().unwrap_or(1)
    }

    /// The heading, line by line from the left.
    pub fn heading_cells(&self) -> Vec<HeadingCell<'_>> {
        let lines = self.heading_lines();
        let lead = |(column, lead): (usize, &Lead)| HeadingCell {
            title: Title::Lead(*lead),
            line: 0,
            column,
            columns: 1,
            lines,
        };
        let mut cells: Vec<_> = self.leads.iter().enumerate().map(lead).collect();
        let mut column = self.leads.len();
        for heading in &self.headings {
            heading.place(0, column, lines, &mut cells);
            column += heading.width();
        }
        cells.sort_by_key(|cell| (cell.line, cell.column));
        cells
    }

    /// Whether a cell of the heading stands over others, and not directly over the numbers of its column.
    pub fn is_over_others(&self, cell: &HeadingCell<'_>) -> bool {
        cell.line + cell.lines < self.heading_lines()
    }

    /// The letter or number of a column: `A`, `B`, `1`, `2`.
    pub fn column_number(&self, column: usize) -> String {
        match column.checked_sub(self.leads.len()) {
            Some(number) => (number + 1).to_string(),
            None => char::from(b'A' + column as u8).to_string(),
        }
    }

    /// The titles from the top down to each column after the lettered ones.
    pub fn paths(&self) -> Vec<Vec<&Label>> {
        let mut paths = Vec::new();
        self.headings.iter().for_each(|heading| heading.paths(&[], &mut paths));
        paths
    }
}

impl Heading {
    fn width(&self) -> usize {
        self.under.iter().map(Self::width).sum::<usize>().max(1)
    }

    fn depth(&self) -> usize {
        1 + self.under.iter().map(Self::depth).max().unwrap_or(0)
    }

    fn place<'a>(&'a self, line: usize, column: usize, end: usize, cells: &mut Vec<HeadingCell<'a>>) {
        let lines = if self.under.is_empty() { end - line } else { 1 };
        cells.push(HeadingCell {
            title: Title::Label(&self.title),
            line,
            column,
            columns: self.width(),
            lines,
        });
        let mut at = column;
        for under in &self.under {
            under.place(line + 1, at, end, cells);
            at += under.width();
        }
    }

    fn paths<'a>(&'a self, over: &[&'a Label], paths: &mut Vec<Vec<&'a Label>>) {
        let own: Vec<&Label> = over.iter().copied().chain([&self.title]).collect();
        match self.under.is_empty() {
            true => paths.push(own),
            false => self.under.iter().for_each(|under| under.paths(&own, paths)),
        }
    }
}
