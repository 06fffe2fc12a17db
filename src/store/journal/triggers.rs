//! The triggers that write the journal: made from the columns of each table of facts, so that a new column
//! can never be forgotten. They stand in the file, because then no other program can change a fact behind
//! the journal either.

use rusqlite::{Connection, named_params};

use crate::store::Result;
use crate::store::row::Table;

/// Makes the triggers for the tables as they stand.
pub(crate) fn create_triggers(conn: &Connection) -> Result<()> {
    for table in Table::ALL {
        let columns = columns_of(conn, table)?;
        // A file that has not taken every step yet lacks the tables of later ones.
        if columns.is_empty() {
            continue;
        }
        let sql = include_str!("triggers.sql")
            .replace("{table}", table.name())
            .replace("{new}", &pairs("NEW", &columns))
            .replace("{old}", &pairs("OLD", &columns));
        conn.execute_batch(&sql)?;
    }
    Ok(())
}

/// Takes the triggers away: only while the tables themselves are changed.
pub(crate) fn drop_triggers(conn: &Connection) -> Result<()> {
    for table in Table::ALL {
        conn.execute_batch(&include_str!("drop_triggers.sql").replace("{table}", table.name()))?;
    }
    Ok(())
}

fn columns_of(conn: &Connection, table: Table) -> Result<Vec<String>> {
    let mut statement = conn.prepare(include_str!("columns_of.sql"))?;
    let names = statement.query_map(named_params! { ":table": table.name() }, |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// `'code', NEW.code, 'phone', NEW.phone`.
fn pairs(side: &str, columns: &[String]) -> String {
    columns.iter().map(|column| format!("'{column}', {side}.{column}")).collect::<Vec<_>>().join(", ")
}
