//! The keys that make the letters of a word: for going on with a word after a Backspace.

use unicode_normalization::UnicodeNormalization;

use super::Typing;
use super::compose::{base, compose};

/// The keys that make a word; nothing where none do.
pub(super) fn keys_of(word: &str, typing: Typing) -> Option<Vec<char>> {
    let spelled = spelled(word, typing);
    let plain: Vec<char> = word.chars().collect();
    [spelled, plain].into_iter().find(|keys| compose(keys, typing) == word)
}

/// Each letter with the key of its own mark behind it, the tone at the end.
fn spelled(word: &str, typing: Typing) -> Vec<char> {
    let mut keys = Vec::new();
    let mut tone = None;
    for letter in word.chars() {
        let letter_base = base(letter);
        keys.push(letter_base);
        if matches!(letter, 'đ' | 'Đ') {
            keys.push(if typing == Typing::Telex { letter_base } else { '9' });
        }
        for mark in letter.nfd().skip(1) {
            match shape_key(mark, letter_base, typing) {
                Some(key) => keys.push(key),
                None => tone = tone_key(mark, typing),
            }
        }
    }
    keys.extend(tone);
    keys
}

/// The key of a mark that makes another letter: circumflex, breve, horn.
fn shape_key(mark: char, base: char, typing: Typing) -> Option<char> {
    Some(match (mark, typing) {
        ('\u{302}', Typing::Telex) => base,
        ('\u{306}' | '\u{31b}', Typing::Telex) => 'w',
        ('\u{302}', _) => '6',
        ('\u{306}', _) => '8',
        ('\u{31b}', _) => '7',
        _ => return None,
    })
}

/// The key of a tone.
fn tone_key(mark: char, typing: Typing) -> Option<char> {
    let (telex, vni) = match mark {
        '\u{301}' => ('s', '1'),
        '\u{300}' => ('f', '2'),
        '\u{309}' => ('r', '3'),
        '\u{303}' => ('x', '4'),
        '\u{323}' => ('j', '5'),
        _ => return None,
    };
    Some(if typing == Typing::Telex { telex } else { vni })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_spelled_back_to_itself() {
        for word in ["nguyễn", "Đường", "ươ", "giữa", "khuỷu", "ngoằn", "ỦY", "được", "a"]
        {
            for typing in [Typing::Telex, Typing::Vni] {
                let keys = keys_of(word, typing);
                assert_eq!(keys.map(|keys| compose(&keys, typing)).as_deref(), Some(word), "{typing:?}");
            }
        }
    }

    #[test]
    fn letters_that_no_keys_make_are_not_spelled() {
        assert_eq!(keys_of("as", Typing::Telex), None, "its keys would make á");
    }
}
