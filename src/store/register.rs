//! The open register: what callers hold. Reading takes `&self`, changing takes `&mut self`.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, InterruptHandle};

use super::damage::{FileId, Standing};
use super::find::ListCache;
use super::ids::IdSource;
use super::journal::{Done, Opening, Told};
use super::open::{Access, Held};
use super::{Clock, Result, perform, place, round};
use crate::domain::history::Author;
use crate::domain::id::{HamletId, RoundId};
use crate::domain::operation::Operation;
use crate::domain::place::{Commune, Hamlet};
use crate::domain::round::Round;
use crate::domain::stored::Stored;

/// An open register file.
pub struct Register {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    pub(super) clock: Clock,
    pub(super) ids: IdSource,
    pub(super) access: Access,
    /// Which file was opened.
    pub(super) file: Option<FileId>,
    /// Changes made through this connection: SQLite's data version counts only those of others.
    pub(super) commits: u64,
    pub(super) lists: RefCell<ListCache>,
    /// Of the file as it stands this was said, and it was read whole for it.
    pub(super) cleared: RefCell<Option<(Standing, String)>>,
    /// Nobody reads or writes its file under a name that somebody typed.
    _held: Held,
}

impl Register {
    pub(super) fn new(conn: Connection, path: PathBuf, clock: Clock, access: Access) -> Self {
        let (file, lists, cleared) = (FileId::of(&path), RefCell::default(), RefCell::default());
        let (ids, _held) = (IdSource::random(), Held::of(&path));
        Self { conn, path, clock, ids, access, file, commits: 0, lists, cleared, _held }
    }

    /// Makes all further identities follow from a seed and the clock: the made-up commune is the same for
    /// the same seed.
    pub fn seed_ids(&mut self, seed: u64) {
        self.ids = IdSource::seeded(seed);
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the register may be changed, and why not.
    pub fn access(&self) -> Access {
        self.access
    }

    /// A number that differs once another program changed the register.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The number of the last operation; 0 before the first. It moves with every change of a fact and with nothing else, so
    /// that screens are read anew only then.
    pub fn last_operation(&self) -> Result<i64> {
        Ok(self.conn.prepare_cached(include_str!("last_operation.sql"))?.query_row([], |row| row.get(0))?)
    }

    /// Ends a running question from another thread.
    pub fn interrupt_handle(&self) -> Interrupt {
        Interrupt(self.conn.get_interrupt_handle())
    }

    /// The commune.
    pub fn commune(&self) -> Result<Commune> {
        place::commune(&self.conn)
    }

    /// Every hamlet, in the order in which they were entered.
    pub fn hamlets(&self) -> Result<Vec<Stored<HamletId, Hamlet>>> {
        place::hamlets(&self.conn)
    }

    /// Every review round as it was opened, the newest first.
    pub fn opened_rounds(&self) -> Result<Vec<Stored<RoundId, Round>>> {
        round::opened(&self.conn)
    }

    /// Carries out an operation: one transaction, one entry of the journal, one step of undo.
    ///
    /// # Errors
    /// [`super::StoreError::Conflict`] where someone saved the same row since it was read,
    /// [`super::StoreError::CodeTaken`], [`super::StoreError::Refused`], [`super::StoreError::ReadOnly`],
    /// and everything that a disk may do. Nothing is changed then.
    pub fn perform(&mut self, author: &Author, operation: &Operation) -> Result<Done> {
        let subject = perform::subject(&self.conn, operation)?;
        let opening = Opening { author, kind: operation.kind(), subject: subject.as_deref(), reverses: None };
        self.transact_operation(&opening, operation, &mut |_| ControlFlow::Continue(()))
    }

    /// The same for an operation on many households, which is told after each row (how many are written) and says
    /// whether to go on.
    ///
    /// # Errors
    /// As [`Register::perform`]; [`super::StoreError::Cancelled`] where `told` said to stop. Nothing is changed then.
    pub fn perform_told(&mut self, author: &Author, operation: &Operation, told: Told) -> Result<Done> {
        let subject = perform::subject(&self.conn, operation)?;
        let opening = Opening { author, kind: operation.kind(), subject: subject.as_deref(), reverses: None };
        self.transact_operation(&opening, operation, told)
    }
}

/// Ends the running question of a register.
pub struct Interrupt(InterruptHandle);

impl Interrupt {
    /// Ends it; without one this does nothing.
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}
