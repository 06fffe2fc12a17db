//! What is written of each row, by its three states and the answers of a person.

use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;
use serde_json::Value;

use super::copy::{Copy, CopyOperation, name_of};
use super::sides::ChangedRow;
use crate::domain::carry::{Answers, Clash, ClashKind, Difference, RowFields, Side, Sides, Touch};
use crate::store::Result;
use crate::store::journal::last_change_of_row;
use crate::store::row::Table;

/// What is written of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RowRule {
    /// Nothing: it stays as it is here.
    pub leave: bool,
    /// Fields that stay as they are here.
    pub keep: BTreeSet<String>,
    /// It is made again, though it was taken out here.
    pub revive: bool,
}

/// The rules of every row, and what a person is asked.
pub(super) struct Rules {
    rows: HashMap<(Table, i64), RowRule>,
    /// What both sides changed differently.
    pub clashes: Vec<Clash>,
    /// How many of these have no answer. They count as answered with the office's side, to see what else there is.
    pub open: usize,
}

impl Rules {
    /// The rules for these rows.
    pub fn of(
        here: &Connection,
        copy: &Copy,
        (operations, rows): (&[CopyOperation], &[ChangedRow]),
        answers: &Answers,
    ) -> Result<Self> {
        let mut rules = Self { rows: HashMap::new(), clashes: Vec::new(), open: 0 };
        for row in rows {
            let asking = Asking { here, copy, operations, row };
            let rule = rules.rule(&asking, answers)?;
            rules.rows.insert((row.table, row.row), rule);
        }
        Ok(rules)
    }

    /// The rule of a row.
    pub fn row(&self, table: Table, row: i64) -> Option<&RowRule> {
        self.rows.get(&(table, row))
    }

    fn rule(&mut self, asking: &Asking, answers: &Answers) -> Result<RowRule> {
        let sides = &asking.row.sides;
        let mut rule = RowRule { keep: changed_here(sides), ..RowRule::default() };
        // What was taken out here is made again only where a person says so; whatever the copy did to it in between.
        let gone_here = sides.here.is_none() && sides.base.is_some();
        let gone_there = sides.there.is_none();
        rule.leave =
            (sides.unchanged_there() && (!rule.keep.is_empty() || gone_here)) || (gone_here && gone_there);
        for difference in sides.differences() {
            let clash = asking.clash(difference)?;
            let answer = answers.of(&clash.key());
            self.open += usize::from(answer.is_none());
            rule.take(&clash.kind, answer.unwrap_or(Side::Here));
            self.clashes.push(clash);
        }
        Ok(rule)
    }
}

impl RowRule {
    fn take(&mut self, kind: &ClashKind, answer: Side) {
        match (kind, answer) {
            (ClashKind::Field { name, .. }, Side::There) => drop(self.keep.remove(name)),
            (ClashKind::Field { .. }, Side::Here) => {}
            (ClashKind::GoneHere | ClashKind::GoneThere, Side::Here) => self.leave = true,
            (ClashKind::GoneHere, Side::There) => self.revive = true,
            // Of a row that is taken out there is nothing to keep.
            (ClashKind::GoneThere, Side::There) => self.keep.clear(),
        }
    }
}

/// The fields that are no more as the copy had them: the copy writes them only where a person says so.
fn changed_here(sides: &Sides) -> BTreeSet<String> {
    let empty = RowFields::new();
    let base = sides.base.as_ref().unwrap_or(&empty);
    let fields = sides.here.iter().flatten().filter(|(name, _)| *name != "id" && *name != "rev");
    // A column that the copy's program did not know yet was changed by nobody there.
    fields
        .filter(|(name, value)| base.get(*name).unwrap_or(&Value::Null) != *value)
        .map(|(name, _)| name.clone())
        .collect()
}

/// A row about which somebody may be asked.
struct Asking<'a> {
    here: &'a Connection,
    copy: &'a Copy,
    operations: &'a [CopyOperation],
    row: &'a ChangedRow,
}

impl Asking<'_> {
    fn clash(&self, difference: Difference) -> Result<Clash> {
        let field = match &difference {
            Difference::Field { name, .. } => self.row.fields.get(name).copied(),
            Difference::GoneHere | Difference::GoneThere => None,
        };
        let there = self.operations.get(field.unwrap_or(self.row.last));
        let here = last_change_of_row(self.here, self.row.table, self.row.row)?;
        Ok(Clash {
            table: self.row.table.name().to_owned(),
            row: self.row.row,
            household: self.household(there)?,
            kind: kind(difference),
            here: here.map(|last| Touch { author: last.author, at: last.at }),
            there: there.map(|operation| operation.touch.clone()),
        })
    }

    /// The household that the row is about: its own, or the one that the operation was about.
    fn household(&self, operation: Option<&CopyOperation>) -> Result<(String, String)> {
        let number = |side: &Option<RowFields>| {
            let side = side.as_ref()?;
            ["household", "holder", "debtor"].iter().find_map(|name| side.get(*name)?.as_i64())
        };
        let Sides { base, here, there } = &self.row.sides;
        let own = match self.row.table {
            Table::Household => Some(self.row.row),
            _ => number(here).or_else(|| number(there)).or_else(|| number(base)),
        };
        let household = own.or_else(|| operation?.households.first().copied());
        let Some(household) = household else { return Ok(Default::default()) };
        let named = name_of(self.here, household)?;
        Ok(named.or(self.copy.name_of(household)?).unwrap_or_default())
    }
}

fn kind(difference: Difference) -> ClashKind {
    match difference {
        Difference::Field { name, base, here, there } => ClashKind::Field { name, base, here, there },
        Difference::GoneHere => ClashKind::GoneHere,
        Difference::GoneThere => ClashKind::GoneThere,
    }
}
