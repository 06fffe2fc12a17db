//! What a change of a group must not contradict.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::group::{GroupEntry, GroupMember};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId, HouseholdId};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::row::{self, Columns};

/// The stays of the same household in the same group; none of one outside the register.
pub(in crate::store) fn stays_of(
    conn: &Connection,
    member: &GroupMember,
) -> Result<Vec<Stored<GroupMemberId, GroupMember>>> {
    let Some(household) = member.household else { return Ok(Vec::new()) };
    let params = named_params! { ":group": member.group.0, ":household": household.0 };
    row::all(conn, include_str!("stays.sql"), params)
}

/// Every stay of a household in any group, the newest first.
pub(in crate::store) fn memberships(
    conn: &Connection,
    household: HouseholdId,
) -> Result<Vec<Stored<GroupMemberId, GroupMember>>> {
    row::all(conn, include_str!("of_household.sql"), named_params! { ":household": household.0 })
}

/// The entries that name a member.
pub(in crate::store) fn entries_of(conn: &Connection, member: GroupMemberId) -> Result<Vec<GroupEntry>> {
    let entries =
        row::all(conn, include_str!("entries_of_member.sql"), named_params! { ":member": member.0 })?;
    Ok(entries.into_iter().map(|entry| entry.value).collect())
}

/// The whole book of a group.
pub(in crate::store) fn book(
    conn: &Connection,
    group: GroupId,
) -> Result<Vec<Stored<GroupEntryId, GroupEntry>>> {
    row::all(conn, super::read::ENTRIES, named_params! { ":group": group.0 })
}

/// The first and the last day of which its members and its book tell.
pub(in crate::store) fn days(conn: &Connection, group: GroupId) -> Result<Option<(NaiveDate, NaiveDate)>> {
    let mut statement = conn.prepare_cached(include_str!("days.sql"))?;
    let days = statement.query_row(named_params! { ":group": group.0 }, |row| {
        let columns = Columns(row);
        Ok(columns.date_or_none("first")?.zip(columns.date_or_none("last")?))
    });
    Ok(days?)
}
