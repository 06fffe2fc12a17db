//! The file itself and the references between rows.
//!
//! SQLite's whole check looks every row up in every index, which takes longest for the journal's changes: they are most
//! of the file. So every page and row of the file goes through the quick check, every table but that one through the
//! whole one, and of that one the indices are compared with the rows by their sums: the walk along the chain adds them up.

use rusqlite::{Connection, Row, named_params};

use super::{Problem, ProblemKind};
use crate::domain::id::OperationId;
use crate::store::open::reading_once;
use crate::store::{Result, StoreError};

/// What SQLite itself finds wrong with its pages and rows.
pub(super) fn pages(conn: &Connection) -> Result<Vec<Problem>> {
    reading_once(conn, || found(conn, include_str!("quick.sql")))
}

/// What SQLite itself finds wrong with the indices of the tables.
pub(super) fn indices(conn: &Connection) -> Result<Vec<Problem>> {
    found(conn, include_str!("integrity.sql"))
}

/// Whether the indices of the journal's changes hold what its rows hold.
pub(super) fn journal_indices(conn: &Connection) -> Result<Vec<Problem>> {
    let sums = |row: &Row| Ok(JournalSums { rows: row.get(0)?, operations: row.get(1)?, ids: row.get(2)? });
    conn.query_row(include_str!("journal_rows.sql"), [], sums)?.against_indices(conn)
}

/// What the rows of the journal's changes add up to, for whoever walks through them anyway: they are most of the file.
/// Identities are summed by their remainders: the sum of themselves does not fit into 63 bits.
#[derive(Debug, Default)]
pub(super) struct JournalSums {
    rows: i64,
    operations: i64,
    ids: i64,
}

impl JournalSums {
    const REMAINDER: i64 = 1_000_003;

    pub fn add(&mut self, operation: OperationId, row_id: i64) {
        self.rows += 1;
        self.operations = self.operations.wrapping_add(operation.0);
        self.ids += row_id % Self::REMAINDER;
    }

    /// The indices that hold another number of entries, or those of other operations and rows.
    pub fn against_indices(&self, conn: &Connection) -> Result<Vec<Problem>> {
        let held = named_params! { ":rows": self.rows, ":operations": self.operations, ":ids": self.ids };
        let mut statement = conn.prepare(include_str!("journal_indices.sql"))?;
        let found = statement.query_map(held, |row| row.get::<_, String>(0))?;
        Ok(found.map(|index| index.map(file_problem)).collect::<rusqlite::Result<_>>()?)
    }
}

/// The first thing that SQLite itself finds wrong with a file, of whatever version; nothing where it is whole.
pub(in crate::store) fn first_fault(conn: &Connection) -> Result<Option<String>> {
    for look in [pages, indices, journal_indices] {
        match look(conn) {
            Ok(found) => {
                if let Some(problem) = found.into_iter().next() {
                    return Ok(Some(problem.detail));
                }
            }
            Err(StoreError::Damaged(what)) => return Ok(Some(what)),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

fn found(conn: &Connection, sql: &str) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(sql)?;
    let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
    let found = answers.filter(|answer| !matches!(answer, Ok(answer) if answer == "ok"));
    Ok(found.map(|answer| answer.map(file_problem)).collect::<rusqlite::Result<_>>()?)
}

fn file_problem(detail: String) -> Problem {
    Problem::new(ProblemKind::File, "", detail)
}

/// Rows that name others that are not there; of the journal's changes the walk along the chain says so.
pub(super) fn dangling(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("references.sql"))?;
    let found = statement.query_map([], |row| {
        let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let place = format!("{table} {}", id.unwrap_or_default());
        Ok(Problem::new(ProblemKind::Reference, place, parent))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Bench;

    /// A register whose index holds other entries than its table: as after pages of two moments were mixed.
    fn with_index_of(table: &str, index: &str, other: &str) -> Bench {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        bench.household(hamlet, "0415", "Đinh Văn Đức");
        let conn = &bench.register.conn;
        assert_eq!(
            [pages(conn), indices(conn), journal_indices(conn)].map(|found| found.unwrap()),
            [vec![], vec![], vec![]]
        );
        let schema = format!(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = 'CREATE INDEX {index} ON {table} ({other})' WHERE name = '{index}'"
        );
        conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        conn.execute_batch(&schema).unwrap();
        bench
    }

    #[test]
    fn an_index_that_differs_from_its_table_is_found() {
        let bench = with_index_of("membership", "membership_household", "member");
        let stranger = rusqlite::Connection::open(bench.path()).unwrap();
        assert_eq!(pages(&stranger).unwrap(), []);
        assert!(!indices(&stranger).unwrap().is_empty());
    }

    #[test]
    fn an_index_of_the_journal_that_lacks_an_entry_is_found() {
        let bench = Bench::new();
        let conn = &bench.register.conn;
        conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        // A row that is written while nobody knows of the index is not in it.
        conn.execute_batch(
            "CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'change_row';
             PRAGMA writable_schema = ON;
             DELETE FROM sqlite_schema WHERE name = 'change_row'",
        )
        .unwrap();
        let stranger = rusqlite::Connection::open(bench.path()).unwrap();
        stranger
            .execute_batch(
                "INSERT INTO change (operation, table_name, row_id, after) VALUES (1, 'x', 7, '{}')",
            )
            .unwrap();
        drop(stranger);
        conn.execute_batch("INSERT INTO sqlite_schema SELECT * FROM kept").unwrap();
        let again = rusqlite::Connection::open(bench.path()).unwrap();
        assert_eq!((pages(&again).unwrap().len(), indices(&again).unwrap()), (1, vec![]));
        let found = journal_indices(&again).unwrap();
        assert_eq!(found.iter().map(|one| one.detail.as_str()).collect::<Vec<_>>(), ["index change_row"]);
    }
}
