//! Bytes in, however the line split them; keys, pastes and reports out. Pure, and without timers.
//!
//! What is ambiguous is decided by where a read ended ([`Decoder::settle`]):
//!
//! * **A lone ESC** at the end of what could be read is Esc at once. Should the rest of a sequence follow
//!   next, because the line split it, it still becomes its key and never types anything, and what the Esc did
//!   is taken back ([`Raw::NotEsc`]): `[` is held back
//!   until the bytes behind it decide; any byte that fits no key types what was held. `O` is typed at once,
//!   since names begin so, and taken back where P, Q, R or S follows directly (F1 to F4).
//! * **ESC ESC** is Esc twice, ESC with a control key is Esc and that key.
//! * **ESC and a letter in one read** is Esc and that letter: typed ahead over a slow line, the two arrive
//!   together, and nothing typed is lost. (Alt with a letter says the same and goes one step back.) ESC with
//!   `[`, `O`, `]`, `^` or `_` looks like the beginning of a sequence; what is typed next in another read is
//!   not lost to it.
//! * Sequences that stand for nothing here are dropped whole.

use unicode_normalization::UnicodeNormalization;

use super::Raw;
use super::letters::{Letter, Step as LetterStep};
use super::paste::{Paste, Step as PasteStep};
use super::sequences::{Meaning, meaning};
use crate::keys::Key;

const ESC: u8 = 0x1B;

/// Bytes of a sequence that are looked at; longer ones stand for nothing.
const LONGEST: usize = 32;

/// The state machine.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    state: State,
    letter: Letter,
    out: Vec<Raw>,
}

/// What has been read of something that is not whole yet.
#[derive(Debug, Default)]
enum State {
    /// Nothing.
    #[default]
    Ground,
    /// An ESC, which may be the key or begin a sequence.
    Escape,
    /// An ESC that was given as the key, because nothing could be read behind it.
    Given,
    /// `[` behind an ESC, and what followed; `held` where that may yet turn out to be typed, `given` where
    /// the ESC was given as the key.
    Control { body: Vec<u8>, held: bool, given: bool },
    /// `ESC O`; `apart` where a read ended behind it.
    Shift { apart: bool },
    /// `O` behind an ESC that was given as the key: the letter was typed.
    GivenShift,
    /// A text for the terminal's own use, until BEL or the next ESC.
    Report { empty: bool },
    /// An ESC inside such a text: with a backslash it ends it.
    ReportEscape,
    /// Pasted text.
    Paste(Paste),
}

