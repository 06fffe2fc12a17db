//! The chains of passing on: circles, debts settled twice or by nothing.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use super::{Problem, ProblemKind};
use crate::domain::id::{HouseholdId, PassOnId, SupportId};
use crate::domain::pass_on::{ChainFault, PassOn, chain_faults};
use crate::domain::stored::Stored;
use crate::store::pass_on::{OWED, links};
use crate::store::{Result, row};

/// What a chain cannot hold, each at the household that it is about.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let (links, owed) = (links(conn)?, row::all::<PassOn>(conn, OWED, [])?);
    let from: Vec<_> = links.iter().map(|link| (link.support, link.from)).collect();
    let holders: HashMap<SupportId, HouseholdId> =
        links.iter().map(|link| (link.support, link.household)).collect();
    let debtor = |id| owed.iter().find(|owed| owed.id == id).map(|owed| owed.debtor);
    let about = |fault| match fault {
        ChainFault::Circle(support)
        | ChainFault::WentOnTwice(support)
        | ChainFault::SettlesTwice(support)
        | ChainFault::OwesTwice(support) => holders.get(&support).copied(),
        ChainFault::TooMuch(owed) | ChainFault::SettledByNothing(owed) | ChainFault::ToItself(owed) => {
            debtor(owed)
        }
    };
    let mut faults = chain_faults(&from, &owed);
    faults.extend(to_nobody(conn, &owed)?);
    faults.sort_unstable();
    faults.dedup();
    faults.into_iter().map(|fault| problem(conn, kind(fault), about(fault), fault)).collect()
}

/// What was handed on to a household that the register does not have: no reference of the tables holds the parts.
fn to_nobody(conn: &Connection, owed: &[Stored<PassOnId, PassOn>]) -> Result<Vec<ChainFault>> {
    let mut known = conn.prepare_cached(include_str!("code_of.sql"))?;
    let mut found = Vec::new();
    for owed in owed {
        for receiver in owed.receivers() {
            if !known.exists(named_params! { ":household": receiver.0 })? {
                found.push(ChainFault::SettledByNothing(owed.id));
            }
        }
    }
    Ok(found)
}

fn kind(fault: ChainFault) -> ProblemKind {
    match fault {
        ChainFault::Circle(_) => ProblemKind::ChainCircle,
        ChainFault::WentOnTwice(_)
        | ChainFault::SettlesTwice(_)
        | ChainFault::OwesTwice(_)
        | ChainFault::TooMuch(_) => ProblemKind::PassedOnTwice,
        ChainFault::SettledByNothing(_) | ChainFault::ToItself(_) => ProblemKind::SettledByNothing,
    }
}

fn problem(
    conn: &Connection,
    kind: ProblemKind,
    household: Option<HouseholdId>,
    fault: ChainFault,
) -> Result<Problem> {
    let place = household.map(|household| code(conn, household)).transpose()?.unwrap_or_default();
    Ok(Problem::at(kind, place, row_of(fault).to_string()))
}

/// The row to look at: of a support, or of an obligation.
fn row_of(fault: ChainFault) -> i64 {
    match fault {
        ChainFault::Circle(support)
        | ChainFault::WentOnTwice(support)
        | ChainFault::SettlesTwice(support)
        | ChainFault::OwesTwice(support) => support.0,
        ChainFault::TooMuch(owed) | ChainFault::SettledByNothing(owed) | ChainFault::ToItself(owed) => owed.0,
    }
}

fn code(conn: &Connection, household: HouseholdId) -> Result<String> {
    let mut statement = conn.prepare_cached(include_str!("code_of.sql"))?;
    Ok(statement.query_row(named_params! { ":household": household.0 }, |row| row.get(0))?)
}
