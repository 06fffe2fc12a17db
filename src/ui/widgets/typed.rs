//! What was typed, in the room that there is: a longer text is seen around its cursor.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::line_edit::LineEdit;
use crate::viet::{cut, width};

/// The text in at most `room` columns, and the cursor's column in it. Without the focus a longer one ends
/// in "…", else it is seen from the left so far that the cursor stands in it.
pub(in crate::ui) fn shown(line: &LineEdit, room: usize, focused: bool) -> (String, usize) {
    let room = room.max(2);
    let before = width(line.before_cursor());
    let skipped = if focused { before.saturating_sub(room - 1) } else { 0 };
    (cut(tail(line.text(), skipped), room), before.saturating_sub(skipped))
}

/// The text without its first columns.
fn tail(text: &str, columns: usize) -> &str {
    let mut left = columns;
    for (at, letter) in text.grapheme_indices(true) {
        if left == 0 {
            return &text[at..];
        }
        left = left.saturating_sub(width(letter));
    }
    if left == 0 && columns == 0 { text } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_seen_from_its_end_while_it_is_typed() {
        let line = LineEdit::new("/home/lan/danh sách");
        assert_eq!(shown(&line, 10, true), ("danh sách".into(), 9));
        assert_eq!(shown(&line, 10, false), ("/home/lan…".into(), 19));
        assert_eq!(shown(&line, 30, true).1, 19);
    }

    #[test]
    fn accents_are_never_torn_off() {
        assert_eq!(tail("e\u{302}\u{303}ab", 1), "ab");
        assert_eq!(tail("ab", 0), "ab");
        assert_eq!(tail("ab", 5), "");
    }
}
