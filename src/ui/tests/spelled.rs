//! Screens on terminals without signs, without Vietnamese letters.

use insta::assert_snapshot;

use super::scenes::{household, scenes};
use crate::app::layout::SMALLEST;
use crate::app::settings::{Letters, Signs};
use crate::app::testing::village::{play, village};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::ui::testing::{buffer, text};
use crate::viet::width;

/// The text of a screen in a spelling.
fn spelled(model: &mut Model, signs: Signs, letters: Letters) -> String {
    (model.settings.signs, model.settings.letters) = (signs, letters);
    text(model)
}

/// In characters of the keyboard only.
fn ascii(model: &mut Model) -> String {
    spelled(model, Signs::Ascii, Letters::Plain)
}

#[test]
fn every_cell_of_every_screen_is_of_the_keyboard() {
    for lang in Lang::ALL {
        for (name, mut model) in scenes(lang) {
            ascii(&mut model);
            for size in [(80, 24), SMALLEST, (140, 40)] {
                update(&mut model, Msg::Resize(size.0, size.1));
                let buffer = buffer(&model, "dark");
                let odd = buffer.content.iter().map(ratatui::buffer::Cell::symbol).find(|s| !s.is_ascii());
                assert_eq!(odd, None, "{name}");
            }
        }
    }
}

#[test]
fn no_sign_of_a_screen_is_without_a_character() {
    for lang in Lang::ALL {
        for (name, mut model) in scenes(lang) {
            let drawn = text(&model);
            let shown = ascii(&mut model);
            let asked = |text: &str| text.matches('?').count();
            assert_eq!(asked(&drawn), asked(&shown), "{name}\n{drawn}\n{shown}");
        }
    }
}

#[test]
fn every_column_stays_where_it_was() {
    for (name, mut model) in scenes(Lang::Vi) {
        let widths = |text: &str| text.lines().map(width).collect::<Vec<_>>();
        let drawn = widths(&text(&model));
        assert_eq!(drawn, widths(&ascii(&mut model)), "{name}");
    }
}

#[test]
fn lines_stay_on_a_console_that_has_them() {
    let shown = spelled(&mut household("<F9>", Lang::Vi), Signs::Lines, Letters::Plain);
    assert!(shown.contains('┌') && shown.contains("Thao tac") && !shown.contains('▸'), "{shown}");
}

#[test]
fn a_household_spelled_in_characters_of_the_keyboard() {
    assert_snapshot!("overview_ascii_80x24_vi", ascii(&mut household("", Lang::Vi)));
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    assert_snapshot!("today_ascii_80x24_vi", ascii(&mut model));
    play(&mut model, &mut village, "<F10>2<Insert><Insert>d");
    assert_snapshot!("list_ascii_80x24_vi", ascii(&mut model));
}
