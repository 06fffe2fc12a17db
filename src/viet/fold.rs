//! The form of a text that is compared when finding: what two people would call the same word.
//!
//! Not for showing and not for sorting (see `sort`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for finding.
///
/// Rules: lower case; accents and tone marks gone, and with them the place of the tone
/// (`hoà` = `hòa`); `đ` is `d`; every `y` is `i` (`Lý` = `Lí`); whatever is neither letter nor
/// digit becomes one space, none at the ends. Letters of other scripts (Khmer) stay. Folding
/// twice changes nothing, and NFC and NFD fold alike.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = Folded::with_capacity(text.len());
    for c in text.nfd().flat_map(char::to_lowercase) {
        folded.push(c);
    }
    folded.finish().nfc().collect()
}

/// Latin accents and tones once taken apart. Marks of other scripts lie elsewhere and stay.
pub(super) fn is_latin_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

fn fold_ascii(text: &str) -> String {
    let mut folded = Folded::with_capacity(text.len());
    for c in text.chars() {
        folded.push(c.to_ascii_lowercase());
    }
    folded.finish()
}

/// Words being gathered with one space between them.
struct Folded(String);

impl Folded {
    fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    fn push(&mut self, c: char) {
        match c {
            _ if is_latin_mark(c) => {}
            'y' => self.0.push('i'),
            // The Icelandic eth is what a wrong keyboard gives for đ: they look alike as capitals.
            'đ' | 'ð' => self.0.push('d'),
            _ if c.is_alphanumeric() || is_combining_mark(c) => self.0.push(c),
            _ => self.push_gap(),
        }
    }

    fn push_gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(' ') {
            self.0.push(' ');
        }
    }

    fn finish(mut self) -> String {
        if self.0.ends_with(' ') {
            self.0.pop();
        }
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_tones_and_case_do_not_count() {
        assert_eq!(fold("Nguyễn Thị Đào"), "nguien thi dao");
        assert_eq!(fold("ĐẶNG VĂN ƯỚC"), "dang van uoc");
    }

    #[test]
    fn tone_place_and_i_or_y_do_not_count() {
        assert_eq!(fold("hoà"), fold("hòa"));
        assert_eq!(fold("Lý Mỹ"), fold("Lí Mĩ"));
    }

    #[test]
    fn signs_become_one_space() {
        assert_eq!(fold(" H'Mông -- (Khu 10/2). "), "h mong khu 10 2");
        assert_eq!(fold("A.B  c"), "a b c");
        assert_eq!(fold("…"), "");
    }

    #[test]
    fn khmer_stays_whole() {
        assert_eq!(fold("ភាសាខ្មែរ"), "ភាសាខ្មែរ");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "(?s).*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_normal_form_folds_alike(text in "(?s)[a-zA-ZÀ-ỹĐđ '.0-9]*|.*") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
        }

        #[test]
        fn ascii_takes_no_other_way(text in "[ -~]*") {
            let long_way = fold(&format!("{text}\u{301}"));
            prop_assert_eq!(fold(&text), long_way);
        }
    }
}
