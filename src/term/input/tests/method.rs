//! An input method as terminals see it: it types letters, takes them back and types others.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::viet::typing::{Typing, Word};

/// How it writes a letter with marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As one character.
    Composed,
    /// As a letter and its marks.
    Decomposed,
    /// A mark that is added to a letter comes alone; the letter stays.
    Apart,
}

/// Every way to send a syllable: its form, the byte of Backspace, byte by byte.
pub(super) fn ways() -> impl Iterator<Item = (Form, u8, bool)> {
    let forms = [Form::Composed, Form::Decomposed, Form::Apart];
    forms.into_iter().flat_map(|form| {
        [0x7F, 0x08].into_iter().flat_map(move |byte| [false, true].map(|apart| (form, byte, apart)))
    })
}

/// The bytes that it sends for a syllable that is typed in Telex.
pub(super) fn method(syllable: &str, form: Form, backspace: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    for pair in steps(syllable).windows(2) {
        let (taken, typed) = change(&pair[0], &pair[1], form);
        bytes.extend(std::iter::repeat_n(backspace, taken));
        bytes.extend(typed.bytes());
    }
    bytes
}

/// What stands on the line after each key, from nothing to the whole syllable.
fn steps(syllable: &str) -> Vec<String> {
    let mut word = Word::default();
    let mut steps = vec![String::new()];
    for key in telex(syllable) {
        word.press(key, Typing::Telex);
        steps.push(word.shown().to_owned());
    }
    assert_eq!(steps.last().map(String::as_str), Some(syllable));
    steps
}

/// The keys of a syllable: the letters with their own marks, the tone at the end.
fn telex(syllable: &str) -> Vec<char> {
    let (mut keys, mut tone) = (Vec::new(), None);
    for c in syllable.nfd() {
        match c {
            'đ' => keys.extend(['d', 'd']),
            'Đ' => keys.extend(['D', 'D']),
            '\u{302}' => keys.extend(keys.last().copied()),
            '\u{306}' | '\u{31b}' => keys.push('w'),
            '\u{301}' => tone = Some('s'),
            '\u{300}' => tone = Some('f'),
            '\u{309}' => tone = Some('r'),
            '\u{303}' => tone = Some('x'),
            '\u{323}' => tone = Some('j'),
            letter => keys.push(letter),
        }
    }
    keys.extend(tone);
    keys
}

/// How many letters are taken back, and what is typed then.
fn change(before: &str, after: &str, form: Form) -> (usize, String) {
    let same: usize = before.graphemes(true).zip(after.graphemes(true)).take_while(|(a, b)| a == b).count();
    let taken = before.graphemes(true).count() - same;
    let typed: String = after.graphemes(true).skip(same).collect();
    match form {
        Form::Composed => (taken, typed),
        Form::Decomposed => (taken, typed.nfd().collect()),
        Form::Apart => {
            let old = before.graphemes(true).nth(same).unwrap_or_default();
            let new: String = typed.nfd().collect();
            match new.strip_prefix(old.nfd().collect::<String>().as_str()) {
                Some(rest) if !old.is_empty() && rest.starts_with(is_combining_mark) => {
                    (taken - 1, rest.to_owned())
                }
                _ => (taken, new),
            }
        }
    }
}
