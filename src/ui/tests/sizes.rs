//! Every screen at every size: nothing breaks, nothing is cut without saying so, nothing typed is lost.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::scenes::{USUAL, household, scenes};
use crate::app::layout::SMALLEST;
use crate::app::testing::press;
use crate::app::testing::village::{play, village};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::ui::testing::{buffer, rows, text};
use crate::ui::theme::Theme;

const WIDTHS: [u16; 12] = [1, 2, 5, 20, 59, 60, 72, 80, 100, 120, 140, 250];
const HEIGHTS: [u16; 9] = [1, 2, 4, 10, 17, 18, 24, 40, 80];

/// The text of a screen on a terminal of a size.
fn resized(model: &mut Model, size: (u16, u16)) -> String {
    update(model, Msg::Resize(size.0, size.1));
    text(model)
}

#[test]
fn no_size_breaks_a_screen_and_what_was_typed_comes_back() {
    for (name, mut model) in scenes(Lang::Vi) {
        let (before, dialogs) = (text(&model), model.dialogs.len());
        for height in HEIGHTS {
            for width in WIDTHS {
                update(&mut model, Msg::Resize(width, height));
                buffer(&model, "dark");
            }
        }
        let typed = |text: &str| text.contains("› bo") || text.contains("Tìm: d");
        let after = resized(&mut model, USUAL);
        assert_eq!(typed(&before), typed(&after), "{name}");
        assert_eq!(dialogs, model.dialogs.len(), "{name}");
    }
}

#[test]
fn a_screen_too_small_says_so_in_both_languages() {
    let word = "60×18";
    for lang in Lang::ALL {
        let mut model = household("", lang);
        for size in [(59, 18), (60, 17), (40, 10)] {
            let shown = resized(&mut model, size);
            assert!(shown.contains(word), "{size:?}: {shown}");
        }
        assert!(!resized(&mut model, SMALLEST).contains(word));
    }
}

/// A letter in the last column is the end of a word only by chance: mostly it is a word that goes on.
#[test]
fn nothing_is_cut_without_an_ellipsis() {
    let mut cut = Vec::new();
    for lang in Lang::ALL {
        for (name, mut model) in scenes(lang) {
            resized(&mut model, SMALLEST);
            let columns = usize::from(SMALLEST.0);
            for row in rows(&buffer(&model, "dark")) {
                let letters: Vec<char> = row.chars().collect();
                let last = letters.last().filter(|_| crate::viet::width(&row) == columns);
                let inside = letters.len().checked_sub(2).and_then(|at| letters.get(at));
                let framed = last == Some(&'│') && inside.is_some_and(|c| c.is_alphanumeric());
                if last.is_some_and(|c| c.is_alphanumeric()) || framed {
                    cut.push(format!("{name}: {row}"));
                }
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn a_form_shows_the_field_that_is_typed_into() {
    for script in ["<F2>", "<F6>", "<Tab><Enter>", "<F5>bo sinh<Enter>", "<F8>"] {
        let mut model = household(script, Lang::Vi);
        resized(&mut model, SMALLEST);
        for _ in 0..14 {
            press(&mut model, "<Tab>");
            let shown = text(&model);
            assert!(shown.lines().any(|line| line.contains('▸')), "{script}\n{shown}");
        }
    }
}

#[test]
fn the_bar_shows_whole_keys_only() {
    for (name, mut model) in scenes(Lang::En) {
        let shown = resized(&mut model, SMALLEST);
        let bar = shown.lines().last().unwrap_or_default();
        assert!(bar.starts_with(" F1 ") || bar.trim().is_empty(), "{name}: {bar}");
    }
}

/// Whether a frame shows the cursor.
fn has_cursor(model: &Model) -> bool {
    let mut terminal = Terminal::new(TestBackend::new(model.size.0, model.size.1)).unwrap();
    let theme = Theme::named("mono");
    terminal.draw(|frame| drop(crate::ui::draw(frame, model, &theme))).unwrap();
    terminal.backend().cursor_visible()
}

#[test]
fn what_is_covered_has_no_cursor() {
    let (mut model, mut village) = village(40, USUAL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2");
    assert!(has_cursor(&model));
    press(&mut model, "<F1>");
    assert!(!has_cursor(&model));
}
