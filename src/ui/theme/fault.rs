//! What can be wrong with a theme's file, and the words for it.

use crate::domain::data_file::Label;
use crate::i18n::Lang;

/// What is wrong, and in which line where it stands in one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}")]
pub struct ThemeFault {
    /// Counted from 1; `None` where the file as a whole is meant.
    pub line: Option<usize>,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong with a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file could not be read; what the system said.
    Unreadable(String),
    /// Not TOML, or not the shape of a theme; what the reader said.
    Malformed(String),
    /// No role has this name.
    Role(String),
    /// A word of a style is neither a colour nor an attribute.
    Word(String),
    /// It inherits from a theme that there is not.
    Parent(String),
    /// It inherits from itself, over the themes named here.
    Loop(Vec<String>),
}

impl FaultKind {
    /// At a line.
    pub(super) fn at(self, line: usize) -> ThemeFault {
        ThemeFault { line: Some(line), kind: self }
    }
}

impl From<FaultKind> for ThemeFault {
    fn from(kind: FaultKind) -> Self {
        Self { line: None, kind }
    }
}

/// A theme's file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenTheme {
    /// The theme's name, which is the file's without `.toml`.
    pub name: String,
    /// Why.
    pub fault: ThemeFault,
}

impl BrokenTheme {
    /// Which file, which line, what is wrong.
    pub fn words(&self, lang: Lang) -> String {
        let file = format!("themes/{}.toml", self.name);
        match self.fault.line {
            Some(line) => lang.theme_broken_line(file, line, self.what(lang)),
            None => lang.theme_broken(file, self.what(lang)),
        }
    }

    /// The words in both languages, for the list of themes.
    pub(super) fn label(&self) -> Label {
        Label { vi: self.words(Lang::Vi), en: self.words(Lang::En) }
    }

    fn what(&self, lang: Lang) -> String {
        match &self.fault.kind {
            FaultKind::Unreadable(detail) => lang.theme_unreadable(detail),
            FaultKind::Malformed(detail) => lang.theme_malformed(detail),
            FaultKind::Role(name) => lang.theme_no_role(name),
            FaultKind::Word(word) => lang.theme_no_word(word),
            FaultKind::Parent(name) => lang.theme_no_parent(name),
            FaultKind::Loop(names) => lang.theme_loop(names.join(" → ")),
        }
    }
}
