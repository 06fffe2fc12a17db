//! What the line to the terminal has to carry: our bytes beside those of stock ratatui with crossterm for the
//! same frames of the same list, and the built program on a throttled line. Prints one table.

#[path = "line/list.rs"]
mod list;
#[path = "line/throttled.rs"]
mod throttled;

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use list::List;
use ratatui::Terminal;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::layout::{Rect, Size};
use ratatui::{TerminalOptions, Viewport};
use thoatngheo::keys::Key;
use thoatngheo::term::backend::{Abilities, Lean, Outlet};
use thoatngheo::ui::{self, theme::Theme};

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 50)];
const TIMES: usize = 40;

fn main() {
    for size in SIZES {
        println!("\nbytes at {}×{}, mean / most of {TIMES}", size.0, size.1);
        println!("  {:<34} {:>15} {:>15} {:>15}", "", "bar", "slow line", "stock");
        for (name, path) in rows(size) {
            let cells = [ours(size, false, &path), ours(size, true, &path), stock(size, &path)];
            let [bar, slow, stock] = cells.map(|bytes| shown(&bytes));
            println!("  {name:<34} {bar:>15} {slow:>15} {stock:>15}");
        }
    }
    throttled::print();
}

/// Keys to get ready, and the key that is measured.
struct Path {
    before: Vec<Key>,
    measured: Option<Key>,
}

fn rows(size: (u16, u16)) -> Vec<(&'static str, Path)> {
    let path = |before, measured| Path { before, measured };
    // On the last row of the window, whichever window it is, every further step scrolls.
    let to_the_end = vec![Key::Down; usize::from(size.1)];
    vec![
        ("moving one row", path(vec![Key::PageDown, Key::Up, Key::Up], None)),
        ("scrolling one row", path(to_the_end, Some(Key::Down))),
        ("paging", path(Vec::new(), Some(Key::PageDown))),
        ("a typed letter, list unchanged", path(vec![Key::Char('n')], Some(Key::Char('g')))),
        ("an unchanged frame", path(Vec::new(), Some(Key::F(11)))),
    ]
}

/// Bytes of each measured key. Without one, a step down and a step up by turns: both stay in the window.
fn measured(list: &mut List, path: &Path, mut frame: impl FnMut(&List) -> usize) -> Vec<usize> {
    path.before.iter().for_each(|key| list.press(*key));
    frame(list);
    let turns = [Key::Down, Key::Up];
    let times = if matches!(path.measured, Some(Key::Char(_))) { 10 } else { TIMES };
    (0..times)
        .map(|at| {
            list.press(path.measured.unwrap_or(turns[at % 2]));
            frame(list)
        })
        .collect()
}

fn ours(size: (u16, u16), slow_line: bool, path: &Path) -> Vec<usize> {
    let line = Line { size, sent: Sent::default() };
    let backend = Lean::new(line.clone(), Abilities::of("xterm-256color")).expect("no screen is asked");
    let mut terminal = Terminal::new(backend).expect("no screen is asked");
    let mut list = List::new(size, slow_line);
    measured(&mut list, path, |list| bytes_of(&mut terminal, list, &line.sent))
}

fn stock(size: (u16, u16), path: &Path) -> Vec<usize> {
    let sent = Sent::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, size.0, size.1));
    let backend = CrosstermBackend::new(sent.clone());
    let mut terminal =
        Terminal::with_options(backend, TerminalOptions { viewport }).expect("no screen is asked");
    measured(&mut List::new(size, false), path, |list| bytes_of(&mut terminal, list, &sent))
}

fn bytes_of<B: Backend>(terminal: &mut Terminal<B>, list: &List, sent: &Sent) -> usize {
    let theme = Theme::named("dark");
    let drawn = terminal.draw(|frame| drop(ui::draw(frame, &list.model, &theme)));
    assert!(drawn.is_ok(), "a frame could not be drawn");
    std::mem::take(&mut sent.0.borrow_mut())
}

/// Counts what is sent.
#[derive(Clone, Default)]
struct Sent(Rc<RefCell<usize>>);

impl io::Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Clone)]
struct Line {
    size: (u16, u16),
    sent: Sent,
}

impl Outlet for Line {
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        *self.sent.0.borrow_mut() += bytes.len();
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(Size::new(self.size.0, self.size.1))
    }
}

fn shown(bytes: &[usize]) -> String {
    let mean = bytes.iter().sum::<usize>().div_ceil(bytes.len().max(1));
    format!("{mean} / {}", bytes.iter().max().copied().unwrap_or(0))
}
