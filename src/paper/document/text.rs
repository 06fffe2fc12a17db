//! Text with weights: runs of plain, bold and italic.
//!
//! This is the door at which data becomes paper: every run is cleaned here, so that no control
//! character or escape sequence of a name reaches a page.

use crate::viet;

/// Weight and slant of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// Upright.
    #[default]
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold and italic.
    BoldItalic,
}

impl Style {
    /// This style with the weight and slant of `other` added.
    pub fn with(self, other: Style) -> Style {
        let bold = self.is_bold() || other.is_bold();
        let italic = self.is_italic() || other.is_italic();
        match (bold, italic) {
            (false, false) => Style::Plain,
            (true, false) => Style::Bold,
            (false, true) => Style::Italic,
            (true, true) => Style::BoldItalic,
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Style::Bold | Style::BoldItalic)
    }

    fn is_italic(self) -> bool {
        matches!(self, Style::Italic | Style::BoldItalic)
    }
}

/// Text of one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    text: String,
    style: Style,
}

impl Run {
    /// The cleaned text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its style.
    pub fn style(&self) -> Style {
        self.style
    }
}

/// A stretch of text made of runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    runs: Vec<Run>,
}

impl Text {
    /// One run in `style`.
    pub fn styled(text: impl AsRef<str>, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// One bold run.
    pub fn bold(text: impl AsRef<str>) -> Self {
        Self::styled(text, Style::Bold)
    }

    /// One italic run.
    pub fn italic(text: impl AsRef<str>) -> Self {
        Self::styled(text, Style::Italic)
    }

    /// Text whose lines do not break at its spaces: an amount and its unit, a date in words.
    pub fn unbroken(text: impl AsRef<str>) -> Self {
        let text = viet::clean(text.as_ref()).replace(' ', "\u{A0}");
        let style = Style::Plain;
        Self { runs: vec![Run { text, style }] }
    }

    /// This text with one more run after it; nothing is put between them, so a space at either
    /// end of the run counts.
    pub fn and(mut self, text: impl AsRef<str>, style: Style) -> Self {
        let text = clean_inside(text.as_ref());
        if !text.is_empty() {
            self.runs.push(Run { text, style });
        }
        self
    }

    /// This text with one more run after it, in which no line breaks.
    pub fn and_unbroken(mut self, text: impl AsRef<str>, style: Style) -> Self {
        let text = clean_inside(text.as_ref()).replace(' ', "\u{A0}");
        self.runs.push(Run { text, style });
        self
    }

    /// The runs, in order.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The text without its styles.
    pub fn plain(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }
}

/// Cleans a run, keeping the one space that parts it from its neighbours.
fn clean_inside(text: &str) -> String {
    let space = |edge: bool| if edge { " " } else { "" };
    let cleaned = viet::clean(text);
    if cleaned.is_empty() {
        return space(text.contains(' ')).to_owned();
    }
    let before = space(text.starts_with(' '));
    let after = space(text.ends_with(' '));
    format!("{before}{cleaned}{after}")
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::styled(text, Style::Plain)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::styled(text, Style::Plain)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::styled(text, Style::Plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_in_a_name_does_not_reach_the_paper() {
        let text = Text::from("Lò\u{1b}[31m Thị\u{7} Đượm");
        assert!(text.plain().chars().all(|c| !c.is_control()));
        assert!(text.plain().contains("Đượm"));
    }

    #[test]
    fn decomposed_letters_become_the_letters_of_the_font() {
        assert_eq!(Text::from("Vie\u{323}\u{302}t").plain(), "Việt");
    }

    #[test]
    fn spaces_between_runs_stay() {
        let text = Text::from("Mã hộ: ").and("0412", Style::Bold);
        assert_eq!(text.plain(), "Mã hộ: 0412");
    }

    #[test]
    fn styles_add_up() {
        assert_eq!(Style::Bold.with(Style::Italic), Style::BoldItalic);
        assert_eq!(Style::Plain.with(Style::Bold), Style::Bold);
    }

    #[test]
    fn an_empty_run_is_no_run() {
        assert!(Text::from("").is_empty());
    }
}
