//! Bytes that the screens of the program take, on a list in which every column is filled: the goals of the line.
//! Counts are exact: a bound that fails tells that the drawing or the backend became dearer.

use super::emulator::Screen;
use crate::app::layout::list_rows;
use crate::app::testing::village::{Village, list_in_need, play};
use crate::app::{Model, Msg, update};
use crate::ui;
use crate::ui::theme::Theme;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (200, 50);

/// A session at the list, the first frame drawn.
struct Session {
    model: Model,
    village: Village,
    screen: Screen,
    theme: Theme,
}

impl Session {
    fn new(size: (u16, u16), slow_line: bool, theme: &str) -> Self {
        let (mut model, mut village) = list_in_need(400, size);
        village.hurried = true;
        model.settings.slow_line = slow_line;
        update(&mut model, Msg::Resize(size.0, size.1));
        let theme = Theme::named(theme);
        let mut session = Self { model, village, screen: Screen::new(size, "xterm-256color"), theme };
        session.press("");
        session
    }

    /// Bytes of the frame after these keys.
    fn press(&mut self, script: &str) -> usize {
        play(&mut self.model, &mut self.village, script);
        self.screen.draw(|frame| drop(ui::draw(frame, &self.model, &self.theme))).len()
    }

    /// Bytes of each of so many presses of a key.
    fn each(&mut self, key: &str, times: usize) -> Bytes {
        Bytes((0..times).map(|_| self.press(key)).collect())
    }

    /// Bytes to move through the window, then to scroll on, then to page.
    fn through(mut self) -> [Bytes; 3] {
        let rows = list_rows(self.model.size, self.model.settings.slow_line, 0);
        [self.each("<Down>", rows - 1), self.each("<Down>", 60), self.each("<PgDn>", 6)]
    }
}

#[derive(Debug)]
struct Bytes(Vec<usize>);

impl Bytes {
    fn mean(&self) -> usize {
        self.0.iter().sum::<usize>().div_ceil(self.0.len())
    }

    fn most(&self) -> usize {
        self.0.iter().copied().max().unwrap()
    }
}

/// Asserts the mean, which a held key feels, and the most.
#[track_caller]
fn at_most(bytes: &Bytes, mean: usize, most: usize) {
    let (is, peak) = (bytes.mean(), bytes.most());
    assert!(is <= mean && peak <= most, "mean {is}, most {peak}: {bytes:?}");
}

#[test]
fn moving_and_scrolling_with_a_bar() {
    let [moved, scrolled, _] = Session::new(SMALL, false, "dark").through();
    at_most(&moved, 220, 240);
    at_most(&scrolled, 196, 228);
    let [moved, scrolled, _] = Session::new(LARGE, false, "dark").through();
    at_most(&moved, 230, 255);
    at_most(&scrolled, 205, 240);
}

#[test]
fn moving_and_scrolling_on_a_slow_line() {
    let [moved, scrolled, _] = Session::new(SMALL, true, "dark").through();
    at_most(&moved, 20, 20);
    at_most(&scrolled, 130, 140);
    let [_, scrolled, _] = Session::new(LARGE, true, "dark").through();
    at_most(&scrolled, 135, 150);
}

#[test]
fn paging() {
    let [.., paged] = Session::new(SMALL, false, "dark").through();
    at_most(&paged, 1_320, 1_400);
    let [.., paged] = Session::new(SMALL, true, "dark").through();
    at_most(&paged, 1_310, 1_400);
}

#[test]
fn an_unchanged_frame_takes_nothing() {
    let mut session = Session::new(SMALL, false, "dark");
    assert_eq!(session.press(""), 0);
}

#[test]
fn a_typed_letter_takes_little_more_than_itself() {
    let mut session = Session::new(SMALL, false, "dark");
    session.press("<F4>n");
    let letters = session.each("g", 5);
    at_most(&letters, 5, 20);
}
