//! The screen: taken at the start, given back at every end, one write a frame.

use std::io;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;

use super::backend::{Abilities, Lean};
use super::ending::Ending;
use super::output::Output;
use crate::app::Model;
use crate::ui::{self, theme::Theme};

/// The terminal while the program has it.
pub(super) struct Screen {
    terminal: Terminal<Lean<Output>>,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn take(ending: Ending) -> io::Result<Self> {
        give_back_on_panic();
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        let abilities = Abilities::of(&std::env::var("TERM").unwrap_or_default());
        Ok(Self { terminal: Terminal::new(Lean::new(Output::open(ending)?, abilities)?)? })
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
        give_back();
    }
}

/// Where the terminal is gone there is nothing to give back to: errors do not matter.
fn give_back() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show);
    let _ = disable_raw_mode();
}

/// Only the end of the thread that draws ends the program. On others a tripped reader of a damaged file is
/// caught and told in words: the screen stays, and nothing is written over it.
fn give_back_on_panic() {
    let before = std::panic::take_hook();
    let drawing = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == drawing {
            give_back();
            before(info);
        }
    }));
}
