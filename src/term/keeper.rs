//! Keeps drafts: what is typed in open forms, at every end of the program, and what was typed in a form that is
//! left. The loop notes the open forms before it performs and draws anything, so that they can be kept by
//! whoever ends the program: the loop itself, the thread that watches the signals, or a panic.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use serde::{Deserialize, Serialize};

use crate::app::draft::{Draft, DraftId, KeptDraft, OpenDraft};
use crate::shell::drafts::{DraftFolder, Kept, new_name};
use crate::shell::places;

/// Keeps drafts of one register at a time; its clones keep the same ones.
#[derive(Debug, Clone)]
pub struct Keeper(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    /// Nothing where the system knows no folder for it: nothing is kept then.
    folder: Option<DraftFolder>,
    /// The register that forms are opened on.
    register: PathBuf,
    /// What is typed in open forms and not kept yet.
    open: Vec<OpenDraft>,
    /// They were kept, because the program ends: nothing is noted any more.
    ended: bool,
    /// Drafts that this session took up, each with the file that holds it for this session alone.
    taken: HashMap<DraftId, File>,
}

/// A draft in its file: which register it is of, and what was typed.
#[derive(Serialize, Deserialize)]
struct InFile {
    register: PathBuf,
    draft: Draft,
}

impl Keeper {
    /// Keeps drafts in the person's private folder.
    pub fn new(register: &Path) -> Self {
        Self::in_folder(places::drafts(), register)
    }

    /// Keeps drafts in a folder.
    pub fn in_folder(folder: Option<PathBuf>, register: &Path) -> Self {
        let folder = folder.map(DraftFolder::new);
        let state = State {
            folder,
            register: whole(register),
            open: Vec::new(),
            ended: false,
            taken: HashMap::new(),
        };
        Self(Arc::new(Mutex::new(state)))
    }

    /// From now on forms are opened on this register.
    pub(super) fn move_to(&self, register: &Path) {
        self.state().register = whole(register);
    }

    /// Notes what is typed in open forms now.
    pub(super) fn note(&self, open: Vec<OpenDraft>) {
        let mut state = self.state();
        if !state.ended {
            state.open = open;
        }
    }

    /// Keeps what is typed in open forms, because the program ends; a second time there is nothing to do.
    ///
    /// # Errors
    /// Those of the disk; what could not be kept can be tried again.
    pub(super) fn keep_open(&self) -> io::Result<()> {
        self.state().keep_open()
    }

    /// The same for a thread that may itself have been at it when it failed.
    pub(super) fn keep_open_if_free(&self) {
        let state = match self.0.try_lock() {
            Ok(state) => Some(state),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        // Nobody is left to be told.
        let _ = state.map(|mut state| state.keep_open());
    }

    /// Keeps what was typed in a form that is left; nothing where there is no folder for it.
    ///
    /// # Errors
    /// Those of the disk.
    pub(super) fn keep(&self, open: OpenDraft) -> io::Result<Option<KeptDraft>> {
        self.state().keep(open)
    }

    /// Takes a draft up, which is then offered to no other session; nothing where it is gone or another
    /// session has it.
    pub(super) fn take(&self, id: &DraftId) -> Option<KeptDraft> {
        let mut state = self.state();
        state.taken.remove(id);
        let (kept, file) = state.folder.as_ref()?.take::<InFile>(&id.0)?;
        state.taken.insert(id.clone(), file);
        Some(draft(kept))
    }

    /// Forgets a draft.
    ///
    /// # Errors
    /// Those of the disk.
    pub(super) fn forget(&self, id: &DraftId) -> io::Result<()> {
        let mut state = self.state();
        state.taken.remove(id);
        state.folder.as_ref().map_or(Ok(()), |folder| folder.forget(&id.0))
    }

    /// The drafts of the register.
    pub(super) fn kept(&self) -> Vec<KeptDraft> {
        let state = self.state();
        let all = state.folder.as_ref().map(DraftFolder::all::<InFile>).unwrap_or_default();
        let of_register = all.into_iter().filter(|kept| kept.value.register == state.register);
        of_register.map(draft).collect()
    }

    /// Whoever failed while holding it left it whole: every change is one assignment.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn keep_open(&mut self) -> io::Result<()> {
        while let Some(open) = self.open.last().cloned() {
            self.keep(open)?;
            self.open.pop();
        }
        self.ended = true;
        Ok(())
    }

