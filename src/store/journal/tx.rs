//! The inside of a transaction: what an operation may do to rows.

use std::collections::VecDeque;
use std::ops::ControlFlow;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, named_params};

use super::{Created, conflict};
use crate::domain::history::Author;
use crate::domain::id::OperationId;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::store::household::Codes;
use crate::store::ids::IdSource;
use crate::store::row::{self, Fields, Record, RowId, Table};
use crate::store::{Refusal, Result, StoreError};
use crate::viet::local_time;

/// Hears how many rows an operation has written, and says whether to go on.
pub type Told<'a> = &'a mut dyn FnMut(usize) -> ControlFlow<()>;

/// An open operation.
pub(crate) struct Tx<'a> {
    /// The connection, inside its transaction.
    pub conn: &'a Connection,
    /// What was made so far.
    pub created: Created,
    ids: &'a mut IdSource,
    now: DateTime<Utc>,
    operation: OperationId,
    codes: Codes,
    told: Told<'a>,
    written: usize,
    recalled: VecDeque<(Table, i64)>,
}

impl<'a> Tx<'a> {
    pub(super) fn new(
        conn: &'a Connection,
        ids: &'a mut IdSource,
        (now, operation): (DateTime<Utc>, OperationId),
        told: Told<'a>,
    ) -> Self {
        let (created, codes) = (Created::default(), Codes::default());
        Self { conn, created, ids, now, operation, codes, told, written: 0, recalled: VecDeque::new() }
    }

    /// One row more; whoever listens may end the operation here, and then nothing of it stays.
    fn wrote(&mut self) -> Result<()> {
        self.written += 1;
        match (self.told)(self.written) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(StoreError::Cancelled),
        }
    }

    /// The moment of the operation.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Its number in the journal.
    pub fn operation(&self) -> OperationId {
        self.operation
    }

    /// Who does it.
    pub fn author(&self) -> Result<Author> {
        let mut statement = self.conn.prepare_cached(include_str!("author_of.sql"))?;
        let of = named_params! { ":operation": self.operation.0 };
        Ok(Author(statement.query_row(of, |row| row.get(0))?))
    }

    /// The day of the operation in Việt Nam.
    pub fn today(&self) -> NaiveDate {
        local_time(self.now).date()
    }

    /// A code that no household has.
    pub fn free_code(&mut self) -> Result<String> {
        self.codes.next_free(self.conn)
    }

    /// Writes a new row.
    pub fn insert<T: Record>(&mut self, value: &T) -> Result<T::Id> {
        self.insert_fields::<T>(&value.fields())
    }

    /// Writes a new row from its fields: more of them than the value itself knows.
    pub fn insert_fields<T: Record>(&mut self, fields: &Fields) -> Result<T::Id> {
        let id = self.next_id(T::TABLE);
        row::insert(self.conn, T::TABLE, id, fields)?;
        self.created.note(T::TABLE, id);
        self.wrote()?;
        Ok(T::Id::of(id))
    }

    /// Gives the next new rows these identities, in their order: work that is done once more makes the rows that were seen.
    pub fn recall(&mut self, made: Vec<(Table, i64)>) {
        self.recalled = made.into();
    }

    /// Once the rows come in another order than before, the work is not the same: they get identities of their own.
    fn next_id(&mut self, table: Table) -> i64 {
        match self.recalled.pop_front() {
            Some((before, id)) if before == table => id,
            Some(_) | None => {
                self.recalled.clear();
                self.ids.next(self.now)
            }
        }
    }

    /// Writes the one row of a table that has only one.
    pub fn insert_at<T: Record>(&mut self, id: T::Id, value: &T) -> Result<()> {
        row::insert(self.conn, T::TABLE, id.number(), &value.fields())?;
        self.wrote()
    }

    /// The value of a row as it stands.
    pub fn read<T: Record>(&self, id: T::Id) -> Result<Stored<T::Id, T>> {
        row::find::<T>(self.conn, id)?.ok_or(StoreError::Gone { table: T::TABLE.name(), row: id.number() })
    }

    /// The value of a row, at the revision that the person saw.
    pub fn read_at<T: Record>(&self, id: T::Id, rev: Rev) -> Result<Stored<T::Id, T>> {
        let stored = self.read::<T>(id)?;
        match stored.rev == rev {
            true => Ok(stored),
            false => Err(conflict::since(self.conn, T::TABLE, id.number(), rev)?),
        }
    }

    /// Writes what differs; the same value again is no change.
    pub fn update<T: Record>(&mut self, stored: &Stored<T::Id, T>, value: &T) -> Result<()> {
        match stored.value == *value {
            true => Ok(()),
            false => self.update_fields::<T>(stored.id, &value.fields()),
        }
    }

    /// Writes fields of a row.
    pub fn update_fields<T: Record>(&mut self, id: T::Id, fields: &Fields) -> Result<()> {
        row::update(self.conn, T::TABLE, id.number(), fields)?;
        self.wrote()
    }

    /// Writes a new row, or the next revision of the one that the edit is based on.
    pub fn save<T: Record>(&mut self, edit: &Edit<T::Id, T>) -> Result<T::Id> {
        match edit.base {
            None => self.insert(&edit.value),
            Some((id, rev)) => {
                let stored = self.read_at::<T>(id, rev)?;
                self.update(&stored, &edit.value)?;
                Ok(id)
            }
        }
    }

    /// Takes a row out, unless others hang on it.
    pub fn remove<T: Record>(&mut self, id: T::Id, rev: Rev) -> Result<()> {
        self.read_at::<T>(id, rev)?;
        row::delete(self.conn, T::TABLE, id.number()).map_err(|error| match error.is_foreign_key() {
            true => StoreError::Refused(Refusal::InUse),
            false => error,
        })
    }

    /// Writes fields of the commune, which has one row and no revision to name.
    pub fn write_commune(&mut self, row_id: i64, fields: &Fields, exists: bool) -> Result<()> {
        match exists {
            true => row::update(self.conn, Table::Commune, row_id, fields),
            false => row::insert(self.conn, Table::Commune, row_id, fields),
        }
    }
}
