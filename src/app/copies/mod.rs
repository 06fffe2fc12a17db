//! Copies of the register on the screen: made, listed, looked into, put back. A copy is put back only after a page that
//! tells what would be lost, and a question whose first answer is to leave everything as it is.

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use super::dialogs::{Confirm, Dialog, Pick, PickItem, menu, reader};
use super::effect::Effect;
use super::layout;
use super::model::Model;
use super::msg::Msg;
use super::rescue::of_copies;
use super::work::Job;
use crate::domain::backup::BackupCopy;
use crate::viet::{fit, group, pad_left};

/// What is to be done with copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyJob {
    /// Make one.
    Make,
    /// List those that there are, in both places.
    List,
    /// Find out what putting this one back would change.
    Preview(PathBuf),
    /// Put this one in the place of the register. Nobody may have it open: this session closes it for the time.
    Restore(PathBuf),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyOutcome {
    /// A copy was made at this path.
    Made(String),
    /// The copies, the newest first, and the folder beside the register.
    Listed(Vec<BackupCopy>, String),
    /// What putting a copy back would change.
    Previewed {
        /// The copy.
        copy: PathBuf,
        /// In words.
        lines: Vec<String>,
        /// It would change anything.
        changes: bool,
    },
    /// Putting a copy back has ended, well or not; the register is to be opened again.
    Restored {
        /// The register.
        register: String,
        /// What is said, line by line: what is still to be done, where the register of before is kept; or why it stands as
        /// it was.
        said: Result<Vec<String>, String>,
    },
}

impl CopyJob {
    /// As an effect.
    pub fn effect(self) -> Effect {
        Effect::Work(Box::new(Job::Copies(self)))
    }
}

/// Takes what came of it.
pub(super) fn take(model: &mut Model, outcome: CopyOutcome) -> Vec<Effect> {
    let lang = model.lang();
    match outcome {
        CopyOutcome::Made(path) => model.done(lang.system_backed_up(path)),
        CopyOutcome::Listed(copies, folder) if copies.is_empty() => model.hint(lang.backup_none(folder)),
        CopyOutcome::Listed(copies, _) => list(model, &copies),
        CopyOutcome::Previewed { copy, lines, changes } => preview(model, &copy, lines, changes),
        CopyOutcome::Restored { register, said } => {
            match said {
                Ok(lines) => put_back(model, lines),
                Err(why) => model.problem(why),
            }
            return vec![Effect::OpenRegister(register)];
        }
    }
    Vec::new()
}

/// Says what was done; what a notice cannot hold is read on a page, once the register is open.
fn put_back(model: &mut Model, lines: Vec<String>) {
    let words = lines.join(" ");
    let (_, whole) = layout::notice(&words, model.size.0);
    model.read_next = (!whole).then_some(lines);
    model.done(words);
}

/// Lays what was left to be read over the screen.
pub(super) fn show_left(model: &mut Model) {
    if let Some(lines) = model.read_next.take() {
        let lines = lines.into_iter().map(|line| format!(" {line}")).collect();
        reader::show(model, model.lang().restore_title().to_owned(), lines);
    }
}

/// Lays the copies over the screen: Enter tells what putting one back would change.
fn list(model: &mut Model, copies: &[BackupCopy]) {
    let at = model.at();
    let items = copies.iter().map(|copy| item(copy, model)).collect();
    let pick = Pick::new(at.lang.copies_title(), items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

fn item(copy: &BackupCopy, model: &Model) -> PickItem {
    let (at, lang) = (model.at(), model.lang());
    let then = match copy.holds {
        Some(_) => Ok(Msg::Agreed(vec![of_copies(model, CopyJob::Preview(copy.path.clone()))])),
        None => Err(lang.copy_unreadable_why().to_owned()),
    };
    let holds = copy.holds.as_ref().map(|held| lang.copy_households(group(held.households.into())));
    let holds = holds.unwrap_or_else(|| lang.backup_unreadable().to_owned());
    let moment = format!("{} {}", at.day(copy.at.date()), copy.at.format("%H:%M"));
    let size = pad_left(&lang.backup_size(copy.bytes), 10);
    let what = fit(lang.occasion(copy.occasion), 20);
    let note = if copy.second { lang.backup_in_second() } else { "" };
    PickItem { label: format!("{moment} {size}  {} {what}", fit(&holds, 14)), note: note.to_owned(), then }
}

/// A page of what would change; from there a question, whose careful answer stands first.
fn preview(model: &mut Model, copy: &Path, lines: Vec<String>, changes: bool) {
    let lang = model.lang();
    let restore = of_copies(model, CopyJob::Restore(copy.to_owned()));
    let question = || {
        let go = Msg::Agreed(vec![restore]);
        let gone = model.welcome.rescue().is_some_and(|rescue| rescue.gone);
        let words = if gone { lang.restore_question_gone() } else { lang.restore_question() };
        let confirm = Confirm::new(words, lang.restore_leave(), lang.restore_go(), go);
        (lang.restore_go_on().to_owned(), Msg::Open(Dialog::Confirm(confirm)))
    };
    reader::show_leading(model, lang.restore_title().to_owned(), lines, changes.then(question));
}
