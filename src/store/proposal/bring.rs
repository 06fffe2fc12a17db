//! What stands beside a proposal that was made on a copy, brought along with it under the number that it has here.

use rusqlite::{Connection, named_params};

use super::again::texts;
use crate::store::Result;

/// Writes what stands beside a proposal of another file beside the one that it became here.
pub(crate) fn bring((from, number): (&Connection, i64), (to, here): (&Connection, i64)) -> Result<()> {
    let mut put = to.prepare_cached(include_str!("put_row.sql"))?;
    for (row, place) in texts(from, number)?.into_iter().zip(1_i64..) {
        put.execute(named_params! {
            ":proposal": here, ":place": place, ":table": row.table, ":row": row.row,
            ":before": row.before, ":after": row.after,
        })?;
    }
    let mut put = to.prepare_cached(include_str!("put_work.sql"))?;
    for work in first_column::<String>(from, include_str!("work_of.sql"), number)? {
        put.execute(named_params! { ":proposal": here, ":work": work })?;
    }
    let mut put = to.prepare_cached(include_str!("put_for.sql"))?;
    for household in about(from, number)? {
        put.execute(named_params! { ":household": household, ":proposal": here })?;
    }
    Ok(())
}

/// Everything that stands beside a proposal, as text.
pub(crate) fn beside(from: &Connection, number: i64) -> Result<Vec<String>> {
    let mut all = first_column::<String>(from, include_str!("work_of.sql"), number)?;
    all.extend(texts(from, number)?.into_iter().flat_map(|row| [row.before, row.after]).flatten());
    Ok(all)
}

/// The households that a proposal is about.
pub(crate) fn about(from: &Connection, number: i64) -> Result<Vec<i64>> {
    first_column(from, include_str!("for_of.sql"), number)
}

fn first_column<T: rusqlite::types::FromSql>(conn: &Connection, sql: &str, number: i64) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(named_params! { ":proposal": number }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
