//! Bytes for the terminal, and what state they leave it in: where the cursor stands, which pen it writes with.

use ratatui::buffer::Cell;
use ratatui::layout::Size;

use super::abilities::Abilities;
use super::grid::{self, columns};
use super::moves::{Place, Way};
use super::pen::Pen;

/// Bytes to send, and the terminal after them.
#[derive(Debug, Clone)]
pub(super) struct Ink {
    pub bytes: Vec<u8>,
    pub place: Place,
    /// The attributes in use; nothing where they are not known.
    pub pen: Option<Pen>,
    pub size: Size,
    pub abilities: Abilities,
}

impl Ink {
    /// A terminal of which nothing is known.
    pub fn unknown(size: Size, abilities: Abilities) -> Self {
        Self { bytes: Vec::new(), place: Place::Lost, pen: None, size, abilities }
    }

    /// The same terminal, with nothing to send yet: to try something.
    pub fn branch(&self) -> Self {
        Self { bytes: Vec::new(), ..*self }
    }

    /// Takes what was tried.
    pub fn join(&mut self, tried: Self) {
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.extend(&tried.bytes);
        *self = Self { bytes, ..tried };
    }

    /// Sends bytes that move nothing and set no pen.
    pub fn send(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Brings the cursor to a cell.
    pub fn go(&mut self, x: u16, y: u16) {
        if self.place_is(x, y) {
            return;
        }
        Way::to((x, y), self.place, self.abilities).write(&mut self.bytes);
        self.place = Place::At(x, y);
    }

    /// Brings the cursor to the beginning of a row while a scroll region is set: no step may scroll.
    pub fn go_absolutely(&mut self, y: u16) {
        self.place = Place::Lost;
        self.go(0, y);
    }

    /// Brings the cursor to a column of a row whose cells up to there are right already: they are written
    /// again where that is shorter than a jump and the pen in use, or the `next` one, is theirs.
    pub fn go_along(&mut self, x: u16, y: u16, row: &[Cell], next: Pen) {
        if let Place::At(column, at) | Place::Near(column, at) = self.place
            && at == y
            && column < x
        {
            let between = &row[usize::from(column)..usize::from(x)];
            let jump = Way::to((x, y), self.place, self.abilities).len();
            let bytes: usize = between.iter().map(|cell| cell.symbol().len()).sum();
            if bytes <= jump && !grid::is_covered(&between[0]) {
                if self.pen.is_some_and(|pen| between.iter().all(|cell| fits(pen, cell))) {
                    return self.write_all(between);
                }
                if between.iter().all(|cell| fits(next, cell)) {
                    self.take(next);
                    return self.write_all(between);
                }
            }
        }
        self.go(x, y);
    }

    /// Writes with this pen from now on.
    pub fn take(&mut self, pen: Pen) {
        let bytes = pen.after(self.pen, self.abilities);
        self.bytes.extend(bytes);
        self.pen = Some(pen);
    }

    /// The pen in use is right for this cell.
    pub fn fits(&self, cell: &Cell) -> bool {
        self.pen.is_some_and(|pen| pen.fits(cell))
    }

    /// Writes a cell where the cursor stands; the pen is right already.
    pub fn write(&mut self, cell: &Cell) {
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        let width = u16::try_from(columns(cell)).unwrap_or(1);
        let (Place::At(x, y) | Place::Near(x, y)) = self.place else { return };
        self.place = match x + width {
            after if after >= self.size.width => Place::Lost,
            after if matches!(self.place, Place::Near(..)) || grid::is_doubtful(cell) => {
                Place::Near(after, y)
            }
            after => Place::At(after, y),
        };
    }

    fn write_all(&mut self, cells: &[Cell]) {
        cells.iter().filter(|cell| !grid::is_covered(cell)).for_each(|cell| self.write(cell));
    }

    fn place_is(&self, x: u16, y: u16) -> bool {
        matches!(self.place, Place::At(column, row) | Place::Near(column, row) if (column, row) == (x, y))
    }
}

fn fits(pen: Pen, cell: &Cell) -> bool {
    grid::is_covered(cell) || pen.fits(cell)
}
