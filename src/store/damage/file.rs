//! Which file stands at a path: the same one that was opened, the same bytes that were found damaged.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// Which file it is, as long as somebody has it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct FileId {
    disk: u64,
    number: u64,
}

/// A file as it stands: its number on the disk, its length, when it was written last. The disk is left out: a stick has
/// another number whenever it is plugged in, and a mark lies on the disk of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Standing {
    number: u64,
    bytes: u64,
    written: i64,
}

impl Standing {
    /// The same file, whatever was written into it.
    pub fn is_same_file(self, other: Self) -> bool {
        self.number == other.number
    }
}

#[cfg(unix)]
mod system {
    use std::fs;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use super::{FileId, Standing};

    impl FileId {
        /// Of the file at a path; nothing where none stands there.
        pub fn of(path: &Path) -> Option<Self> {
            let about = fs::symlink_metadata(path).ok()?;
            Some(Self { disk: about.dev(), number: about.ino() })
        }
    }

    impl Standing {
        /// Of the file at a path; nothing where none stands there.
        pub fn of(path: &Path) -> Option<Self> {
            let about = fs::symlink_metadata(path).ok()?;
            let written = about.mtime().saturating_mul(1_000_000_000).saturating_add(about.mtime_nsec());
            Some(Self { number: about.ino(), bytes: about.len(), written })
        }
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs;
    use std::path::Path;
    use std::time::UNIX_EPOCH;

    use super::{FileId, Standing};

    impl FileId {
        /// Which file it is cannot be asked here; an open one can be neither moved nor replaced.
        pub fn of(path: &Path) -> Option<Self> {
            path.exists().then_some(Self { disk: 0, number: 0 })
        }
    }

    impl Standing {
        /// Of the file at a path; nothing where none stands there.
        pub fn of(path: &Path) -> Option<Self> {
            let about = fs::metadata(path).ok()?;
            let written = about.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            Some(Self { number: 0, bytes: about.len(), written: written.as_nanos() as i64 })
        }
    }
}

impl FileId {
    /// Whether this file stands at a path.
    pub fn stands_at(self, path: &Path) -> bool {
        Self::of(path) == Some(self)
    }
}
