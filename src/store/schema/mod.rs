//! The tables, step by step: a step is written once and never edited after a release.

use rusqlite::{Connection, ErrorCode};

use super::journal::{create_triggers, drop_triggers};
use super::{Result, StoreError};

/// Marks a file as ours: "TNgh".
pub(super) const APPLICATION_ID: i32 = 0x544E_6768;

/// The steps; the version of a file is how many of them it has taken.
const STEPS: [&str; 7] = [
    include_str!("001.sql"),
    include_str!("002.sql"),
    include_str!("003.sql"),
    include_str!("004.sql"),
    include_str!("005.sql"),
    include_str!("006.sql"),
    include_str!("007.sql"),
];

/// The version that this program writes.
pub(super) const VERSION: i64 = STEPS.len() as i64;

/// The first version whose registers know who works with them.
pub(super) const WITH_COLLEAGUES: i64 = 6;

/// The first version whose registers can be taken out, in parts.
pub(super) const WITH_COPIES: i64 = 7;

/// The first version whose registers know erasures by law.
pub(super) const WITH_ERASURES: i64 = 7;

/// The version of a file.
pub(super) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Every version has these tables. A file that says it is a register and lacks them is damaged, and nothing may be
/// written into it.
///
/// # Errors
/// [`StoreError::Damaged`]; those of the file.
pub(super) fn expect_ours(conn: &Connection) -> Result<()> {
    if version(conn)? < 1 {
        return Err(StoreError::Damaged("user_version".to_owned()));
    }
    match conn.query_row(include_str!("of_every_version.sql"), [], |_| Ok(())) {
        // A table or column that is not there.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
            Err(StoreError::Damaged(error.to_string()))
        }
        read => Ok(read?),
    }
}

/// Takes a file from its version to this program's, in one transaction.
pub(super) fn migrate(conn: &Connection) -> Result<()> {
    take_steps(conn, &STEPS)
}

/// Takes an empty file to a version of before, whose rows are about to be written.
pub(super) fn take_to(conn: &Connection, version: i64) -> Result<()> {
    let steps = usize::try_from(version).unwrap_or(0).min(STEPS.len());
    take_steps(conn, &STEPS[..steps])
}

fn take_steps(conn: &Connection, steps: &[&str]) -> Result<()> {
    let transaction = conn.unchecked_transaction()?;
    let taken = version(&transaction)?.max(0) as usize;
    drop_triggers(&transaction)?;
    for step in steps.iter().skip(taken) {
        transaction.execute_batch(step)?;
    }
    create_triggers(&transaction)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", steps.len() as i64)?;
    Ok(transaction.commit()?)
}

/// Takes all triggers out of a file whose rows are about to be written as they stand; their texts, to be put back.
pub(super) fn take_triggers(conn: &Connection) -> Result<Vec<String>> {
    drop_found(conn, include_str!("triggers.sql"))
}

/// Takes the triggers out that a statement finds, by name and text; their texts.
pub(super) fn drop_found(conn: &Connection, which: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(which)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = found.collect::<rusqlite::Result<_>>()?;
    drop(statement);
    for (name, _) in &found {
        conn.execute_batch(&include_str!("drop_trigger.sql").replace("{trigger}", name))?;
    }
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every object of the schema with its text.
    fn schema(conn: &Connection) -> Vec<(String, String)> {
        let mut statement =
            conn.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(|row| row.unwrap()).collect()
    }

    #[test]
    fn a_migrated_file_has_the_schema_of_a_fresh_one() {
        let fresh = Connection::open_in_memory().unwrap();
        migrate(&fresh).unwrap();
        let migrated = Connection::open_in_memory().unwrap();
        for steps in 1..=STEPS.len() {
            take_steps(&migrated, &STEPS[..steps]).unwrap();
        }
        assert_eq!(schema(&migrated), schema(&fresh));
        assert_eq!(version(&fresh).unwrap(), VERSION);
    }

    #[test]
    fn moves_of_before_get_the_hamlet_that_was_left_from_the_journal() {
        let conn = Connection::open_in_memory().unwrap();
        take_steps(&conn, &STEPS[..1]).unwrap();
        conn.execute_batch(include_str!("tests/moved_in_version_1.sql")).unwrap();
        migrate(&conn).unwrap();
        let mut statement = conn.prepare("SELECT left_hamlet FROM household_event ORDER BY id").unwrap();
        let left = statement.query_map([], |row| row.get::<_, Option<i64>>(0)).unwrap();
        assert_eq!(left.map(|left| left.unwrap()).collect::<Vec<_>>(), [None, Some(4), Some(7)]);
    }

    #[test]
    fn sheets_of_before_are_numbered_in_the_order_in_which_they_were_made() {
        let conn = Connection::open_in_memory().unwrap();
        take_steps(&conn, &STEPS[..5]).unwrap();
        drop_triggers(&conn).unwrap();
        for id in [30, 10, 20] {
            let made = "INSERT INTO visit_sheet (id, made_on, visitor, name, note) VALUES (?1, '2026-11-01', 'lan', 'Khu 4', '')";
            conn.execute(made, [id]).unwrap();
        }
        migrate(&conn).unwrap();
        let mut statement = conn.prepare("SELECT id, number FROM visit_sheet ORDER BY id").unwrap();
        let numbers = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(numbers.map(|of| of.unwrap()).collect::<Vec<(i64, i64)>>(), [(10, 1), (20, 2), (30, 3)]);
    }

    #[test]
    fn no_step_builds_an_index_twice() {
        for step in STEPS {
            let names = step.lines().filter_map(|line| line.split_once("INDEX ")).map(|(verb, rest)| {
                let name = rest.split_whitespace().next().unwrap_or_default();
                (verb.split_whitespace().next().unwrap_or_default(), name)
            });
            let mut built: Vec<_> =
                names.filter(|(verb, _)| *verb == "CREATE").map(|(_, name)| name).collect();
            let count = built.len();
            built.sort_unstable();
            built.dedup();
            assert_eq!(built.len(), count, "{step}");
        }
    }

    #[test]
    fn a_further_step_is_taken_once_and_its_column_is_journaled() {
        let conn = Connection::open_in_memory().unwrap();
        migrate(&conn).unwrap();
        let steps = [STEPS.as_slice(), &["ALTER TABLE visit ADD COLUMN mood TEXT"]].concat();
        take_steps(&conn, &steps).unwrap();
        take_steps(&conn, &steps).unwrap();
        let trigger = schema(&conn).into_iter().find(|(name, _)| name == "journal_insert_visit").unwrap();
        assert!(trigger.1.contains("'mood', NEW.mood"));
    }
}
