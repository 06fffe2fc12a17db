//! Putting the register right: what each change writes.

mod join;

use rusqlite::{Connection, named_params};

use super::member::close;
use super::round::list::expect_listed;
use crate::domain::health::{HealthOperation, Mend};
use crate::domain::id::HouseholdId;
use crate::domain::member::{LeaveReason, Leaving, Membership};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::row::{self, Columns};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &HealthOperation) -> Result<()> {
    match operation {
        // Lists are no facts: they are made anew outside the journal.
        HealthOperation::Mend(Mend::Lists) => Ok(()),
        HealthOperation::Mend(Mend::RoundLists) => list_surveyed(tx),
        HealthOperation::Mend(Mend::Deaths) => let_dead_leave(tx),
        HealthOperation::TellApart(said) => tx.insert(said).map(drop),
        HealthOperation::JoinPeople { kept, given_up } => join::people(tx, *kept, *given_up),
        HealthOperation::JoinHouseholds { kept, given_up } => join::households(tx, *kept, *given_up),
    }
}

/// Puts households on the lists of the open rounds in which they were surveyed.
fn list_surveyed(tx: &mut Tx) -> Result<()> {
    for (round, household) in surveyed(tx.conn)? {
        expect_listed(tx, &round, household)?;
    }
    Ok(())
}

fn surveyed(conn: &Connection) -> Result<Vec<(String, HouseholdId)>> {
    let mut statement = conn.prepare(include_str!("surveyed_unlisted.sql"))?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, HouseholdId(row.get(1)?))))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Ends the stays of people who died, on the day of death, but for heads, and for those who came after that day:
/// somebody has to look at them.
fn let_dead_leave(tx: &mut Tx) -> Result<()> {
    let stays = row::all::<Membership>(tx.conn, include_str!("dead_at_home.sql"), [])?;
    for stay in stays {
        let member = named_params! { ":id": stay.member.0 };
        let mut of_member = row::select(tx.conn, row::Table::Member)?;
        let died = of_member.query_row(member, |row| Columns(row).partial("died"))?;
        drop(of_member);
        let Some(on) = died else { continue };
        if stay.from.is_none_or(|from| from.earliest() <= on.latest()) {
            close(tx, &stay, Leaving { on, reason: LeaveReason::Death })?;
        }
    }
    Ok(())
}
