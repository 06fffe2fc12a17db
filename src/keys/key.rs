//! A key as it arrives, whatever the terminal calls it.

use std::fmt;

/// One press of a key. `Ctrl` holds a lower-case letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the engravings of the keys")]
pub enum Key {
    /// A character to type.
    Char(char),
    /// Control with a letter.
    Ctrl(char),
    /// A function key, 1 to 12.
    F(u8),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// The keys that have a name of their own, as it is shown and as else it may be written, lower-case.
const NAMED: [(Key, &str, &str); 15] = [
    (Key::Enter, "Enter", "return"),
    (Key::Esc, "Esc", "escape"),
    (Key::Tab, "Tab", "tab"),
    (Key::BackTab, "Shift-Tab", "backtab"),
    (Key::Backspace, "Backspace", "backspace"),
    (Key::Delete, "Delete", "del"),
    (Key::Insert, "Insert", "ins"),
    (Key::Up, "↑", "up"),
    (Key::Down, "↓", "down"),
    (Key::Left, "←", "left"),
    (Key::Right, "→", "right"),
    (Key::Home, "Home", "home"),
    (Key::End, "End", "end"),
    (Key::PageUp, "PgUp", "pageup"),
    (Key::PageDown, "PgDn", "pagedown"),
];

/// Why a written key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// No key is called that.
    Unknown,
    /// A letter or digit: those always type.
    Types,
    /// Another key, to a terminal: Ctrl-H is Backspace, Ctrl-I Tab, Ctrl-J and Ctrl-M Enter, Ctrl-[ Esc.
    Ambiguous,
}

impl Key {
    /// The key that is written so: `F5`, `Ctrl-G`, `Insert`, `Up` or `↑`; capitals do not matter.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let text = text.trim().to_lowercase();
        let named = NAMED.iter().find(|(_, name, other)| name.to_lowercase() == text || *other == text);
        if let Some((key, ..)) = named {
            return Ok(*key);
        }
        let control = ["ctrl-", "ctrl+", "^"].iter().find_map(|prefix| text.strip_prefix(prefix));
        match (control, text.strip_prefix('f').and_then(|number| number.parse().ok())) {
            (Some(letter), _) => control_letter(letter),
            (None, Some(number @ 1..=12)) => Ok(Self::F(number)),
            _ if text.chars().count() == 1 => Err(KeyFault::Types),
            _ => Err(KeyFault::Unknown),
        }
    }

    /// What these do cannot be changed: going back, opening, moving, erasing.
    pub const FIXED: [Self; 7] =
        [Self::Esc, Self::Enter, Self::Up, Self::Down, Self::Left, Self::Right, Self::Backspace];
}

fn control_letter(letter: &str) -> Result<Key, KeyFault> {
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some('h' | 'i' | 'j' | 'm' | '['), None) => Err(KeyFault::Ambiguous),
        (Some(letter @ 'a'..='z'), None) => Ok(Key::Ctrl(letter)),
        _ => Err(KeyFault::Unknown),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "Ctrl-{}", c.to_ascii_uppercase()),
            Self::F(n) => write!(f, "F{n}"),
            named => {
                let name = NAMED.iter().find(|(key, ..)| key == named).map_or("", |(_, name, _)| *name);
                f.write_str(name)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::TABLE;

    #[test]
    fn a_key_is_read_as_it_is_shown() {
        for key in TABLE.iter().flat_map(|b| b.keys) {
            assert_eq!(Key::parse(&key.to_string()), Ok(*key));
        }
        assert_eq!(Key::parse("ctrl+g"), Ok(Key::Ctrl('g')));
        assert_eq!(Key::parse(" down "), Ok(Key::Down));
    }

    #[test]
    fn letters_and_what_a_terminal_cannot_tell_apart_are_no_keys() {
        assert_eq!(Key::parse("d"), Err(KeyFault::Types));
        assert_eq!(Key::parse("7"), Err(KeyFault::Types));
        for control in ["Ctrl-H", "Ctrl-I", "Ctrl-J", "Ctrl-M", "Ctrl-["] {
            assert_eq!(Key::parse(control), Err(KeyFault::Ambiguous), "{control}");
        }
        for unknown in ["F13", "F0", "Alt-X", "Ctrl-1", "Shift-F5", ""] {
            assert_eq!(Key::parse(unknown), Err(KeyFault::Unknown), "{unknown}");
        }
    }
}
