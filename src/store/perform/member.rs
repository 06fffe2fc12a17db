//! People joining, changing and leaving.

use chrono::NaiveDate;

use super::head::step_down;
use super::household::expect_living;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, MemberId, MembershipId};
use crate::domain::member::{LeaveReason, Leaving, Member, Membership, Relation};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};
use crate::viet::PartialDate;

/// Carries out an operation on one person.
pub(super) fn apply(tx: &mut Tx, operation: &Operation) -> Result<()> {
    match operation {
        Operation::AddMember { household, member, relation, from, joined } => {
            let stay = |member| Membership {
                household: *household,
                member,
                relation: *relation,
                from: *from,
                joined: *joined,
                left: None,
            };
            add(tx, *household, member, stay)
        }
        Operation::SaveMember { member, membership, relation, on } => {
            save(tx, member, *membership, *relation, *on)
        }
        Operation::LeaveMember { membership, on, reason } => {
            leave(tx, *membership, Leaving { on: *on, reason: *reason })
        }
        _ => Ok(()),
    }
}

fn add(
    tx: &mut Tx,
    household: HouseholdId,
    member: &Member,
    stay: impl Fn(MemberId) -> Membership,
) -> Result<()> {
    expect_living(&tx.read::<Household>(household)?.value)?;
    let id = tx.insert(member)?;
    let stay = stay(id);
    if stay.relation == Relation::Head {
        let on = stay.from.map_or(tx.today(), PartialDate::earliest);
        step_down(tx, household, on)?;
    }
    tx.insert(&stay).map(drop)
}

fn save(
    tx: &mut Tx,
    member: &Edit<MemberId, Member>,
    (stay, rev): (MembershipId, Rev),
    relation: Relation,
    on: NaiveDate,
) -> Result<()> {
    if member.base.is_none() {
        return Err(StoreError::Refused(Refusal::UnknownMember));
    }
    tx.save(member)?;
    let stay = tx.read_at::<Membership>(stay, rev)?;
    let becomes_head = relation == Relation::Head && stay.relation != Relation::Head && stay.left.is_none();
    if becomes_head {
        step_down(tx, stay.household, on)?;
    }
    tx.update(&stay, &Membership { relation, ..stay.value.clone() })
}

fn leave(tx: &mut Tx, (stay, rev): (MembershipId, Rev), leaving: Leaving) -> Result<()> {
    let stay = tx.read_at::<Membership>(stay, rev)?;
    close(tx, &stay, leaving)?;
    match leaving.reason {
        LeaveReason::Death => note_death(tx, stay.member, leaving.on),
        _ => Ok(()),
    }
}

/// Ends a stay.
pub(super) fn close(tx: &mut Tx, stay: &Stored<MembershipId, Membership>, leaving: Leaving) -> Result<()> {
    match stay.left {
        Some(_) => Err(StoreError::Refused(Refusal::AlreadyLeft)),
        None => tx.update(stay, &Membership { left: Some(leaving), ..stay.value.clone() }),
    }
}

/// Who left by death is dead; a date that is known already stays.
fn note_death(tx: &mut Tx, member: MemberId, on: PartialDate) -> Result<()> {
    let stored = tx.read::<Member>(member)?;
    let died = stored.died.or(Some(on));
    tx.update(&stored, &Member { died, ..stored.value.clone() })
}
