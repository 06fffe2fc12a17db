//! Pasted text between `ESC [ 200 ~` and `ESC [ 201 ~`, also where the end is lost on the line.
//!
//! A paste whose end never came would swallow the keyboard. Without a timer, what follows tells: a
//! terminal filters keys out of pasted text, so a **key on its own** in what was read in one go (an arrow,
//! an F-key, Esc, Ctrl-C, Ctrl-Q, Backspace) was pressed by a person, and the paste is over. All that came
//! until then, typed letters too, is delivered as the paste; the key follows, except Esc, which a person
//! presses because nothing seems to happen. Enter and Tab end nothing: a slow line may bring a pasted line
//! break on its own, and a pasted line break never submits.

use unicode_normalization::UnicodeNormalization;

use super::letters::whole_letters;
use super::sequences::{Meaning, meaning};
use crate::keys::Key;

const ESC: u8 = 0x1B;
const START: &[u8] = b"\x1b[200~";
const END: &[u8] = b"\x1b[201~";

/// The longest sequence of a key: `ESC [ 1 5 ; 1 6 ~`.
const LONGEST_KEY: usize = 8;

/// What is kept at most, in bytes; a longer paste is delivered in parts.
pub(super) const MOST: usize = 1 << 20;

/// A paste that has begun.
#[derive(Debug, Default)]
pub(super) struct Paste {
    bytes: Vec<u8>,
    /// Where that begins which was read in one go; nothing while it is what the start came in.
    read: Option<usize>,
    /// The next byte is the first of a read.
    settled: bool,
}

/// What a byte, or the end of what could be read, did to a paste.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It goes on.
    More,
    /// It goes on, and this much of it can be delivered.
    Part(String),
    /// Another one begins: the end of this one was lost.
    Again(String),
    /// It is over.
    Over(String),
    /// Its end was lost: it is over with this key.
    OverWith(String, Key),
    /// Its end was lost, or the ESC that came on its own begins it: it is over, and the ESC is no key.
    OverWithEsc(String),
}

impl Paste {
    /// Takes a byte.
    pub(super) fn push(&mut self, byte: u8) -> Step {
        if std::mem::take(&mut self.settled) && byte == ESC {
            self.read = Some(self.bytes.len());
        }
        self.bytes.push(byte);
        if self.bytes.ends_with(END) {
            return Step::Over(self.text(self.bytes.len() - END.len()));
        }
        if self.bytes.ends_with(START) {
            return Step::Again(self.text(self.bytes.len() - START.len()));
        }
        if let Some(key) = self.key_on_its_own() {
            return self.over_with(key);
        }
        if self.bytes.len() > MOST { self.part() } else { Step::More }
    }

    /// Nothing more could be read.
    pub(super) fn settle(&mut self) -> Step {
        self.settled = true;
        match *self.read.map_or(&[][..], |at| &self.bytes[at..]) {
            [ESC, ref more @ ..] if more.iter().all(|&byte| byte == ESC) => {
                return Step::OverWithEsc(self.text(self.read.unwrap_or_default()));
            }
            [byte] if let Some(key) = pressed(byte) => return self.over_with(key),
            // A key in the making, or the end.
            [ESC, ref more @ ..] if more.len() < LONGEST_KEY => {}
            _ => self.read = Some(self.bytes.len()),
        }
        Step::More
    }

    fn over_with(&self, key: Key) -> Step {
        Step::OverWith(self.text(self.read.unwrap_or_default()), key)
    }

    /// The key whose sequence is all that was read in one go so far.
    fn key_on_its_own(&self) -> Option<Key> {
        let read = &self.bytes[self.read?..];
        if read.len() > LONGEST_KEY || read.first() != Some(&ESC) {
            return None;
        }
        match meaning(&read[1..]) {
            Meaning::Key(key) => Some(key),
            _ => None,
        }
    }

