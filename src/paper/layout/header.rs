//! Header rows of a table, with cells merged across and down.

use std::ops::Range;

use super::super::document::{Align, HeaderCell, Style, Table, Text};
use super::slab::Slab;
use super::table::Frame;

/// Style of the header's words.
pub(super) const STYLE: Style = Style::Bold;
/// Style of the row of column numbers.
const NUMBER_STYLE: Style = Style::Italic;

/// A header cell at its place.
struct Placed {
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
    text: Text,
    style: Style,
}

/// The header's words, each with the columns that it stands over.
pub(super) fn words(table: &Table) -> impl Iterator<Item = (Range<usize>, &Text)> {
    let columns = table.columns.len();
    let over = move |((_, column), cell): ((usize, usize), &'_ HeaderCell)| {
        column.min(columns)..(column + cell.columns.max(1)).min(columns)
    };
    let cells = table.header.iter().flatten();
    let placed = occupy(&table.header, columns).into_iter().zip(cells);
    placed.map(move |(place, cell)| (over((place, cell)), &cell.text))
}

/// Row and column at which each cell begins: the first free column of its row.
pub(super) fn occupy(header: &[Vec<HeaderCell>], columns: usize) -> Vec<(usize, usize)> {
    let mut taken = vec![vec![false; columns]; header.len()];
    let mut places = Vec::new();
    for (row, cells) in header.iter().enumerate() {
        for cell in cells {
            let column = taken[row].iter().position(|t| !t).unwrap_or(columns);
            places.push((row, column));
            for line in taken.iter_mut().skip(row).take(cell.rows.max(1)) {
                let covered = line.iter_mut().skip(column).take(cell.columns.max(1));
                covered.for_each(|t| *t = true);
            }
        }
    }
    places
}

impl Frame<'_> {
    /// The header as one slab that stays with the first row; none for a table without one.
    pub(super) fn header(&self, table: &Table) -> Option<Slab> {
        let cells = self.header_cells(table);
        let depth = cells.iter().map(|cell| cell.row + cell.rows).max()?;
        let tops = self.tops(&cells, depth);
        let mut slab = Slab::blank(tops[depth]);
        for cell in &cells {
            self.header_cell(cell, &tops, &mut slab);
        }
        self.close_header(tops[depth], &mut slab);
        slab.keep_with_next = true;
        Some(slab)
    }

    fn header_cells(&self, table: &Table) -> Vec<Placed> {
        let columns = self.widths.len();
        let places = occupy(&table.header, columns).into_iter();
        let words = places.zip(table.header.iter().flatten());
        let mut cells: Vec<Placed> = words
            .filter(|((_, column), _)| *column < columns)
            .map(|((row, column), cell)| Placed {
                row,
                column,
                rows: cell.rows.clamp(1, table.header.len() - row),
                columns: cell.columns.max(1),
                text: cell.text.clone(),
                style: STYLE,
            })
            .collect();
        if table.numbered {
            cells.extend((0..columns).map(|column| numbered(table.header.len(), column)));
        }
        cells
    }

    /// Upper edges of the header rows, and the lower edge of the last.
    fn tops(&self, cells: &[Placed], depth: usize) -> Vec<f32> {
        let mut tops = vec![0.0; depth + 1];
        for end in 1..=depth {
            let ending = cells.iter().filter(|cell| cell.row + cell.rows == end);
            let bottom = ending.map(|cell| tops[cell.row] + self.header_height(cell));
            tops[end] = bottom.fold(tops[end - 1], f32::max);
        }
        tops
    }

    fn header_height(&self, cell: &Placed) -> f32 {
        let lines = self.header_lines(cell).len() as f32;
        self.medium().rule() + lines * self.setting.line_height() + 2.0 * self.pad_down
    }

    fn header_lines(&self, cell: &Placed) -> Vec<super::lines::Line> {
        let setting = self.setting.styled(cell.style);
        setting.break_lines(&cell.text, self.room(cell.column, cell.columns))
    }

    fn header_cell(&self, cell: &Placed, tops: &[f32], slab: &mut Slab) {
        let setting = self.setting.styled(cell.style);
        let lines = self.header_lines(cell);
        let room = self.room(cell.column, cell.columns);
        let block = setting.stack(&lines, room, Align::Centre);
        let (top, bottom) = (tops[cell.row] + self.medium().rule(), tops[cell.row + cell.rows]);
        let free = (bottom - top - block.height).max(0.0);
        let left = self.left(cell.column);
        slab.place(block, left + self.pad, top + self.medium().snap(free / 2.0));
        self.header_rules(cell, tops, slab);
    }

    /// On paper the box around a cell; in plain text the rule over it, as wide as its columns.
    fn header_rules(&self, cell: &Placed, tops: &[f32], slab: &mut Slab) {
        let (top, bottom) = (tops[cell.row], tops[cell.row + cell.rows]);
        let (left, width) = (self.left(cell.column), self.span(cell.column, cell.columns));
        if self.medium().is_ruled() {
            slab.upright(left, top, bottom - top);
            slab.rule(left, top, width);
        } else {
            slab.rule(left, top, if cell.row == 0 { width } else { width - 1.0 });
        }
    }

    fn close_header(&self, bottom: f32, slab: &mut Slab) {
        slab.rule(0.0, bottom, self.width());
        slab.height += self.medium().rule();
        if self.medium().is_ruled() {
            slab.upright(self.width(), 0.0, bottom);
        }
    }
}

/// The printed number of a column.
pub(super) fn number(column: usize) -> String {
    format!("({})", column + 1)
}

fn numbered(row: usize, column: usize) -> Placed {
    Placed { row, column, rows: 1, columns: 1, text: Text::from(number(column)), style: NUMBER_STYLE }
}
