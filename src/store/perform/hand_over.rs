//! Rounds of hand-over: the round, and the supports that are its list.

use crate::domain::hand_over::{HandOver, HandOverOperation};
use crate::domain::id::{HandOverId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::Rev;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::store::Result;
use crate::store::journal::Tx;

use super::support;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &HandOverOperation) -> Result<()> {
    use HandOverOperation as Op;
    match operation {
        Op::Plan { hand_over, supports } => {
            let id = tx.insert(hand_over)?;
            add(tx, id, supports, 0)
        }
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::AddLines { hand_over, supports } => {
            let last = tx
                .conn
                .prepare_cached(LAST_NUMBER)?
                .query_row(rusqlite::named_params! { ":hand_over": hand_over.0 }, |row| row.get(0))?;
            add(tx, *hand_over, supports, last)
        }
        Op::RemoveLines(lines) => lines.iter().try_for_each(|(id, rev)| tx.remove::<Support>(*id, *rev)),
        Op::Approve { hand_over, decision_number, lines } => {
            let stored = tx.read_at::<HandOver>(hand_over.0, hand_over.1)?;
            let approved = HandOver { decision_number: decision_number.clone(), ..stored.value.clone() };
            tx.update(&stored, &approved)?;
            each(tx, lines, |line| line.state = SupportState::Approved)
        }
        Op::HandOver { lines, on, minutes_number } => {
            for (id, rev, receiver) in lines {
                change(tx, *id, *rev, |line| {
                    line.state = SupportState::HandedOver;
                    line.date = *on;
                    line.receiver.clone_from(receiver);
                    line.minutes_number.clone_from(minutes_number);
                    line.exception.clear();
                })?;
            }
            Ok(())
        }
        Op::Except { lines, reason } => each(tx, lines, |line| line.exception.clone_from(reason)),
        Op::Settle(lines) => each(tx, lines, |line| line.state = SupportState::Settled),
        Op::Cancel { lines, reason } => each(tx, lines, |line| {
            line.state = SupportState::Cancelled;
            line.note.clone_from(reason);
        }),
        Op::Remove(id, rev) => tx.remove::<HandOver>(*id, *rev),
    }
}

/// The highest list number of a round.
const LAST_NUMBER: &str = include_str!("hand_over_last.sql");

/// Puts supports on the list after a number.
fn add(tx: &mut Tx, round: HandOverId, supports: &[SupportGrant], after: u32) -> Result<()> {
    for (number, grant) in (after + 1..).zip(supports) {
        let part_of = PartOf { hand_over: Some(round), list_number: Some(number), ..grant.support.part_of };
        let support = Support { part_of, ..grant.support.clone() };
        support::give(tx, &[SupportGrant { support, ..grant.clone() }])?;
    }
    Ok(())
}

fn each(tx: &mut Tx, lines: &[(SupportId, Rev)], set: impl Fn(&mut Support)) -> Result<()> {
    lines.iter().try_for_each(|(id, rev)| change(tx, *id, *rev, &set))
}

fn change(tx: &mut Tx, id: SupportId, rev: Rev, set: impl Fn(&mut Support)) -> Result<()> {
    let stored = tx.read_at::<Support>(id, rev)?;
    let mut line = stored.value.clone();
    set(&mut line);
    support::save(tx, &crate::domain::stored::Edit::of(&stored, line))
}
