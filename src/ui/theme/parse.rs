//! A theme's TOML to styles. A style is words: `bold red on blue`, `245`, `#d08040`, `reverse`.

use std::collections::BTreeMap;
use std::ops::Range;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use toml::Spanned;

use super::fault::{FaultKind, ThemeFault};
use super::role::Role;
use crate::domain::data_file::{Label, Position};

/// A theme's file as written: only what it says itself.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// What it is called; `None` leaves that to the file's name.
    pub label: Option<Label>,
    /// The theme that it inherits from, and the line that says so.
    pub inherits: Option<(String, usize)>,
    /// The roles that it names.
    pub roles: Vec<(Role, Style)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    label: Option<Label>,
    inherits: Option<Spanned<String>>,
    #[serde(default)]
    roles: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// Reads a theme's file.
///
/// # Errors
/// What is wrong first, with its line.
pub(super) fn sheet(text: &str) -> Result<Sheet, ThemeFault> {
    let line = |span: Range<usize>| Position::of(text, span.start).line;
    let file: File = toml::from_str(text).map_err(|error| ThemeFault {
        line: error.span().map(line),
        kind: FaultKind::Malformed(error.message().to_owned()),
    })?;
    let mut roles = Vec::with_capacity(file.roles.len());
    let mut entries: Vec<_> = file.roles.into_iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    for (name, words) in entries {
        let no_role = || FaultKind::Role(name.get_ref().clone()).at(line(name.span()));
        let role = Role::named(name.get_ref()).ok_or_else(no_role)?;
        let style = style(words.get_ref()).map_err(|kind| kind.at(line(words.span())))?;
        roles.push((role, style));
    }
    let inherits = file.inherits.map(|name| (name.get_ref().clone(), line(name.span())));
    Ok(Sheet { label: file.label, inherits, roles })
}

/// Reads a style of words; an empty one is the terminal's own.
fn style(words: &str) -> Result<Style, FaultKind> {
    let mut style = Style::default();
    let mut words = words.split_whitespace();
    while let Some(word) = words.next() {
        style = match word {
            "bold" => style.add_modifier(Modifier::BOLD),
            "underline" => style.add_modifier(Modifier::UNDERLINED),
            "reverse" => style.add_modifier(Modifier::REVERSED),
            "on" => style.bg(colour(words.next().unwrap_or("on"))?),
            word => style.fg(colour(word)?),
        };
    }
    Ok(style)
}

/// A colour of the terminal's sixteen by name, of the 256 by number, or `#rrggbb`.
fn colour(word: &str) -> Result<Color, FaultKind> {
    let named = match word {
        "white" => Some(Color::Gray),
        "bright-white" => Some(Color::White),
        "bright-black" => Some(Color::DarkGray),
        _ => None,
    };
    named.or_else(|| word.parse().ok()).ok_or_else(|| FaultKind::Word(word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_words() {
        let expected = Style::default().fg(Color::Red).bg(Color::Blue).add_modifier(Modifier::BOLD);
        assert_eq!(style("bold red on blue"), Ok(expected));
        assert_eq!(style("#102030"), Ok(Style::default().fg(Color::Rgb(16, 32, 48))));
        assert_eq!(style("245"), Ok(Style::default().fg(Color::Indexed(245))));
        assert_eq!(style(""), Ok(Style::default()));
    }

    #[test]
    fn an_unknown_word_is_named() {
        assert_eq!(style("bold mauve"), Err(FaultKind::Word("mauve".into())));
        assert_eq!(style("red on"), Err(FaultKind::Word("on".into())));
    }

    #[test]
    fn white_is_the_terminals_grey_white() {
        assert_eq!(style("white"), Ok(Style::default().fg(Color::Gray)));
        assert_eq!(style("bright-white"), Ok(Style::default().fg(Color::White)));
    }

    fn fault(text: &str) -> ThemeFault {
        sheet(text).expect_err("a fault")
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        assert_eq!(fault("[roles]\ntext = \"\"\npoor = \"blu\"\n"), FaultKind::Word("blu".into()).at(3));
        assert_eq!(fault("[roles]\nporr = \"red\"\n"), FaultKind::Role("porr".into()).at(2));
        assert!(matches!(fault("\n]]] not toml"), ThemeFault { line: Some(2), .. }));
        assert!(matches!(fault("colour = 1\n").kind, FaultKind::Malformed(_)));
    }

    #[test]
    fn a_theme_may_say_very_little() {
        let sheet = sheet("inherits = \"light\"\n[roles]\npoor = \"red\"\n").unwrap();
        assert_eq!(sheet.inherits, Some(("light".to_owned(), 1)));
        assert_eq!(sheet.roles.len(), 1);
        assert_eq!(sheet.label, None);
    }
}
