//! Files that are there for a while only, and that nobody but their maker can read.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::SealError;
use crate::store::BackupFolder;

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
        let plain =
            folder.path().join(format!(".{name}.{}.part", rustix::process::getpid().as_raw_nonzero()));
        let _ = fs::remove_file(&plain);
        Ok(Self(plain))
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

/// Beside the place of a file, on the same disk.
pub(super) fn hidden(to: &Path) -> PathBuf {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    to.with_file_name(format!(".{name}.{}.part", rustix::process::getpid().as_raw_nonzero()))
}

/// Readable by its maker only.
#[cfg(unix)]
pub(super) fn private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
pub(super) fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
