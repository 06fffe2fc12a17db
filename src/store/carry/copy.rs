//! A copy that comes back: is it one of ours, and what was done on it since. It is only read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::erased::Erased;
use super::note::{carried, of_number};
use crate::domain::carry::{CarryFault, LeftOut, TakenOut, Touch};
use crate::domain::history::Author;
use crate::domain::id::{OperationId, TakenOutId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::Stored;
use crate::store::backup::{holds, prove_sound};
use crate::store::check::chain_problems;
use crate::store::journal::RowStep;
use crate::store::open::look;
use crate::store::proposal::{about, beside, bring};
use crate::store::row::Columns;
use crate::store::{Result, StoreError, schema};

/// A copy that may be brought back into a register.
pub(super) struct Copy {
    conn: Connection,
    /// The register's note of it.
    pub note: Stored<TakenOutId, TakenOut>,
}

/// An operation that was done on the copy.
pub(super) struct CopyOperation {
    /// Its number there.
    pub number: i64,
    /// When, as its journal has it.
    pub at: String,
    /// Who and when.
    pub touch: Touch,
    /// Its kind.
    pub kind: OperationKind,
    /// The kind of what it takes back or does again, at whatever remove; its own where it does neither.
    pub matter: OperationKind,
    /// What it was about.
    pub subject: String,
    /// The operation that it took back or did again, by its hash.
    pub reverses: Option<Vec<u8>>,
    /// Its hash.
    pub hash: Vec<u8>,
    /// The rows that it changed, in order.
    pub steps: Vec<RowStep>,
    /// The households that it was about.
    pub households: Vec<i64>,
    /// Where it put down a proposal, the households that this is about.
    pub proposed_for: Vec<i64>,
}

impl CopyOperation {
    /// The same as something that the register does not take.
    pub fn left_out(&self, why: StoreError) -> LeftOut<StoreError> {
        let Touch { author, at } = self.touch.clone();
        let (number, kind, subject, hash) = (self.number, self.kind, self.subject.clone(), self.hash.clone());
        LeftOut { number, at, author, kind, subject, hash, why }
    }
}

impl Copy {
    /// Brings what stands beside a proposal that was made on the copy, under the number that it has here.
    ///
    /// # Errors
    /// [`CarryFault::Erased`] where it names somebody whose data was erased meanwhile; those of the files.
    pub fn bring_proposed(
        &self,
        proposed: &CopyOperation,
        (conn, here): (&Connection, OperationId),
        erased: &Erased,
    ) -> Result<()> {
        let texts = beside(&self.conn, proposed.number)?;
        if texts.iter().any(|text| erased.are_in(&proposed.proposed_for, text)) {
            return Err(CarryFault::Erased.into());
        }
        bring((&self.conn, proposed.number), (conn, here.0))
    }

    /// Whom the register has erased since the copy went out.
    pub fn erased(&self, here: &Connection) -> Result<Erased> {
        Erased::since(here, &self.conn, self.note.head.operation)
    }

    /// Opens a copy that was made of this register, and proves its journal.
    ///
    /// # Errors
    /// What it is instead, as [`CarryFault`] says it; [`StoreError::Damaged`].
    pub fn open(file: &Path, here: &Connection) -> Result<Self> {
        let conn = look(file)?;
        expect_version(&conn)?;
        let own = carried(&conn)?.ok_or(CarryFault::NotACopy)?;
        prove_sound(&conn)?;
        if let Some(problem) = chain_problems(&conn)?.first() {
            return Err(StoreError::Damaged(format!("journal {}", problem.place)));
        }
        let note = known(here, &own)?;
        Ok(Self { conn, note })
    }

    /// What was done on it and is not brought yet, in order; without what was erased.
    pub fn operations(&self, here: &Connection, erased: &mut Erased) -> Result<Vec<CopyOperation>> {
        let brought = brought(here, self.note.id)?;
        let hashes = self.hashes()?;
        let mut statement = self.conn.prepare(include_str!("operations.sql"))?;
        let read = statement.query_map([], |row| operation(row, &hashes))?;
        let mut operations = read.collect::<rusqlite::Result<Vec<_>>>()?;
        name_matters(&mut operations);
        operations.retain(|operation| !brought.contains(&operation.hash));
        for operation in &mut operations {
            // What was erased there reaches into that journal, and is no change of rows that could be made here.
            if operation.kind != OperationKind::ErasePerson {
                operation.steps = self.steps(operation.number)?;
            }
            operation.households = self.households(operation.number)?;
            if operation.kind == OperationKind::Propose {
                operation.proposed_for = about(&self.conn, operation.number)?;
            }
            erased.take_out(operation);
        }
        Ok(operations)
    }

    /// The rounds that surveys name: they are no facts, and no journal tells of them.
    pub fn rounds(&self) -> Result<Vec<(String, String, i64)>> {
        let mut statement = self.conn.prepare(include_str!("rounds.sql"))?;
        let rounds = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rounds.collect::<rusqlite::Result<_>>()?)
    }

    /// What the copy answers to a question that is asked here too.
    pub fn asked<R>(&self, question: impl FnOnce(&Connection) -> Result<R>) -> Result<R> {
        question(&self.conn)
    }

    /// Code and head of a household, as the copy lists it.
    pub fn name_of(&self, household: i64) -> Result<Option<(String, String)>> {
        name_of(&self.conn, household)
    }

    fn hashes(&self) -> Result<BTreeMap<i64, Vec<u8>>> {
        let mut statement = self.conn.prepare(include_str!("hashes.sql"))?;
        let hashes = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(hashes.collect::<rusqlite::Result<_>>()?)
    }

    fn steps(&self, number: i64) -> Result<Vec<RowStep>> {
        let mut statement = self.conn.prepare_cached(include_str!("../journal/changes_of.sql"))?;
        let mut rows = statement.query(named_params! { ":operation": number })?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(RowStep::read(row)?);
        }
        Ok(steps)
    }

    fn households(&self, number: i64) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare_cached(include_str!("households.sql"))?;
        let found = statement.query_map(named_params! { ":operation": number }, |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

/// Code and head of a household, as a register lists it.
pub(super) fn name_of(conn: &Connection, household: i64) -> Result<Option<(String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("name_of.sql"))?;
    let named = named_params! { ":household": household };
    Ok(statement.query_row(named, |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Registers of before version 7 could not be taken out.
fn expect_version(conn: &Connection) -> Result<()> {
    match schema::version(conn)? {
        version if version > schema::VERSION => Err(CarryFault::Newer.into()),
        version if version < schema::WITH_COPIES => Err(CarryFault::NotACopy.into()),
        _ => Ok(()),
    }
}

/// The register's own note of a copy: it is of this register, which has gone on from where the copy began.
fn known(here: &Connection, own: &TakenOut) -> Result<Stored<TakenOutId, TakenOut>> {
    if holds(here)?.origin != own.origin {
        return Err(CarryFault::AnotherRegister.into());
    }
    let unknown = || CarryFault::Unknown(own.number);
    let note = of_number(here, own.number)?.ok_or_else(unknown)?;
    let begun_there =
        hash_of(here, own.head.operation.0)?.is_some_and(|hash| super::hex(&hash) == own.head.hash);
    let same = TakenOut { ended: None, ..note.value.clone() } == TakenOut { ended: None, ..own.clone() };
    match begun_there && same {
        true => Ok(note),
        false => Err(unknown().into()),
    }
}

fn hash_of(conn: &Connection, operation: i64) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached(include_str!("../journal/hash_of.sql"))?;
    let named = named_params! { ":operation": operation };
    Ok(statement.query_row(named, |row| row.get::<_, Option<Vec<u8>>>(0)).optional()?.flatten())
}

/// The hashes of the operations of a copy that were brought.
fn brought(here: &Connection, copy: TakenOutId) -> Result<BTreeSet<Vec<u8>>> {
    let mut statement = here.prepare(include_str!("brought.sql"))?;
    let hashes = statement.query_map(named_params! { ":taken_out": copy.0 }, |row| row.get(0))?;
    Ok(hashes.collect::<rusqlite::Result<_>>()?)
}

/// Says of each step taken back or done again what it comes down to: what it reverses stands before it.
fn name_matters(operations: &mut [CopyOperation]) {
    let mut matters: HashMap<Vec<u8>, OperationKind> = HashMap::new();
    for operation in operations {
        let reversed = operation.reverses.as_ref().and_then(|hash| matters.get(hash));
        operation.matter = reversed.copied().unwrap_or(operation.kind);
        matters.insert(operation.hash.clone(), operation.matter);
    }
}

fn operation(row: &Row, hashes: &BTreeMap<i64, Vec<u8>>) -> rusqlite::Result<CopyOperation> {
    let columns = Columns(row);
    let touch = Touch { author: Author(columns.text("author")?), at: columns.instant("at")? };
    let kind = columns.code("kind", OperationKind::from_code)?;
    Ok(CopyOperation {
        number: columns.get("id")?,
        at: columns.text("at")?,
        touch,
        kind,
        matter: kind,
        subject: columns.text("subject")?,
        reverses: columns.get::<Option<i64>>("reverses")?.and_then(|number| hashes.get(&number).cloned()),
        hash: columns.get("hash")?,
        steps: Vec::new(),
        households: Vec::new(),
        proposed_for: Vec::new(),
    })
}
