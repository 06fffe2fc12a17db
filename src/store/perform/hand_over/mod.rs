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

use rusqlite::Connection;

pub(super) use self::alone::{expect_kept, expect_removable};
use super::subject::of_many;
use crate::domain::hand_over::{HandOver, HandOverOperation, LineChange, ListRefusal};
use crate::domain::id::{HandOverId, SupportId};
use crate::domain::stored::Rev;
use crate::domain::support::{Support, SupportState};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError, row};

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
        Op::TakeBack { lines, reason } => lines::take_back(tx, lines, said(reason)?),
        Op::Settle(lines) => {
            lines::change(tx, LineChange::Settle, lines, |line| line.state = SupportState::Settled)
        }
        Op::Cancel { lines, reason } => {
            let reason = said(reason)?;
            lines::change(tx, LineChange::Cancel, lines, |line| cancel(line, reason))
        }
    }
}

/// What an operation is about, as the journal names it: the round, and of several lines how many; one line by its
/// household.
pub(super) fn subject(conn: &Connection, operation: &HandOverOperation) -> Result<Option<String>> {
    use HandOverOperation as Op;
    let of_lines = |lines: &[(SupportId, Rev)]| match lines {
        [] | [_] => Ok(None),
        [(first, _), ..] => of_round(conn, round_of(conn, *first)?, lines.len()),
    };
    match operation {
        Op::Plan { hand_over, .. } => Ok(Some(hand_over.name.clone())),
        Op::Save(edit) => Ok(Some(edit.value.name.clone())),
        Op::AddLines { hand_over, supports } if supports.len() > 1 => {
            of_round(conn, Some(*hand_over), supports.len())
        }
        Op::Remove(id, _) => Ok(name_of(conn, *id)?),
        Op::HandOver { lines, .. } => of_lines(&lines.iter().map(|handed| handed.line).collect::<Vec<_>>()),
        Op::AddLines { .. } => Ok(None),
        Op::RemoveLines(lines) | Op::Settle(lines) => of_lines(lines),
        Op::Approve { lines, .. } | Op::Except { lines, .. } => of_lines(lines),
        Op::Cancel { lines, .. } | Op::TakeBack { lines, .. } => of_lines(lines),
    }
}

fn of_round(conn: &Connection, round: Option<HandOverId>, lines: usize) -> Result<Option<String>> {
    let Some(round) = round else { return Ok(None) };
    Ok(name_of(conn, round)?.map(|name| of_many(&name, lines)))
}

fn round_of(conn: &Connection, line: SupportId) -> Result<Option<HandOverId>> {
    Ok(row::find::<Support>(conn, line)?.and_then(|line| line.part_of.hand_over))
}

fn name_of(conn: &Connection, round: HandOverId) -> Result<Option<String>> {
    Ok(row::find::<HandOver>(conn, round)?.map(|round| round.value.name))
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
