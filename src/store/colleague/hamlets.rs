//! Whether an operation stays in the hamlets of its author: those of the households that it touches, as they are now and
//! as they were before it, and those that its rows name.

use rusqlite::{Connection, Row, named_params};

use crate::domain::colleague::Team;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, HouseholdId, OperationId};
use crate::store::{Register, Result};

impl Register {
    /// In which hamlet each of these households is; those that are gone are left out.
    ///
    /// # Errors
    /// Those of the file.
    pub fn homes(&self, households: &[HouseholdId]) -> Result<Vec<(HouseholdId, HamletId)>> {
        let mut statement = self.conn.prepare_cached(include_str!("home.sql"))?;
        let mut homes = Vec::with_capacity(households.len());
        for household in households {
            let mut rows = statement.query(named_params! { ":household": household.0 })?;
            if let Some(row) = rows.next()? {
                homes.push((*household, HamletId(row.get(0)?)));
            }
        }
        Ok(homes)
    }
}

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
