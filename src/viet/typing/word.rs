//! The word that is being typed.

use unicode_segmentation::UnicodeSegmentation;

use super::Typing;
use super::compose::compose;
use super::spelling::keys_of;

/// A word from its first letter until something else is typed, the cursor moves or another field is
/// entered: its keys, and the letters that stand in front of the cursor for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    keys: Vec<char>,
    shown: String,
}

/// What a key changes in front of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Letters to take away.
    pub erase: usize,
    /// Text to type then.
    pub insert: String,
}

impl Word {
    /// The letters of the word so far; empty where none is being typed.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Takes a key that types a character. Digits belong to a word of VNI only behind a letter, so that
    /// numbers, dates and codes are typed as they are.
    pub fn press(&mut self, key: char, typing: Typing) -> Change {
        let belongs = key.is_ascii_alphabetic()
            || (typing == Typing::Vni && key.is_ascii_digit() && !self.keys.is_empty());
        if !belongs {
            self.end();
            return Change { erase: 0, insert: key.to_string() };
        }
        self.keys.push(key);
        let before = std::mem::replace(&mut self.shown, compose(&self.keys, typing));
        change(&before, &self.shown)
    }

    /// The last letter was taken away: the word goes on with what is left of it.
    pub fn erase(&mut self, typing: Typing) {
        let left = self.shown.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
        match keys_of(&self.shown[..left], typing) {
            Some(keys) => {
                self.shown.truncate(left);
                self.keys = keys;
            }
            None => self.end(),
        }
    }

    /// The word is finished.
    pub fn end(&mut self) {
        *self = Self::default();
    }
}

/// What must be taken away and typed to make `after` of `before`; each letter is one character in NFC.
fn change(before: &str, after: &str) -> Change {
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    Change { erase: before.chars().count() - same, insert: after.chars().skip(same).collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Types keys; `<` is Backspace.
    fn typed(keys: &str, typing: Typing) -> String {
        let (mut word, mut text) = (Word::default(), String::new());
        for key in keys.chars() {
            if key == '<' {
                text.pop();
                word.erase(typing);
                continue;
            }
            let change = word.press(key, typing);
            let kept = text.chars().count() - change.erase;
            text = text.chars().take(kept).chain(change.insert.chars()).collect();
            assert!(text.ends_with(word.shown()), "{text}");
        }
        text
    }

    #[test]
    fn only_what_changes_is_typed_anew() {
        let mut word = Word::default();
        for key in "nguye".chars() {
            word.press(key, Typing::Telex);
        }
        assert_eq!(word.press('e', Typing::Telex), Change { erase: 1, insert: "ê".to_owned() });
        assert_eq!(word.press('n', Typing::Telex), Change { erase: 0, insert: "n".to_owned() });
    }

    #[test]
    fn a_mark_typed_twice_is_undone() {
        for (keys, text) in [("ass", "as"), ("ddd", "dd"), ("aaa", "aa"), ("hoaff", "hoaf"), ("ww", "w")] {
            assert_eq!(typed(keys, Typing::Telex), text, "{keys}");
        }
        for (keys, text) in [("a11", "a1"), ("d99", "d9"), ("o66", "o6")] {
            assert_eq!(typed(keys, Typing::Vni), text, "{keys}");
        }
    }

    #[test]
    fn numbers_dates_and_codes_are_typed_in_vni_as_they_are() {
        for text in ["12", "05/03/2026", "0412", "BB07/2025", "T12", "khu 4", "500k", "12tr5"] {
            assert_eq!(typed(text, Typing::Vni), text);
        }
    }

    #[test]
    fn backspace_takes_a_letter_and_the_word_goes_on() {
        assert_eq!(typed("nguyeenx<t", Typing::Telex), "nguyễt");
        assert_eq!(typed("tiees<ees", Typing::Telex), "tiế");
        assert_eq!(typed("dduowcj<ng", Typing::Telex), "đượng");
        assert_eq!(typed("an<<ba<o5", Typing::Vni), "bọ");
        assert_eq!(typed("a<<<b", Typing::Telex), "b");
    }

    #[test]
    fn other_signs_end_a_word() {
        assert_eq!(typed("H'Moong EE-ddee", Typing::Telex), "H'Mông Ê-đê");
        assert_eq!(typed("H'Mo6ng E6-d9e6", Typing::Vni), "H'Mông Ê-đê");
        assert_eq!(typed("đas", Typing::Telex), "đá", "a letter of another input method is no key");
    }

    proptest! {
        /// Whatever keys come, in any order with Backspace: the word is what stands before the cursor.
        #[test]
        fn the_line_always_ends_in_the_word(keys in "[a-zA-Z0-9< ']{0,24}") {
            typed(&keys, Typing::Telex);
            typed(&keys, Typing::Vni);
        }
    }
}
