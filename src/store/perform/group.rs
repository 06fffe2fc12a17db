//! Groups, their members and their books: what each change writes, and what it must not contradict.

use chrono::NaiveDate;

use crate::domain::group::{
    BookChange, GroupEntry, GroupEntryKind, GroupMember, GroupOperation, SupportGroup, check_entry,
    check_fund, check_group, check_member,
};
use crate::domain::household::Household;
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId, HouseholdId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::store::Result;
use crate::store::group::standing;
use crate::store::journal::Tx;

use super::household;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &GroupOperation) -> Result<()> {
    use GroupOperation as Op;
    match operation {
        Op::Save(edit) => save(tx, edit),
        Op::Remove(id, rev) => tx.remove::<SupportGroup>(*id, *rev),
        Op::AddMembers(members) => members.iter().try_for_each(|member| add_member(tx, member)),
        Op::SaveMember(edit) => save_member(tx, edit),
        Op::RemoveMember(id, rev) => tx.remove::<GroupMember>(*id, *rev),
        Op::AddEntries(entries) => entries.iter().try_for_each(|entry| enter(tx, &Edit::new(entry.clone()))),
        Op::SaveEntry(edit) => enter(tx, edit),
        Op::RemoveEntry(id, rev) => take_out(tx, *id, *rev),
    }
}

/// The group that a change is about; one of its members is named after the household.
pub(super) fn subject(operation: &GroupOperation) -> Option<String> {
    match operation {
        GroupOperation::Save(edit) => Some(edit.value.name.clone()),
        _ => None,
    }
}

fn save(tx: &mut Tx, edit: &Edit<GroupId, SupportGroup>) -> Result<()> {
    let days = edit.base.map_or(Ok(None), |(id, _)| standing::days(tx.conn, id))?;
    check_group(&edit.value, days, tx.today())?;
    tx.save(edit).map(drop)
}

fn add_member(tx: &mut Tx, member: &GroupMember) -> Result<()> {
    if let Some(id) = member.household {
        household::expect_living(&tx.read::<Household>(id)?.value)?;
    }
    save_member(tx, &Edit::new(member.clone()))
}

fn save_member(tx: &mut Tx, edit: &Edit<GroupMemberId, GroupMember>) -> Result<()> {
    let member = &edit.value;
    let group = tx.read::<SupportGroup>(member.group)?;
    let own = edit.base.map(|(id, _)| id);
    let mut others = standing::stays_of(tx.conn, member)?;
    others.retain(|other| Some(other.id) != own);
    let entries = own.map_or_else(|| Ok(Vec::new()), |id| standing::entries_of(tx.conn, id))?;
    check_member(member, &group, &others, &entries, tx.today())?;
    tx.save(edit).map(drop)
}

fn enter(tx: &mut Tx, edit: &Edit<GroupEntryId, GroupEntry>) -> Result<()> {
    let entry = &edit.value;
    let group = tx.read::<SupportGroup>(entry.group)?;
    let mut named = Vec::new();
    for id in [entry.giver, entry.receiver].into_iter().flatten() {
        named.push(tx.read::<GroupMember>(id)?);
    }
    named.retain(|member| member.group == entry.group);
    check_entry(entry, &group, &named, tx.today())?;
    let base = edit.base.map(|(id, _)| id);
    check_book(tx, entry.group, base, std::slice::from_ref(entry))?;
    tx.save(edit).map(drop)
}

fn take_out(tx: &mut Tx, id: GroupEntryId, rev: Rev) -> Result<()> {
    let group = tx.read::<GroupEntry>(id)?.group;
    check_book(tx, group, Some(id), &[])?;
    tx.remove::<GroupEntry>(id, rev)
}

/// What lies in the fund after one entry of a book gives way to others. New entries that pay nothing out are not
/// weighed against the book.
fn check_book(tx: &Tx, group: GroupId, base: Option<GroupEntryId>, entered: &[GroupEntry]) -> Result<()> {
    if base.is_none() && entered.iter().all(|entry| entry.kind != GroupEntryKind::Paid) {
        return Ok(());
    }
    let (gone, others): (Vec<_>, Vec<_>) =
        standing::book(tx.conn, group)?.into_iter().partition(|known| Some(known.id) == base);
    let others: Vec<_> = others.into_iter().map(|known| known.value).collect();
    let before = gone.first().map(|known| &known.value);
    Ok(check_fund(BookChange { others: &others, before, entered })?)
}

/// The memberships of a household go over into another one, into which it merges on a day.
pub(super) fn go_over(tx: &mut Tx, from: HouseholdId, into: HouseholdId, on: NaiveDate) -> Result<()> {
    for stay in standing::memberships(tx.conn, from)? {
        if stay.left.is_none_or(|left| left > on) {
            hand_on(tx, &stay, into, on)?;
        }
    }
    Ok(())
}

/// One membership ends, not before the last entry that names it, and the other household takes it up where it is not
/// in the group already. What was saved stays where the book has it.
fn hand_on(
    tx: &mut Tx,
    stay: &Stored<GroupMemberId, GroupMember>,
    into: HouseholdId,
    on: NaiveDate,
) -> Result<()> {
    let entries = standing::entries_of(tx.conn, stay.id)?;
    let last = entries.iter().map(|entry| entry.on).max();
    let leaves = on.max(stay.joined).max(last.unwrap_or(on));
    tx.update(stay, &GroupMember { left: Some(leaves), ..stay.value.clone() })?;
    let next = GroupMember { household: Some(into), joined: leaves, left: stay.left, ..stay.value.clone() };
    let others = standing::stays_of(tx.conn, &next)?;
    let ended = tx.read::<SupportGroup>(stay.group)?.ended.is_some_and(|ended| ended < leaves);
    match ended || others.iter().any(|other| next.clashes_with(other)) {
        true => Ok(()),
        false => tx.insert(&next).map(drop),
    }
}
