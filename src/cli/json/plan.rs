//! A plan to leave poverty in JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::exit_plan::{ExitPlan, PlanStep};

/// A plan.
#[derive(Debug, Serialize)]
pub struct PlanJson {
    agreed_on: NaiveDate,
    target_year: i32,
    agreed_with: String,
    officer: String,
    steps: Vec<PlanStep>,
    ended_on: Option<NaiveDate>,
    note: String,
}

impl PlanJson {
    /// Of a plan.
    pub fn of(plan: &ExitPlan) -> Self {
        Self {
            agreed_on: plan.agreed_on,
            target_year: plan.target_year,
            agreed_with: plan.agreed_with.clone(),
            officer: plan.officer.clone(),
            steps: plan.steps.clone(),
            ended_on: plan.ended_on,
            note: plan.note.clone(),
        }
    }
}
