//! Activities and who attends them.

use crate::domain::activity::{Activity, ActivityOperation, Attendance};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ActivityOperation) -> Result<()> {
    use ActivityOperation as Op;
    match operation {
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::Remove(id, rev) => tx.remove::<Activity>(*id, *rev),
        Op::AddAttendances(people) => people.iter().try_for_each(|person| tx.insert(person).map(drop)),
        Op::SaveAttendances(edits) => edits.iter().try_for_each(|edit| tx.save(edit).map(drop)),
        Op::RemoveAttendance(id, rev) => tx.remove::<Attendance>(*id, *rev),
    }
}
