//! What a copy was made for.

use serde::{Deserialize, Serialize};

/// What a copy was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The last one was old enough.
    Time,
    /// A list is about to be imported.
    Import,
    /// The file is about to take a newer schema.
    Migration,
    /// Another copy is about to be put in the place of the register.
    Restore,
    /// Somebody asked for it.
    Hand,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Time, Self::Import, Self::Migration, Self::Restore, Self::Hand];

    /// The code in JSON and in names of files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Import => "import",
            Self::Migration => "migration",
            Self::Restore => "restore",
            Self::Hand => "hand",
        }
    }

    /// What a code stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|occasion| occasion.code() == code)
    }

    /// It is never thinned out: somebody wanted it, or it is what stood there before a step that cannot be taken
    /// back otherwise.
    pub fn stays(self) -> bool {
        matches!(self, Self::Migration | Self::Restore | Self::Hand)
    }
}
