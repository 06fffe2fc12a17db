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
