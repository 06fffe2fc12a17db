//! Plans to leave poverty against the households with which they were agreed, targets against what can be meant. That a
//! household works on one plan at a time is held by the schema.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::{Problem, ProblemKind};
use crate::domain::exit_plan::{ExitTarget, target_faults};
use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::exit::TARGETS;
use crate::store::row::{self, Columns};
use crate::store::visit::known_since;

/// Plans of before anything was known of the household, targets that no form would have saved.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = plans(conn)?;
    problems.extend(targets(conn)?);
    Ok(problems)
}

fn plans(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("plans.sql"))?;
    let plans = statement.query_map([], plan)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut problems = Vec::new();
    for (household, agreed_on, code) in plans {
        if known_since(conn, household)?.is_some_and(|since| agreed_on < since) {
            problems.push(Problem::at(ProblemKind::Plan, code, agreed_on.to_string()));
        }
    }
    Ok(problems)
}

fn plan(row: &Row) -> rusqlite::Result<(HouseholdId, NaiveDate, String)> {
    let columns = Columns(row);
    Ok((HouseholdId(columns.get("household")?), columns.date("agreed_on")?, columns.text("code")?))
}

fn targets(conn: &Connection) -> Result<Vec<Problem>> {
    let targets = row::all::<ExitTarget>(conn, TARGETS, [])?;
    let faults = targets.iter().flat_map(|target| {
        let faults = target_faults(target, Some(target.id), &targets);
        let problem = |(_, fault): (_, crate::domain::exit_plan::TargetFault)| {
            Problem::new(ProblemKind::Target, target.year.to_string(), fault.to_string())
        };
        faults.into_iter().map(problem)
    });
    Ok(faults.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::store::testing::*;

    fn bench() -> Bench {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let plan = ExitPlan {
            household: bench.household(hamlet, "0412", "Lò Thị An"),
            agreed_on: day("2026-11-20"),
            target_year: 2027,
            agreed_with: "Lò Thị An".into(),
            officer: "Lan".into(),
            steps: vec![PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() }],
            ended_on: None,
            note: String::new(),
        };
        let target = ExitTarget { year: 2027, poor: 12, near_poor: 8, note: String::new() };
        bench.perform(&Operation::Exit(ExitOperation::SavePlan(Edit::new(plan))));
        bench.perform(&Operation::Exit(ExitOperation::SaveTarget(Edit::new(target))));
        bench
    }

    fn after(sql: &str) -> Vec<(ProblemKind, String)> {
        let bench = bench();
        let conn = &bench.register.conn;
        let [plan, target] = ["exit_plan", "exit_target"].map(|table| format!("journal_update_{table}"));
        conn.execute_batch(&format!("DROP TRIGGER {plan}; DROP TRIGGER {target}; {sql}")).unwrap();
        problems(conn).unwrap().into_iter().map(|problem| (problem.kind, problem.place)).collect()
    }

    #[test]
    fn plans_and_targets_that_the_program_wrote_are_sound() {
        assert_eq!(bench().register.check().unwrap(), []);
    }

    #[test]
    fn a_plan_of_before_the_household_is_found() {
        let found = (ProblemKind::Plan, "0412".to_owned());
        assert_eq!(after("UPDATE exit_plan SET agreed_on = '2025-01-10'"), []);
        assert_eq!(after("UPDATE exit_plan SET agreed_on = '2025-01-09'"), [found]);
    }

    #[test]
    fn a_target_that_cannot_be_meant_is_found() {
        let found = |year: &str| vec![(ProblemKind::Target, year.to_owned())];
        assert_eq!(after("UPDATE exit_target SET year = 1995"), found("1995"));
        assert_eq!(after("UPDATE exit_target SET poor = 100001"), found("2027"));
    }
}
