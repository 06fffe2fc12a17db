//! Choosing the file: a path is typed, or a folder is looked through with the arrows; both show the same
//! place. Tab completes what is typed.

use crate::app::effect::Effect;
use crate::app::files::{self, Entry, Folder};
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::keys::Action;
use crate::viet::fold;

/// Choosing the file.
#[derive(Debug, Default)]
pub struct Chooser {
    /// The path as typed so far.
    pub line: LineEdit,
    /// The folder that is looked at, once it was read.
    pub folder: Option<Folder>,
    /// Cursor over the lines shown.
    pub pane: ListPane,
    shown: Vec<usize>,
}

/// A line of the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// The folder above.
    Up,
    /// Something in the folder.
    Entry(&'a Entry),
}

/// What an action led to.
#[derive(Debug, PartialEq)]
pub enum Chosen {
    /// Nothing yet.
    Not(Vec<Effect>),
    /// This file.
    File(String),
}

impl Chooser {
    /// The lines that what is typed lets through.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let up = self.has_up().then_some(Line::Up);
        let entries = self
            .folder
            .iter()
            .flat_map(|folder| self.shown.iter().filter_map(|&at| folder.entries.get(at)).map(Line::Entry));
        up.into_iter().chain(entries)
    }

    /// The way up is offered while no name is typed.
    fn has_up(&self) -> bool {
        let above = self.folder.as_ref().is_some_and(|folder| folder.parent.is_some());
        above && files::split(self.line.text()).1.is_empty()
    }

    /// Takes a folder that was read. Answers to what was typed earlier are dropped; a folder that was
    /// gone into becomes the typed path.
    pub fn take(&mut self, folder: Folder) {
        let (asked, name) = files::split(self.line.text());
        if self.line.is_empty() || folder.asked.is_empty() {
            self.line = LineEdit::new(&files::join(&folder.path, ""));
        } else if !is_place(&folder.asked, asked) {
            return;
        } else if asked.starts_with('~') {
            self.line = LineEdit::new(&files::join(&folder.path, name));
        }
        self.folder = Some(folder);
        self.narrow();
    }

    /// An action; the file is chosen by Enter.
    pub fn act(&mut self, action: Action) -> Chosen {
        match action {
            _ if self.move_cursor(action) => return Chosen::Not(Vec::new()),
            Action::Open | Action::Save => return self.choose(),
            Action::Next => self.complete(),
            _ if self.line.act(action) => {}
            _ => return Chosen::Not(Vec::new()),
        }
        Chosen::Not(self.look())
    }

    fn move_cursor(&mut self, action: Action) -> bool {
        match action {
            Action::Up => self.pane.step(-1),
            Action::Down => self.pane.step(1),
            Action::PageUp => self.pane.page_by(-1),
            Action::PageDown => self.pane.page_by(1),
            Action::Home => self.pane.move_to(0),
            Action::End => self.pane.move_to(usize::MAX),
            _ => return false,
        }
        true
    }

    /// Typed letters join the path; a whole path that is pasted takes its place.
    pub fn typed(&mut self, text: &str) -> Vec<Effect> {
        let path = if text.chars().nth(1).is_some() { files::pasted(text) } else { text.to_owned() };
        if path.chars().nth(1).is_some() && path.starts_with(['/', '~']) {
            self.line = LineEdit::new(&crate::viet::clean(&path));
        } else {
            self.line.insert(&path);
        }
        self.look()
    }

    /// Looks into the folder of the typed path where that is another one.
    fn look(&mut self) -> Vec<Effect> {
        let wanted = files::split(self.line.text()).0.to_owned();
        let seen = self.folder.as_ref().is_some_and(|folder| {
            is_place(&folder.asked, &wanted) || is_place(&files::join(&folder.path, ""), &wanted)
        });
        self.narrow();
        if seen || wanted.is_empty() { Vec::new() } else { vec![Effect::Folder(wanted)] }
    }

    /// Goes into a folder.
    fn enter(&mut self, path: &str) -> Chosen {
        self.line = LineEdit::new(&files::join(path, ""));
        // The exact path is asked for: what is shown may be written in another form of Unicode.
        Chosen::Not(vec![Effect::Folder(files::join(path, ""))])
    }

    /// What the cursor stands on; where nothing fits, the path as it was typed.
    fn choose(&mut self) -> Chosen {
        let line = self.lines().nth(self.pane.cursor);
        let Some((folder, line)) = self.folder.as_ref().zip(line) else {
            return match self.line.text().trim() {
                "" => Chosen::Not(Vec::new()),
                typed => Chosen::File(typed.to_owned()),
            };
        };
        match line {
            Line::Up => {
                let parent = folder.parent.clone().unwrap_or_default();
                self.enter(&parent)
            }
            Line::Entry(entry) if entry.is_folder => {
                let path = folder.path_of(&entry.name);
                self.enter(&path)
            }
            Line::Entry(entry) => Chosen::File(folder.path_of(&entry.name)),
        }
    }

    /// Completes the typed name as far as all that fit agree; a folder that is alone is gone into.
    fn complete(&mut self) {
        let names: Vec<&Entry> = self
            .lines()
            .filter_map(|line| match line {
                Line::Entry(entry) => Some(entry),
                Line::Up => None,
            })
            .collect();
        let (folder, typed) = files::split(self.line.text());
        let common = common_start(&names);
        let slash = matches!(names.as_slice(), [only] if only.is_folder);
        if common.chars().count() > typed.chars().count() || slash {
            self.line = LineEdit::new(&format!("{folder}{common}{}", if slash { "/" } else { "" }));
        }
    }

    /// Shows what begins with the typed name; where nothing does, what holds it.
    fn narrow(&mut self) {
        let name = fold(files::split(self.line.text()).1);
        let entries = self.folder.as_ref().map_or(&[][..], |folder| &folder.entries);
        let fitting = |fits: fn(&str, &str) -> bool| -> Vec<usize> {
            (0..entries.len()).filter(|&at| fits(&fold(&entries[at].name), &name)).collect()
        };
        self.shown = fitting(|entry, name| entry.starts_with(name));
        if self.shown.is_empty() {
            self.shown = fitting(|entry, name| entry.contains(name));
        }
        self.pane.set_len(self.shown.len() + usize::from(self.has_up()));
        self.pane.move_to(usize::from(self.has_up()));
    }
}

/// The typed folder is the one on the disk, whose name may be written in another form of Unicode.
fn is_place(on_disk: &str, typed: &str) -> bool {
    on_disk == typed || LineEdit::new(on_disk).text() == typed
}

fn common_start(names: &[&Entry]) -> String {
    let Some((first, rest)) = names.split_first() else { return String::new() };
    let mut common: Vec<char> = first.name.chars().collect();
    for entry in rest {
        let same = common.iter().zip(entry.name.chars()).take_while(|(a, b)| **a == *b).count();
        common.truncate(same);
    }
    common.into_iter().collect()
}
