//! Review rounds: the plain changes of their rows. What a change must not contradict is checked where it is made.

use rusqlite::named_params;

use crate::domain::id::{DecisionId, RoundId};
use crate::domain::recognition::Recognition;
use crate::domain::round::{Decision, Round, RoundOperation, Task};
use crate::domain::stored::Rev;
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};

/// Carries out one change of a round.
pub(super) fn apply(tx: &mut Tx, operation: &RoundOperation) -> Result<()> {
    use RoundOperation as Op;
    match operation {
        Op::Open { round, tasks } => open(tx, round, tasks),
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::Close { round, on } => close(tx, *round, *on),
        Op::AddTasks(tasks) => add(tx, tasks),
        Op::SaveTask(edit) => tx.save(edit).map(drop),
        Op::RemoveTask(id, rev) => tx.remove::<Task>(*id, *rev),
        Op::AssignTasks { tasks, to } => assign(tx, tasks, to),
        Op::SaveMeeting(edit) => tx.save(edit).map(drop),
        Op::RemoveMeeting(id, rev) => tx.remove::<crate::domain::round::Meeting>(*id, *rev),
        Op::SaveStep(edit) => tx.save(edit).map(drop),
        Op::RemoveStep(id, rev) => tx.remove::<crate::domain::round::RoundStep>(*id, *rev),
        Op::SaveComplaint(edit) => tx.save(edit).map(drop),
        Op::RemoveComplaint(id, rev) => tx.remove::<crate::domain::round::Complaint>(*id, *rev),
        Op::Decide { decision, recognitions } => decide(tx, decision, recognitions),
    }
}

/// The round that a change of several households is about; one of a single household is named after it.
pub(super) fn subject(operation: &RoundOperation) -> Option<String> {
    use RoundOperation as Op;
    match operation {
        Op::Open { round, .. } => Some(round.code.clone()),
        Op::Save(edit) => Some(edit.value.code.clone()),
        Op::SaveMeeting(edit) => Some(edit.value.round.clone()),
        Op::SaveStep(edit) => Some(edit.value.round.clone()),
        Op::AddTasks(tasks) if tasks.len() > 1 => tasks.first().map(|task| task.round.clone()),
        Op::Decide { decision, .. } => Some(decision.number.clone()),
        _ => None,
    }
}

fn open(tx: &mut Tx, round: &Round, tasks: &[Task]) -> Result<()> {
    tx.conn.prepare_cached(include_str!("../survey/ensure_round.sql"))?.execute(named_params! {
        ":code": round.code, ":kind": round.kind.code(), ":year": round.year,
    })?;
    tx.insert(round).map_err(|error| refused_if_unique(error, Refusal::RoundExists))?;
    add(tx, tasks)
}

fn close(tx: &mut Tx, (id, rev): (RoundId, Rev), on: chrono::NaiveDate) -> Result<()> {
    let stored = tx.read_at::<Round>(id, rev)?;
    tx.update(&stored, &Round { closed: Some(on), ..stored.value.clone() })
}

fn add(tx: &mut Tx, tasks: &[Task]) -> Result<()> {
    for task in tasks {
        tx.insert(task).map_err(|error| refused_if_unique(error, Refusal::OnTheListAlready))?;
    }
    Ok(())
}

fn assign(tx: &mut Tx, tasks: &[(crate::domain::id::TaskId, Rev)], to: &str) -> Result<()> {
    for (id, rev) in tasks {
        let stored = tx.read_at::<Task>(*id, *rev)?;
        tx.update(&stored, &Task { assigned: to.to_owned(), ..stored.value.clone() })?;
    }
    Ok(())
}

fn decide(tx: &mut Tx, decision: &Decision, recognitions: &[Recognition]) -> Result<()> {
    let id: DecisionId = tx.insert(decision)?;
    for recognition in recognitions {
        tx.insert(&Recognition {
            decision: Some(id),
            decided: decision.decided,
            decision_number: decision.number.clone(),
            ..recognition.clone()
        })?;
    }
    Ok(())
}

fn refused_if_unique(error: StoreError, refusal: Refusal) -> StoreError {
    if error.is_unique() { StoreError::Refused(refusal) } else { error }
}