    /// Delivers what is whole and keeps the rest: the beginning of a letter or of the end.
    fn part(&mut self) -> Step {
        let whole = whole_letters(&self.bytes).min(self.bytes.len() - half_end(&self.bytes));
        let text = normal(&self.bytes[..whole]);
        self.bytes.drain(..whole);
        self.read = self.read.map(|at| at.saturating_sub(whole));
        Step::Part(text)
    }

    /// The text up to a place, without half an end.
    fn text(&self, to: usize) -> String {
        let bytes = &self.bytes[..to];
        normal(&bytes[..to - half_end(bytes)])
    }
}

/// Control keys that no text holds.
fn pressed(byte: u8) -> Option<Key> {
    match byte {
        0x03 => Some(Key::Ctrl('c')),
        0x11 => Some(Key::Ctrl('q')),
        0x08 | 0x7F => Some(Key::Backspace),
        _ => None,
    }
}

/// How many bytes at the end are the beginning of the end of a paste.
fn half_end(bytes: &[u8]) -> usize {
    (1..END.len()).rev().find(|&most| bytes.ends_with(&END[..most])).unwrap_or(0)
}

/// Text of bytes: NFC, without what is no UTF-8.
fn normal(bytes: &[u8]) -> String {
    bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(reads: &[&[u8]]) -> (Vec<Step>, Paste) {
        let mut paste = Paste::default();
        let mut steps = Vec::new();
        for read in reads {
            steps.extend(read.iter().map(|&byte| paste.push(byte)));
            steps.push(paste.settle());
        }
        steps.retain(|step| *step != Step::More);
        (steps, paste)
    }

    #[test]
    fn text_is_nfc_and_what_is_no_utf_8_is_dropped() {
        let (steps, _) = pasted(&["Le\u{302}\u{301}".as_bytes(), &[0xFF, 0xE1], b"\nx\x1b[201~"]);
        assert_eq!(steps, [Step::Over("Lế\nx".to_owned())]);
    }

    #[test]
    fn a_key_on_its_own_ends_a_paste_whose_end_was_lost() {
        assert_eq!(pasted(&[b"abc", b"de", b"\x1b[15~"]).0, [Step::OverWith("abcde".into(), Key::F(5))]);
        assert_eq!(pasted(&[b"abc", b"\x1b"]).0, [Step::OverWithEsc("abc".into())]);
        assert_eq!(pasted(&[b"abc", &[0x03]]).0, [Step::OverWith("abc".into(), Key::Ctrl('c'))]);
        assert_eq!(pasted(&[b"abc\x1b[20", b"\x1bOP"]).0, [Step::OverWith("abc".into(), Key::F(1))]);
    }

    #[test]
    fn a_line_break_on_its_own_ends_nothing() {
        assert_eq!(pasted(&[b"abc", b"\r", b"\n", b"\t", b"d"]).0, []);
    }

    #[test]
    fn colours_inside_a_pasted_text_end_nothing() {
        assert_eq!(pasted(&[b"abc\x1b[31md\x1b[Ae", b"\x1b[31mf"]).0, []);
    }

    #[test]
    fn an_end_split_behind_other_text_is_the_end() {
        for at in 0..=END.len() {
            let first = [b"abc", &END[..at]].concat();
            let (steps, _) = pasted(&[&first, &END[at..]]);
            assert_eq!(steps, [Step::Over("abc".into())], "{at}");
        }
    }

    #[test]
    fn a_second_start_says_that_the_first_end_was_lost() {
        assert_eq!(pasted(&[b"abc\x1b[200~"]).0, [Step::Again("abc".into())]);
    }

    #[test]
    fn a_very_long_paste_comes_in_parts_and_parts_no_letter() {
        let long = "ế".repeat(MOST / 3 + 5);
        let (steps, paste) = pasted(&[long.as_bytes()]);
        let [Step::Part(part)] = steps.as_slice() else { panic!("{} steps", steps.len()) };
        assert_eq!(part.clone() + &normal(&paste.bytes), long);
    }
}
