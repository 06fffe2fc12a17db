//! What can go wrong with a register, as kinds: the words for people are made at the edge.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;
use rusqlite::types::FromSqlError;

use super::open::ReadOnlyReason;
use crate::domain::backup::DumpFault;
use crate::domain::carry::CarryFault;
use crate::domain::colleague::{ColleagueFault, Denied};
use crate::domain::exit_plan::{PlanFault, TargetFault};
use crate::domain::group::GroupFault;
use crate::domain::hand_over::ListRefusal;
use crate::domain::herd::HerdFault;
use crate::domain::history::{Author, HistoryEntry, RowChange};
use crate::domain::id::HouseholdId;
use crate::domain::loan::LoanFault;
use crate::domain::operation::OperationKind;
use crate::domain::pass_on::PassOnFault;
use crate::domain::programme::checks::Fault;
use crate::domain::stored::Rev;
use crate::domain::support::Held;

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

/// Why an operation makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The household has left the register.
    HouseholdEnded,
    /// The household has not left the register.
    HouseholdNotEnded,
    /// A household cannot join itself.
    MergeWithItself,
    /// A split takes at least one person.
    SplitNobody,
    /// A split leaves at least one person behind.
    SplitEverybody,
    /// The person does not live in the household.
    NotAMember,
    /// The stay has ended already.
    AlreadyLeft,
    /// Other records hang on this one (animals on a support, a recognition on a survey).
    InUse,
    /// The day lies outside what a register can hold.
    ImpossibleDay,
    /// Only a known person can be saved; new ones join a household.
    UnknownMember,
    /// The round is closed: a later decision corrects it.
    RoundClosed,
    /// The round recognised this household: its form and what the meeting said stay as they were.
    DecidedInRound(String),
    /// Form A is for newcomers, not for who is on the commune's list.
    NoFormA,
    /// The round was opened before.
    RoundExists,
    /// There is no open round of this code.
    NoSuchRound,
    /// The household is on the work list of the round already.
    OnTheListAlready,
    /// Households of the round are not concluded yet: so many.
    NotConcluded(usize),
    /// Objections of the round wait for their re-check: so many.
    OpenComplaints(usize),
    /// An objection about the household of this code waits for its re-check: no decision recognises it before.
    Contested(String),
    /// A recognition that a decision of a round brought keeps that decision's number and day.
    OfDecision,
    /// The household was surveyed in the round, and stays on its list.
    SurveyedInRound,
    /// The household of this code was recognised in the round already: no other decision of it can do so again.
    RecognisedInRound(String),
    /// A decision is dated before a meeting that it rests on, which was held on this day.
    BeforeMeeting(chrono::NaiveDate),
    /// A decision names the household of this code, which has left the register.
    RecognisesEnded(String),
    /// The list of a round of hand-over does not allow it.
    HandOver(ListRefusal),
    /// A member or an entry of a group does not fit.
    Group(GroupFault),
    /// A plan to leave poverty cannot be meant so.
    Plan(PlanFault),
    /// The target of a year cannot be meant so.
    Target(TargetFault),
    /// A repayment, an extension, or the new terms of a loan do not fit.
    Loan(LoanFault),
    /// What is owed for animals cannot be changed so.
    PassOn(PassOnFault),
    /// The household waits for this model already.
    WaitsAlready,
    /// What cannot be true of an animal or of what happened to it.
    Herd(HerdFault),
    /// Other facts followed from a support in a household's hands.
    Held(Held),
    /// A living animal wears the tag already.
    TagWorn {
        /// The tag.
        tag: String,
        /// The code of the household that holds it.
        household: String,
    },
    /// Another animal of the register was born of it.
    HasOffspring,
    /// The person of this name attends the activity already.
    AttendsAlready(String),
    /// The person of this name lived in no household while the activity went on.
    DidNotLiveHere(String),
    /// The activity was cancelled: nobody attends it.
    ActivityCancelled,
    /// A support answers an emergency before it happened, on this day.
    BeforeEvent(chrono::NaiveDate),
    /// A visit on a day on which there was none.
    Visit(crate::domain::visit::VisitFault),
    /// One of several visits on a day on which there was none.
    VisitTo {
        /// The code of the household.
        household: String,
        /// What is wrong with it.
        fault: crate::domain::visit::VisitFault,
    },
    /// The visit is of another household than the line of a sheet that it is for.
    VisitOfAnother,
    /// The line of a sheet has its visit already.
    VisitEntered,
    /// A sheet of visits, or an order of its lines, that cannot be.
    Sheet(crate::domain::visit::SheetFault),
    /// Benefits and payments say no.
    Assistance(crate::domain::assistance::check::Refusal),
    /// A colleague cannot be saved so.
    Colleague(ColleagueFault),
    /// The proposal was answered already.
    Answered,
    /// Another proposed it.
    NotYours,
    /// A copy cannot be taken out or brought back.
    Carry(CarryFault),
    /// A programme or a budget cannot be saved so.
    Programme(Fault),
    /// Personal data was erased out of the operation: it is never taken back.
    Redacted,
    /// What was proposed cannot be done as it was written: another version wrote it, or data was erased out of it.
    WorkLost,
    /// Nothing is held of this person that could still be erased.
    ErasedAlready,
    /// An erasure says why, and on which legal ground.
    ErasureWithoutReason,
    /// Two records cannot be made one as they stand.
    Join(crate::domain::duplicates::join::JoinFault),
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

/// What the triggers of the schema say of a write into a closed round.
const ROUND_CLOSED: &str = "the round is closed";

impl From<CarryFault> for StoreError {
    fn from(fault: CarryFault) -> Self {
        Self::Refused(Refusal::Carry(fault))
    }
}

impl From<PlanFault> for StoreError {
    fn from(fault: PlanFault) -> Self {
        Self::Refused(Refusal::Plan(fault))
    }
}

impl From<GroupFault> for StoreError {
    fn from(fault: GroupFault) -> Self {
        Self::Refused(Refusal::Group(fault))
    }
}

impl From<LoanFault> for StoreError {
    fn from(fault: LoanFault) -> Self {
        Self::Refused(Refusal::Loan(fault))
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|inner| inner.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(ErrorCode::ConstraintViolation) if error.to_string().contains(ROUND_CLOSED) => {
                Self::Refused(Refusal::RoundClosed)
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // Room for what the sessions share could not be had.
            Some(ErrorCode::SystemIoFailure) if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => {
                Self::DiskFull
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(ReadOnlyReason::Medium),
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Io(std::io::Error::other(error.to_string()))
            }
            _ => Self::from_value_error(error),
        }
    }
}

impl From<FromSqlError> for StoreError {
    fn from(error: FromSqlError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl StoreError {
    /// A stored value that no code of ours wrote is damage; everything else is passed on.
    fn from_value_error(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(error.to_string()),
            other => Self::Database(other),
        }
    }

    /// Whether a foreign key stood in the way.
    pub(super) fn is_foreign_key(&self) -> bool {
        self.extended_code() == Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
    }

    /// Whether a uniqueness rule stood in the way.
    pub(super) fn is_unique(&self) -> bool {
        use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
        matches!(self.extended_code(), Some(SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY))
    }

    /// Whether a rule of the tables stood in the way.
    pub(super) fn is_constraint(&self) -> bool {
        matches!(self, Self::Database(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation))
    }

    fn extended_code(&self) -> Option<i32> {
        match self {
            Self::Database(error) => error.sqlite_error().map(|inner| inner.extended_code),
            _ => None,
        }
    }
}
