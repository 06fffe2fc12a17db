//! The screen: taken at the start, given back at every end, one write a frame.

use std::io;

use ratatui::Terminal;

use super::backend::{Abilities, Lean};
use super::ending::Ending;
use super::output::Output;
use super::restore;
use crate::app::Model;
use crate::ui::{self, theme::Theme};

/// The terminal while the program has it.
pub(super) struct Screen {
    terminal: Terminal<Lean<Output>>,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn take(ending: Ending) -> io::Result<Self> {
        restore::take()?;
        let abilities = Abilities::of(&std::env::var("TERM").unwrap_or_default());
        Ok(Self { terminal: Terminal::new(Lean::new(Output::open(ending)?, abilities)?)? })
    }

    /// Takes the terminal again after the program was stopped.
    pub(super) fn retake(&mut self) -> io::Result<()> {
        restore::take()?;
        self.forget()
    }

    /// Draws a frame and sends what changed in one write.
    pub(super) fn draw(&mut self, model: &Model, theme: &Theme) -> io::Result<()> {
        self.terminal.draw(|frame| ui::draw(frame, model, theme))?;
        Ok(())
    }

    /// The next frame is drawn from nothing: something else may have written on the terminal.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore::give_back();
    }
}
