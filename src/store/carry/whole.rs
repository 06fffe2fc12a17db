//! What no single row shows and no table holds by itself: a household keeps a head, no loan is paid back twice. Each side
//! may have kept to it, and both together do not.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, named_params};

use super::copy::{Copy, CopyOperation};
use crate::domain::carry::CarryFault;
use crate::store::Result;

/// The rules, and what breaks them.
const RULES: [(&str, CarryFault); 2] = [
    (include_str!("headless.sql"), CarryFault::NoHead),
    (include_str!("overpaid.sql"), CarryFault::Overpaid),
];

/// Which household is looked at after which operation.
pub(super) struct Wholeness {
    /// The households whose last operation it is, by its hash: in between, the copy may have broken the rules too.
    last: HashMap<Vec<u8>, Vec<i64>>,
    /// The households that broke a rule on one side alone, for each rule: merging is not what is wrong with them.
    excused: [BTreeSet<i64>; RULES.len()],
}

impl Wholeness {
    /// Before anything is written.
    pub fn of(here: &Connection, copy: &Copy, operations: &[CopyOperation]) -> Result<Self> {
        let mut last_of: HashMap<i64, &[u8]> = HashMap::new();
        for operation in operations {
            last_of.extend(operation.households.iter().map(|household| (*household, &operation.hash[..])));
        }
        let households: Vec<i64> = last_of.keys().copied().collect();
        let mut excused = RULES.map(|_| BTreeSet::new());
        for ((sql, _), excused) in RULES.iter().zip(&mut excused) {
            excused.extend(breaking(here, sql, &households)?);
            excused.extend(copy.asked(|conn| breaking(conn, sql, &households))?);
        }
        let mut last: HashMap<Vec<u8>, Vec<i64>> = HashMap::new();
        last_of
            .into_iter()
            .for_each(|(household, hash)| last.entry(hash.to_vec()).or_default().push(household));
        Ok(Self { last, excused })
    }

    /// Refuses where both sides together broke a rule.
    pub fn expect(&self, here: &Connection, operation: &CopyOperation) -> Result<()> {
        let Some(households) = self.last.get(&operation.hash) else { return Ok(()) };
        for ((sql, fault), excused) in RULES.iter().zip(&self.excused) {
            if breaking(here, sql, households)?.iter().any(|household| !excused.contains(household)) {
                return Err(fault.clone().into());
            }
        }
        Ok(())
    }
}

/// Those of the households that a statement finds.
fn breaking(conn: &Connection, sql: &str, households: &[i64]) -> Result<Vec<i64>> {
    let households = serde_json::json!(households).to_string();
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(named_params! { ":households": households }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
