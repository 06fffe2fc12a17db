//! Activities and who attends them: nobody twice, and nobody who did not live here.

use rusqlite::Connection;

use super::subject::of_many;
use crate::domain::activity::{Activity, ActivityOperation, Attendance, AttendanceFault, may_attend};
use crate::domain::id::AttendanceId;
use crate::domain::member::Member;
use crate::domain::stored::Edit;
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError, activity, row};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ActivityOperation) -> Result<()> {
    use ActivityOperation as Op;
    match operation {
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::Remove(id, rev) => tx.remove::<Activity>(*id, *rev),
        Op::AddAttendances(people) => people.iter().try_for_each(|person| attend(tx, person)),
        Op::SaveAttendances(edits) => edits.iter().try_for_each(|edit| save(tx, edit)),
        Op::RemoveAttendance(id, rev) => tx.remove::<Attendance>(*id, *rev),
    }
}

/// What an operation is about: the activity, by name, and of several people how many.
pub(super) fn subject(conn: &Connection, operation: &ActivityOperation) -> Result<Option<String>> {
    use ActivityOperation as Op;
    let (activity, people) = match operation {
        Op::Save(edit) => return Ok(Some(edit.value.name.clone())),
        Op::Remove(id, _) => (Some(*id), 1),
        Op::AddAttendances(people) => (people.first().map(|person| person.activity), people.len()),
        Op::SaveAttendances(edits) => (edits.first().map(|edit| edit.value.activity), edits.len()),
        Op::RemoveAttendance(id, _) => (row::find::<Attendance>(conn, *id)?.map(|person| person.activity), 1),
    };
    let Some(activity) = activity else { return Ok(None) };
    let name = row::find::<Activity>(conn, activity)?.map(|activity| activity.value.name);
    Ok(name.map(|name| if people > 1 { of_many(&name, people) } else { name }))
}

/// A person attends.
fn attend(tx: &mut Tx, person: &Attendance) -> Result<()> {
    let activity = tx.read::<Activity>(person.activity)?;
    let stays = activity::stays(tx.conn, person.member)?;
    may_attend(&activity, stays.into_iter()).or_else(|fault| Err(refused(tx, person, fault)?))?;
    let name = tx.read::<Member>(person.member)?.value.name;
    tx.insert(person).map(drop).map_err(|error| match error.is_unique() {
        true => StoreError::Refused(Refusal::AttendsAlready(name)),
        false => error,
    })
}

fn refused(tx: &Tx, person: &Attendance, fault: AttendanceFault) -> Result<StoreError> {
    let refusal = match fault {
        AttendanceFault::Cancelled => Refusal::ActivityCancelled,
        _ => Refusal::DidNotLiveHere(tx.read::<Member>(person.member)?.value.name),
    };
    Ok(StoreError::Refused(refusal))
}

/// What came of it for a person; who attends what stays as it is.
fn save(tx: &mut Tx, edit: &Edit<AttendanceId, Attendance>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return attend(tx, &edit.value) };
    let stored = tx.read_at::<Attendance>(id, rev)?;
    let value = Attendance { activity: stored.activity, member: stored.member, ..edit.value.clone() };
    tx.update(&stored, &value)
}