impl Decoder {
    /// Takes bytes that were read.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.take(byte));
    }

    /// Nothing more could be read: decides what a lone ESC is, and gives all that is whole.
    pub(super) fn settle(&mut self) -> Vec<Raw> {
        self.state = match std::mem::take(&mut self.state) {
            State::Escape => {
                self.press(Key::Esc);
                State::Given
            }
            State::Control { body, held, given } => {
                State::Control { held: held || body.len() == 1, body, given }
            }
            State::Shift { .. } => State::Shift { apart: true },
            State::Report { empty: true } => State::Ground,
            State::Paste(mut paste) => {
                let step = paste.settle();
                self.pasted(paste, step)
            }
            other => other,
        };
        self.so_far()
    }

    /// What is whole so far, while more is being read.
    pub(super) fn so_far(&mut self) -> Vec<Raw> {
        std::mem::take(&mut self.out)
    }

    fn take(&mut self, byte: u8) {
        self.state = match std::mem::take(&mut self.state) {
            State::Ground => self.ground(byte),
            State::Escape => self.escape(byte),
            State::Given => self.given(byte),
            State::Control { body, held, given } => self.control(body, held, given, byte),
            State::Shift { apart } => self.shift(apart, byte),
            State::GivenShift => self.given_shift(byte),
            State::Report { .. } => report(byte),
            State::ReportEscape if byte == b'\\' => State::Ground,
            State::ReportEscape => self.escape(byte),
            State::Paste(mut paste) => {
                let step = paste.push(byte);
                self.pasted(paste, step)
            }
        };
    }

    fn ground(&mut self, byte: u8) -> State {
        if self.letter.is_open() {
            match self.letter.push(byte) {
                LetterStep::Foreign => {}
                LetterStep::Whole(c) => {
                    self.type_char(c);
                    return State::Ground;
                }
                _ => return State::Ground,
            }
        }
        match byte {
            ESC => return State::Escape,
            0x20..=0x7E => self.type_char(char::from(byte)),
            0x80.. => {
                self.letter.begin(byte);
            }
            _ => self.out.extend(control_key(byte).map(Raw::Key)),
        }
        State::Ground
    }

    fn escape(&mut self, byte: u8) -> State {
        match byte {
            b'[' => State::Control { body: vec![b'['], held: false, given: false },
            b'O' => State::Shift { apart: false },
            b']' | b'^' | b'_' => State::Report { empty: true },
            _ => {
                self.press(Key::Esc);
                self.ground(byte)
            }
        }
    }

    fn given(&mut self, byte: u8) -> State {
        match byte {
            b'[' => State::Control { body: vec![b'['], held: true, given: true },
            b'O' => {
                self.type_char('O');
                State::GivenShift
            }
            _ => self.ground(byte),
        }
    }

    fn control(&mut self, mut body: Vec<u8>, held: bool, given: bool, byte: u8) -> State {
        if !(0x20..=0x7E).contains(&byte) || (held && body.len() > LONGEST) {
            self.type_held(&body, held);
            return self.ground(byte);
        }
        if body.len() <= LONGEST {
            body.push(byte);
        }
        if !ends(&body, byte) {
            return State::Control { body, held, given };
        }
        match meaning(&body) {
            Meaning::Unknown => self.type_held(&body, held && !is_report(&body)),
            known => {
                self.out.extend(given.then_some(Raw::NotEsc));
                return self.say(known);
            }
        }
        State::Ground
    }

    fn shift(&mut self, apart: bool, byte: u8) -> State {
        match meaning(&[b'O', byte]) {
            Meaning::Key(key) if !apart || matches!(byte, b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S') => {
                self.press(key);
                State::Ground
            }
            // Old terminals say modifiers in digits before the last byte.
            _ if matches!(byte, b'0'..=b'9' | b';') && !apart => State::Shift { apart },
            _ if byte.is_ascii_uppercase() => State::Ground,
            // Esc, and a name such as Oanh.
            _ => {
                self.press(Key::Esc);
                self.type_char('O');
                self.ground(byte)
            }
        }
    }

    fn given_shift(&mut self, byte: u8) -> State {
        match meaning(&[b'O', byte]) {
            Meaning::Key(key @ Key::F(1..=4)) => {
                self.press(Key::Backspace);
                self.press(key);
                State::Ground
            }
            _ => self.ground(byte),
        }
    }

    fn say(&mut self, meaning: Meaning) -> State {
        match meaning {
            Meaning::Key(key) => self.press(key),
            Meaning::StatusOk => self.out.push(Raw::StatusOk),
            Meaning::Mouse(mouse) => self.out.push(Raw::Mouse(mouse)),
            Meaning::PasteStart => return State::Paste(Paste::default()),
            Meaning::PasteEnd | Meaning::Unknown => {}
        }
        State::Ground
    }

    fn pasted(&mut self, paste: Paste, step: PasteStep) -> State {
        let (text, next) = match step {
            PasteStep::More => return State::Paste(paste),
            PasteStep::Part(text) => (text, State::Paste(paste)),
            PasteStep::Again(text) => (text, State::Paste(Paste::default())),
            PasteStep::Over(text) => (text, State::Ground),
            PasteStep::OverWithEsc(text) => (text, State::Given),
            PasteStep::OverWith(text, key) => {
                self.paste(text);
                self.press(key);
                return State::Ground;
            }
        };
        self.paste(text);
        next
    }

    fn paste(&mut self, text: String) {
        if !text.is_empty() {
            self.out.push(Raw::Paste(text));
        }
    }

    /// What was held back behind an Esc turns out to be typed.
    fn type_held(&mut self, body: &[u8], held: bool) {
        if held {
            body.iter().for_each(|&byte| self.type_char(char::from(byte)));
        }
    }

    fn type_char(&mut self, c: char) {
        self.out.extend(std::iter::once(c).nfc().map(|c| Raw::Key(Key::Char(c))));
    }

    fn press(&mut self, key: Key) {
        self.out.push(Raw::Key(key));
    }
}

/// The key of a control character. 0x7F, 0x08 and Ctrl-H are all Backspace.
fn control_key(byte: u8) -> Option<Key> {
    Some(match byte {
        0x08 | 0x7F => Key::Backspace,
        b'\t' => Key::Tab,
        b'\r' | b'\n' => Key::Enter,
        0x01..=0x1A => Key::Ctrl(char::from(byte - 1 + b'a')),
        _ => return None,
    })
}

/// Takes a byte of a text for the terminal's own use. Any control character ends it, lest a lost end swallow
/// the keyboard.
fn report(byte: u8) -> State {
    match byte {
        ESC => State::ReportEscape,
        0x00..=0x1A => State::Ground,
        _ => State::Report { empty: false },
    }
}

/// The terminal reports something (`[<`, `[?`): nobody types that.
fn is_report(body: &[u8]) -> bool {
    matches!(body.get(1), Some(b'<' | b'?' | b'>' | b'='))
}

/// `byte` ends the sequence `body`: a letter or `~` does; `[` does not at the beginning (Linux console),
/// and `$` only where rxvt says Shift with it.
fn ends(body: &[u8], byte: u8) -> bool {
    match byte {
        b'[' => body.len() > 2,
        b'$' => !body.contains(&b'?'),
        _ => byte >= 0x40,
    }
}

#[cfg(test)]
mod tests;
