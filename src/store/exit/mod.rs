//! Plans to leave poverty and targets of a year as rows.

mod listed;

pub(super) use listed::listed;

use crate::domain::exit_plan::{ExitPlan, ExitTarget, Planned};
use crate::domain::id::{ExitPlanId, ExitTargetId, HouseholdId};
use crate::domain::stored::Stored;
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Register, Result};

/// Plans of a household in order of agreement.
pub(super) const PLANS: &str = include_str!("plans.sql");
/// The plan on which a household works.
pub(super) const OPEN_PLAN: &str = include_str!("open_plan.sql");
/// The targets in order of years.
pub(super) const TARGETS: &str = include_str!("targets.sql");

impl Register {
    /// The commune's targets, in order of years.
    ///
    /// # Errors
    /// Those of the file.
    pub fn exit_targets(&self) -> Result<Vec<Stored<ExitTargetId, ExitTarget>>> {
        row::all(&self.conn, TARGETS, [])
    }

    /// The plans on which households work, in the order of the official lists.
    ///
    /// # Errors
    /// Those of the file.
    pub fn open_plans(&self) -> Result<Vec<Planned>> {
        let mut statement = self.conn.prepare_cached(include_str!("open_plans.sql"))?;
        let rows = statement.query_map([], |row| {
            let columns = Columns(row);
            Ok(Planned {
                code: columns.text("code")?,
                head: columns.text("head")?,
                hamlet: columns.text("hamlet_name")?,
                plan: Stored {
                    id: ExitPlanId(columns.get("id")?),
                    rev: columns.get("rev")?,
                    value: ExitPlan::read(&columns)?,
                },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exit_plan::{ExitOperation, PlanFault, PlanStep, TargetFault};
    use crate::domain::household::EndReason;
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::store::testing::{Bench, day, lan};
    use crate::store::{Refusal, StoreError};

    fn agreed(household: HouseholdId, target_year: i32) -> Operation {
        let plan = ExitPlan {
            household,
            agreed_on: day("2026-10-01"),
            target_year,
            agreed_with: "Lành".into(),
            officer: "Lan".into(),
            steps: vec![PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() }],
            ended_on: None,
            note: String::new(),
        };
        Operation::Exit(ExitOperation::SavePlan(Edit::new(plan)))
    }

    #[test]
    fn a_new_plan_takes_the_place_of_the_open_one() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        bench.perform(&agreed(lanh, 2027));
        bench.perform(&agreed(lanh, 2028));
        let [open] = bench.register.open_plans().unwrap().try_into().unwrap();
        assert_eq!((open.code.as_str(), open.plan.target_year), ("0001", 2028));
        assert_eq!(bench.register.dossier(lanh).unwrap().plans.len(), 2);
    }

    fn changed(operation: Operation, change: impl FnOnce(&mut ExitPlan)) -> Operation {
        let Operation::Exit(ExitOperation::SavePlan(mut edit)) = operation else { panic!() };
        change(&mut edit.value);
        Operation::Exit(ExitOperation::SavePlan(edit))
    }

    fn refused_plan(bench: &mut Bench, operation: &Operation) -> PlanFault {
        match bench.register.perform(&lan(), operation) {
            Err(StoreError::Refused(Refusal::Plan(fault))) => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_paper_of_the_past_does_not_end_the_plan_that_runs() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        bench.perform(&agreed(lanh, 2027));
        let late = changed(agreed(lanh, 2028), |plan| plan.agreed_on = day("2026-02-01"));
        assert_eq!(refused_plan(&mut bench, &late), PlanFault::Older(day("2026-10-01")));
        bench.perform(&changed(late, |plan| plan.ended_on = Some(day("2026-09-30"))));
        let [open] = bench.register.open_plans().unwrap().try_into().unwrap();
        assert_eq!((open.plan.target_year, open.plan.ended_on), (2027, None));
        assert_eq!(bench.register.dossier(lanh).unwrap().plans.len(), 2);
    }

    #[test]
    fn a_household_that_is_not_there_cannot_agree() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        let early = changed(agreed(lanh, 2027), |plan| plan.agreed_on = day("2025-01-09"));
        assert_eq!(refused_plan(&mut bench, &early), PlanFault::BeforeHousehold(day("2025-01-10")));
        let known = bench.register.dossier(lanh).unwrap().household;
        let (household, reason) = ((known.id, known.rev), EndReason::MovedOut);
        let (on, note) = (day("2026-09-01"), String::new());
        bench.perform(&Operation::EndHousehold { household, on, reason, note });
        assert_eq!(refused_plan(&mut bench, &agreed(lanh, 2027)), PlanFault::AfterLeaving(day("2026-09-01")));
    }

    #[test]
    fn a_plan_for_a_year_that_is_over_is_refused() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        let refused = bench.register.perform(&lan(), &agreed(lanh, 2025)).unwrap_err();
        let fault = PlanFault::TargetPast(2026);
        assert!(
            matches!(refused, StoreError::Refused(Refusal::Plan(found)) if found == fault),
            "{refused:?}"
        );
    }

    fn meant(year: i32, poor: u32) -> ExitTarget {
        ExitTarget { year, poor, near_poor: 2, note: String::new() }
    }

    fn refused(bench: &mut Bench, edit: Edit<ExitTargetId, ExitTarget>) -> TargetFault {
        let operation = Operation::Exit(ExitOperation::SaveTarget(edit));
        match bench.register.perform(&lan(), &operation) {
            Err(StoreError::Refused(Refusal::Target(fault))) => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_target_that_cannot_be_meant_is_refused_whoever_sends_it() {
        let mut bench = Bench::new();
        bench.perform(&Operation::Exit(ExitOperation::SaveTarget(Edit::new(meant(2026, 10)))));
        assert_eq!(refused(&mut bench, Edit::new(meant(1995, 10))), TargetFault::Year);
        assert_eq!(refused(&mut bench, Edit::new(meant(2027, 100_001))), TargetFault::TooMany);
        assert_eq!(refused(&mut bench, Edit::new(meant(2026, 12))), TargetFault::Taken);
        let [known] = bench.register.exit_targets().unwrap().try_into().unwrap();
        let more = Edit::of(&known, meant(2026, 12));
        bench.perform(&Operation::Exit(ExitOperation::SaveTarget(more)));
    }
}
