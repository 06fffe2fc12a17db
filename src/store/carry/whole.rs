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

/// What is looked at once everything is written: in between, the copy may have broken the rules too.
#[derive(Clone)]
pub(super) struct Wholeness {
    /// The households that the operations are about.
    households: Vec<i64>,
    /// The households that broke a rule on one side alone, for each rule: merging is not what is wrong with them.
    excused: [BTreeSet<i64>; RULES.len()],
    /// Operations with which both sides together broke a rule, by their hash.
    refused: HashMap<Vec<u8>, CarryFault>,
}

impl Wholeness {
    /// Before anything is written.
    pub fn of(here: &Connection, copy: &Copy, operations: &[CopyOperation]) -> Result<Self> {
        let households: BTreeSet<i64> =
            operations.iter().flat_map(|operation| &operation.households).copied().collect();
        let households: Vec<i64> = households.into_iter().collect();
        let mut excused = RULES.map(|_| BTreeSet::new());
        for ((sql, _), excused) in RULES.iter().zip(&mut excused) {
            excused.extend(breaking(here, sql, &households)?);
            excused.extend(copy.asked(|conn| breaking(conn, sql, &households))?);
        }
        Ok(Self { households, excused, refused: HashMap::new() })
    }

    /// Refuses an operation with which both sides together broke a rule.
    ///
    /// # Errors
    /// The rule.
    pub fn expect(&self, operation: &CopyOperation) -> Result<()> {
        self.refused.get(&operation.hash).map_or(Ok(()), |fault| Err(fault.clone().into()))
    }

    /// After everything is written: refuses from now on the last operation that was written of each household that
    /// breaks a rule; whether there is one, so that all has to be written once more without it.
    ///
    /// # Errors
    /// The rule, where no operation can be named; those of the file.
    pub fn refuse_breaches(
        &mut self,
        here: &Connection,
        operations: &[CopyOperation],
        is_written: impl Fn(&CopyOperation) -> bool,
    ) -> Result<bool> {
        let before = self.refused.len();
        for ((sql, fault), excused) in RULES.iter().zip(&self.excused) {
            let broken = breaking(here, sql, &self.households)?;
            for household in broken.iter().filter(|household| !excused.contains(household)) {
                let about = |operation: &&CopyOperation| operation.households.contains(household);
                let last = operations.iter().rev().filter(about).find(|operation| is_written(operation));
                let last = last.ok_or_else(|| fault.clone())?;
                self.refused.insert(last.hash.clone(), fault.clone());
            }
        }
        Ok(self.refused.len() > before)
    }
}

/// Those of the households that a statement finds.
fn breaking(conn: &Connection, sql: &str, households: &[i64]) -> Result<Vec<i64>> {
    let households = serde_json::json!(households).to_string();
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(named_params! { ":households": households }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
