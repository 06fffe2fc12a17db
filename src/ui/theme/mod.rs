//! Themes: a style for each role. Screens name roles, never colours.
//!
//! A theme is a TOML file of `themes/`, or of the person's own folder of that name. A role that it
//! leaves out is looked for in the theme that it inherits from, and then in the role's parent
//! (`deprived` → `poor` → `text`).
//!
//! | file | subject |
//! |---|---|
//! | `role` | the roles, their parents, the signs of states |
//! | `parse` | a file to styles |
//! | `themes` | all themes that there are, inheritance |
//! | `fault` | what can be wrong with a file, in words |

mod fault;
mod parse;
mod role;
#[cfg(test)]
mod tests;
mod themes;

use ratatui::style::Style;

pub use fault::{BrokenTheme, FaultKind, ThemeFault};
pub use role::{Role, state_sign};
pub use themes::Themes;

use crate::domain::data_file::Label;
use crate::i18n::Lang;

/// The styles that a theme and those above it name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Styles([Option<Style>; Role::COUNT]);

impl Default for Styles {
    fn default() -> Self {
        Self([None; Role::COUNT])
    }
}

/// A style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name on the command line and in settings.
    pub name: String,
    label: Label,
    styles: Styles,
}

impl Theme {
    /// The theme of a name among those that come with the program; the default one where there is none.
    pub fn named(name: &str) -> Self {
        Themes::embedded().named(name)
    }

    /// The style of a role: the theme's, else that of the role's parent.
    pub fn style(&self, role: Role) -> Style {
        let line = std::iter::successors(Some(role), |role| role.parent());
        let said = line.clone().find_map(|role| self.styles.0[role as usize]);
        said.or_else(|| line.last().map(Role::last_resort)).unwrap_or_default()
    }

    /// What it is called.
    pub fn label(&self, lang: Lang) -> &str {
        lang.label(&self.label)
    }

    /// Only reached if the embedded themes were broken, which a test excludes.
    fn without_styles() -> Self {
        Self { name: String::new(), label: Label::default(), styles: Styles::default() }
    }
}
