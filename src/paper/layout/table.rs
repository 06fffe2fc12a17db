//! Tables on the page: header, rows, rules. How wide the columns are and how large the type is says `fit`.

use std::rc::Rc;

use super::super::document::{Align, Cell, Column, Row, Table};
use super::Composer;
use super::columns;
use super::fit::Fit;
use super::lines::{Line, Setting};
use super::medium::Medium;
use super::parts::parts;
use super::slab::Slab;

/// Space between a rule and the text under or over it.
const PAD_DOWN: f32 = 1.3;
/// Space over a table.
const GAP: f32 = 3.0;
/// Space between the parts of a table.
const PART_GAP: f32 = 14.0;
/// A row higher than this part of a page flows over pages line by line: no page could hold it.
const LARGEST_ROW: f32 = 0.6;

/// The columns of a table, measured.
pub(super) struct Frame<'a> {
    pub setting: Setting<'a>,
    /// Width of each column, padding and rule included.
    pub widths: Vec<f32>,
    /// Free space at the left and right of a cell's text.
    pub pad: f32,
    /// Free space over and under a cell's text.
    pub pad_down: f32,
}

impl Frame<'_> {
    /// Left edge of a column.
    pub fn left(&self, column: usize) -> f32 {
        self.widths[..column].iter().sum()
    }

    /// Width of `count` columns from `column` on.
    pub fn span(&self, column: usize, count: usize) -> f32 {
        let end = (column + count).min(self.widths.len());
        self.widths[column.min(end)..end].iter().sum()
    }

    /// Room for text in so many columns.
    pub fn room(&self, column: usize, count: usize) -> f32 {
        self.span(column, count) - self.medium().padding(self.pad)
    }

    /// Width of the table.
    pub fn width(&self) -> f32 {
        self.widths.iter().sum()
    }

    pub fn medium(&self) -> &Medium {
        self.setting.medium
    }
}

impl Medium {
    /// What padding takes of a cell: both sides on paper; in plain text, where no rule parts the
    /// columns, one column at the right.
    pub(super) fn padding(&self, pad: f32) -> f32 {
        if self.is_ruled() { 2.0 * pad } else { 1.0 }
    }
}

impl Composer<'_> {
    /// The table, in as many parts as it takes to keep its words whole.
    pub(super) fn table(&self, table: &Table) -> Vec<Slab> {
        if table.columns.is_empty() {
            return Vec::new();
        }
        let fit = self.fit(table);
        if fit.is_whole {
            return self.framed(table, &fit);
        }
        let parts = parts(table, &columns::floors(self.medium.width(), &fit.demands), self.medium.width());
        let mut slabs: Vec<Slab> = Vec::new();
        for part in &parts {
            let mut next = self.framed(part, &self.fit(part));
            if let (false, Some(first)) = (slabs.is_empty(), next.first_mut()) {
                first.gap = self.medium.down(PART_GAP);
            }
            slabs.append(&mut next);
        }
        slabs
    }

    fn framed(&self, table: &Table, fit: &Fit) -> Vec<Slab> {
        let frame = self.frame(fit);
        let header = frame.header(table).map(Rc::new);
        let mut slabs: Vec<Slab> = header.iter().map(|h| Slab::clone(h)).collect();
        for row in &table.rows {
            slabs.extend(frame.row(&table.columns, row));
        }
        finish(&frame, header, &mut slabs);
        slabs
    }

    fn frame(&self, fit: &Fit) -> Frame<'_> {
        let shared = columns::share(self.medium.width(), &fit.demands);
        Frame {
            setting: Setting::new(self.medium, fit.size),
            widths: match self.medium.is_ruled() {
                true => shared,
                false => columns::whole(&shared),
            },
            pad: fit.pad,
            pad_down: self.medium.down(PAD_DOWN),
        }
    }
}

/// The cells of a row with the column at which each begins.
pub(super) fn placed(row: &Row) -> impl Iterator<Item = (usize, &Cell)> {
    row.cells.iter().scan(0, |column, cell| {
        let begin = *column;
        *column += cell.columns.max(1);
        Some((begin, cell))
    })
}

