//! Keeps drafts: what is typed in open forms, when typing pauses and at every end of the program, and what was typed
//! in a form that is left. The loop notes the open forms before it performs and draws anything, so that they can be
//! kept by whoever ends the program: the loop itself, the thread that watches the signals, or a panic. Of an end that
//! nobody hears of, a power cut, what was kept at the last pause is left.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use serde::{Deserialize, Serialize};

use crate::app::draft::{Draft, DraftId, DraftOf, KeptDraft, OpenDraft};
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
    /// Drafts of forms that are still being typed in, as they were written at the last pause.
    typing: Vec<Typing>,
}

/// What is typed in an open form, as it lies in the folder.
#[derive(Debug)]
struct Typing {
    of: DraftOf,
    id: DraftId,
    /// It goes on from a kept draft: whoever gives that up says so.
    goes_on: bool,
    /// What was written.
    draft: Draft,
    /// Holds it for this session alone.
    _held: File,
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
            typing: Vec::new(),
        };
        Self(Arc::new(Mutex::new(state)))
    }

    /// From now on forms are opened on this register.
    pub(super) fn move_to(&self, register: &Path) {
        self.state().register = whole(register);
    }

    /// Notes what is typed in open forms now; whether something was typed since that is not kept yet. A form that is
    /// gone was saved or left: what was kept of it at a pause is done with.
    pub(super) fn note(&self, open: Vec<OpenDraft>) -> bool {
        let mut state = self.state();
        if state.ended {
            return false;
        }
        state.forget_gone(&open);
        let is_new = |open: &OpenDraft| !state.open.contains(open) && !state.is_written(open);
        let news = open.iter().any(is_new);
        state.open = open;
        news
    }

    /// Keeps what is typed in open forms while they stay open. No other session is offered it as long as this one
    /// lives; after a power cut it is a draft like any other.
    ///
    /// # Errors
    /// Those of the disk; what was kept before stays then.
    pub(super) fn keep_meanwhile(&self) -> io::Result<()> {
        let mut state = self.state();
        let open = state.open.clone();
        open.into_iter().try_for_each(|open| state.write(open))
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
        state.typing.retain(|typing| typing.id != *id);
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
        let Some(folder) = &self.folder else { return Ok(None) };
        let id = self.name_of(&open);
        let in_file = InFile { register: self.register.clone(), draft: open.draft };
        let at = folder.keep(&id.0, &in_file)?;
        // It is typed in no more: any session may have it.
        self.taken.remove(&id);
        self.release(&in_file.draft.of, &id);
        Ok(Some(KeptDraft { id, at, draft: in_file.draft }))
    }

    /// Writes what is typed in a form, unless it lies there already.
    fn write(&mut self, open: OpenDraft) -> io::Result<()> {
        let Some(folder) = self.folder.as_ref().filter(|_| !self.is_written(&open)) else { return Ok(()) };
        let (id, goes_on) = (self.name_of(&open), open.from.is_some());
        let in_file = InFile { register: self.register.clone(), draft: open.draft };
        let held = folder.keep_held(&id.0, &in_file)?;
        self.taken.remove(&id);
        let draft = in_file.draft;
        self.release(&draft.of, &id);
        self.typing.push(Typing { of: draft.of.clone(), id, goes_on, draft, _held: held });
        Ok(())
    }

    /// The name under which what is typed in a form is kept: that of the draft that it goes on from, else the one that
    /// it got at a pause, else a new one.
    fn name_of(&self, open: &OpenDraft) -> DraftId {
        let at_pause =
            || self.typing.iter().find(|typing| typing.of == open.draft.of).map(|it| it.id.clone());
        open.from.clone().or_else(at_pause).unwrap_or_else(|| DraftId(new_name()))
    }

    fn is_written(&self, open: &OpenDraft) -> bool {
        self.typing.iter().any(|typing| typing.draft == open.draft)
    }

    /// What a form got at a pause is done with: another file has taken its place, which may be the same one.
    fn release(&mut self, of: &DraftOf, now: &DraftId) {
        for typing in self.typing.extract_if(.., |typing| typing.of == *of).collect::<Vec<_>>() {
            if typing.id != *now {
                self.throw_away(&typing);
            }
        }
    }

    fn forget_gone(&mut self, open: &[OpenDraft]) {
        let is_gone = |typing: &mut Typing| !open.iter().any(|open| open.draft.of == typing.of);
        for typing in self.typing.extract_if(.., is_gone).collect::<Vec<_>>() {
            if !typing.goes_on {
                self.throw_away(&typing);
            }
        }
    }

    /// What cannot be removed is offered again: that loses nothing.
    fn throw_away(&self, typing: &Typing) {
        let _ = self.folder.as_ref().map(|folder| folder.forget(&typing.id.0));
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
mod tests;
