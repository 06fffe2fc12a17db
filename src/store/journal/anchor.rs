//! The head of the chain, and whether the journal still holds one that was printed.

use rusqlite::{OptionalExtension, named_params};

use crate::domain::anchor::{Anchor, Anchored, RedactedSince};
use crate::domain::history::Author;
use crate::domain::id::OperationId;
use crate::store::row::Columns;
use crate::store::{Register, Result};

impl Register {
    /// The head of the chain: the last operation with its hash, which covers all before it.
    ///
    /// # Errors
    /// Those of the file.
    pub fn anchor(&self) -> Result<Option<Anchor>> {
        let last = OperationId(self.last_operation()?);
        Ok(self.hash_of(last)?.map(|hash| Anchor::of(last, &hash)))
    }

    /// Whether the journal holds the operation of an anchor with its hash. That the operations before it are what they
    /// were is what [`Register::check`] proves.
    ///
    /// # Errors
    /// Those of the file.
    pub fn holds_anchor(&self, anchor: &Anchor) -> Result<Anchored> {
        Ok(match self.hash_of(anchor.operation)? {
            Some(hash) if Anchor::of(anchor.operation, &hash) == *anchor => Anchored::Holds,
            Some(_) => Anchored::Differs,
            None => Anchored::Missing,
        })
    }

    /// What was taken out of the operations up to an anchor since it was noted: their hashes stay, so that it holds, but
    /// what stands in them now is vouched for by those erasures alone.
    ///
    /// # Errors
    /// Those of the file.
    pub fn redacted_since(&self, anchor: &Anchor) -> Result<Vec<RedactedSince>> {
        let mut statement = self.conn.prepare_cached(include_str!("redacted_since.sql"))?;
        let found = statement.query_map(named_params! { ":anchor": anchor.operation.0 }, |row| {
            let columns = Columns(row);
            Ok(RedactedSince {
                at: columns.instant("at")?,
                author: Author(columns.text("author")?),
                subject: columns.text("subject")?,
                operations: row.get::<_, u32>("operations")? as usize,
            })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn hash_of(&self, operation: OperationId) -> Result<Option<Vec<u8>>> {
        let mut statement = self.conn.prepare_cached(include_str!("hash_of.sql"))?;
        let named = named_params! { ":operation": operation.0 };
        Ok(statement.query_row(named, |row| row.get::<_, Option<Vec<u8>>>(0)).optional()?.flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::*;

    /// Three operations; the anchor of the second, and of the last.
    fn village() -> (Bench, Anchor, Anchor) {
        let mut bench = Bench::new();
        bench.hamlet("Khu 4");
        let early = bench.register.anchor().unwrap().unwrap();
        bench.hamlet("Khu 5");
        let head = bench.register.anchor().unwrap().unwrap();
        (bench, early, head)
    }

    fn tamper(bench: &Bench, sql: &str) {
        bench.register.conn.execute_batch(sql).unwrap();
    }

    #[test]
    fn an_anchor_holds_while_the_journal_goes_on() {
        let (mut bench, early, head) = village();
        assert_eq!((early.operation.0, head.operation.0), (2, 3));
        bench.hamlet("Khu 6");
        for anchor in [&early, &head] {
            assert_eq!(bench.register.holds_anchor(anchor).unwrap(), Anchored::Holds);
        }
    }

    #[test]
    fn a_journal_that_was_cut_off_is_sound_in_itself_and_misses_the_anchor() {
        let (bench, early, head) = village();
        tamper(
            &bench,
            "PRAGMA foreign_keys = OFF; DROP TRIGGER operation_stays; DROP TRIGGER change_stays;
             DROP TRIGGER journal_delete_hamlet;
             DELETE FROM hamlet WHERE name = 'Khu 5'; DELETE FROM change WHERE operation = 3;
             DELETE FROM operation WHERE id = 3",
        );
        assert_eq!(bench.register.check().unwrap(), [], "nothing in the register tells that its end is gone");
        assert_eq!(bench.register.holds_anchor(&head).unwrap(), Anchored::Missing);
        assert_eq!(bench.register.holds_anchor(&early).unwrap(), Anchored::Holds);
    }

    #[test]
    fn a_journal_that_was_written_anew_differs_from_the_anchor() {
        let (bench, early, head) = village();
        let other = {
            let mut other = Bench::new();
            other.hamlet("Khu 9");
            other.hamlet("Khu 5");
            other
        };
        assert_eq!(other.register.check().unwrap(), []);
        for anchor in [early, head] {
            assert_eq!(bench.register.holds_anchor(&anchor).unwrap(), Anchored::Holds);
            assert_eq!(other.register.holds_anchor(&anchor).unwrap(), Anchored::Differs);
        }
    }
}
