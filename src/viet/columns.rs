//! How many columns a text takes on a terminal or in a text page, and cutting it to a number of them.
//!
//! Counted by grapheme (a letter with its marks), so that no accent is ever torn off and a wide
//! character is never halved. Texts are expected to have passed `clean`.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands for the part that was cut.
const ELLIPSIS: &str = "…";

/// Columns that a text takes.
pub fn width(text: &str) -> usize {
    if is_plain_ascii(text) { text.len() } else { text.graphemes(true).map(UnicodeWidthStr::width).sum() }
}

/// The text in at most `columns`; a longer one ends in "…".
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    format!("{}{ELLIPSIS}", head(text, columns - 1))
}

/// The text in exactly `columns`: cut as [`cut`], or padded with spaces on the right.
pub fn fit(text: &str, columns: usize) -> String {
    let shown = cut(text, columns);
    let padding = columns.saturating_sub(width(&shown));
    shown + &" ".repeat(padding)
}

/// The text in exactly `columns`, right-aligned: for numbers.
pub fn pad_left(text: &str, columns: usize) -> String {
    let shown = cut(text, columns);
    " ".repeat(columns.saturating_sub(width(&shown))) + &shown
}

/// As many whole graphemes from the start as fit.
fn head(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        taken += grapheme.width();
        if taken > columns {
            return &text[..at];
        }
    }
    text
}

fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|b| (b' '..=b'~').contains(&b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_take_no_column_and_wide_letters_two() {
        assert_eq!(width("Nguyễn"), 6);
        assert_eq!(width("Nguye\u{302}\u{303}n"), 6);
        assert_eq!(width("日本"), 4);
        assert_eq!(width(""), 0);
    }

    #[test]
    fn fit_cuts_or_pads() {
        assert_eq!(fit("Nguyễn Văn An", 8), "Nguyễn …");
        assert_eq!(fit("An", 4), "An  ");
        assert_eq!(fit("日本語", 4), "日… ");
        assert_eq!(fit("An", 0), "");
    }

    #[test]
    fn a_cut_keeps_whole_letters() {
        assert_eq!(cut("e\u{302}\u{303}e\u{302}\u{303}e\u{302}\u{303}", 2), "e\u{302}\u{303}…");
        assert_eq!(cut("An", 2), "An");
    }

    #[test]
    fn numbers_stand_right() {
        assert_eq!(pad_left("12.500", 8), "  12.500");
        assert_eq!(pad_left("123456", 4), "123…");
    }

    proptest! {
        #[test]
        fn fit_is_exact(text in "[a-zÀ-ỹ\u{300}-\u{323}日本語ក-្ 0-9👩🏽]{0,20}", columns in 0usize..30) {
            prop_assert_eq!(width(&fit(&text, columns)), columns);
            prop_assert_eq!(width(&pad_left(&text, columns)), columns);
            prop_assert!(width(&cut(&text, columns)) <= columns);
        }
    }
}