    fn keep(&mut self, open: OpenDraft) -> io::Result<Option<KeptDraft>> {
        let name = open.from.map_or_else(new_name, |id| id.0);
        let Some(folder) = &self.folder else { return Ok(None) };
        let in_file = InFile { register: self.register.clone(), draft: open.draft };
        let at = folder.keep(&name, &in_file)?;
        let id = DraftId(name);
        // It is typed in no more: any session may have it.
        self.taken.remove(&id);
        Ok(Some(KeptDraft { id, at, draft: in_file.draft }))
    }
}

fn draft(kept: Kept<InFile>) -> KeptDraft {
    KeptDraft { id: DraftId(kept.name), at: kept.at, draft: kept.value.draft }
}

/// The same register whatever way leads there.
fn whole(register: &Path) -> PathBuf {
    let whole = register.canonicalize().or_else(|_| std::path::absolute(register));
    whole.unwrap_or_else(|_| register.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::draft::DraftOf;

    fn typed(title: &str, from: Option<DraftId>) -> OpenDraft {
        let draft = Draft {
            of: DraftOf::NewHousehold,
            title: title.into(),
            whose: String::new(),
            revs: Vec::new(),
            fields: Vec::new(),
            focus: String::new(),
        };
        OpenDraft { from, draft }
    }

    fn titles(keeper: &Keeper) -> Vec<String> {
        keeper.kept().into_iter().map(|kept| kept.draft.title).collect()
    }

    #[test]
    fn what_was_noted_is_kept_once_whoever_asks() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::in_folder(Some(folder.path().join("drafts")), Path::new("a.db"));
        keeper.note(vec![typed("Hộ mới", None)]);
        keeper.clone().keep_open().unwrap();
        keeper.note(vec![typed("Hộ mới", None)]);
        keeper.keep_open_if_free();
        assert_eq!(titles(&keeper), ["Hộ mới"]);
    }

    #[test]
    fn two_sessions_keep_theirs_side_by_side_and_each_goes_on_from_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let session = || Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
        let (one, other) = (session(), session());
        one.keep(typed("một", None)).unwrap();
        let kept = other.keep(typed("hai", None)).unwrap().unwrap();
        other.keep(typed("ba", Some(kept.id.clone()))).unwrap();
        let mut kept_now = titles(&one);
        kept_now.sort();
        assert_eq!(kept_now, ["ba", "một"]);
        one.forget(&kept.id).unwrap();
        assert_eq!(titles(&other), ["một"]);
    }

    #[test]
    fn a_draft_that_is_typed_in_is_offered_to_no_other_session_until_it_is_left_again() {
        let folder = tempfile::tempdir().unwrap();
        let session = || Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
        let (one, other) = (session(), session());
        let id = one.keep(typed("một", None)).unwrap().unwrap().id;
        assert_eq!(one.take(&id).map(|kept| kept.draft.title).as_deref(), Some("một"));
        assert!(one.take(&id).is_some(), "the same session may take it again");
        assert!(other.take(&id).is_none() && other.kept().is_empty());
        one.keep(typed("một nữa", Some(id.clone()))).unwrap();
        assert_eq!(titles(&other), ["một nữa"]);
        one.forget(&id).unwrap();
        assert!(other.take(&id).is_none());
    }

    #[test]
    fn drafts_of_another_register_are_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
        keeper.keep(typed("Hộ mới", None)).unwrap();
        keeper.move_to(Path::new("b.db"));
        assert!(keeper.kept().is_empty());
        keeper.move_to(Path::new("./a.db"));
        assert_eq!(titles(&keeper), ["Hộ mới"]);
    }

    #[test]
    fn a_disk_that_refuses_leaves_them_to_be_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("taken"), b"").unwrap();
        let keeper = Keeper::in_folder(Some(folder.path().join("taken")), Path::new("a.db"));
        keeper.note(vec![typed("Hộ mới", None)]);
        assert!(keeper.keep_open().is_err());
        std::fs::remove_file(folder.path().join("taken")).unwrap();
        keeper.keep_open().unwrap();
        assert_eq!(titles(&keeper), ["Hộ mới"]);
    }
}
