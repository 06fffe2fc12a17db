//! Lines that go from state to state. A line is one household's support: which change it allows is a rule of the
//! domain; here all lines of one change must be of one round.

use chrono::NaiveDate;

use super::refused;
use crate::domain::hand_over::{HandOver, Handed, LineChange, ListRefusal};
use crate::domain::household::Household;
use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, Support, SupportState};
use crate::store::hand_over::head_of;
use crate::store::journal::Tx;
use crate::store::perform::support;
use crate::store::{Refusal, Result, StoreError};

/// A line as it stands.
type Line = Stored<SupportId, Support>;

/// Approves planned lines of a round by a decision.
pub(super) fn approve(
    tx: &mut Tx,
    (id, rev): (HandOverId, Rev),
    decision_number: &str,
    lines: &[(SupportId, Rev)],
) -> Result<()> {
    let round = tx.read_at::<HandOver>(id, rev)?;
    let lines = read_lines(tx, LineChange::Approve, lines)?;
    if let Some(stranger) = lines.iter().find(|line| line.part_of.hand_over != Some(id)) {
        return Err(refused(ListRefusal::OtherRound(code(tx, stranger.household)?)));
    }
    tx.update(&round, &HandOver { decision_number: decision_number.to_owned(), ..round.value.clone() })?;
    lines.iter().try_for_each(|line| write(tx, line, |line| line.state = SupportState::Approved))
}

/// Marks approved lines as handed over; what they bring is entered, and what is owed begins.
pub(super) fn hand_over(tx: &mut Tx, handed: &[Handed], on: NaiveDate, minutes_number: &str) -> Result<()> {
    if on > tx.today() {
        return Err(StoreError::Refused(Refusal::ImpossibleDay));
    }
    let ids: Vec<_> = handed.iter().map(|handed| handed.line).collect();
    let lines = read_lines(tx, LineChange::HandOver, &ids)?;
    for (handed, line) in handed.iter().zip(&lines) {
        expect_present(tx, line.household)?;
        let receiver = match handed.receiver.trim() {
            "" => head_of(tx.conn, line.household)?,
            named => named.to_owned(),
        };
        let given = Support {
            state: SupportState::HandedOver,
            date: on,
            receiver,
            minutes_number: minutes_number.to_owned(),
            exception: String::new(),
            ..line.value.clone()
        };
        support::save(tx, &Edit::of(line, given), &handed.brings)?;
    }
    Ok(())
}

/// Puts lines that were marked as handed over by mistake back to waiting, as they were before. What followed from a
/// hand-over, animals or a debt, holds on to it.
pub(super) fn take_back(tx: &mut Tx, lines: &[(SupportId, Rev)], reason: &str) -> Result<()> {
    for line in read_lines(tx, LineChange::TakeBack, lines)? {
        let planned = match line.part_of.hand_over {
            Some(round) => tx.read::<HandOver>(round)?.date,
            None => line.date,
        };
        write(tx, &line, |line| {
            line.state = SupportState::Approved;
            line.date = planned;
            line.receiver.clear();
            line.minutes_number.clear();
            reason.clone_into(&mut line.exception);
        })?;
    }
    Ok(())
}

fn expect_present(tx: &Tx, household: HouseholdId) -> Result<()> {
    let household = tx.read::<Household>(household)?;
    match household.ended {
        Some(_) => Err(refused(ListRefusal::Ended(household.value.code))),
        None => Ok(()),
    }
}

/// One change of many lines.
pub(super) fn change(
    tx: &mut Tx,
    change: LineChange,
    lines: &[(SupportId, Rev)],
    set: impl Fn(&mut Support),
) -> Result<()> {
    let lines = read_lines(tx, change, lines)?;
    lines.iter().try_for_each(|line| write(tx, line, &set))
}

/// Lines of one round, at the revisions that the person saw, in states that allow the change. None is named twice.
pub(super) fn read_lines(tx: &Tx, change: LineChange, lines: &[(SupportId, Rev)]) -> Result<Vec<Line>> {
    let mut read: Vec<Line> = Vec::with_capacity(lines.len());
    for (id, rev) in lines {
        let line = tx.read_at::<Support>(*id, *rev)?;
        let round = line.part_of.hand_over;
        let same = read.first().is_none_or(|first| first.part_of.hand_over == round);
        if round.is_none() || !same {
            return Err(refused(ListRefusal::OtherRound(code(tx, line.household)?)));
        }
        if let Err(refusal) = change.after(line.state) {
            return Err(refused(ListRefusal::State(code(tx, line.household)?, refusal)));
        }
        read.push(line);
    }
    Ok(read)
}

fn write(tx: &mut Tx, stored: &Line, set: impl Fn(&mut Support)) -> Result<()> {
    let mut line = stored.value.clone();
    set(&mut line);
    support::save(tx, &Edit::of(stored, line), &Brings::default())
}

fn code(tx: &Tx, household: HouseholdId) -> Result<String> {
    Ok(tx.read::<Household>(household)?.value.code)
}
