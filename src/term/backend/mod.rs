//! The lean terminal backend: ratatui's [`Backend`] that sends the fewest bytes.
//!
//! ratatui says which cells change; they go into the *wanted* screen. At the end of a frame the bytes that
//! turn the *shown* screen into the wanted one leave in one write, or none where nothing changed. All of it is
//! pure: what is sent and how large the screen is, is the [`Outlet`]'s.
//!
//! | part | what it knows |
//! |---|---|
//! | `grid` | cells of a screen, wide characters and what looks the same |
//! | `abilities` | what terminals of a name can be asked for |
//! | `pen` | the shortest change of colours and attributes |
//! | `moves` | the shortest way of the cursor |
//! | `ink` | bytes, and the state that they leave the terminal in |
//! | `row` | one row into another: written, erased, jumped over |
//! | `scroll` | rows that moved |
//! | `frame` | one screen into another |

mod abilities;
mod frame;
mod grid;
mod ink;
mod moves;
mod pen;
mod row;
mod scroll;
#[cfg(test)]
mod tests;

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

pub use abilities::Abilities;
use frame::Shown;
use grid::Grid;

/// Where the bytes go, and how large the screen there is.
pub trait Outlet {
    /// Sends a frame's bytes, all of them; never called with none.
    fn send(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Columns and rows.
    fn size(&self) -> io::Result<Size>;
}

/// The backend.
#[derive(Debug)]
pub struct Lean<O> {
    outlet: O,
    abilities: Abilities,
    shown: Shown,
    wanted: Grid,
    cursor: Position,
    cursor_visible: bool,
}

impl<O: Outlet> Lean<O> {
    /// A backend for a terminal of which nothing is known yet: the first frame clears it.
    pub fn new(outlet: O, abilities: Abilities) -> io::Result<Self> {
        let size = outlet.size()?;
        Ok(Self {
            outlet,
            abilities,
            shown: Shown::unknown(size, abilities),
            wanted: Grid::blank(size),
            cursor: Position::ORIGIN,
            cursor_visible: false,
        })
    }

    /// Where the bytes go.
    pub fn outlet_mut(&mut self) -> &mut O {
        &mut self.outlet
    }

    /// Everything is sent anew with the next frame.
    fn forget(&mut self) -> io::Result<()> {
        let size = self.outlet.size()?;
        self.shown = Shown::unknown(size, self.abilities);
        self.wanted = Grid::blank(size);
        Ok(())
    }
}

impl<O: Outlet> Backend for Lean<O> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        content.for_each(|(x, y, cell)| self.wanted.put(x, y, cell));
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor_visible = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor_visible = true;
        Ok(())
    }

    /// The terminal is never asked: where the cursor was put last.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.forget()
    }

    /// ratatui clears before it draws anew: whatever part it means, all is drawn again.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.forget()
    }

    fn size(&self) -> io::Result<Size> {
        self.outlet.size()
    }

    /// No pixels: nothing here is drawn in them.
    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.outlet.size()?, pixels: Size::ZERO })
    }

    /// Sends the frame in one write; none where nothing changed.
    fn flush(&mut self) -> io::Result<()> {
        let size = self.wanted.size();
        let cursor = Position::new(
            self.cursor.x.min(size.width.saturating_sub(1)),
            self.cursor.y.min(size.height.saturating_sub(1)),
        );
        let bytes = self.shown.turn_into(&self.wanted, self.cursor_visible.then_some(cursor));
        if bytes.is_empty() { Ok(()) } else { self.outlet.send(&bytes) }
    }
}
