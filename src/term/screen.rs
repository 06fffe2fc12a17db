//! The screen: taken at the start, given back at every end, one write a frame.

use std::io;

use ratatui::Terminal;

use super::backend::{Abilities, Lean};
use super::ending::Ending;
use super::output::Output;
use super::restore::{self, Taken};
use crate::app::Model;
use crate::ui::{self, theme::Theme, zones::Zones};

/// Presses and the wheel, moves while the button is down, in the form that has no last column (SGR). Every
/// way out switches it off: see [`restore`].
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// A frame that was drawn.
pub(super) struct Drawn {
    /// What each place of it stands for.
    pub(super) zones: Zones,
    /// The question left behind it: not where nothing changed.
    pub(super) asked: bool,
}

/// The terminal while the program has it.
pub(super) struct Screen {
    terminal: Terminal<Lean<Output>>,
    /// The terminal reports the mouse.
    mouse: bool,
    /// Gives the terminal back at the end.
    taken: Taken,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn take(ending: Ending) -> io::Result<Self> {
        let taken = restore::take()?;
        let abilities = Abilities::of(&std::env::var("TERM").unwrap_or_default());
        let terminal = Terminal::new(Lean::new(Output::open(ending)?, abilities)?)?;
        Ok(Self { terminal, mouse: false, taken })
    }

    /// Takes the terminal again after the program was stopped.
    pub(super) fn retake(&mut self) -> io::Result<()> {
        self.taken.again()?;
        self.mouse = false;
        self.forget()
    }

    /// Draws a frame and sends what changed in one write; with `ask`, the question after the line's health behind
    /// it.
    pub(super) fn draw(&mut self, model: &Model, theme: &Theme, ask: bool) -> io::Result<Drawn> {
        self.report_mouse(model.settings.mouse);
        self.terminal.backend_mut().outlet_mut().ask(ask);
        let mut zones = Zones::default();
        self.terminal.draw(|frame| zones = ui::draw(frame, model, theme))?;
        let asked = ask && !self.terminal.backend_mut().outlet_mut().is_to_ask();
        Ok(Drawn { zones, asked })
    }

    /// Asks the terminal to report the mouse, or no longer to.
    fn report_mouse(&mut self, wanted: bool) {
        if wanted != self.mouse {
            self.mouse = wanted;
            let asked = if wanted { MOUSE_ON } else { MOUSE_OFF };
            self.terminal.backend_mut().outlet_mut().append(asked);
        }
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
