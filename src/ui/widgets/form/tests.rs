//! What must be seen while a form is filled in on the usual screen.

use crate::app::present;
use crate::app::testing::{dossier, press, showing};
use crate::domain::dossier::Dossier;
use crate::domain::history::Author;
use crate::domain::presence::{OpenForm, Present};
use crate::i18n::Lang;
use crate::ui::testing::{buffer, rows, text};

/// A household for which no model of production is meant, so that reasons stand beside the form.
fn unlisted() -> Dossier {
    Dossier { recognitions: Vec::new(), supports: Vec::new(), ..dossier() }
}

fn drawn(dossier: Dossier, script: &str) -> String {
    let mut model = showing(dossier, (80, 24), Lang::Vi);
    press(&mut model, script);
    text(&model)
}

#[test]
fn a_row_of_an_animal_is_seen_whole_while_reasons_are_told() {
    let screen = drawn(unlisted(), "<F5>bo sinh<Enter>");
    assert!(screen.contains("Không thuộc đối tượng"), "{screen}");
    let down = "<Down>".repeat(12);
    let screen = drawn(unlisted(), &format!("<F5>bo sinh<Enter>{down}"));
    let heading = screen.lines().find(|line| line.contains("Đực/cái"));
    assert!(heading.is_some_and(|line| line.contains("Sinh") && line.contains("Cân")), "{screen}");
}

#[test]
fn a_list_of_choices_leaves_what_stands_against_its_field_in_sight() {
    let screen = drawn(unlisted(), "<F5><F2>");
    assert!(screen.contains("! Chọn một giá trị"), "{screen}");
    assert!(screen.contains("Bò sinh sản"), "the list is open: {screen}");
}

#[test]
fn a_colleague_with_a_form_of_the_household_open_stands_on_the_edge_and_on_the_page() {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    let words = "minh đang mở phiếu của hộ này từ 09:12";
    press(&mut model, "<F8>");
    assert!(!text(&model).contains(words));
    let since = "2026-11-21T02:12:00Z".parse().unwrap();
    let form = OpenForm { about: present::open_form(&model).unwrap(), since };
    model.present = vec![Present { who: Author("minh".to_owned()), since, form: Some(form) }];
    let over_the_page = text(&model);
    let edge = over_the_page.lines().find(|line| line.contains(words)).unwrap();
    assert!(edge.contains('└') && edge.contains('┘'), "{over_the_page}");
    press(&mut model, "<Esc>");
    assert!(text(&model).lines().nth(4).is_some_and(|line| line.contains(words)), "{}", text(&model));
}

#[test]
fn the_choice_that_enter_takes_is_marked() {
    let screen = drawn(unlisted(), "<F5>bo");
    assert!(screen.contains("│ ▸ Bò sinh sản"), "{screen}");
    assert!(!drawn(unlisted(), "<F5>").contains("▸ Bò sinh sản"), "nothing is taken where nothing is typed");
}

#[test]
fn without_colours_the_words_of_a_fault_stand_out_and_the_blanks_before_them_do_not() {
    let mut model = showing(unlisted(), (80, 24), Lang::Vi);
    press(&mut model, "<F8><F2>");
    let shown = buffer(&model, "mono");
    let lines = rows(&shown);
    let y = lines.iter().position(|line| line.contains("! ")).unwrap();
    let faulty = |x: usize| shown[(x as u16, y as u16)].modifier;
    let sign = lines[y].chars().position(|c| c == '!').unwrap();
    assert_ne!(faulty(sign), ratatui::style::Modifier::empty(), "{}", lines[y]);
    let before = lines[y].chars().take(sign).enumerate().filter(|(_, c)| *c == ' ');
    for (x, _) in before {
        assert_eq!(faulty(x), ratatui::style::Modifier::empty(), "column {x}: {}", lines[y]);
    }
}

#[test]
fn rows_below_the_window_are_told_until_the_last_one_shows() {
    let foot = |screen: &str| screen.lines().find(|line| line.contains("↓ còn")).map(str::to_owned);
    let above = drawn(dossier(), &format!("<F8>{}", "<Up>".repeat(40)));
    assert!(foot(&above).is_some(), "{above}");
    let last = drawn(dossier(), &format!("<F8>{}", "<Down>".repeat(40)));
    assert_eq!(foot(&last), None, "{last}");
}
