//! Random edits of random cells: strings, styles, moved rows, cursors, windows of other sizes.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::emulator::{SIXTEEN, Screen};

const TEXTS: [&str; 12] = [
    "a",
    "Nguyễn Thị Lành",
    "   ",
    " ",
    "●◐○▸",
    "▪··▪···▪·▪··",
    "界面",
    "e\u{301}o\u{302}\u{301}",
    "            ",
    "x y  z",
    "đường",
    "─────────",
];
const TERMS: [&str; 6] = ["xterm-256color", "putty", "linux", "screen", "vt100", "unheard-of"];

/// What happens to the screen between two frames.
#[derive(Debug, Clone)]
enum Edit {
    Write(u16, u16, usize, Style),
    Paint(Rect, Style),
    Blank(Rect),
    Scroll(u16, u16, i16),
    Cursor(Option<(u16, u16)>),
    Resize(u16, u16),
}

fn style() -> impl Strategy<Value = Style> {
    let colour = || {
        prop_oneof![
            4 => Just(Color::Reset),
            2 => (0usize..16).prop_map(|at| SIXTEEN[at]),
            1 => (16u8..).prop_map(Color::Indexed),
            1 => any::<(u8, u8, u8)>().prop_map(|(r, g, b)| Color::Rgb(r, g, b)),
        ]
    };
    let modifiers = [Modifier::BOLD, Modifier::UNDERLINED, Modifier::REVERSED];
    (colour(), colour(), proptest::sample::subsequence(modifiers.to_vec(), 0..=3)).prop_map(
        |(fg, bg, set)| {
            let style = Style::reset().fg(fg).bg(bg);
            set.into_iter().fold(style, Style::add_modifier)
        },
    )
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = || (0u16..40, 0u16..14);
    let area = || (place(), place()).prop_map(|((x, y), (w, h))| Rect::new(x, y, w + 1, h / 3 + 1));
    prop_oneof![
        6 => (place(), 0..TEXTS.len(), style()).prop_map(|((x, y), text, style)| Edit::Write(x, y, text, style)),
        2 => (area(), style()).prop_map(|(area, style)| Edit::Paint(area, style)),
        2 => area().prop_map(Edit::Blank),
        2 => (0u16..14, 0u16..14, -4i16..5).prop_map(|(top, rows, up)| Edit::Scroll(top, rows, up)),
        2 => proptest::option::of(place()).prop_map(Edit::Cursor),
        1 => (1u16..40, 1u16..14).prop_map(|(columns, rows)| Edit::Resize(columns, rows)),
    ]
}

/// What the frames are drawn from: it outlives them, as a model does.
struct Picture {
    buffer: ratatui::buffer::Buffer,
    cursor: Option<(u16, u16)>,
}

impl Picture {
    fn change(&mut self, edit: &Edit, screen: &mut Screen) {
        let area = self.buffer.area;
        match edit {
            Edit::Write(x, y, text, style) if area.contains((*x, *y).into()) => {
                self.buffer.set_string(*x, *y, TEXTS[*text], *style);
            }
            Edit::Write(..) => {}
            Edit::Paint(rect, style) => self.buffer.set_style(rect.intersection(area), *style),
            Edit::Blank(rect) => {
                for position in rect.intersection(area).positions() {
                    self.buffer[position].reset();
                }
            }
            Edit::Scroll(top, rows, up) => self.scroll(*top, *rows, *up),
            Edit::Cursor(cursor) => self.cursor = *cursor,
            Edit::Resize(columns, rows) => {
                screen.resize((*columns, *rows));
                self.buffer = ratatui::buffer::Buffer::empty(Rect::new(0, 0, *columns, *rows));
            }
        }
    }

    fn scroll(&mut self, top: u16, rows: u16, up: i16) {
        let before = self.buffer.clone();
        for y in top..(top + rows).min(before.area.height) {
            let from = y.saturating_add_signed(up);
            for x in 0..before.area.width {
                self.buffer[(x, y)] = match from < before.area.height {
                    true => before[(x, from)].clone(),
                    false => ratatui::buffer::Cell::EMPTY,
                };
            }
        }
    }

    fn draw(&self, frame: &mut Frame) {
        *frame.buffer_mut() = self.buffer.clone();
        if let Some(cursor) = self.cursor.filter(|at| self.buffer.area.contains((*at).into())) {
            frame.set_cursor_position(cursor);
        }
    }
}

fn walk(term: &str, edits: &[Vec<Edit>]) {
    let mut screen = Screen::new((40, 14), term);
    let mut picture =
        Picture { buffer: ratatui::buffer::Buffer::empty(Rect::new(0, 0, 40, 14)), cursor: None };
    for frame in edits {
        frame.iter().for_each(|edit| picture.change(edit, &mut screen));
        heal(&mut picture.buffer);
        screen.draw(|frame| picture.draw(frame));
        let wanted = picture.cursor.filter(|at| picture.buffer.area.contains((*at).into()));
        assert_eq!(screen.cursor(), wanted);
        let again = screen.draw(|frame| picture.draw(frame));
        assert!(again.is_empty(), "an unchanged frame sent {again:?}");
    }
}

/// Edits cut wide characters, which widgets never do: what is covered is blank, and none reaches over the edge.
fn heal(buffer: &mut ratatui::buffer::Buffer) {
    use ratatui::buffer::CellWidth;
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let columns = buffer[(x, y)].cell_width().max(1);
            if x + columns > buffer.area.width {
                buffer[(x, y)].reset();
            }
            (x + 1..(x + columns).min(buffer.area.width)).for_each(|covered| buffer[(covered, y)].reset());
            x += columns;
        }
    }
}

#[test]
fn random_walks_end_in_the_same_screen() {
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let frames = proptest::collection::vec(proptest::collection::vec(edit(), 1..6), 1..25);
    runner
        .run(&(0..TERMS.len(), frames), |(term, frames)| {
            walk(TERMS[term], &frames);
            Ok(())
        })
        .unwrap();
}
