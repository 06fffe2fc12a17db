//! The copy to put back where a register is damaged: the newest that is whole.

use std::path::Path;

use super::copy::read_anew;
use super::holds::held_by;
use crate::domain::backup::{BackupCopy, BackupRules};
use crate::store::check::first_fault;
use crate::store::open::look;
use crate::store::register::Register;
use crate::store::{Result, schema};

impl Register {
    /// The newest copy of a register, of both places, in which SQLite finds no fault when it reads all of it from the disk:
    /// every page, row and index. Copies of another register are passed over, as far as this one can still say which it is.
    ///
    /// # Errors
    /// As [`Register::copies_of`].
    pub fn best_copy(register: &Path, rules: &BackupRules) -> Result<Option<BackupCopy>> {
        let origin = held_by(register).map(|held| held.origin).unwrap_or_default();
        let is_of_it = |copy: &BackupCopy| {
            let held = copy.holds.as_ref();
            held.is_some_and(|held| {
                held.version <= schema::VERSION && (origin.is_empty() || held.origin == origin)
            })
        };
        let copies = Self::copies_of(register, rules)?.into_iter();
        Ok(copies.filter(is_of_it).find(|copy| is_whole(&copy.path).unwrap_or(false)))
    }
}

fn is_whole(copy: &Path) -> Result<bool> {
    read_anew(copy)?;
    Ok(first_fault(&look(copy)?)?.is_none())
}
