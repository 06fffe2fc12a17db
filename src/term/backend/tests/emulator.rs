//! A terminal emulator behind the backend, and the comparison of its screen with ratatui's own.
//!
//! Two things the emulator says nothing of are left out: the ink of blanks, which no terminal shows, and where
//! a hidden cursor stands.

use std::cell::RefCell;
use std::io;
use std::num::NonZero;
use std::rc::Rc;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};
use ratatui::{Frame, Terminal};

use crate::term::backend::{Abilities, Lean, Outlet};

/// An emulator that counts what it is sent.
pub struct Emulator {
    parser: vt100::Parser,
    size: Size,
    last: Vec<u8>,
    writes: usize,
}

/// The emulator as the backend's outlet; shared, so that the test can look at it.
#[derive(Clone)]
pub struct Line(Rc<RefCell<Emulator>>);

impl Outlet for Line {
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut emulator = self.0.borrow_mut();
        emulator.parser.process(bytes);
        emulator.last.extend_from_slice(bytes);
        emulator.writes += 1;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.0.borrow().size)
    }
}

/// ratatui on the lean backend on the emulator.
pub struct Screen {
    line: Line,
    terminal: Terminal<Lean<Line>>,
}

impl Screen {
    /// A terminal of a size and a name.
    pub fn new((columns, rows): (u16, u16), term: &str) -> Self {
        let [height, width] = [rows, columns].map(|count| NonZero::new(count).unwrap());
        let line = Line(Rc::new(RefCell::new(Emulator {
            parser: vt100::Parser::new(height, width, 0),
            size: Size::new(columns, rows),
            last: Vec::new(),
            writes: 0,
        })));
        let terminal = Terminal::new(Lean::new(line.clone(), Abilities::of(term)).unwrap()).unwrap();
        Self { line, terminal }
    }

    /// The window gets another size; what stands on it is pushed about by the emulator.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        let mut emulator = self.line.0.borrow_mut();
        emulator.size = Size::new(columns, rows);
        let [height, width] = [rows, columns].map(|count| NonZero::new(count).unwrap());
        emulator.parser.screen_mut().set_size(height, width);
    }

    /// Draws a frame, holds the emulator's screen against ratatui's; the bytes that it took.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> Vec<u8> {
        {
            let mut emulator = self.line.0.borrow_mut();
            emulator.last.clear();
            emulator.writes = 0;
        }
        let mut cursor = None;
        let drawn = self.terminal.draw(|frame| {
            draw(frame);
            cursor = cursor_of(frame);
        });
        let buffer = drawn.unwrap().buffer.clone();
        let emulator = self.line.0.borrow();
        assert!(emulator.writes <= 1, "more than one write a frame");
        emulator.holds(&buffer);
        emulator.last.clone()
    }

    /// Where the cursor is to be seen, as the emulator has it: column and row.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let emulator = self.line.0.borrow();
        let screen = emulator.parser.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }
}

/// ratatui tells nobody where a frame puts its cursor: tests compare with what they asked for.
fn cursor_of(_: &Frame) -> Option<(u16, u16)> {
    None
}

impl Emulator {
    fn holds(&self, buffer: &Buffer) {
        for y in 0..buffer.area.height {
            let mut x = 0;
            while x < buffer.area.width {
                let (wanted, got) = (&buffer[(x, y)], self.parser.screen().cell(y, x).unwrap());
                assert_eq!(shown(got), asked(wanted), "column {x} of row {y}, after {:?}", self.sent());
                x += wanted.cell_width().max(1);
            }
        }
    }

    fn sent(&self) -> String {
        String::from_utf8_lossy(&self.last).into_owned()
    }
}

/// Characters, ink, ground, bold, underlined, reversed.
type Seen = (String, vt100::Color, vt100::Color, bool, bool, bool);

fn shown(cell: &vt100::Cell) -> Seen {
    let text = if cell.has_contents() { cell.contents() } else { " " };
    let seen =
        (text.to_owned(), cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.underline(), cell.inverse());
    without_ink(seen)
}

fn asked(cell: &Cell) -> Seen {
    let has = |modifier| cell.modifier.contains(modifier);
    without_ink((
        cell.symbol().to_owned(),
        colour(cell.fg),
        colour(cell.bg),
        has(Modifier::BOLD),
        has(Modifier::UNDERLINED),
        has(Modifier::REVERSED),
    ))
}

fn without_ink(seen: Seen) -> Seen {
    match seen {
        (text, _, ground, _, false, false) if text == " " => {
            (text, vt100::Color::Default, ground, false, false, false)
        }
        seen => seen,
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        named => vt100::Color::Idx(SIXTEEN.iter().position(|c| *c == named).unwrap() as u8),
    }
}

/// The sixteen colours in the order of their numbers.
pub const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];
