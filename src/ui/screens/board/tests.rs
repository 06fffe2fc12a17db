//! Styled snapshots of the boards that matter, one a subject; and what holds on the screen of each.

use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::app::Model;
use crate::app::board::Subject;
use crate::app::boards::herd::which::AnimalsOf;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::model::Section;
use crate::app::testing::village::{play, village};
use crate::app::testing::{board, keys_to};
use crate::i18n::Lang;
use crate::ui::testing::{buffer, rows, screen, text};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);

fn showing(page: Subject, script: &str, size: (u16, u16), lang: Lang) -> Model {
    let (mut model, mut village) = village(40, size, lang);
    play(&mut model, &mut village, &(keys_to(page) + script));
    model
}

macro_rules! boards {
    ($($name:ident: $page:expr, $script:literal;)*) => {$(
        #[test]
        fn $name() {
            let drawn = |size, lang| screen(&showing($page, $script, size, lang));
            assert_snapshot!(concat!(stringify!($name), "_80x24_vi"), drawn(SMALL, Lang::Vi));
            assert_snapshot!(concat!(stringify!($name), "_140x40_vi"), drawn(WIDE, Lang::Vi));
            assert_snapshot!(concat!(stringify!($name), "_100x30_en"), drawn((100, 30), Lang::En));
        }
    )*};
}

boards! {
    budgets: Subject::Budgets(None), "";
    hand_over_list: Subject::HandOvers, "<Enter>";
    animals: Subject::Animals(AnimalsOf::All(None)), "";
    obligations: Subject::Obligations, "";
    tree: Subject::Trees, "<Enter>";
    pay_list: Subject::PayMonths, "<Enter>";
    unreached: Subject::Unreached(MONTHS), "";
    outcomes: Subject::Outcomes { horizon: USUAL_HORIZON, days: None }, "";
    outlook: Subject::Outlook, "";
    watch_list: Subject::Watch, "";
    ways_out: Subject::WaysOut, "";
    group_list: Subject::Groups, "";
    loans: Subject::Loans, "";
    activities: Subject::Activities(None), "";
    pages_to_choose_from: Subject::Groups, "<Ctrl-b>";
    words_to_narrow_to: Subject::Loans, "<F3>";
}

/// Every page of both sections on a screen.
fn all_pages(size: (u16, u16), lang: Lang) -> impl Iterator<Item = (Subject, Model)> {
    let pages = [Section::Support, Section::Herd].into_iter().flat_map(Subject::pages);
    pages.map(move |page| (page, showing(page, "", size, lang)))
}

#[test]
fn without_colours_nothing_is_reversed_but_words_and_the_line_under_the_cursor() {
    for (page, model) in all_pages(SMALL, Lang::Vi) {
        let shown = buffer(&model, "mono");
        for (y, row) in rows(&shown).iter().enumerate().filter(|(_, row)| !row.contains('▸')) {
            let at = |x: u16| &shown[(x, u16::try_from(y).unwrap())];
            let reversed = |x: u16| at(x).modifier.contains(Modifier::REVERSED);
            let blanks = (1..shown.area.width)
                .filter(|x| reversed(*x) && at(*x).symbol() == " " && at(*x - 1).symbol() == " ");
            assert_eq!(blanks.count(), 0, "{page:?}: {row}");
        }
    }
}

#[test]
fn the_page_that_is_open_stands_in_brackets_in_its_group() {
    for lang in Lang::ALL {
        for (page, model) in all_pages(SMALL, lang) {
            let shown = rows(&buffer(&model, "dark"));
            assert!(shown[4].contains(&format!("[{}]", page.name(lang))), "{page:?}: {}", shown[4]);
            assert!(shown[3].contains('['), "{}", shown[3]);
        }
    }
}

#[test]
fn an_empty_board_names_the_keys_to_begin_with() {
    for page in
        [Subject::Activities(None), Subject::ReliefEvents(None), Subject::Benefits, Subject::PayMonths]
    {
        let (mut model, mut nobody) = village(0, SMALL, Lang::Vi);
        play(&mut model, &mut nobody, &keys_to(page));
        let shown = text(&model);
        let body = shown.lines().skip(6).take(16).collect::<Vec<_>>().join("\n");
        assert!(body.contains("F4"), "{page:?}\n{body}");
    }
}

#[test]
fn where_nothing_is_found_the_key_that_shows_all_again_is_told() {
    let shown = text(&board::showing("zzz", SMALL, Lang::Vi));
    assert!(shown.contains("zzz") && shown.contains("Esc: bỏ chữ đã gõ"), "{shown}");
    let shown = text(&board::showing("<F3>khu 7<Enter>bo sinh", SMALL, Lang::Vi));
    assert!(shown.contains("Trong Khu 7 không dòng nào"), "{shown}");
}
