//! The journal's chain: every operation hashed again, with its changes, in one walk through the journal; of one out of
//! which personal data was erased, what is left. The same walk adds up what the indices of the changes must hold.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, Rows};

use super::file::JournalSums;
use super::{Problem, ProblemKind};
use crate::domain::anchor::{Anchor, Anchored};
use crate::domain::health::ANCHOR_MISSING;
use crate::domain::id::OperationId;
use crate::store::journal::{Changes, Entry, Link, redacted};
use crate::store::open::reading_once;
use crate::store::{Register, Result};

/// The operation of an anchor has another hash.
const DIFFERS: &str = "differs";

/// Operations whose hash does not follow from what the journal says, or whose changes stand among those of others.
pub(crate) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    Ok(reading_once(conn, || walk(conn))?.0)
}

/// The same, and the indices of the changes that do not hold what was met on the way.
pub(super) fn problems_and_indices(conn: &Connection) -> Result<Vec<Problem>> {
    let (mut problems, sums) = reading_once(conn, || walk(conn))?;
    problems.extend(sums.against_indices(conn)?);
    Ok(problems)
}

fn walk(conn: &Connection) -> Result<(Vec<Problem>, JournalSums)> {
    let mut operations = conn.prepare(include_str!("operations.sql"))?;
    let mut changes = conn.prepare(include_str!("changes.sql"))?;
    let mut changes =
        Written { rows: changes.query([])?, ahead: None, begun: false, sums: JournalSums::default() };
    let mut operations = operations.query([])?;
    let mut previous = Vec::new();
    let mut broken = Vec::new();
    while let Some(row) = operations.next()? {
        let (operation, kept) = (OperationId(row.get("id")?), row.get::<_, Option<Vec<u8>>>("hash")?);
        let link = Link { entry: Entry::read(row)?, previous };
        let made = link.hash(&changes.digest_of(operation, &mut broken)?);
        let as_closed = kept.as_deref() == Some(made.as_slice());
        if !as_closed && redacted(conn, operation)?.is_none_or(|left| left != made) {
            broken.push(operation);
        }
        previous = kept.unwrap_or_default();
    }
    changes.digest_of(OperationId(i64::MAX), &mut broken)?;
    broken.sort_unstable();
    broken.dedup();
    let of_chain = |id: OperationId| Problem::new(ProblemKind::Journal, id.0.to_string(), "hash");
    Ok((broken.into_iter().map(of_chain).collect(), changes.sums))
}

/// The changes of all operations as they were written: those of an operation stand together, because one operation at
/// a time is open.
struct Written<'s> {
    rows: Rows<'s>,
    /// The operation of the change at hand.
    ahead: Option<OperationId>,
    begun: bool,
    /// Of all that were read.
    sums: JournalSums,
}

impl Written<'_> {
    /// The digest of the changes of an operation. Changes before them belong to an operation that is not there, or
    /// stand among those of another one.
    fn digest_of(&mut self, operation: OperationId, broken: &mut Vec<OperationId>) -> Result<Vec<u8>> {
        if !std::mem::replace(&mut self.begun, true) {
            self.advance()?;
        }
        let mut digest = Changes::default();
        while let Some(own) = self.ahead.filter(|own| *own <= operation) {
            match own == operation {
                true => self.add_to(&mut digest)?,
                false => broken.push(own),
            }
            self.advance()?;
        }
        Ok(digest.finish())
    }

    fn add_to(&self, digest: &mut Changes) -> Result<()> {
        let Some(row) = self.rows.get() else { return Ok(()) };
        // Bytes as they lie there: others make another hash, and that they are text SQLite's own check says.
        let sides = [row.get_ref(3)?.as_bytes_or_null()?, row.get_ref(4)?.as_bytes_or_null()?];
        digest.add_bytes(row.get_ref(1)?.as_bytes()?, row.get(2)?, sides);
        Ok(())
    }

    fn advance(&mut self) -> Result<()> {
        self.rows.advance()?;
        self.ahead = match self.rows.get() {
            Some(row) => {
                let operation = OperationId(row.get(0)?);
                self.sums.add(operation, row.get(2)?);
                Some(operation)
            }
            None => None,
        };
        Ok(())
    }
}

impl Register {
    /// What is wrong with the journal, measured by an anchor that was kept outside of it; nothing where it holds.
    ///
    /// # Errors
    /// Those of the file.
    pub fn check_anchor(&self, anchor: &Anchor) -> Result<Option<Problem>> {
        let detail = match self.holds_anchor(anchor)? {
            Anchored::Holds => return Ok(None),
            Anchored::Differs => DIFFERS,
            Anchored::Missing => ANCHOR_MISSING,
        };
        let place = anchor.operation.0.to_string();
        Ok(Some(Problem::new(ProblemKind::Anchor, place, detail)))
    }
}
