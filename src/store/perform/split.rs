//! Splitting a household (tách hộ), and the moving of people that a merger shares.

use chrono::NaiveDate;

use super::household::{expect_living, found, record};
use super::member::close;
use crate::domain::household::{Household, HouseholdEventKind};
use crate::domain::id::{HouseholdId, MemberId, MembershipId};
use crate::domain::member::{JoinReason, LeaveReason, Leaving, Membership, Relation};
use crate::domain::stored::Stored;
use crate::store::journal::Tx;
use crate::store::member::current_stays;
use crate::store::{Refusal, Result, StoreError};
use crate::viet::PartialDate;

/// A stay as it is kept.
type Stay = Stored<MembershipId, Membership>;

/// Some members found a household of their own, the first of them as its head.
pub(super) fn split(
    tx: &mut Tx,
    from: HouseholdId,
    members: &[MemberId],
    household: &Household,
    on: NaiveDate,
    note: &str,
) -> Result<()> {
    expect_living(&tx.read::<Household>(from)?.value)?;
    let leaving = leaving_stays(current_stays(tx.conn, from)?, members)?;
    let new = found(tx, household)?;
    for (at, stay) in leaving.iter().enumerate() {
        let relation = if at == 0 { Relation::Head } else { Relation::Other };
        move_over(tx, stay, new, relation, on, (LeaveReason::Split, JoinReason::Split))?;
    }
    record(tx, from, HouseholdEventKind::SplitInto, on, Some(new), note)?;
    record(tx, new, HouseholdEventKind::SplitFrom, on, Some(from), note)
}

/// The stays of those who leave, in the order in which they are named; at least one stays behind.
fn leaving_stays(stays: Vec<Stay>, members: &[MemberId]) -> Result<Vec<Stay>> {
    let refused = |refusal| Err(StoreError::Refused(refusal));
    if members.is_empty() {
        return refused(Refusal::SplitNobody);
    }
    let chosen: Option<Vec<Stay>> =
        members.iter().map(|member| stays.iter().find(|stay| stay.member == *member).cloned()).collect();
    match chosen {
        None => refused(Refusal::NotAMember),
        Some(chosen) if chosen.len() >= stays.len() => refused(Refusal::SplitEverybody),
        Some(chosen) => Ok(chosen),
    }
}

/// Ends a stay in one household and begins one in another on the same day.
pub(super) fn move_over(
    tx: &mut Tx,
    stay: &Stay,
    into: HouseholdId,
    relation: Relation,
    on: NaiveDate,
    (reason, joined): (LeaveReason, JoinReason),
) -> Result<()> {
    let day = PartialDate::from_day(on).map_err(|_| StoreError::Refused(Refusal::ImpossibleDay))?;
    close(tx, stay, Leaving { on: day, reason })?;
    let member = stay.member;
    tx.insert(&Membership { household: into, member, relation, from: Some(day), joined, left: None })
        .map(drop)
}
