use std::collections::BTreeSet;

use proptest::prelude::*;
use ratatui::layout::Rect;

use super::*;

const ASCII: Spelling = Spelling { signs: Signs::Ascii, letters: Letters::Plain };

#[test]
fn letters_lose_their_accents_and_keep_their_case() {
    assert_eq!(ASCII.text("Nguyễn Thị ĐƯỢM, ở Bản Nà Lò"), "Nguyen Thi DUOM, o Ban Na Lo");
    assert_eq!(ASCII.text("Nguye\u{302}\u{303}n đồng ₫"), "Nguyen dong d");
}

#[test]
fn letters_stay_where_only_signs_are_spelled() {
    let signs = Spelling { signs: Signs::Ascii, ..Spelling::default() };
    assert_eq!(signs.text("● Hộ nghèo ─ 3 × 2…"), "# Hộ nghèo - 3 x 2~");
    let lines = Spelling { signs: Signs::Lines, ..Spelling::default() };
    assert_eq!(lines.text("┌─ ● ▸ ✓"), "┌─ # > v");
    assert_eq!(lines.text("▁▂▃▄▅▆▇█"), "_.▄▄▄███");
    let letters = Spelling { letters: Letters::Plain, ..Spelling::default() };
    assert_eq!(letters.text("● Hộ nghèo"), "● Ho ngheo");
}

#[test]
fn what_was_drawn_stays_where_the_terminal_has_it() {
    for line in Spelling::default().sample(Lang::Vi) {
        assert_eq!(Spelling::default().text(&line), line);
        assert!(!line.is_ascii(), "{line}");
    }
    assert!(ASCII.sample(Lang::Vi).iter().all(|line| line.is_ascii() && !line.contains('?')));
}

#[test]
fn signs_of_states_stay_apart() {
    let signs = ["●", "◐", "○", "◦", "·", "▪", "✗", "✓", "▸", "•", "?", "!", "│", "─", "…"];
    let spelled: BTreeSet<_> = signs.iter().map(|sign| ASCII.text(sign)).collect();
    assert_eq!(spelled.len(), signs.len(), "{spelled:?}");
}

#[test]
fn heights_of_bars_stay_apart() {
    let heights = "▁▂▃▄▅▆▇█";
    let spelled: BTreeSet<_> = ASCII.text(heights).chars().collect();
    assert_eq!(spelled.len(), heights.chars().count());
}

#[test]
fn a_wide_character_keeps_its_two_columns() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
    buffer.set_string(0, 0, "a日b👩c", ratatui::style::Style::new());
    ASCII.respell(&mut buffer);
    let text: String = (0..6).map(|x| buffer[(x, 0)].symbol()).collect();
    assert_eq!(text, "a??b??");
}

proptest! {
    #[test]
    fn every_text_becomes_ascii_of_the_same_width(text in "[a-zÀ-ỹĐđ\u{300}-\u{323}日本ក-ញ 0-9●-◿─-▟…→₫👩]{0,20}") {
        let spelled = ASCII.text(&text);
        prop_assert!(spelled.is_ascii(), "{}", spelled);
        prop_assert_eq!(width(&spelled), width(&text));
    }
}
