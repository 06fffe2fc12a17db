//! Which sequence is which key, terminal by terminal, written without the ESC that begins them.
//!
//! The same sequence may stand at several terminals; it never means two keys. Shift, Ctrl and Alt
//! behind a sequence (`[1;5A`, `[15;2~`) change nothing: the plain key is the nearest to what was meant,
//! and none of these keys destroys anything unasked.

use super::pointer;
use crate::keys::{Key, Mouse};

/// What a whole sequence means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Key(Key),
    PasteStart,
    PasteEnd,
    StatusOk,
    Mouse(Mouse),
    /// Nothing that we asked for.
    Unknown,
}

type Table = &'static [(&'static str, Key)];

/// Arrows: all terminals, plain and in application mode.
const ARROWS: Table = &[
    ("[A", Key::Up),
    ("[B", Key::Down),
    ("[C", Key::Right),
    ("[D", Key::Left),
    ("OA", Key::Up),
    ("OB", Key::Down),
    ("OC", Key::Right),
    ("OD", Key::Left),
    ("[Z", Key::BackTab),
];

/// VT220, VT400, PuTTY's `ESC [ n ~`, xterm's editing keys, screen and tmux, the Linux console.
const NUMBERED: Table = &[
    ("[1~", Key::Home),
    ("[2~", Key::Insert),
    ("[3~", Key::Delete),
    ("[4~", Key::End),
    ("[5~", Key::PageUp),
    ("[6~", Key::PageDown),
    ("[11~", Key::F(1)),
    ("[12~", Key::F(2)),
    ("[13~", Key::F(3)),
    ("[14~", Key::F(4)),
    ("[15~", Key::F(5)),
    ("[17~", Key::F(6)),
    ("[18~", Key::F(7)),
    ("[19~", Key::F(8)),
    ("[20~", Key::F(9)),
    ("[21~", Key::F(10)),
    ("[23~", Key::F(11)),
    ("[24~", Key::F(12)),
];

/// xterm, xterm R6, PuTTY's "Xterm R6", screen and tmux; with Shift or Ctrl the second form.
const XTERM: Table = &[
    ("[H", Key::Home),
    ("[F", Key::End),
    ("OH", Key::Home),
    ("OF", Key::End),
    ("OP", Key::F(1)),
    ("OQ", Key::F(2)),
    ("OR", Key::F(3)),
    ("OS", Key::F(4)),
    ("[1P", Key::F(1)),
    ("[1Q", Key::F(2)),
    ("[1R", Key::F(3)),
    ("[1S", Key::F(4)),
];

/// rxvt: its Home and End, arrows with Shift. (With Ctrl they would be Esc and a name in `Oa`.)
const RXVT: Table = &[
    ("[7~", Key::Home),
    ("[8~", Key::End),
    ("[a", Key::Up),
    ("[b", Key::Down),
    ("[c", Key::Right),
    ("[d", Key::Left),
];

/// The Linux console and PuTTY's "Linux".
const LINUX: Table =
    &[("[[A", Key::F(1)), ("[[B", Key::F(2)), ("[[C", Key::F(3)), ("[[D", Key::F(4)), ("[[E", Key::F(5))];

/// PuTTY's "VT100+".
const VT100_PLUS: Table = &[
    ("OT", Key::F(5)),
    ("OU", Key::F(6)),
    ("OV", Key::F(7)),
    ("OW", Key::F(8)),
    ("OX", Key::F(9)),
    ("OY", Key::F(10)),
    ("OZ", Key::F(11)),
    ("O[", Key::F(12)),
];

/// PuTTY's "SCO".
const SCO: Table = &[
    ("[M", Key::F(1)),
    ("[N", Key::F(2)),
    ("[O", Key::F(3)),
    ("[P", Key::F(4)),
    ("[Q", Key::F(5)),
    ("[R", Key::F(6)),
    ("[S", Key::F(7)),
    ("[T", Key::F(8)),
    ("[U", Key::F(9)),
    ("[V", Key::F(10)),
    ("[W", Key::F(11)),
    ("[X", Key::F(12)),
    ("[L", Key::Insert),
    ("[I", Key::PageUp),
    ("[G", Key::PageDown),
];

