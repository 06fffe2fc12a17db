//! What a person chose once and for all: kept in the person's configuration folder.
//!
//! | part | subject |
//! |---|---|
//! | `choices` | the choices that a setting has |
//! | `row`, `value` | the rows of the page: names, turning; values in words |
//! | `page`, `screen_check` | the page itself; the question what the screen can show |
//! | `change` | every change, which is remembered at once |

mod change;
mod choices;
mod page;
mod row;
mod screen_check;
#[cfg(test)]
mod tests;
mod value;

use serde::{Deserialize, Serialize};

pub(super) use change::{choose, cycle_typing, forget_filter, name_filter, remember};
pub use choices::{Letters, Signs, TextColumns};
pub use page::{Printers, SettingsPage};
pub(super) use page::{open, take_printers};
pub use row::{Group, Setting};
pub use screen_check::ScreenCheck;
pub(super) use screen_check::{ask_once, step_aside};
pub use value::{doc_words, misread_words, theme_words, value_words};

use super::pointer::Edge;
use super::screens::households::Column;
use crate::domain::query::{Filter, Sort};
use crate::i18n::Lang;
use crate::viet::DateStyle;
use crate::viet::typing::Typing;

/// The settings of a person. What a file of settings leaves out is the default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the screen and of papers.
    pub lang: Lang,
    /// Name of the theme.
    pub theme: String,
    /// Signs and lines: as they are, or of the keyboard's characters only.
    pub signs: Signs,
    /// Vietnamese letters: as they are, or without accents for consoles that cannot show them.
    pub letters: Letters,
    /// The line is slow: as little as possible is sent over it.
    pub slow_line: bool,
    /// How typed keys become Vietnamese letters.
    pub typing: Typing,
    /// How dates stand on the screen.
    pub dates: DateStyle,
    /// The printer that papers go to; empty for the system's own choice.
    pub printer: String,
    /// Columns of a text printer.
    pub text_columns: TextColumns,
    /// The mouse works; the terminal's own copying then needs Shift.
    pub mouse: bool,
    /// The person was asked which signs and letters the screen shows right.
    pub screen_asked: bool,
    /// Filters saved under a name.
    pub filters: Vec<(String, Filter)>,
    /// Columns of the list that are hidden.
    pub hidden_columns: Vec<Column>,
    /// Widths of the columns of the list that the person dragged, in columns of the screen.
    pub column_widths: Vec<(Edge, u16)>,
    /// The order of the list.
    pub sort: Sort,
    /// The folder from which a list was imported last.
    pub last_folder: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Vi,
            theme: "dark".to_owned(),
            signs: Signs::default(),
            letters: Letters::default(),
            slow_line: false,
            typing: Typing::default(),
            dates: DateStyle::default(),
            printer: String::new(),
            text_columns: TextColumns::default(),
            mouse: false,
            screen_asked: false,
            filters: Vec::new(),
            hidden_columns: Vec::new(),
            column_widths: Vec::new(),
            sort: Sort::default(),
            last_folder: String::new(),
        }
    }
}
