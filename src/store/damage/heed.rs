//! What a register does with damage: it is found by a save, a check or a copy, written down for everybody, and heeded.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{Damage, Known, Standing, clear, is_known, known, mark, read};
use crate::store::check::{ProblemKind, first_fault};
use crate::store::open::{Access, ReadOnlyReason, reader};
use crate::store::register::Register;
use crate::store::{Clock, Problem, Result, StoreError};

/// A register of which something looks damaged. Whether it is takes as long as reading the whole file: away from whoever
/// waits for a key.
#[derive(Debug)]
pub struct Suspicion {
    register: PathBuf,
    clock: Clock,
}

impl Suspicion {
    /// Reads the file; nothing where it is whole, else whether everybody knows now that it is damaged.
    pub fn settle(self) -> Option<bool> {
        let found = first_fault(&reader(&self.register).ok()?).ok()??;
        Some(mark(&self.register, self.clock.now(), &found).is_ok())
    }
}

impl Register {
    /// What is known of damage to the file of a register, whether or not it can be opened.
    pub fn damage_of(register: &Path) -> Option<Damage> {
        match known(register) {
            Known::Damaged(damage) => Some(damage),
            Known::Nothing | Known::Unclear => None,
        }
    }

    /// Finds out whether an error of reading comes of a damaged file, and writes that down for everybody. The whole file is
    /// read for it.
    pub fn suspect(&self, error: &StoreError) -> bool {
        self.suspicion(error).is_some_and(|_| self.settle(error).is_some())
    }

    /// What an error of reading makes doubtful: nothing where it says nothing of the file, or where the same was said of
    /// the file as it stands and the file was looked at for it.
    pub fn suspicion(&self, error: &StoreError) -> Option<Suspicion> {
        let StoreError::Damaged(said) = error else { return None };
        let now = Standing::of(&self.path).map(|file| (file, said.clone()));
        if now.is_some() && self.cleared.replace(now.clone()) == now {
            return None;
        }
        Some(Suspicion { register: self.path.clone(), clock: self.clock })
    }

    fn settle(&self, error: &StoreError) -> Option<bool> {
        suspect(&self.conn, &self.path, self.clock, error)
    }

    /// The same, and from then on the register is only read.
    pub fn learn_from(&mut self, error: &StoreError) {
        match error {
            StoreError::ReadOnly(reason) if *reason != ReadOnlyReason::Medium => {
                self.access = Access::ReadOnly(*reason);
            }
            error => {
                if let Some(marked) = self.suspicion(error).and_then(|_| self.settle(error)) {
                    self.access = Access::ReadOnly(ReadOnlyReason::Damaged { marked });
                }
            }
        }
    }

    /// Its file was found damaged by another connection: from now on it is only read.
    pub fn take_damaged(&mut self) {
        if self.access == Access::ReadWrite {
            self.access = Access::ReadOnly(ReadOnlyReason::Damaged { marked: is_known(&self.path) });
        }
    }

    /// What made the register only readable is over: the mark was taken away by a check, or the file is back at its place.
    /// It has to be opened anew to be written.
    pub fn is_free_again(&self) -> bool {
        match self.access {
            Access::ReadOnly(ReadOnlyReason::Damaged { marked: true }) => !is_known(&self.path),
            Access::ReadOnly(ReadOnlyReason::Displaced) => {
                self.file.is_some_and(|file| file.stands_at(&self.path))
            }
            Access::ReadWrite | Access::ReadOnly(_) => false,
        }
    }

    /// What a check found of the file is written down for everybody. A mark that stood there when the check began goes
    /// where the file is whole.
    pub(in crate::store) fn tell_checked(&self, problems: &[Problem], before: &Known) -> Result<()> {
        let suspected = problems.iter().any(|problem| problem.kind == ProblemKind::File);
        let fault = if suspected { first_fault(&self.conn)? } else { None };
        match fault {
            // Where it cannot be written down, the answer of the check says it all the same.
            Some(found) => drop(mark(&self.path, self.clock.now(), &found)),
            None if *before != Known::Nothing && known(&self.path) == *before => clear(&self.path),
            None => {}
        }
        Ok(())
    }
}

/// Whether an error comes of a damaged file, and not of a value that no code of ours wrote: then it is written down, and
/// the answer says whether that could be done.
pub(in crate::store) fn suspect(
    conn: &Connection,
    register: &Path,
    clock: Clock,
    error: &StoreError,
) -> Option<bool> {
    if !matches!(error, StoreError::Damaged(_)) {
        return None;
    }
    let found = first_fault(conn).ok()??;
    Some(mark(register, clock.now(), &found).is_ok())
}

/// Whether a file that is about to be opened is damaged; inside, whether that is written down. Where it is unclear, the file
/// is looked at as a whole: once.
pub(in crate::store) fn settled(register: &Path, clock: Clock) -> Result<Option<bool>> {
    match known(register) {
        Known::Nothing => return Ok(None),
        Known::Damaged(_) => return Ok(Some(true)),
        Known::Unclear => {}
    }
    let before = read(register);
    match first_fault(&reader(register)?)? {
        Some(found) => Ok(Some(mark(register, clock.now(), &found).is_ok())),
        // Somebody may have found damage since this one began to read: that mark stays.
        None if read(register) != before => Ok(is_known(register).then_some(true)),
        None => {
            clear(register);
            Ok(None)
        }
    }
}
