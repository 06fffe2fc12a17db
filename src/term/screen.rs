//! The screen: taken at the start, given back at every end, one write a frame.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::Model;
use crate::ui::{self, theme::Theme};

/// The terminal while the program has it.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<Gather>>,
    gathered: Gather,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn take() -> io::Result<Self> {
        give_back_on_panic();
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        let gathered = Gather::default();
        let terminal = Terminal::new(CrosstermBackend::new(gathered.clone()))?;
        Ok(Self { terminal, gathered })
    }

    /// Draws a frame and sends it in one write.
    pub(super) fn draw(&mut self, model: &Model, theme: &Theme) -> io::Result<()> {
        self.terminal.draw(|frame| ui::draw(frame, model, theme))?;
        let bytes = std::mem::take(&mut *self.gathered.0.borrow_mut());
        let mut out = io::stdout().lock();
        out.write_all(&bytes)?;
        out.flush()
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

/// Gathers a frame's bytes, so that they leave in one write.
#[derive(Clone, Default)]
struct Gather(Rc<RefCell<Vec<u8>>>);

impl Write for Gather {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
