//! What is wrong with a member or an entry of a group, told at the form, at the command line and, once more, by the
//! register when it is saved.

use chrono::NaiveDate;
use thiserror::Error;

use super::{GroupEntry, GroupEntryKind, GroupMember, SupportGroup};
use crate::domain::checks::{self, FieldFault};
use crate::domain::id::GroupMemberId;
use crate::domain::stored::Stored;

/// What is wrong with a member or an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum GroupFault {
    /// The day, the quantity or the value by itself.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// The household is in the group already on these days.
    #[error("a member already")]
    MemberTwice,
    /// Before the group was founded, on this day.
    #[error("before the group was founded on {0}")]
    BeforeFounding(NaiveDate),
    /// The group ended on this day.
    #[error("after the group ended on {0}")]
    AfterEnd(NaiveDate),
    /// Left before the book's last entry of this day names it.
    #[error("the book names it on {0}")]
    InTheBook(NaiveDate),
    /// Giver and receiver are the same.
    #[error("to oneself")]
    ToOneself,
    /// Money goes from a member into the fund, or from the fund to a member; help has a giver or a receiver.
    #[error("giver or receiver missing, or one too many")]
    Sides,
    /// More than lies in the fund; this much does.
    #[error("only {0} in the fund")]
    BeyondFund(i64),
    /// The giver or the receiver is not in the group on that day.
    #[error("not a member on that day")]
    NotAMember,
}

/// Checks a membership against the group, its other memberships and its book.
///
/// # Errors
/// The first fault.
pub fn check_member(
    member: &GroupMember,
    group: &SupportGroup,
    others: &[Stored<GroupMemberId, GroupMember>],
    own_entries: &[GroupEntry],
    today: NaiveDate,
) -> Result<(), GroupFault> {
    checks::happened(member.joined, today)?;
    if let Some(left) = member.left {
        checks::happened(left, today)?;
        ensure(left >= member.joined, FieldFault::EndsFirst.into())?;
    }
    if member.household.is_none() {
        checks::name(&member.name)?;
    }
    lasting(group, member.joined)?;
    ensure(!others.iter().any(|other| member.clashes_with(other)), GroupFault::MemberTwice)?;
    let outside = own_entries.iter().map(|entry| entry.on).find(|on| !was_there(member, *on));
    outside.map_or(Ok(()), |on| Err(GroupFault::InTheBook(on)))
}

/// Checks the days of a group against the first and the last day on which it has a member or an entry.
///
/// # Errors
/// [`FieldFault`] of its name and its days, [`GroupFault::BeforeFounding`], [`GroupFault::AfterEnd`].
pub fn check_group(
    group: &SupportGroup,
    days: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
) -> Result<(), GroupFault> {
    checks::name(&group.name)?;
    group.founded.map_or(Ok(()), |founded| checks::happened(founded, today))?;
    group.ended.map_or(Ok(()), |ended| checks::happened(ended, today))?;
    let ends_first = group.founded.zip(group.ended).is_some_and(|(founded, ended)| ended < founded);
    ensure(!ends_first, FieldFault::EndsFirst.into())?;
    let Some((first, last)) = days else { return Ok(()) };
    lasting(group, first)?;
    lasting(group, last)
}

/// Checks an entry against the group and its members.
///
/// # Errors
/// The first fault.
pub fn check_entry(
    entry: &GroupEntry,
    group: &SupportGroup,
    members: &[Stored<GroupMemberId, GroupMember>],
    today: NaiveDate,
) -> Result<(), GroupFault> {
    checks::happened(entry.on, today)?;
    lasting(group, entry.on)?;
    amounts(entry)?;
    sides(entry)?;
    let present = |id: GroupMemberId| members.iter().any(|m| m.id == id && was_there(m, entry.on));
    let named = [entry.giver, entry.receiver];
    ensure(named.into_iter().flatten().all(present), GroupFault::NotAMember)
}

/// In the group at some time of a day: who leaves may still settle on the last day.
fn was_there(member: &GroupMember, day: NaiveDate) -> bool {
    member.joined <= day && member.left.is_none_or(|left| left >= day)
}

fn lasting(group: &SupportGroup, day: NaiveDate) -> Result<(), GroupFault> {
    match (group.founded, group.ended) {
        (Some(founded), _) if day < founded => Err(GroupFault::BeforeFounding(founded)),
        (_, Some(ended)) if day > ended => Err(GroupFault::AfterEnd(ended)),
        _ => Ok(()),
    }
}

fn amounts(entry: &GroupEntry) -> Result<(), FieldFault> {
    checks::value(entry.value)?;
    match entry.kind.is_money() {
        true if entry.value == 0 => Err(FieldFault::NotPositive),
        true => Ok(()),
        false => checks::quantity(entry.quantity),
    }
}

fn sides(entry: &GroupEntry) -> Result<(), GroupFault> {
    let right = match (entry.kind, entry.giver, entry.receiver) {
        (GroupEntryKind::Contribution, giver, receiver) => giver.is_some() && receiver.is_none(),
        (GroupEntryKind::Paid, giver, receiver) => giver.is_none() && receiver.is_some(),
        (_, Some(giver), Some(receiver)) if giver == receiver => return Err(GroupFault::ToOneself),
        (_, giver, receiver) => giver.is_some() || receiver.is_some(),
    };
    ensure(right, GroupFault::Sides)
}

fn ensure(holds: bool, fault: GroupFault) -> Result<(), GroupFault> {
    if holds { Ok(()) } else { Err(fault) }
}
