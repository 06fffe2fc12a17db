//! Without colour, every state still reads: by its sign, its word, its weight.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::scenes::{household, scenes};
use crate::app::testing::village::{play, village};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::ui::testing::{buffer, rows};

fn list(script: &str) -> Model {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, script);
    model
}

/// The row that holds a text, and the column where it begins.
fn place(buffer: &Buffer, text: &str) -> (u16, u16) {
    let rows = rows(buffer);
    let y = rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"));
    let x = crate::viet::width(rows[y].split(text).next().unwrap_or_default());
    (u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
}

/// The weight of the first letter of a text.
fn weight(buffer: &Buffer, text: &str) -> Modifier {
    buffer[place(buffer, text)].modifier
}

#[test]
fn no_screen_has_a_colour() {
    for (name, model) in scenes(Lang::Vi) {
        let buffer = buffer(&model, "mono");
        let coloured = buffer.content.iter().find(|c| (c.fg, c.bg) != (Color::Reset, Color::Reset));
        assert_eq!(coloured, None, "{name}");
    }
}

#[test]
fn the_line_under_the_cursor_is_reversed_and_has_a_sign() {
    for (name, model) in scenes(Lang::Vi) {
        let buffer = buffer(&model, "mono");
        for (y, row) in rows(&buffer).iter().enumerate().filter(|(_, row)| row.contains('▸')) {
            let y = u16::try_from(y).unwrap();
            let set_off = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::BOLD;
            let weights = (0..buffer.area.width).map(|x| buffer[(x, y)].modifier);
            assert!(weights.into_iter().any(|w| w.intersects(set_off)), "{name}: {row}");
        }
    }
}

#[test]
fn the_states_of_a_list_differ_by_sign() {
    let buffer = buffer(&list("<F10>2"), "mono");
    let words = ["Nghèo", "Cận nghèo", "Mới thoát", "Không"];
    let rows = rows(&buffer);
    let sign = |word: &str| {
        let row = rows.iter().skip(6).find(|row| row.contains(&format!(" {word} "))).expect(word);
        row.split(&format!(" {word} ")).next().and_then(|before| before.chars().last())
    };
    let signs: BTreeSet<_> = words.into_iter().map(sign).collect();
    assert_eq!(signs.len(), words.len(), "{signs:?}");
}

#[test]
fn marked_found_and_open_have_weight() {
    let buffer = buffer(&list("<F10>2<Insert><Insert>d<Down>"), "mono");
    assert!(weight(&buffer, "[Hộ]").contains(Modifier::BOLD | Modifier::REVERSED));
    assert!(weight(&buffer, "✓").contains(Modifier::BOLD));
    assert!(weight(&buffer, "Đinh").contains(Modifier::BOLD));
    assert!(!weight(&buffer, "Khu 4").contains(Modifier::BOLD));
}

#[test]
fn what_is_impossible_has_a_sign_in_menu_and_palette() {
    let buffer = buffer(&list("<Ctrl-k>tach ho"), "mono");
    let rows = rows(&buffer);
    assert!(rows.iter().any(|row| row.contains("▸ Tách hộ") || row.contains("– Tách hộ")), "{rows:#?}");
    let menu = self::buffer(&list("<Ctrl-k>ho"), "mono");
    assert!(self::rows(&menu).iter().any(|row| row.contains(" – ")), "{:#?}", self::rows(&menu));
}

#[test]
fn a_field_typed_into_and_a_fault_are_seen() {
    let model = household("<F6>118<Enter><Enter>1", Lang::Vi);
    let shown = buffer(&model, "mono");
    assert_eq!(rows(&shown).iter().filter(|row| row.contains('▸')).count(), 1);
    let underlined = shown.content.iter().filter(|cell| cell.modifier.contains(Modifier::UNDERLINED)).count();
    assert!(underlined > 4);
    let mut model = household("<F8>", Lang::Vi);
    for _ in 0..10 {
        update(&mut model, Msg::Key(crate::keys::Key::Backspace));
    }
    crate::app::testing::press(&mut model, "<F2>");
    let shown = buffer(&model, "mono");
    assert!(weight(&shown, "! ").contains(Modifier::REVERSED), "{:#?}", rows(&shown));
}

#[test]
fn the_classes_of_the_years_differ_by_sign() {
    let shown = rows(&buffer(&household("", Lang::Vi), "mono"));
    let row = shown.iter().find(|row| row.contains("●") && row.contains("───")).expect("the years");
    for sign in ["◦", "●", "◐"] {
        assert!(row.contains(sign), "{row}");
    }
}