/// Ties the header to the first row and the last row to the one before it, gives every row the
/// header to repeat, and closes the table.
fn finish(frame: &Frame<'_>, header: Option<Rc<Slab>>, slabs: &mut [Slab]) {
    let first_row = usize::from(header.is_some());
    for slab in slabs.iter_mut().skip(first_row) {
        slab.header = header.clone();
    }
    let last = slabs.len().saturating_sub(1);
    if last > first_row {
        slabs[last - 1].keep_with_next = true;
    }
    if let Some(slab) = slabs.last_mut() {
        let end = slab.height;
        slab.keep_with_next = false;
        slab.rule(0.0, end, frame.width());
        slab.height += frame.medium().rule();
    }
    if let Some(slab) = slabs.first_mut() {
        slab.gap = frame.medium().down(GAP);
    }
}

impl Frame<'_> {
    /// The row as one slab, or as slabs of whole lines when no page could hold it.
    fn row(&self, columns: &[Column], row: &Row) -> Vec<Slab> {
        let cells = self.broken(columns, row);
        let depth = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
        let page = self.medium().area().1 * LARGEST_ROW;
        let most = ((page / self.setting.line_height()) as usize).max(1);
        let mut slabs: Vec<Slab> = (0..depth.max(1))
            .step_by(most)
            .map(|from| self.part(&cells, from, (from + most).min(depth.max(1)), row.least_height))
            .collect();
        if let Some(last) = slabs.last_mut() {
            last.keep_with_next = row.keep_with_next;
            last.closing = row.carried.as_ref().map(|carried| Rc::new(self.closing(columns, carried)));
        }
        slabs
    }

    /// The row that closes a page, with the rule under it.
    fn closing(&self, columns: &[Column], row: &Row) -> Slab {
        let mut closing = Slab::default();
        self.row(columns, row).into_iter().for_each(|slab| closing.below(slab));
        let end = closing.height;
        closing.rule(0.0, end, self.width());
        closing.height += self.medium().rule();
        closing
    }

    fn broken(&self, columns: &[Column], row: &Row) -> Vec<Broken> {
        let cell = |(column, cell): (usize, &Cell)| {
            let align = columns.get(column).map(|c| c.align).unwrap_or_default();
            Broken {
                column,
                columns: cell.columns.max(1),
                align: cell.align.unwrap_or(align),
                lines: self.setting.break_lines(&cell.text, self.room(column, cell.columns.max(1))),
            }
        };
        let inside = |(column, _): &(usize, &Cell)| *column < self.widths.len();
        placed(row).filter(inside).map(cell).collect()
    }

    /// The lines `from..to` of every cell, in the middle of a row that is higher than its words.
    fn part(&self, cells: &[Broken], from: usize, to: usize, least: u16) -> Slab {
        let words = (to - from) as f32 * self.setting.line_height() + 2.0 * self.pad_down;
        let height = words.max(self.medium().down(f32::from(least)));
        let mut slab = Slab::blank(height);
        let free = self.medium().snap((height - words) / 2.0);
        for cell in cells {
            let lines = &cell.lines[from.min(cell.lines.len())..to.min(cell.lines.len())];
            let room = self.room(cell.column, cell.columns);
            let block = self.setting.stack(lines, room, cell.align);
            slab.place(block, self.left(cell.column) + self.pad, self.pad_down + free);
        }
        if self.medium().is_ruled() {
            self.rule_row(cells, &mut slab);
        }
        slab
    }

    fn rule_row(&self, cells: &[Broken], slab: &mut Slab) {
        let (width, height) = (self.width(), slab.height);
        slab.rule(0.0, 0.0, width);
        slab.rule(0.0, height, width);
        slab.upright(width, 0.0, height);
        let covered = cells.last().map_or(0, |cell| cell.column + cell.columns);
        let begins = cells.iter().map(|cell| cell.column);
        for column in begins.chain(covered..self.widths.len()) {
            slab.upright(self.left(column), 0.0, height);
        }
    }
}

/// A cell broken into lines.
struct Broken {
    column: usize,
    columns: usize,
    align: Align,
    lines: Vec<Line>,
}
