//! Plans to leave poverty and targets of a year as rows.

use crate::domain::exit_plan::{ExitPlan, ExitTarget};
use crate::domain::id::{ExitPlanId, ExitTargetId, HouseholdId};
use crate::domain::stored::Stored;
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Register, Result};

/// Plans of a household in order of agreement.
pub(super) const PLANS: &str = include_str!("plans.sql");
/// The plan on which a household works.
pub(super) const OPEN_PLAN: &str = include_str!("open_plan.sql");

impl Register {
    /// The commune's targets, in order of years.
    ///
    /// # Errors
    /// Those of the file.
    pub fn exit_targets(&self) -> Result<Vec<Stored<ExitTargetId, ExitTarget>>> {
        row::all(&self.conn, include_str!("targets.sql"), [])
    }
}

impl Record for ExitPlan {
    type Id = ExitPlanId;
    const TABLE: Table = Table::ExitPlan;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            agreed_on: columns.date("agreed_on")?,
            target_year: columns.get("target_year")?,
            agreed_with: columns.text("agreed_with")?,
            officer: columns.text("officer")?,
            steps: columns.json("steps")?,
            ended_on: columns.date_or_none("ended_on")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .date("agreed_on", self.agreed_on)
            .number("target_year", self.target_year)
            .text("agreed_with", &self.agreed_with)
            .text("officer", &self.officer)
            .text("steps", &serde_json::json!(self.steps).to_string())
            .date_or_none("ended_on", self.ended_on)
            .text("note", &self.note)
    }
}

impl Record for ExitTarget {
    type Id = ExitTargetId;
    const TABLE: Table = Table::ExitTarget;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            year: columns.get("year")?,
            poor: columns.get("poor")?,
            near_poor: columns.get("near_poor")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("year", self.year)
            .number("poor", self.poor)
            .number("near_poor", self.near_poor)
            .text("note", &self.note)
    }
}
