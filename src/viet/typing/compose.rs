//! The letters that the keys of one word make.
//!
//! The crate `vi` knows Telex and VNI for a word in small letters. Around it stand three rules of ours: the
//! tone stands where the administration writes it (`hóa`, `thúy`, `ủy ban`: the old style), a word that
//! cannot be Vietnamese stays as it was typed, and capitals stay capitals.

use unicode_normalization::UnicodeNormalization;
use vi::processor::AccentStyle;
use vi::validation::is_valid_syllable;

use super::Typing;

/// Keys of a word at most: `nghieengs` and what undoes it. Longer ones are no Vietnamese word.
const LONGEST: usize = 12;

/// The letters of a word, NFC.
pub(super) fn compose(keys: &[char], typing: Typing) -> String {
    let small: Vec<char> = keys.iter().map(char::to_ascii_lowercase).collect();
    let word = letters(&small, typing).unwrap_or_else(|| small.iter().collect());
    with_capitals(&word, keys)
}

/// The letters of a word in small letters; nothing where they are no Vietnamese word. Where a mark that was
/// typed twice is undone, letters are wanted, whether they are a word or not.
fn letters(keys: &[char], typing: Typing) -> Option<String> {
    let method = match typing {
        Typing::Telex => &vi::TELEX,
        Typing::Vni => &vi::VNI,
        Typing::Off => return None,
    };
    if keys.len() > LONGEST {
        return None;
    }
    let mut word = String::new();
    let did = vi::transform_buffer_with_style(method, AccentStyle::Old, keys.iter().copied(), &mut word);
    let undone = (did.tone_mark_removed || did.letter_modification_removed) && holds(keys, &word);
    (undone || is_valid_syllable(&word)).then(|| word.nfc().collect())
}

/// The keys hold the letters of a word in their order.
fn holds(keys: &[char], word: &str) -> bool {
    let mut rest = keys.iter();
    word.chars().all(|letter| rest.any(|key| *key == letter))
}

/// Each letter as large as the key that it was typed with.
fn with_capitals(word: &str, keys: &[char]) -> String {
    let mut rest = keys.iter();
    word.chars().flat_map(|letter| large_where(letter, &mut rest)).collect()
}

/// A letter, large where its key was: the next one of the same base; Telex types ư with w, too.
fn large_where<'a>(letter: char, keys: &mut (impl Iterator<Item = &'a char> + Clone)) -> Vec<char> {
    let base = base(letter);
    let fits = |key: &&char| {
        let key = key.to_ascii_lowercase();
        key == base || (key == 'w' && base == 'u')
    };
    let mut ahead = keys.clone();
    match ahead.find(fits) {
        Some(key) => {
            *keys = ahead;
            if key.is_uppercase() { letter.to_uppercase().collect() } else { vec![letter] }
        }
        None => vec![letter],
    }
}

/// The letter of the keyboard under all marks.
pub(super) fn base(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        _ => letter.nfd().next().unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn telex(keys: &str) -> String {
        compose(&keys.chars().collect::<Vec<_>>(), Typing::Telex)
    }

    #[test]
    fn the_tone_stands_where_the_administration_writes_it() {
        for (keys, word) in [("hoas", "hóa"), ("thuys", "thúy"), ("uyr", "ủy"), ("khoer", "khỏe")] {
            assert_eq!(telex(keys), word);
        }
    }

    #[test]
    fn capitals_stay_capitals() {
        for (keys, word) in [
            ("NGUYEENX", "NGUYỄN"),
            ("Nguyeenx", "Nguyễn"),
            ("DDOOX", "ĐỖ"),
            ("Ddoox", "Đỗ"),
            ("HUEEJ", "HUỆ"),
            ("THUOWR", "THUỞ"),
            ("W", "Ư"),
            ("EEs", "Ế"),
        ] {
            assert_eq!(telex(keys), word);
        }
    }

    #[test]
    fn foreign_words_stay_as_they_were_typed() {
        for word in ["case", "print", "excel", "file", "world", "Windows", "xlsx", "brown"] {
            assert_eq!(telex(word), word);
        }
    }

    proptest! {
        #[test]
        fn no_keys_break_it(keys in "[a-zA-Z0-9]{0,16}") {
            let keys: Vec<char> = keys.chars().collect();
            for typing in [Typing::Telex, Typing::Vni] {
                prop_assert!(compose(&keys, typing).chars().count() <= keys.len());
            }
        }
    }
}
