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

    /// Takes the shortest of painting what differs as it stands, and with each movement of rows.
    fn paint(&mut self, shown: &Grid, wanted: &Grid) {
        let picture = Picture { shown, wanted };
        let mut ways = vec![picture.downwards(self.ink.branch()), picture.upwards(self.ink.branch())];
        if self.ink.abilities.scrolls_parts {
            for shift in scroll::candidates(shown, wanted) {
                ways.push(picture.shifted_first(self.ink.branch(), shift));
                ways.push(picture.shifted_last(self.ink.branch(), shift));
            }
        }
        if let Some(shortest) = ways.into_iter().min_by_key(|ink| ink.bytes.len()) {
            self.ink.join(shortest);
        }
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

/// What is shown, and what is wanted. The order of painting matters: a row in the pen of the frame before, most
/// often that of the selection, is best painted first.
struct Picture<'a> {
    shown: &'a Grid,
    wanted: &'a Grid,
}

impl Picture<'_> {
    fn downwards(&self, mut ink: Ink) -> Ink {
        self.rows().for_each(|y| self.paint(&mut ink, y, None));
        ink
    }

    fn upwards(&self, mut ink: Ink) -> Ink {
        self.rows().rev().for_each(|y| self.paint(&mut ink, y, None));
        ink
    }

    fn shifted_first(&self, mut ink: Ink, shift: Shift) -> Ink {
        shift.write(&mut ink);
        self.rows().for_each(|y| self.paint(&mut ink, y, Some(shift)));
        ink
    }

    /// Paints what does not move, then what does.
    fn shifted_last(&self, mut ink: Ink, shift: Shift) -> Ink {
        self.rows().filter(|y| !shift.moves(*y)).for_each(|y| self.paint(&mut ink, y, None));
        shift.write(&mut ink);
        self.rows().filter(|y| shift.moves(*y)).for_each(|y| self.paint(&mut ink, y, Some(shift)));
        ink
    }

    fn rows(&self) -> std::ops::Range<u16> {
        0..self.wanted.size().height
    }

    fn paint(&self, ink: &mut Ink, y: u16, shift: Option<Shift>) {
        let blank = || vec![Cell::EMPTY; usize::from(self.wanted.size().width)];
        match shift.map_or(Some(y), |shift| shift.source(y)) {
            Some(from) => row::paint(ink, y, self.shown.row(from), self.wanted.row(y)),
            None => row::paint(ink, y, &blank(), self.wanted.row(y)),
        }
    }
}
