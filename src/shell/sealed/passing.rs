//! Files that are there for a while only, and that nobody but their maker can read.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::SealError;
use crate::store::{BackupFolder, Rights, hidden_beside, new_file};

/// What the name of a file under way ends with.
pub(super) const PART: &str = ".part";

/// A file that goes with its holder.
pub struct Passing(pub(super) PathBuf);

impl Passing {
    /// In the folder of copies of a register; what a killed program leaves there is swept up by the next copies.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn in_folder_of(register: &Path, name: &str) -> Result<Self, SealError> {
        let folder = BackupFolder::beside(register);
        folder.make()?;
        Ok(Self(hidden_beside(&folder.path().join(name), PART)))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Where even this fails nobody is left to be told.
        let _ = fs::remove_file(&self.0);
    }
}

/// Readable by its maker only.
pub(super) fn private(path: &Path) -> io::Result<File> {
    new_file(path, Rights::Own)
}
