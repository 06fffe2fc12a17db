//! Typing Vietnamese on a keyboard without an input method.
//!
//! [`Word`] is the word that is being typed: it takes one key after the other and says what changes in front
//! of the cursor, as an input method would. `compose.rs` turns the keys of a word into its letters,
//! `spelling.rs` the letters back into keys.
//!
//! Here does not belong: where the words stand, and which fields take words at all (`app`).

mod compose;
mod spelling;
#[cfg(test)]
mod tests;
mod word;

pub use word::{Change, Word};

use serde::{Deserialize, Serialize};

/// How typed keys become Vietnamese letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Typing {
    /// As they come: the computer's own input method makes the letters, or nobody does.
    #[default]
    Off,
    /// Letters double and end in s f r x j: `nguyeenx` is nguyễn.
    Telex,
    /// Digits 1 to 9 behind the letters: `nguye6n4` is nguyễn.
    Vni,
}

impl Typing {
    /// All of them, in the order in which the person cycles through them.
    pub const ALL: [Self; 3] = [Self::Off, Self::Telex, Self::Vni];

    /// The way that follows when the person cycles through them.
    pub fn next(self) -> Self {
        match self {
            Self::Off => Self::Telex,
            Self::Telex => Self::Vni,
            Self::Vni => Self::Off,
        }
    }
}
