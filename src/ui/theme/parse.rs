//! A theme's TOML to styles. A style is words: `bold red on blue`, `#d08040`, `reverse`.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::{Role, Theme};

/// Why a theme cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// There is no theme of that name.
    #[error("no such theme")]
    Unknown,
    /// The file is not a theme; the message names the line.
    #[error("{0}")]
    Malformed(String),
    /// A style has a word that is neither a colour nor an attribute.
    #[error("unknown word in a style: {0}")]
    Word(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    label: Label,
    inherits: Option<String>,
    roles: BTreeMap<Role, String>,
}

#[derive(Deserialize)]
struct Label {
    vi: String,
    en: String,
}

/// Reads a theme; `parent` loads the one that it inherits from.
pub(super) fn theme(
    name: &str,
    text: &str,
    parent: &dyn Fn(&str) -> Result<Theme, ThemeError>,
) -> Result<Theme, ThemeError> {
    let file: File = toml::from_str(text).map_err(|e| ThemeError::Malformed(e.to_string()))?;
    let mut styles = match file.inherits.as_deref().filter(|p| *p != name) {
        Some(above) => parent(above)?.styles,
        None => [None; Role::COUNT],
    };
    for (role, words) in file.roles {
        styles[role as usize] = Some(parse_style(&words)?);
    }
    Ok(Theme { name: name.to_owned(), vi: file.label.vi, en: file.label.en, styles })
}

/// Reads a style of words; an empty one is the terminal's own.
pub fn parse_style(words: &str) -> Result<Style, ThemeError> {
    let mut style = Style::default();
    let mut words = words.split_whitespace();
    while let Some(word) = words.next() {
        style = match word {
            "bold" => style.add_modifier(Modifier::BOLD),
            "underline" => style.add_modifier(Modifier::UNDERLINED),
            "reverse" => style.add_modifier(Modifier::REVERSED),
            "on" => style.bg(colour(words.next().unwrap_or(""))?),
            word => style.fg(colour(word)?),
        };
    }
    Ok(style)
}

fn colour(word: &str) -> Result<Color, ThemeError> {
    let named = match word {
        "white" => Some(Color::Gray),
        "bright-white" => Some(Color::White),
        "bright-black" => Some(Color::DarkGray),
        _ => None,
    };
    named.or_else(|| word.parse().ok()).ok_or_else(|| ThemeError::Word(word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_words() {
        let expected = Style::default().fg(Color::Red).bg(Color::Blue).add_modifier(Modifier::BOLD);
        assert_eq!(parse_style("bold red on blue"), Ok(expected));
        assert_eq!(parse_style("#102030"), Ok(Style::default().fg(Color::Rgb(16, 32, 48))));
        assert_eq!(parse_style(""), Ok(Style::default()));
    }

    #[test]
    fn an_unknown_word_is_named() {
        assert_eq!(parse_style("bold mauve"), Err(ThemeError::Word("mauve".into())));
    }

    #[test]
    fn white_is_the_terminals_grey_white() {
        assert_eq!(parse_style("white"), Ok(Style::default().fg(Color::Gray)));
        assert_eq!(parse_style("bright-white"), Ok(Style::default().fg(Color::White)));
    }
}
