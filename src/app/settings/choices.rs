//! The choices that a setting has.

use serde::{Deserialize, Serialize};

/// Signs and lines on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signs {
    /// ● ◐ ○ and lines of box drawing.
    #[default]
    Drawn,
    /// Lines of box drawing; other signs of the keyboard's characters, for text consoles.
    Lines,
    /// Characters of the keyboard only, for terminals that have no others.
    Ascii,
}

/// Vietnamese letters on the screen. What is stored and printed keeps its accents always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letters {
    /// As written.
    #[default]
    Accented,
    /// Without accents, for consoles whose font lacks them.
    Plain,
}

/// Columns of a text printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TextColumns {
    /// Paper of A4 width at ten characters an inch.
    #[default]
    #[serde(rename = "80")]
    Eighty,
    /// Wide paper, or seventeen characters an inch.
    #[serde(rename = "132")]
    HundredThirtyTwo,
}

impl Signs {
    /// From the most to the least that a screen can show.
    pub const ALL: [Self; 3] = [Self::Drawn, Self::Lines, Self::Ascii];
}

impl Letters {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Accented, Self::Plain];
}

impl TextColumns {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Eighty, Self::HundredThirtyTwo];

    /// How many.
    pub fn count(self) -> usize {
        match self {
            Self::Eighty => 80,
            Self::HundredThirtyTwo => 132,
        }
    }
}

/// The choice so many places after (or before) another one, around the end; the first (or last) where
/// the other one is no choice any more.
pub(super) fn step<T: Clone + PartialEq>(all: &[T], now: &T, by: isize) -> Option<T> {
    let count = all.len().max(1);
    let at = match all.iter().position(|choice| choice == now) {
        Some(at) => (at + count).saturating_add_signed(by) % count,
        None if by < 0 => count - 1,
        None => 0,
    };
    all.get(at).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_go_round() {
        assert_eq!(step(&Letters::ALL, &Letters::Plain, 1), Some(Letters::Accented));
        assert_eq!(step(&Signs::ALL, &Signs::Drawn, -1), Some(Signs::Ascii));
        assert_eq!(step(&["a", "b", "c"], &"c", 1), Some("a"));
    }

    #[test]
    fn from_what_is_no_choice_any_more_the_first_or_last_is_next() {
        assert_eq!(step(&["a", "b"], &"gone", 1), Some("a"));
        assert_eq!(step(&["a", "b"], &"gone", -1), Some("b"));
        assert_eq!(step::<u8>(&[], &1, 1), None);
    }
}
