//! The chains of households: who passed on to whom, what each holds and owes.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::line::{Lines, came};
use crate::domain::homes::lived_on;
use crate::domain::id::{HouseholdId, PassOnId, SupportId};
use crate::domain::pass_on::{ChainNode, Kin, Line, Obliged, PassOn, Tree, forest};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::herd::homes::left_homes;
use crate::store::register::Register;
use crate::store::row::{self, Columns};

/// Supports of chains: what owes, what was passed on, and what that came from.
pub(in crate::store) const LINKS: &str = include_str!("links.sql");
/// The same with who has them.
pub(super) const NODES: &str = include_str!("nodes.sql");
/// Every obligation in the order of entry.
pub(in crate::store) const OWED: &str = include_str!("owed.sql");

/// A support of a chain.
pub(in crate::store) struct Linked {
    /// Which.
    pub support: SupportId,
    /// What it came from.
    pub from: Option<SupportId>,
    /// Who has it.
    pub household: HouseholdId,
}

/// Every support of a chain.
pub(in crate::store) fn links(conn: &Connection) -> Result<Vec<Linked>> {
    let mut statement = conn.prepare_cached(LINKS)?;
    let links = statement.query_map([], |row| {
        Ok(Linked {
            support: SupportId(row.get("id")?),
            from: row.get::<_, Option<i64>>("passed_on_from")?.map(SupportId),
            household: HouseholdId(row.get("household")?),
        })
    })?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

impl Register {
    /// Every tree, oldest first, with how urgent its obligations are and where households live on a day: five questions.
    pub fn trees(&self, on: NaiveDate, soon_days: u32) -> Result<Vec<Tree>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let (lines, owed, homes) = (Lines::read(&snapshot)?, owed(&snapshot)?, left_homes(&snapshot)?);
        let mut statement = snapshot.prepare_cached(NODES)?;
        let mut rows = statement.query([])?;
        let mut nodes = Vec::new();
        while let Some(row) = rows.next()? {
            let mut node = node(&Columns(row), &lines, &owed, (on, soon_days))?;
            let left = homes.get(&node.household).and_then(|left| lived_on(left, on));
            if let Some(home) = left {
                node.hamlet = home.name.clone();
            }
            nodes.push(node);
        }
        nodes.sort_by_key(|node| (node.since, node.support));
        Ok(forest(nodes))
    }
}

type Owed = HashMap<SupportId, Stored<PassOnId, PassOn>>;

fn owed(conn: &Connection) -> Result<Owed> {
    let all = row::all::<PassOn>(conn, OWED, [])?;
    Ok(all.into_iter().map(|owed| (owed.support, owed)).collect())
}

fn node(columns: &Columns, lines: &Lines, owed: &Owed, on: (NaiveDate, u32)) -> rusqlite::Result<ChainNode> {
    let (support, household) = (SupportId(columns.get("id")?), HouseholdId(columns.get("household")?));
    let (line, worth) = (lines.of(support, came(columns)?), columns.get("value")?);
    let since = columns.date("given")?;
    Ok(ChainNode {
        support,
        from: columns.get::<Option<i64>>("passed_on_from")?.map(SupportId),
        household,
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: columns.text("hamlet_name")?,
        model: columns.text("model")?,
        since,
        got: heads(columns.get("quantity")?),
        owed: owed.get(&support).map(|owed| obliged(owed, (since, worth, &line), on)),
        holds: holds(&line.on(on.0)),
    })
}

/// Whole heads of a quantity in thousandths.
fn heads(quantity: i64) -> u32 {
    u32::try_from(quantity / 1000).unwrap_or(0)
}

fn obliged(
    owed: &Stored<PassOnId, PassOn>,
    (given, worth, line): (NaiveDate, i64, &Line),
    on: (NaiveDate, u32),
) -> Obliged {
    let then = owed.on(on.0);
    let demand = owed.demanded((given, worth), line, on);
    Obliged {
        id: owed.id,
        state: then.state,
        standing: demand.standing,
        due: demand.due,
        settled_on: then.settled_on,
        paid: then.paid,
        progress: demand.progress,
    }
}

/// Heads alive by species, in the order in which they came.
fn holds(kin: &[Kin]) -> Vec<(String, u32)> {
    let mut holds: Vec<(String, u32)> = Vec::new();
    for kin in kin.iter().filter(|kin| kin.alive > 0) {
        match holds.iter_mut().find(|(species, _)| *species == kin.species) {
            Some((_, heads)) => *heads += kin.alive,
            None => holds.push((kin.species.clone(), kin.alive)),
        }
    }
    holds
}
