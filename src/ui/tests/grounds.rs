//! Every screen in every theme: each cell stands on the theme's ground, and no letter is of its colour.

use ratatui::style::Color;

use super::scenes::scenes;
use crate::app::{Msg, update};
use crate::i18n::Lang;
use crate::ui::testing::buffer;
use crate::ui::theme::{Role, Themes};

#[test]
fn no_cell_shows_the_terminals_ground_in_a_theme_that_has_its_own() {
    let themes = Themes::embedded();
    let with_ground: Vec<_> =
        themes.all().filter(|theme| theme.style(Role::Text).bg.is_some()).map(|theme| &theme.name).collect();
    assert_eq!(with_ground, ["light", "high-contrast", "sixteen"]);
    for (name, mut model) in scenes(Lang::Vi) {
        for theme in &with_ground {
            for size in [(80, 24), (60, 18), (140, 40)] {
                update(&mut model, Msg::Resize(size.0, size.1));
                let buffer = buffer(&model, theme);
                let bare = buffer.content.iter().position(|cell| cell.bg == Color::Reset);
                let at = bare.map(|at| buffer.pos_of(at));
                assert_eq!(at, None, "{name} in {theme} at {size:?}");
            }
        }
    }
}

#[test]
fn no_letter_has_the_colour_of_its_ground() {
    for (name, model) in scenes(Lang::En) {
        for theme in Themes::embedded().all() {
            let buffer = buffer(&model, &theme.name);
            let hidden = buffer.content.iter().find(|cell| cell.fg == cell.bg && cell.fg != Color::Reset);
            assert_eq!(hidden, None, "{name} in {}", theme.name);
        }
    }
}
