//! The work list of a round, made from the register by the rules of the commune: a preview before it is opened.

use chrono::NaiveDate;

use super::rules::Rules;
use crate::domain::round::{Inclusion, Round, Task, source};
use crate::store::{Register, StoreError};

/// Why a work list could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Nobody knows the round's standard.
    #[error("no standard {0}")]
    NoStandard(String),
}

/// The households that a round takes up as the register stands today, whatever day it is opened on: the list is made of
/// those who are poor and near-poor now. How many for which reason says
/// [`crate::domain::round::by_source`].
///
/// # Errors
/// [`PlanError::NoStandard`], and those of the register.
pub fn plan(
    register: &Register,
    rules: &Rules,
    round: &Round,
    inclusion: Inclusion,
    today: NaiveDate,
) -> Result<Vec<Task>, PlanError> {
    let standard = rules.standards.by_code(&round.standard);
    let standard = standard.ok_or_else(|| PlanError::NoStandard(round.standard.clone()))?;
    let mut tasks = Vec::new();
    register.each_household(&mut |facts| {
        let why = source(&facts.ledger, round, standard, inclusion, today);
        tasks.extend(why.map(|why| Task::new(&round.code, facts.ledger.household, why)));
        Ok(())
    })?;
    Ok(tasks)
}
