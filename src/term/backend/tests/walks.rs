//! Random walks through the program itself: keys over the screens, on terminals of several names and sizes,
//! resized on the way. After every key the terminal shows what ratatui drew.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::emulator::Screen;
use crate::app::testing::village::{play, village};
use crate::app::{Msg, update};
use crate::i18n::Lang;
use crate::ui;
use crate::ui::theme::Theme;

const KEYS: [&str; 26] = [
    "<Down>",
    "<Down>",
    "<Down>",
    "<Up>",
    "<PgDn>",
    "<PgUp>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<Left>",
    "<Right>",
    "<F1>",
    "<F3>",
    "<F4>",
    "<F5>",
    "<F6>",
    "<F9>",
    "<F10>2",
    "<F10>7",
    "<Ctrl-k>",
    "<Insert>",
    "<Backspace>",
    "n",
    "đ",
    "ế",
    "1",
];
const TERMS: [&str; 4] = ["xterm-256color", "linux", "screen", "vt100"];
const THEMES: [&str; 3] = ["dark", "light", "mono"];

#[derive(Debug, Clone)]
enum Step {
    Key(usize),
    Resize(u16, u16),
    SlowLine,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => (0..KEYS.len()).prop_map(Step::Key),
        1 => (60u16..150, 18u16..50).prop_map(|(columns, rows)| Step::Resize(columns, rows)),
        1 => Just(Step::SlowLine),
    ]
}

fn walk(term: &str, theme: &str, steps: &[Step]) {
    let (mut model, mut village) = village(60, (80, 24), Lang::Vi);
    let theme = Theme::named(theme);
    let mut screen = Screen::new((80, 24), term);
    for step in steps {
        match step {
            Step::Key(at) => play(&mut model, &mut village, KEYS[*at]),
            Step::Resize(columns, rows) => {
                screen.resize((*columns, *rows));
                update(&mut model, Msg::Resize(*columns, *rows));
            }
            Step::SlowLine => model.settings.slow_line = !model.settings.slow_line,
        }
        screen.draw(|frame| drop(ui::draw(frame, &model, &theme)));
    }
}

#[test]
fn the_terminal_shows_every_screen_as_it_was_drawn() {
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let steps = proptest::collection::vec(step(), 20..60);
    runner
        .run(&(0..TERMS.len(), 0..THEMES.len(), steps), |(term, theme, steps)| {
            walk(TERMS[term], THEMES[theme], &steps);
            Ok(())
        })
        .unwrap();
}
