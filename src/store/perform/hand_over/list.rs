//! The round itself, and which households are on its list.

use std::collections::HashSet;

use super::lines::read_lines;
use super::refused;
use crate::domain::hand_over::{HandOver, LineChange, ListRefusal, revised};
use crate::domain::household::Household;
use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::{Edit, Rev};
use crate::domain::support::{PartOf, Support};
use crate::store::Result;
use crate::store::hand_over::{last_number, lines_of, listed_in, people_of};
use crate::store::journal::Tx;
use crate::store::perform::{relief, support};

/// Writes a round with its list.
pub(super) fn plan(tx: &mut Tx, round: &HandOver, supports: &[SupportGrant]) -> Result<()> {
    relief::expect_round_after(tx, round)?;
    let id = tx.insert(round)?;
    add(tx, id, supports)
}

/// Puts supports at the end of the list, each household once.
pub(super) fn add(tx: &mut Tx, round: HandOverId, supports: &[SupportGrant]) -> Result<()> {
    let mut listed: HashSet<HouseholdId> = listed_in(tx.conn, round)?;
    let last = last_number(tx.conn, round)?;
    for (number, grant) in (last + 1..).zip(supports) {
        let household = grant.support.household;
        expect_new(tx, household, listed.insert(household))?;
        let part_of = PartOf { hand_over: Some(round), list_number: Some(number), ..grant.support.part_of };
        let support = Support { part_of, ..grant.support.clone() };
        support::give_one(tx, &SupportGrant { support, ..grant.clone() })?;
    }
    Ok(())
}

/// A list names a household once, and none that has left the register.
fn expect_new(tx: &Tx, id: HouseholdId, is_new: bool) -> Result<()> {
    let household = tx.read::<Household>(id)?;
    if household.ended.is_some() {
        return Err(refused(ListRefusal::Ended(household.value.code)));
    }
    if is_new { Ok(()) } else { Err(refused(ListRefusal::OnTheList(household.value.code))) }
}

/// Changes what is said of a round; lines that are not handed over yet follow it.
pub(super) fn save(tx: &mut Tx, edit: &Edit<HandOverId, HandOver>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return plan(tx, &edit.value, &[]) };
    let stored = tx.read_at::<HandOver>(id, rev)?;
    let lines = lines_of(tx.conn, id)?;
    if stored.model != edit.value.model && !lines.is_empty() {
        return Err(refused(ListRefusal::ModelOfLines));
    }
    relief::expect_round_after(tx, &edit.value)?;
    tx.update(&stored, &edit.value)?;
    for line in lines {
        let people = people_of(tx.conn, line.household)?;
        match revised(&stored, &edit.value, people, &line) {
            Ok(value) => tx.update(&line, &value)?,
            Err(_) => {
                return Err(refused(ListRefusal::Share(tx.read::<Household>(line.household)?.value.code)));
            }
        }
    }
    Ok(())
}

/// Takes planned lines off the list.
pub(super) fn remove_lines(tx: &mut Tx, lines: &[(SupportId, Rev)]) -> Result<()> {
    for line in read_lines(tx, LineChange::Remove, lines)? {
        tx.remove::<Support>(line.id, line.rev)?;
    }
    Ok(())
}

/// Takes out a round that has no lines.
pub(super) fn remove(tx: &mut Tx, id: HandOverId, rev: Rev) -> Result<()> {
    tx.remove::<HandOver>(id, rev)
}
