//! The bytes that turn a row of the screen into another one.

use std::ops::Range;

use ratatui::buffer::Cell;

use super::grid::{columns, is_blank, is_covered, is_erasable};
use super::ink::Ink;
use super::pen::Pen;

/// Erasing to the end of the row.
const ERASE_TO_END: &[u8] = b"\x1b[K";
/// Stretches of more blanks than this are worth erasing, where something is written behind them, and where not.
const STRETCH: (usize, usize) = (9, 4);
/// At so many places it is tried whether erasing the rest of the row first is shorter.
const TRIALS: usize = 8;

/// Turns the row `old` at `y` into `new`, by the shortest of: writing what differs, and erasing from one of the
/// places where it differs, then writing what is not blank.
pub(super) fn paint(ink: &mut Ink, y: u16, old: &[Cell], new: &[Cell]) {
    let starts = starts(old, new);
    if starts.is_empty() {
        return;
    }
    let row = Row { y, new };
    let mut best = ink.branch();
    row.change(&mut best, old, 0..new.len());
    for start in starts.into_iter().take(TRIALS) {
        let mut tried = ink.branch();
        if row.erase_then_write(&mut tried, old, start) && tried.bytes.len() < best.bytes.len() {
            best = tried;
        }
    }
    ink.join(best);
}

/// Where stretches of differing cells begin.
fn starts(old: &[Cell], new: &[Cell]) -> Vec<usize> {
    let differs = |x: usize| old[x] != new[x];
    (0..new.len()).filter(|x| differs(*x) && (*x == 0 || !differs(x - 1))).collect()
}

struct Row<'a> {
    y: u16,
    new: &'a [Cell],
}

impl Row<'_> {
    /// Erases from a column on, then writes what is not blank there; `false` where the terminal cannot erase so.
    fn erase_then_write(&self, ink: &mut Ink, old: &[Cell], start: usize) -> bool {
        let ground = self.new.last().filter(|cell| is_erasable(cell)).cloned().unwrap_or(Cell::EMPTY);
        if !can_erase(ink, &ground) || is_covered(&old[start]) {
            return false;
        }
        self.change(ink, old, 0..start);
        self.go(ink, start, Pen::of(&ground));
        self.prepare(ink, &ground);
        ink.send(ERASE_TO_END);
        let mut erased = old[..start].to_vec();
        erased.resize(old.len(), ground);
        self.change(ink, &erased, start..old.len());
        true
    }

    /// Writes what differs in some columns.
    fn change(&self, ink: &mut Ink, old: &[Cell], range: Range<usize>) {
        let mut x = range.start;
        while x < range.end {
            let width = columns(&self.new[x]).min(self.new.len() - x);
            if old[x..x + width] == self.new[x..x + width] {
                x += width;
            } else {
                x += self.change_at(ink, old, x).max(1);
            }
        }
    }

    /// Makes the cell at a column right, and blanks after it where they can be erased; how many columns that
    /// took.
    fn change_at(&self, ink: &mut Ink, old: &[Cell], x: usize) -> usize {
        let cell = &self.new[x];
        let alike = self.new[x..].iter().take_while(|other| *other == cell).count();
        if is_erasable(cell) && can_erase(ink, cell) {
            let differing = (x..x + alike).rev().find(|at| old[*at] != self.new[*at]).unwrap_or(x) + 1 - x;
            if x + alike == self.new.len() && differing >= ERASE_TO_END.len() {
                self.erase(ink, x, ERASE_TO_END);
                return alike;
            }
            let behind = (x + differing..self.new.len()).any(|at| old[at] != self.new[at]);
            let worth = if behind { STRETCH.0 } else { STRETCH.1 };
            if ink.abilities.erases_stretches && differing > worth {
                self.erase(ink, x, format!("\x1b[{differing}X").as_bytes());
                return differing;
            }
        }
        self.go(ink, x, self.pen_at(old, x));
        self.prepare_at(ink, old, x);
        ink.write(cell);
        columns(cell)
    }

    fn erase(&self, ink: &mut Ink, x: usize, sequence: &[u8]) {
        let cell = &self.new[x];
        self.go(ink, x, Pen::of(cell));
        self.prepare(ink, cell);
        ink.send(sequence);
    }

    fn go(&self, ink: &mut Ink, x: usize, next: Pen) {
        ink.go_along(u16::try_from(x).unwrap_or(u16::MAX), self.y, self.new, next);
    }

    /// Takes the pen of a cell, unless the one in use is right for it.
    fn prepare(&self, ink: &mut Ink, cell: &Cell) {
        if !ink.fits(cell) {
            ink.take(Pen::of(cell));
        }
    }

    fn prepare_at(&self, ink: &mut Ink, old: &[Cell], x: usize) {
        if !ink.fits(&self.new[x]) {
            ink.take(self.pen_at(old, x));
        }
    }

    /// The pen for a cell. A blank takes that of the next character to be written where it may.
    fn pen_at(&self, old: &[Cell], x: usize) -> Pen {
        let cell = &self.new[x];
        let written = |at: &usize| old[*at] != self.new[*at] && !is_blank(&self.new[*at]);
        if is_erasable(cell)
            && let Some(next) = (x..self.new.len()).find(written)
        {
            let pen = Pen::of(&self.new[next]);
            if pen.fits(cell) {
                return pen;
            }
        }
        Pen::of(cell)
    }
}

/// Erasing gives this cell: in the terminal's own ground, or in any where the terminal takes it along.
fn can_erase(ink: &Ink, cell: &Cell) -> bool {
    cell.bg == ratatui::style::Color::Reset || ink.abilities.erases_in_colour
}
