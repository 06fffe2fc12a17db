//! Whether an operation stays in the hamlets of its author: those of the households that it touches, as they are now and
//! as they were before it, and those that its rows name.

use rusqlite::{Connection, Row, named_params};

use crate::domain::colleague::Team;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, OperationId};
use crate::store::Result;

/// Refuses an operation that touches a hamlet in which its author does not work; `named` are hamlets of its own rows.
pub(crate) fn expect_own_hamlets(
    conn: &Connection,
    team: &Team,
    author: &Author,
    (operation, named): (OperationId, &[HamletId]),
) -> Result<()> {
    if team.who(author).is_none_or(|colleague| colleague.hamlets.is_empty()) {
        return Ok(());
    }
    let mut statement = conn.prepare_cached(include_str!("hamlets_touched.sql"))?;
    let of = named_params! { ":operation": operation.0 };
    let mut hamlets = statement.query_map(of, hamlet)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut statement = conn.prepare_cached(include_str!("hamlet.sql"))?;
    for named in named {
        hamlets.extend(
            statement
                .query_map(named_params! { ":id": named.0 }, hamlet)?
                .collect::<rusqlite::Result<Vec<_>>>()?,
        );
    }
    Ok(team.may_touch(author, &hamlets)?)
}

fn hamlet(row: &Row) -> rusqlite::Result<(HamletId, String)> {
    Ok((HamletId(row.get("id")?), row.get("name")?))
}
