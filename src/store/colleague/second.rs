//! Whether an operation waits for a second person, by what it has changed: see [`matter_of`]. A step taken back or done
//! again does not wait, it is refused: its author enters what is right, and that waits.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, named_params};
use serde_json::{Map, Value};

use crate::domain::colleague::{Denied, Matter, Team, is_weakening, matter_of};
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;
use crate::store::journal::Opening;
use crate::store::{Result, StoreError};

/// Whether the open operation waits for a second person.
///
/// # Errors
/// [`Denied::NeedsSecond`] where one alone takes back, or does again, what takes two.
pub(crate) fn asks_second(
    conn: &Connection,
    team: &Team,
    opening: &Opening,
    operation: OperationId,
) -> Result<bool> {
    let any = Matter::ALL.iter().any(|matter| team.asks_second(*matter));
    if !any || is_free(opening.kind) {
        return Ok(false);
    }
    let again = matches!(opening.kind, OperationKind::Undo | OperationKind::Redo);
    let alone = !again && !team.has_other_keeper(opening.author);
    match has_matter(conn, operation, team, alone)? {
        true if again => Err(Denied::NeedsSecond.into()),
        asks => Ok(asks),
    }
}

/// Who approves is the second person; a proposal itself changes nothing yet; what is erased by law is who somebody was,
/// not what they got, and cannot wait as rows that hold it.
fn is_free(kind: OperationKind) -> bool {
    matches!(kind, OperationKind::Approve | OperationKind::Propose | OperationKind::ErasePerson)
}

/// Asking for less is the keepers' affair: where there is another one, that one has to agree.
fn has_matter(conn: &Connection, operation: OperationId, team: &Team, alone: bool) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("changed.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    while let Some(row) = rows.next()? {
        let table = row.get_ref("table_name")?.as_str()?;
        let (before, after) = (side(row.get_ref("before")?)?, side(row.get_ref("after")?)?);
        let (before, after) = (before.as_ref(), after.as_ref());
        let second = matter_of(table, before, after).is_some_and(|matter| team.asks_second(matter));
        if second || (!alone && is_weakening(table, before, after)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn side(value: ValueRef) -> Result<Option<Map<String, Value>>> {
    let text = value.as_str_or_null()?;
    let read = text.map(serde_json::from_str).transpose();
    read.map_err(|error| StoreError::Damaged(format!("journal: {error}")))
}
