//! Keys that put Vietnamese texts in dictionary order when compared byte by byte.
//!
//! A key is plain ASCII, made once when a row is written, so that an index of the store gives the
//! order without a collation. Layout: the letters of the whole text, a space, one tone a word.
//!
//! | text | in the key | order |
//! |---|---|---|
//! | end of the letters | space | first |
//! | gap between words | `,` | |
//! | number | its length, its digits | by value |
//! | letter | `A`…`a`, one a letter of [`ALPHABET`] | dictionary |
//! | other script | `~` and six hexadecimal digits | last |

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;

use super::fold::is_latin_mark;

/// The dictionary's letters in order, with the four Latin ones of foreign names.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Tone marks in dictionary order after the level tone: huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
/// The marks that make another letter: breve (ă), circumflex (â ê ô), horn (ơ ư).
const LETTER_MARKS: [char; 3] = ['\u{306}', '\u{302}', '\u{31B}'];

/// The key of a text in dictionary order.
///
/// Rules: letters first over the whole text (a < ă < â < b …, d < đ, o < ô < ơ, u < ư), then tones
/// (level < huyền < hỏi < ngã < sắc < nặng); a gap sorts before any letter; numbers by value
/// (Khu 2 < Khu 10); case, punctuation, and where in its syllable a tone stands do not count.
pub fn sort_key(text: &str) -> String {
    let mut key = Key::default();
    for word in words(text) {
        key.push_word(&word);
    }
    key.finish()
}

/// The key of a person's name in the order of Vietnamese lists: by given name (the last word),
/// then surname (the first), then the middle names, each wholly before the next.
pub fn name_sort_key(name: &str) -> String {
    let parts: Vec<&str> = name.split_whitespace().collect();
    match parts.as_slice() {
        [] => sort_key(""),
        [only] => sort_key(only),
        [surname, middle @ .., given] => {
            let middle = middle.join(" ");
            format!("{} {} {}", sort_key(given), sort_key(surname), sort_key(&middle))
        }
    }
}

/// Words taken apart into letters and marks, in small letters. An apostrophe belongs to its word
/// (H'Mông); any other sign ends one.
fn words(text: &str) -> Vec<String> {
    let apart: String = text.nfd().flat_map(char::to_lowercase).filter(|c| !is_apostrophe(*c)).collect();
    apart
        .split(|c: char| !(c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

#[derive(Default)]
struct Key {
    letters: String,
    tones: String,
}

impl Key {
    fn push_word(&mut self, word: &str) {
        if !self.letters.is_empty() {
            self.letters.push(',');
        }
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let len = if first.is_ascii_digit() { digits_len(rest) } else { cluster_len(rest) };
            let (piece, after) = rest.split_at(len);
            if first.is_ascii_digit() {
                self.push_number(piece)
            } else {
                self.push_letter(first, piece)
            }
            rest = after;
        }
        self.tones.push(tone_of(word));
    }

    /// The length before the digits makes longer numbers later; nine and more digits are counted
    /// in nines, so that any length keeps its place.
    fn push_number(&mut self, digits: &str) {
        let value = digits.trim_start_matches('0');
        let (nines, ones) = (value.len() / 9, value.len() % 9);
        self.letters.extend(std::iter::repeat_n('9', nines));
        let _ = write!(self.letters, "{ones}{value}");
    }

    fn push_letter(&mut self, base: char, cluster: &str) {
        match code_of(base, cluster) {
            Some(code) => self.letters.push(code),
            None => {
                let _ = write!(self.letters, "~{:06x}", u32::from(base));
            }
        }
    }

    fn finish(self) -> String {
        format!("{} {}", self.letters, self.tones)
    }
}

fn digits_len(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())
}

/// Bytes of the first character with the Latin marks on it.
fn cluster_len(text: &str) -> usize {
    text.char_indices().skip(1).find(|(_, c)| !is_latin_mark(*c)).map_or(text.len(), |(at, _)| at)
}

/// The one key character of a letter, by its place in [`ALPHABET`].
fn code_of(base: char, cluster: &str) -> Option<char> {
    let mark = cluster.chars().find(|c| LETTER_MARKS.contains(c));
    let letter = mark.map_or(base, |mark| with_mark(base, mark));
    let place = ALPHABET.chars().position(|c| c == letter)?;
    let place = u8::try_from(place).ok()?;
    Some(char::from(b'A' + place))
}

fn with_mark(base: char, mark: char) -> char {
    unicode_normalization::char::compose(base, mark).filter(|c| ALPHABET.contains(*c)).unwrap_or(base)
}

fn tone_of(word: &str) -> char {
    let tone = word.chars().find_map(|c| TONES.iter().position(|tone| *tone == c));
    match tone {
        Some(place) => char::from_digit(place as u32 + 1, 10).unwrap_or('0'),
        None => '0',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_in_order(key: fn(&str) -> String, ordered: &[&str]) {
        for pair in ordered.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn letters_then_tones() {
        assert_in_order(
            sort_key,
            &[
                "a", "à", "ả", "ã", "á", "ạ", "an", "anh", "ăn", "ân", "ba", "ca", "da", "đa", "e", "ê", "o",
                "ô", "ơ", "u", "ư", "y",
            ],
        );
    }

    #[test]
    fn tones_wait_for_all_letters() {
        assert_in_order(sort_key, &["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mải", "mái", "man", "mắn"]);
        assert_in_order(sort_key, &["hòa an", "hoa bình", "hòa bình"]);
    }

    #[test]
    fn a_gap_comes_before_letters() {
        assert_in_order(sort_key, &["An", "An Bình", "An Phú", "Anh", "Ánh", "Anh Sơn"]);
    }

    #[test]
    fn numbers_by_value() {
        assert_in_order(
            sort_key,
            &["Khu 1", "Khu 2", "Khu 2A", "Khu 9", "Khu 10", "Khu 11", "Khu 100", "Khu Đá"],
        );
        assert_in_order(sort_key, &["99999999", "999999999", "1000000000", "9999999999999999999"]);
        assert_eq!(sort_key("Khu 02"), sort_key("khu 2"));
    }

    #[test]
    fn tone_place_does_not_count() {
        assert_eq!(sort_key("hoà"), sort_key("hòa"));
        assert_eq!(sort_key("H'Mông"), sort_key("HMÔNG"));
    }

    #[test]
    fn people_by_given_name_surname_middle() {
        assert_in_order(
            name_sort_key,
            &[
                "An",
                "Bùi Văn An",
                "Nguyễn An",
                "Nguyễn Thị An",
                "Nguyễn Văn An",
                "Vũ An",
                "Trần Thị Ánh",
                "Lê Ân",
                "Hoàng Văn Bình",
                "Hồ Bình",
                "Phạm Duy",
                "Cao Đức",
                "Lò Thị Hà",
                "Bùi Thị Hạ",
                "Đỗ Yến",
            ],
        );
    }

    #[test]
    fn other_scripts_come_last() {
        assert_in_order(sort_key, &["zét", "ខ្មែរ"]);
    }

    proptest! {
        #[test]
        fn keys_are_plain_ascii(text in "(?s).*") {
            prop_assert!(sort_key(&text).bytes().all(|b| (b' '..=b'~').contains(&b)));
        }

        #[test]
        fn numbers_sort_by_value(a: u64, b: u64) {
            let (first, second) = (sort_key(&format!("Khu {a}")), sort_key(&format!("Khu {b}")));
            prop_assert_eq!(first.cmp(&second), a.cmp(&b));
        }
    }
}
