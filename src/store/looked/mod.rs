//! Who looked at which household: written down beside the journal, never in it, and never changed.
//!
//! A look is no change of a fact. It moves nothing that others wait for: whoever watches the register goes by the number
//! of the last operation.

use std::time::Duration;

use rusqlite::{Connection, Row, Transaction, TransactionBehavior, named_params};

use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Looked, LookedFilter, Seen};
use crate::store::journal::bounds;
use crate::store::open::{PATIENCE, refuse_shut};
use crate::store::row::{Columns, Fields};
use crate::store::{Register, Result};

#[cfg(test)]
mod tests;

impl Register {
    /// Writes down who looked, all or nothing. A page opened again within some minutes is the same look.
    ///
    /// # Errors
    /// [`crate::store::StoreError::ReadOnly`], [`crate::store::StoreError::Busy`], and those of the disk.
    pub fn note_looked(&self, looks: &[Looked]) -> Result<()> {
        self.refuse_read_only()?;
        if looks.is_empty() {
            return Ok(());
        }
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        refuse_shut(&transaction, &self.path, self.file)?;
        looks.iter().try_for_each(|look| note(&transaction, look))?;
        Ok(transaction.commit()?)
    }

    /// The same, unless another program is writing: then nothing is written, and nobody waits.
    ///
    /// # Errors
    /// As [`Register::note_looked`], [`crate::store::StoreError::Busy`] at once.
    pub fn note_looked_unless_busy(&self, looks: &[Looked]) -> Result<()> {
        self.conn.busy_timeout(Duration::ZERO)?;
        let noted = self.note_looked(looks);
        self.conn.busy_timeout(PATIENCE)?;
        noted
    }

    /// Who looked, the last first, so many at most.
    ///
    /// # Errors
    /// Those of the file.
    pub fn looks(&self, filter: &LookedFilter, limit: usize) -> Result<Vec<Looked>> {
        let [since, until] = bounds(filter.from, filter.to);
        let (by, limit) = (filter.by.as_ref().map(|by| &by.0), limit as i64);
        let looks = match filter.household {
            None => {
                let named = named_params! { ":by": by, ":since": since, ":until": until, ":limit": limit };
                let mut statement = self.conn.prepare_cached(include_str!("looks.sql"))?;
                statement.query_map(named, looked)?.collect::<rusqlite::Result<_>>()?
            }
            Some(household) => {
                let named = named_params! {
                    ":household": household.0, ":by": by, ":since": since, ":until": until, ":limit": limit,
                };
                let mut statement = self.conn.prepare_cached(include_str!("looks_at.sql"))?;
                statement.query_map(named, looked)?.collect::<rusqlite::Result<_>>()?
            }
        };
        Ok(looks)
    }
}

fn note(conn: &Connection, look: &Looked) -> Result<()> {
    let at = Fields::moment(look.at);
    let household = look.household.map(|household| household.0);
    let (author, how, what) = (&look.author.0, look.how.code(), look.seen.code());
    match look.how {
        How::Opened => conn.prepare_cached(include_str!("note_opened.sql"))?.execute(named_params! {
            ":at": at, ":author": author, ":household": household, ":how": how, ":what": what,
            ":same_since": Fields::moment(look.same_since()),
        })?,
        How::Printed | How::Exported => {
            conn.prepare_cached(include_str!("note.sql"))?.execute(named_params! {
                ":at": at, ":author": author, ":household": household, ":how": how, ":what": what,
            })?
        }
    };
    Ok(())
}

fn looked(row: &Row) -> rusqlite::Result<Looked> {
    let columns = Columns(row);
    Ok(Looked {
        at: columns.instant("at")?,
        author: crate::domain::history::Author(columns.text("author")?),
        household: columns.get::<Option<i64>>("household")?.map(HouseholdId),
        how: columns.code("how", How::from_code)?,
        seen: columns.code("what", Seen::from_code)?,
    })
}
