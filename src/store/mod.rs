//! The register file: SQLite, and the only place with SQL.
//!
//! | part | what it does |
//! |---|---|
//! | [`register`] | the open register: what callers hold |
//! | `open` | making and opening the file, and everything that can be wrong with it |
//! | `schema` | the tables, step by step |
//! | `row` | one row: columns in, fields out, insert, update with its revision, delete |
//! | `place`, `household`, `member`, `survey`, `round`, `support`, `herd`, `visit` | one aggregate each |
//! | `programme`, `hand_over`, `relief`, `group`, `activity`, `assistance`, `loan`, `card` | the same, around support |
//! | `pass_on` | what is owed for animals, who waits, the chains of households |
//! | `perform` | an operation of the domain carried out |
//! | `journal` | the only door for changes, the chain, the history |
//! | `import` | what matching needs to know, and a plan carried out |
//! | `undo` | taking back and doing again, generic over tables |
//! | `looked` | who looked at which household |
//! | `personal` | what is held of one person, and its erasure |
//! | `scrub` | free room in the file, emptied behind an erasure |
//! | `index` | what lists are read from: derived, rebuilt at will |
//! | `eligibility` | who of many households may have a model |
//! | `reach`, `watch` | every household with what is measured, or warned of, in few statements |
//! | `find`, `dossier`, `ledger`, `framework`, `outcome` | reading: lists, one household, the dated facts of all, what forms offer |
//! | `duplicates` | records that may be one, and what making them one would do |
//! | `check`, `backup` | proving and keeping the file |
//! | `damage` | damage that is known: a mark beside the file, heeded before each write |
//! | `presence` | who has the register open, and which form: files beside it |
//! | `trouble`, `reserve` | what threatens the file, and the room that is kept for a full disk |
//! | `dump` | the register as text, and back |
//! | `trial` | a private copy on which something is tried out |
//! | `carry` | a copy of some hamlets that goes out, and comes back |
//!
//! Statements stand in `.sql` files beside the code and take named parameters. No rule of the field
//! is decided here.

mod activity;
mod assistance;
mod backup;
mod card;
mod carry;
mod check;
mod clock;
mod colleague;
mod damage;
mod dossier;
mod dump;
mod duplicates;
mod eligibility;
mod error;
mod exit;
mod find;
mod framework;
mod group;
mod hand_over;
mod herd;
mod household;
mod ids;
mod import;
mod index;
mod journal;
mod ledger;
mod loan;
mod looked;
mod mapping;
mod member;
mod open;
mod outcome;
mod pass_on;
mod perform;
mod personal;
mod place;
mod presence;
mod process;
mod programme;
mod proposal;
mod reach;
mod register;
mod relief;
mod reserve;
mod round;
mod row;
mod schema;
mod scrub;
mod standing;
mod support;
mod survey;
mod today;
mod trial;
mod trouble;
mod undo;
mod visit;
mod watch;
mod way_out;

#[cfg(test)]
mod simulated;
#[cfg(test)]
mod testing;

pub use assistance::Whose;
pub use backup::{AutoBackup, AutoOutcome, BackupFolder, Restored, SecondPlace};
pub use carry::{Taken, Tried};
pub use check::{Heard, Problem, ProblemKind};
pub use clock::Clock;
pub use damage::{Damage, Suspicion};
pub use dump::Proof;
pub use duplicates::{Duplicate, Pair, Side};
pub use error::{Conflict, Link, Refusal, StoreError};
pub use import::Progress;
pub use journal::{Batch, Created, Done};
pub use open::{
    Access, OwnFile, ReadOnlyReason, expect_not_own, expect_replaceable, network_kind_of, old_sqlite,
    open_named, text_named,
};
pub(crate) use open::{Rights, hidden_beside, new_file, take_name};
pub use presence::{Presence, who_has_open};
pub use programme::MoneyRecords;
pub use proposal::Names;
pub use register::{Interrupt, Register};
pub use trouble::Trouble;

/// What the store answers.
pub type Result<T> = std::result::Result<T, StoreError>;
