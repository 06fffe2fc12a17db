//! Rows that moved: found, and moved on the terminal by scrolling a part of the screen.

use super::grid::{Grid, is_blank};
use super::ink::Ink;
use super::moves::Place;
use super::pen::Pen;

/// So many of the most promising movements are tried, each with a row more and less.
const TRIALS: usize = 3;

/// Rows `top..=bottom` move by `up` rows; down where it is negative. Rows that come in are blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shift {
    pub top: u16,
    pub bottom: u16,
    pub up: i16,
}

impl Shift {
    /// The row that stands at `y` afterwards, by where it stood before; nothing for a blank one.
    pub fn source(self, y: u16) -> Option<u16> {
        if !self.moves(y) {
            return Some(y);
        }
        y.checked_add_signed(self.up).filter(|from| (self.top..=self.bottom).contains(from))
    }

    /// The row is one of those that move.
    pub fn moves(self, y: u16) -> bool {
        (self.top..=self.bottom).contains(&y)
    }

    /// Moves the rows: line feeds at the bottom of a scroll region, or reverse ones at its top, because the
    /// Linux console knows no other way. The pen has the terminal's own ground, so that what comes in is
    /// blank on every terminal.
    pub fn write(self, ink: &mut Ink) {
        if ink.pen.is_none_or(|pen| !pen.fits(&ratatui::buffer::Cell::EMPTY)) {
            ink.take(Pen::PLAIN);
        }
        let margins = format!("\x1b[{};{}r", self.top + 1, self.bottom + 1);
        ink.send(margins.as_bytes());
        let count = usize::from(self.up.unsigned_abs());
        if self.up > 0 {
            ink.go_absolutely(self.bottom);
            ink.send(&b"\n".repeat(count));
        } else {
            ink.go_absolutely(self.top);
            ink.send(&b"\x1bM".repeat(count));
        }
        ink.send(b"\x1b[r");
        // Terminals put the cursor into the first column of the first row; not all do.
        ink.place = Place::Lost;
    }
}

/// Movements that may save bytes, the most promising first.
pub(super) fn candidates(shown: &Grid, wanted: &Grid) -> Vec<Shift> {
    let height = i16::try_from(wanted.size().height).unwrap_or(i16::MAX);
    let mut found: Vec<(usize, Shift)> =
        (1 - height..height).filter(|up| *up != 0).flat_map(|up| runs(shown, wanted, up)).collect();
    found.sort_by(|a, b| b.cmp(a));
    let mut shifts: Vec<Shift> =
        found.into_iter().take(TRIALS).flat_map(|(_, shift)| extents(shift, wanted.size().height)).collect();
    shifts.dedup();
    shifts
}

/// Stretches of rows that stood `up` rows lower before, with the characters that this spares.
fn runs(shown: &Grid, wanted: &Grid, up: i16) -> Vec<(usize, Shift)> {
    let mut runs = Vec::new();
    let mut run: Option<(u16, usize)> = None;
    for y in 0..=wanted.size().height {
        let moved = y < wanted.size().height && is_moved(shown, wanted, y, up);
        match (&mut run, moved) {
            (Some((_, spared)), true) => *spared += spares(shown, wanted, y),
            (None, true) => run = Some((y, spares(shown, wanted, y))),
            (Some((top, spared)), false) => {
                runs.extend((*spared > 0).then(|| (*spared, region(*top, y - 1, up))));
                run = None;
            }
            (None, false) => {}
        }
    }
    runs
}

fn is_moved(shown: &Grid, wanted: &Grid, y: u16, up: i16) -> bool {
    y.checked_add_signed(up)
        .filter(|from| *from < shown.size().height)
        .is_some_and(|from| shown.row(from) == wanted.row(y))
}

/// Characters that need not be written where the row comes from elsewhere.
fn spares(shown: &Grid, wanted: &Grid, y: u16) -> usize {
    let cells = shown.row(y).iter().zip(wanted.row(y));
    cells.filter(|(old, new)| old != new && !is_blank(new)).count()
}

/// The rows that are to scroll so that `first..=last` come from `up` rows lower.
fn region(first: u16, last: u16, up: i16) -> Shift {
    match u16::try_from(up) {
        Ok(up_rows) => Shift { top: first, bottom: last + up_rows, up },
        Err(_) => Shift { top: first - up.unsigned_abs(), bottom: last, up },
    }
}

/// The region itself, and with a row more at either end: a row that changes little may move along.
fn extents(shift: Shift, height: u16) -> Vec<Shift> {
    let mut extents = vec![shift];
    extents.extend((shift.bottom + 1 < height).then(|| Shift { bottom: shift.bottom + 1, ..shift }));
    extents.extend(shift.top.checked_sub(1).map(|top| Shift { top, ..shift }));
    extents
}
