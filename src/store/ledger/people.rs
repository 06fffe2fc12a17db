//! Who lives and lived in many households at once, as lists of people name them.

use std::collections::HashMap;

use rusqlite::{Row, named_params};

use crate::domain::id::HouseholdId;
use crate::domain::member::{LeaveReason, Relation, Sex};
use crate::domain::report::ListedPerson;
use crate::domain::span::Span;
use crate::store::row::Columns;
use crate::store::{Register, Result};

/// People of some households, those who left among them.
pub(super) const PEOPLE: &str = include_str!("people.sql");
/// Codes of the models that some households had.
pub(super) const MODELS_HAD: &str = include_str!("models_had.sql");

impl Register {
    /// Everyone who lives or lived in these households, present ones first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn listed_people(
        &self,
        households: &[HouseholdId],
    ) -> Result<HashMap<HouseholdId, Vec<ListedPerson>>> {
        let mut people: HashMap<_, Vec<_>> = HashMap::with_capacity(households.len());
        self.each_of(PEOPLE, households, &mut |household, row| {
            people.entry(household).or_default().push(person(&Columns(row))?);
            Ok(())
        })?;
        Ok(people)
    }

    /// Codes of the models of what these households had, parted by spaces.
    ///
    /// # Errors
    /// Those of the file.
    pub fn models_had(&self, households: &[HouseholdId]) -> Result<HashMap<HouseholdId, String>> {
        let mut had = HashMap::with_capacity(households.len());
        self.each_of(MODELS_HAD, households, &mut |household, row| {
            had.insert(household, row.get(1)?);
            Ok(())
        })?;
        Ok(had)
    }

    /// Every row that a statement finds for these households; its first column names the household.
    fn each_of(
        &self,
        sql: &str,
        households: &[HouseholdId],
        each: &mut dyn FnMut(HouseholdId, &Row) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let households = serde_json::json!(households).to_string();
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(named_params! { ":households": households })?;
        while let Some(row) = rows.next()? {
            each(HouseholdId(row.get(0)?), row)?;
        }
        Ok(())
    }
}

/// Columns are read by their place: they are many rows.
fn person(columns: &Columns) -> rusqlite::Result<ListedPerson> {
    let left = columns.code_or_none(8, LeaveReason::from_code)?;
    Ok(ListedPerson {
        name: columns.text(1)?,
        born: columns.partial(2)?,
        sex: columns.code_or_none(3, Sex::from_code)?,
        ethnicity: columns.text(4)?,
        relation: columns.code(5, Relation::from_code)?,
        stay: Span { from: columns.partial(6)?, left: columns.partial(7)? },
        by_mistake: left == Some(LeaveReason::Mistake),
    })
}
