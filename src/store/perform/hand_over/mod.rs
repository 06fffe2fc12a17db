//! Rounds of hand-over: what each change writes, and what it must not contradict.
//!
//! | file | subject |
//! |---|---|
//! | `list` | the round and which households are on its list |
//! | `lines` | lines that go from state to state |
//! | `alone` | lines changed by themselves, as any support is |

mod alone;
mod lines;
mod list;
#[cfg(test)]
mod tests;

pub(super) use self::alone::{expect_kept, expect_removable};
use crate::domain::hand_over::{HandOverOperation, LineChange, ListRefusal};
use crate::domain::support::{Support, SupportState};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &HandOverOperation) -> Result<()> {
    use HandOverOperation as Op;
    match operation {
        Op::Plan { hand_over, supports } => list::plan(tx, hand_over, supports),
        Op::Save(edit) => list::save(tx, edit),
        Op::AddLines { hand_over, supports } => list::add(tx, *hand_over, supports),
        Op::RemoveLines(lines) => list::remove_lines(tx, lines),
        Op::Remove(id, rev) => list::remove(tx, *id, *rev),
        Op::Approve { hand_over, decision_number, lines } => {
            lines::approve(tx, *hand_over, decision_number, lines)
        }
        Op::HandOver { lines, on, minutes_number } => lines::hand_over(tx, lines, *on, minutes_number),
        Op::Except { lines, reason } => {
            let reason = said(reason)?;
            lines::change(tx, LineChange::Except, lines, |line| reason.clone_into(&mut line.exception))
        }
        Op::Settle(lines) => {
            lines::change(tx, LineChange::Settle, lines, |line| line.state = SupportState::Settled)
        }
        Op::Cancel { lines, reason } => {
            let reason = said(reason)?;
            lines::change(tx, LineChange::Cancel, lines, |line| cancel(line, reason))
        }
    }
}

/// What an operation is about, as the journal names it.
pub(super) fn subject(operation: &HandOverOperation) -> Option<String> {
    use HandOverOperation as Op;
    match operation {
        Op::Plan { hand_over, .. } => Some(hand_over.name.clone()),
        Op::Save(edit) => Some(edit.value.name.clone()),
        _ => None,
    }
}

/// The reason goes before what was remarked already.
fn cancel(line: &mut Support, reason: &str) {
    line.state = SupportState::Cancelled;
    line.note = match line.note.as_str() {
        "" => reason.to_owned(),
        remark => format!("{reason}; {remark}"),
    };
}

fn said(reason: &str) -> Result<&str> {
    match reason.trim() {
        "" => Err(refused(ListRefusal::NoReason)),
        reason => Ok(reason),
    }
}

fn refused(refusal: ListRefusal) -> StoreError {
    StoreError::Refused(Refusal::HandOver(refusal))
}
