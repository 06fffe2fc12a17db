//! What can go wrong with a register, as kinds: the words for people are made at the edge.
//!
//! | file | subject |
//! |---|---|
//! | `refusal` | what makes no sense for the register as it stands |
//! | `sqlite` | what SQLite says, as a kind of ours |

mod refusal;
mod sqlite;

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::open::ReadOnlyReason;
use crate::domain::backup::DumpFault;
use crate::domain::colleague::Denied;
use crate::domain::history::{Author, HistoryEntry, RowChange};
use crate::domain::id::HouseholdId;
use crate::domain::operation::OperationKind;
use crate::domain::stored::Rev;
pub use refusal::Refusal;

/// Why the store could not do what was asked. Nothing was changed, but for [`StoreError::Unknown`].
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("no file {0}")]
    NotFound(PathBuf),
    /// A file stands there already.
    #[error("a file exists at {0}")]
    AlreadyExists(PathBuf),
    /// The file is something else: another program's database, a document.
    #[error("not a register: {0}")]
    NotARegister(PathBuf),
    /// The file is a register, but parts of it are destroyed or lost.
    #[error("the register is damaged: {0}")]
    Damaged(String),
    /// The file lies on a network file system, where locks do not hold.
    #[error("{path} lies on a network file system ({kind})")]
    NetworkFolder {
        /// The file.
        path: PathBuf,
        /// The kind of file system: `nfs`, `cifs`, `fuse.sshfs` …
        kind: String,
    },
    /// The path is a link: two names for one register would part its side files.
    #[error("{path} is a {link:?} link")]
    LinkRefused {
        /// The file.
        path: PathBuf,
        /// Which kind of link.
        link: Link,
    },
    /// The register was opened read-only.
    #[error("opened read-only: {0:?}")]
    ReadOnly(ReadOnlyReason),
    /// The disk failed in the middle of a save, and it cannot be read whether it was saved.
    #[error("not known whether it was saved: {0}")]
    Unknown(#[source] Box<StoreError>),
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Another program held the register for longer than we wait.
    #[error("the register is held by another program")]
    Busy,
    /// Another session has the register open, and what was asked needs it alone.
    #[error("open elsewhere: {0}")]
    OpenElsewhere(PathBuf),
    /// The SQLite library is older than the register may be trusted to.
    #[error("SQLite {0} is too old")]
    SqliteTooOld(String),
    /// Reading or writing the file failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),

    /// A dump is not what it should be.
    #[error(transparent)]
    Dump(#[from] DumpFault),
    /// Someone saved the row since it was read.
    #[error("changed by another since it was read")]
    Conflict(Box<Conflict>),
    /// The row is not there (any more).
    #[error("no row {row} in {table}")]
    Gone {
        /// The table.
        table: &'static str,
        /// The row.
        row: i64,
    },
    /// Another household has this code.
    #[error("the code {code} is taken")]
    CodeTaken {
        /// The code.
        code: String,
        /// Who has it.
        household: HouseholdId,
    },
    /// The operation makes no sense for the register as it stands.
    #[error("refused: {0:?}")]
    Refused(Refusal),

    /// The author may not do this.
    #[error("denied: {0}")]
    Denied(#[from] Denied),

    /// Undo or redo would overwrite or orphan what was changed since.
    #[error("changed since")]
    ChangedSince {
        /// Who changed it.
        by: Author,
        /// When.
        at: DateTime<Utc>,
        /// By what kind of operation.
        kind: OperationKind,
        /// What that operation was about.
        subject: String,
    },
    /// What was proposed would come to other rows now: each field as it was proposed, and as it would be.
    #[error("would come to something else now")]
    Differs(Vec<RowChange>),
    /// Facts like those of a proposal have arisen since it was made.
    #[error("like facts since")]
    LikeSince(Vec<HistoryEntry>),
    /// This author has nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// This author has nothing to do again.
    #[error("nothing to redo")]
    NothingToRedo,

    /// A newer question interrupted this one.
    #[error("interrupted")]
    Interrupted,
    /// The person cancelled; nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// SQLite said something that none of the kinds above covers.
    #[error("{0}")]
    Database(#[source] rusqlite::Error),
}

/// The kind of a refused link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A symbolic link.
    Symbolic,
    /// A second name of the same file.
    Hard,
}

/// A save that came too late: what the row says now, against what the person had read.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The fields that differ: name, as it was read, as it is now.
    pub change: RowChange,
    /// The revision that stands now.
    pub rev: Rev,
    /// Who saved it last.
    pub by: Author,
    /// When.
    pub at: DateTime<Utc>,
}
