//! The work list: who comes on it, who leaves it, who surveys whom.

use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, TaskId};
use crate::domain::round::{Task, TaskSource};
use crate::domain::stored::{Edit, Rev};
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_contested, is_listed, is_recognised, is_surveyed};
use crate::store::{Refusal, Result, StoreError};

/// Puts households on the list of a round, each once.
pub(super) fn add(tx: &mut Tx, tasks: &[Task]) -> Result<()> {
    let mut open: Option<&str> = None;
    for task in tasks {
        if open != Some(&task.round) {
            RoundState::of(tx.conn, &task.round)?.expect_open()?;
            open = Some(&task.round);
        }
        insert(tx, task)?;
    }
    Ok(())
}

fn insert(tx: &mut Tx, task: &Task) -> Result<()> {
    tx.insert(task).map(drop).map_err(|error| match error.is_unique() {
        true => StoreError::Refused(Refusal::OnTheListAlready),
        false => error,
    })
}

/// Whoever is surveyed in an open round is on its list: an officer surveys also who comes to the counter, and no form
/// is lost to the round for want of a line.
pub(in crate::store) fn expect_listed(tx: &mut Tx, round: &str, household: HouseholdId) -> Result<()> {
    let missing =
        RoundState::of(tx.conn, round)? == RoundState::Open && !is_listed(tx.conn, round, household)?;
    if missing { insert(tx, &Task::new(round, household, TaskSource::Added)) } else { Ok(()) }
}

/// Changes what is said of a household on the list; which household and which round stay as they are.
pub(super) fn save(tx: &mut Tx, edit: &Edit<TaskId, Task>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return add(tx, std::slice::from_ref(&edit.value)) };
    let stored = tx.read_at::<Task>(id, rev)?;
    RoundState::of(tx.conn, &stored.round)?.expect_open()?;
    let value = Task { round: stored.round.clone(), household: stored.household, ..edit.value.clone() };
    expect_reviewable(tx, &stored, &value)?;
    tx.update(&stored, &value)
}

/// Form A is for newcomers; and once a decision recognised the household, what it rests on stays.
fn expect_reviewable(tx: &Tx, stored: &Task, value: &Task) -> Result<()> {
    if value.screening != stored.screening && !value.source.needs_screening() {
        return Err(StoreError::Refused(Refusal::NoFormA));
    }
    let touched = value.screening != stored.screening || value.verdict != stored.verdict;
    if touched && is_recognised(tx.conn, &stored.round, stored.household, None)? {
        let household = tx.read::<Household>(stored.household)?;
        return Err(StoreError::Refused(Refusal::DecidedInRound(household.value.code)));
    }
    Ok(())
}

/// Takes a household off the list, unless the round knows something of it.
pub(super) fn remove(tx: &mut Tx, id: TaskId, rev: Rev) -> Result<()> {
    let stored = tx.read_at::<Task>(id, rev)?;
    let (round, household) = (stored.round.as_str(), stored.household);
    RoundState::of(tx.conn, round)?.expect_open()?;
    if is_surveyed(tx.conn, round, household)? {
        return Err(StoreError::Refused(Refusal::SurveyedInRound));
    }
    if is_contested(tx.conn, round, household)? {
        return Err(StoreError::Refused(Refusal::InUse));
    }
    tx.remove::<Task>(id, rev)
}

/// Names who is to survey households.
pub(super) fn assign(tx: &mut Tx, tasks: &[(TaskId, Rev)], to: &str) -> Result<()> {
    for (id, rev) in tasks {
        let stored = tx.read_at::<Task>(*id, *rev)?;
        RoundState::of(tx.conn, &stored.round)?.expect_open()?;
        tx.update(&stored, &Task { assigned: to.to_owned(), ..stored.value.clone() })?;
    }
    Ok(())
}
