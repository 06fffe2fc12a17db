//! The boxes of a form in plain letters, which every line printer has. On paper they are drawn.

use crate::viet;

/// Boxes and their letters: empty, already known, ticked, crossed.
const BOXES: [(char, &str); 4] = [('☐', "[ ]"), ('⊡', "[.]"), ('☑', "[v]"), ('☒', "[x]")];
/// Columns that the letters of a box take beyond the one of its sign.
const WIDER: usize = 2;

/// Columns that `text` takes with its boxes in letters.
pub(super) fn width(text: &str) -> usize {
    let boxes = text.chars().filter(|c| letters(*c).is_some()).count();
    viet::width(text) + WIDER * boxes
}

/// The text with its boxes in letters.
pub(super) fn written(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match letters(c) {
            Some(letters) => written.push_str(letters),
            None => written.push(c),
        }
    }
    written
}

fn letters(sign: char) -> Option<&'static str> {
    BOXES.iter().find(|(c, _)| *c == sign).map(|(_, letters)| *letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_three_letters_and_measured_as_such() {
        assert_eq!(written("☐ có ⊡ không"), "[ ] có [.] không");
        for text in ["☐ có ⊡ không", "☒", "Đượm"] {
            assert_eq!(width(text), viet::width(&written(text)), "{text}");
        }
    }
}