/// The keypad in application mode types what its keys say.
const KEYPAD: Table = &[
    ("Op", Key::Char('0')),
    ("Oq", Key::Char('1')),
    ("Or", Key::Char('2')),
    ("Os", Key::Char('3')),
    ("Ot", Key::Char('4')),
    ("Ou", Key::Char('5')),
    ("Ov", Key::Char('6')),
    ("Ow", Key::Char('7')),
    ("Ox", Key::Char('8')),
    ("Oy", Key::Char('9')),
    ("Oj", Key::Char('*')),
    ("Ok", Key::Char('+')),
    ("Ol", Key::Char(',')),
    ("Om", Key::Char('-')),
    ("On", Key::Char('.')),
    ("Oo", Key::Char('/')),
    ("OM", Key::Enter),
    ("OI", Key::Tab),
];

/// Every table.
pub(super) const TERMINALS: &[Table] = &[ARROWS, NUMBERED, XTERM, RXVT, LINUX, VT100_PLUS, SCO, KEYPAD];

/// The key of a sequence without modifiers.
fn key(sequence: &str) -> Option<Key> {
    let found = |table: &&Table| table.iter().find(|(known, _)| *known == sequence);
    TERMINALS.iter().find_map(|table| found(&table)).map(|(_, key)| *key)
}

/// What a sequence means, written from its `[` or `O` to its last byte.
pub(super) fn meaning(sequence: &[u8]) -> Meaning {
    let Ok(text) = std::str::from_utf8(sequence) else { return Meaning::Unknown };
    match text {
        "[200~" => Meaning::PasteStart,
        "[201~" => Meaning::PasteEnd,
        "[0n" => Meaning::StatusOk,
        _ => mouse(text)
            .map(Meaning::Mouse)
            .or_else(|| key(text).or_else(|| modified(text)).map(Meaning::Key))
            .unwrap_or(Meaning::Unknown),
    }
}

fn mouse(text: &str) -> Option<Mouse> {
    let body = text.strip_prefix("[<")?;
    let end = *body.as_bytes().last()?;
    pointer::report(&body[..body.len() - 1], end)
}

/// The key of `[1;5A`, `[15;2~`: the modifier is dropped, and the 1 that only carries it.
fn modified(text: &str) -> Option<Key> {
    let (front, back) = text.split_once(';')?;
    let end = back.trim_start_matches(|c: char| c.is_ascii_digit());
    if end.len() == back.len() || end.chars().count() != 1 {
        return None;
    }
    let plain = || front.strip_suffix("[1").and_then(|_| key(&format!("[{end}")));
    key(&format!("{front}{end}")).or_else(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sequence_means_two_keys() {
        let all: Vec<_> = TERMINALS.iter().flat_map(|table| table.iter()).collect();
        for (sequence, key) in &all {
            assert!(all.iter().all(|(other, means)| other != sequence || means == key), "{sequence}");
        }
    }

    #[test]
    fn shift_and_control_leave_the_key_as_it_is() {
        for (sequence, plain) in [
            ("[1;5A", Key::Up),
            ("[1;2H", Key::Home),
            ("[1;2P", Key::F(1)),
            ("[15;2~", Key::F(5)),
            ("[3;3~", Key::Delete),
        ] {
            assert_eq!(meaning(sequence.as_bytes()), Meaning::Key(plain), "{sequence}");
        }
    }

    #[test]
    fn what_nobody_asked_for_is_unknown() {
        for sequence in ["[E", "[99~", "[1;5", "[;A~", "[?2026;2$y", "[12;40R", "Oé"] {
            assert_eq!(meaning(sequence.as_bytes()), Meaning::Unknown, "{sequence}");
        }
    }

    #[test]
    fn paste_status_and_mouse_are_told_apart_from_keys() {
        assert_eq!(meaning(b"[200~"), Meaning::PasteStart);
        assert_eq!(meaning(b"[201~"), Meaning::PasteEnd);
        assert_eq!(meaning(b"[0n"), Meaning::StatusOk);
        assert!(matches!(meaning(b"[<0;3;4M"), Meaning::Mouse(_)));
        assert_eq!(meaning(b"[<2;3;4M"), Meaning::Unknown);
    }
}
