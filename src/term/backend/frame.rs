//! A frame's bytes: from what the terminal shows to what it is to show, the shortest of several ways.

use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::abilities::Abilities;
use super::grid::Grid;
use super::ink::Ink;
use super::pen::Pen;
use super::row;
use super::scroll::{self, Shift};

/// Everything to its usual state: margins, attributes, and nothing on the screen.
const CLEAR: &[u8] = b"\x1b[r\x1b[m\x1b[H\x1b[J";

/// What the terminal shows and how it is set.
#[derive(Debug)]
pub(super) struct Shown {
    /// Nothing where it is not known.
    grid: Option<Grid>,
    ink: Ink,
    cursor_visible: Option<bool>,
}

impl Shown {
    /// A terminal of which nothing is known.
    pub fn unknown(size: Size, abilities: Abilities) -> Self {
        Self { grid: None, ink: Ink::unknown(size, abilities), cursor_visible: None }
    }

    /// The bytes after which the terminal shows these cells, with the cursor there or hidden.
    pub fn turn_into(&mut self, wanted: &Grid, cursor: Option<Position>) -> Vec<u8> {
        let shown = match self.grid.take() {
            Some(grid) => grid,
            None => self.clear(wanted.size()),
        };
        if shown != *wanted {
            self.paint(&shown, wanted);
        }
        self.grid = Some(if shown == *wanted { shown } else { wanted.clone() });
        self.put_cursor(cursor);
        std::mem::take(&mut self.ink.bytes)
    }

    fn clear(&mut self, size: Size) -> Grid {
        self.ink.send(CLEAR);
        self.ink.place = super::moves::Place::At(0, 0);
        self.ink.pen = Some(Pen::PLAIN);
        self.ink.size = size;
        Grid::blank(size)
    }

    /// Takes the shortest of painting what differs as it stands, and after each movement of rows.
    fn paint(&mut self, shown: &Grid, wanted: &Grid) {
        let mut best = self.ink.branch();
        paint_rows(&mut best, shown, wanted, None);
        let shifts = match self.ink.abilities.scrolls_parts {
            true => scroll::candidates(shown, wanted),
            false => Vec::new(),
        };
        for shift in shifts {
            let mut tried = self.ink.branch();
            shift.write(&mut tried);
            paint_rows(&mut tried, shown, wanted, Some(shift));
            if tried.bytes.len() < best.bytes.len() {
                best = tried;
            }
        }
        self.ink.join(best);
    }

    /// Hidden or shown only where that changes; a hidden one may stand anywhere.
    fn put_cursor(&mut self, cursor: Option<Position>) {
        let visible = cursor.is_some();
        if let Some(position) = cursor {
            self.ink.go(position.x, position.y);
        }
        if self.cursor_visible.replace(visible) != Some(visible) {
            self.ink.send(if visible { b"\x1b[?25h" } else { b"\x1b[?25l" });
        }
    }
}

/// Paints every row that differs, given what moved before.
fn paint_rows(ink: &mut Ink, shown: &Grid, wanted: &Grid, shift: Option<Shift>) {
    let blank = vec![Cell::EMPTY; usize::from(wanted.size().width)];
    for y in 0..wanted.size().height {
        let source = shift.map_or(Some(y), |shift| shift.source(y));
        let old = source.map_or(blank.as_slice(), |from| shown.row(from));
        row::paint(ink, y, old, wanted.row(y));
    }
}
