//! Themes: a style for each role. Screens name roles, never colours.
//!
//! A theme is a TOML file of `themes/`; a role that it leaves out falls back to the theme that it
//! inherits from.

mod parse;

use ratatui::style::Style;

pub use parse::{ThemeError, parse_style};

use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::i18n::Lang;

/// What a piece of the screen is; its style is the theme's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; themes/dark.toml shows each")]
pub enum Role {
    Text,
    Dim,
    Title,
    Section,
    SectionOpen,
    Rule,
    Selection,
    Field,
    FieldFocus,
    Label,
    Mark,
    Key,
    KeyName,
    Poor,
    NearPoor,
    NewlyEscaped,
    Average,
    Unlisted,
    Deprived,
    Fine,
    Unknown,
    Done,
    Hint,
    Problem,
    Warning,
    Found,
    Dialog,
    DialogTitle,
    BarChart,
}

impl Role {
    const COUNT: usize = Self::BarChart as usize + 1;

    /// The role in which a household's state is written.
    pub fn of_state(state: State) -> Self {
        match state {
            State::Poor => Self::Poor,
            State::NearPoor => Self::NearPoor,
            State::NewlyEscaped => Self::NewlyEscaped,
            State::Average => Self::Average,
            State::None => Self::Unlisted,
        }
    }
}

/// A style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name on the command line and in settings.
    pub name: String,
    vi: String,
    en: String,
    styles: [Option<Style>; Role::COUNT],
}

/// The themes that come with the program, the default one first.
const EMBEDDED: [(&str, &str); 4] = [
    ("dark", include_str!("../../../themes/dark.toml")),
    ("light", include_str!("../../../themes/light.toml")),
    ("high-contrast", include_str!("../../../themes/high-contrast.toml")),
    ("mono", include_str!("../../../themes/mono.toml")),
];

impl Theme {
    /// The names of the themes that come with the program, the default one first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        EMBEDDED.iter().map(|(name, _)| *name)
    }

    /// The names with what each theme is called, for a list to pick from.
    pub fn offered() -> Vec<(String, Label)> {
        let offer = |name: &str| {
            let theme = Self::named(name);
            (theme.name, Label { vi: theme.vi, en: theme.en })
        };
        Self::names().map(offer).collect()
    }

    /// The theme of a name; the default one where there is none of that name.
    pub fn named(name: &str) -> Self {
        Self::load(name).or_else(|_| Self::load(EMBEDDED[0].0)).unwrap_or_else(|_| Self::plain())
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize].unwrap_or_default()
    }

    /// What it is called.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    fn load(name: &str) -> Result<Self, ThemeError> {
        let (_, text) = EMBEDDED.iter().find(|(n, _)| *n == name).ok_or(ThemeError::Unknown)?;
        parse::theme(name, text, &Self::load)
    }

    /// Without any style: only reached if the embedded themes were broken, which a test excludes.
    fn plain() -> Self {
        Self { name: String::new(), vi: String::new(), en: String::new(), styles: [None; Role::COUNT] }
    }
}

/// The sign before a state's word: readable without colour.
pub fn state_sign(state: State) -> &'static str {
    match state {
        State::Poor => "●",
        State::NearPoor => "◐",
        State::NewlyEscaped => "○",
        State::Average | State::None => "·",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Modifier;

    #[test]
    fn every_theme_styles_every_role() {
        for name in Theme::names() {
            let theme = Theme::load(name).expect(name);
            assert!(theme.styles.iter().all(Option::is_some), "{name}");
            assert!(!theme.label(Lang::Vi).is_empty() && !theme.label(Lang::En).is_empty(), "{name}");
        }
    }

    #[test]
    fn the_selection_differs_from_text_in_every_theme() {
        for name in Theme::names() {
            let theme = Theme::named(name);
            assert_ne!(theme.style(Role::Selection), theme.style(Role::Text), "{name}");
        }
    }

    #[test]
    fn mono_has_no_colour() {
        let theme = Theme::named("mono");
        assert!(theme.styles.iter().flatten().all(|s| s.fg.is_none() && s.bg.is_none()));
        assert!(theme.style(Role::Selection).add_modifier.contains(Modifier::REVERSED));
    }

    #[test]
    fn an_unknown_theme_is_the_default_one() {
        assert_eq!(Theme::named("no such theme").name, "dark");
    }
}
