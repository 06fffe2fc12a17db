//! The name of a file to be written: proposed, until the person types another one.

use super::files;
use super::line_edit::LineEdit;
use crate::keys::Action;
use crate::viet::clean;

/// The name of a file.
#[derive(Debug, Default)]
pub struct FileField {
    /// The path as it stands.
    pub line: LineEdit,
}

impl FileField {
    /// Proposes a name in a folder.
    pub fn proposing(folder: &str, name: &str) -> Self {
        Self { line: LineEdit::new(&files::join(folder, name)) }
    }

    /// The path without blanks at its ends; nothing where only a folder stands there.
    pub fn path(&self) -> Option<String> {
        let path = clean(self.line.text());
        (!files::split(&path).1.is_empty()).then_some(path)
    }

    /// Another kind of file: the name keeps its stem.
    pub fn set_ending(&mut self, ending: &str) {
        self.line = LineEdit::new(&files::with_ending(self.line.text(), ending));
    }

    /// Takes an action that edits the name; `false` where it is none.
    pub fn act(&mut self, action: Action) -> bool {
        self.line.act(action)
    }

    /// Typed letters join the name; a whole path that is pasted takes its place.
    pub fn typed(&mut self, text: &str) {
        let several = text.chars().nth(1).is_some();
        let path = if several { clean(&files::pasted(text)) } else { text.to_owned() };
        if several && path.starts_with(['/', '~']) {
            self.line = LineEdit::new(&path);
        } else {
            self.line.insert(&path);
        }
    }
}
