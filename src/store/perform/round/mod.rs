//! Review rounds: what each change writes, and what it must not contradict.
//!
//! | file | subject |
//! |---|---|
//! | `opening` | opening a round, changing it, closing it |
//! | `list` | the work list |
//! | `papers` | meetings, steps, complaints |
//! | `decide` | a decision with what it recognises |
//!
//! A closed round is guarded by the schema as well; here it is said before anything is written.

mod decide;
pub(in crate::store) mod list;
mod opening;
mod papers;

#[cfg(test)]
mod tests;

use crate::domain::round::{Complaint, Meeting, RoundOperation, RoundStep};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change of a round.
pub(super) fn apply(tx: &mut Tx, operation: &RoundOperation) -> Result<()> {
    use RoundOperation as Op;
    match operation {
        Op::Open { round, tasks } => opening::open(tx, round, tasks),
        Op::Save(edit) => opening::save(tx, edit),
        Op::Close { round, on } => opening::close(tx, *round, *on),
        Op::AddTasks(tasks) => list::add(tx, tasks),
        Op::SaveTask(edit) => list::save(tx, edit),
        Op::RemoveTask(id, rev) => list::remove(tx, *id, *rev),
        Op::AssignTasks { tasks, to } => list::assign(tx, tasks, to),
        Op::SaveMeeting(edit) => papers::save(tx, edit, &edit.value.round),
        Op::RemoveMeeting(id, rev) => papers::remove(tx, *id, *rev, |meeting: &Meeting| &meeting.round),
        Op::SaveStep(edit) => papers::save(tx, edit, &edit.value.round),
        Op::RemoveStep(id, rev) => papers::remove(tx, *id, *rev, |step: &RoundStep| &step.round),
        Op::SaveComplaint(edit) => papers::save(tx, edit, &edit.value.round),
        Op::RemoveComplaint(id, rev) => {
            papers::remove(tx, *id, *rev, |complaint: &Complaint| &complaint.round)
        }
        Op::Decide { decision, recognitions } => decide::decide(tx, decision, recognitions),
        Op::SaveDecision(edit) => decide::save(tx, edit),
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
        Op::SaveDecision(edit) => Some(edit.value.number.clone()),
        _ => None,
    }
}
