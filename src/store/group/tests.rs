//! Groups in the register: what is read, what is refused, what undo does.

use chrono::NaiveDate;

use super::read::{ENTRIES, LINES, OF_HOUSEHOLD, PEOPLE, RECOGNITIONS, TOTALS};
use crate::domain::class::{Class, State};
use crate::domain::group::*;
use crate::domain::household::EndReason;
use crate::domain::id::{GroupId, GroupMemberId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

fn group(kind: GroupKind) -> SupportGroup {
    SupportGroup {
        kind,
        name: "Tổ đổi công Khu 4".into(),
        hamlet: None,
        leader: "Nguyễn Thị Lành".into(),
        founded: Some(day("2025-01-15")),
        ended: None,
        programme: None,
        note: String::new(),
    }
}

fn member(group: GroupId, household: Option<HouseholdId>, name: &str) -> GroupMember {
    GroupMember {
        group,
        household,
        member: None,
        name: name.into(),
        role: GroupRole::Member,
        joined: day("2025-02-01"),
        left: None,
    }
}

fn work(group: GroupId, giver: GroupMemberId, receiver: GroupMemberId) -> GroupEntry {
    GroupEntry {
        group,
        giver: Some(giver),
        receiver: Some(receiver),
        on: day("2026-03-12"),
        kind: GroupEntryKind::Workdays,
        quantity: 3000,
        value: 900_000,
        note: "cấy lúa".into(),
    }
}

/// A group of a poor household, another one, and a neighbour outside the register.
struct Village {
    bench: Bench,
    group: GroupId,
    households: [HouseholdId; 2],
    members: Vec<GroupMemberId>,
}

fn village() -> Village {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let poor = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    let other = bench.household(hamlet, "0413", "Đinh Thị Đức");
    bench.recognise(poor, Class::Poor, "2025-12-14");
    let saved = Operation::Group(GroupOperation::Save(Edit::new(group(GroupKind::Production))));
    let group = bench.perform(&saved).created.groups()[0];
    let joining = vec![
        member(group, Some(poor), ""),
        member(group, Some(other), ""),
        member(group, None, "Bùi Văn Khá"),
    ];
    let members =
        bench.perform(&Operation::Group(GroupOperation::AddMembers(joining))).created.group_members();
    Village { bench, group, households: [poor, other], members }
}

impl Village {
    fn perform(&mut self, operation: GroupOperation) {
        self.bench.perform(&Operation::Group(operation));
    }

    fn refused(&mut self, operation: GroupOperation) -> Refusal {
        match self.bench.register.perform(&lan(), &Operation::Group(operation)) {
            Err(StoreError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn page(&self) -> GroupPage {
        self.bench.register.group(self.group, today()).unwrap()
    }

    fn stored(&self, at: usize) -> Stored<GroupMemberId, GroupMember> {
        self.page().person(self.members[at]).unwrap().member.clone()
    }
}

#[test]
fn a_group_is_read_with_its_people_and_their_classes() {
    let village = village();
    let page = village.page();
    let people: Vec<_> = page.people.iter().map(|p| (p.code.as_str(), p.name.as_str())).collect();
    assert_eq!(people, [("", "Bùi Văn Khá"), ("0413", "Đinh Thị Đức"), ("0412", "Nguyễn Thị Lành")]);
    let rules = GroupRules::embedded();
    assert_eq!(page.share(today(), &rules), Share { eligible: 1, members: 3 });
    let lines = village.bench.register.groups(today(), &rules).unwrap();
    assert_eq!((lines.len(), lines[0].share), (1, Share { eligible: 1, members: 3 }));
    let before = village.bench.register.groups(day("2025-06-01"), &rules).unwrap();
    assert_eq!(before[0].share.eligible, 0, "not yet recognised as poor");
    let poor = page.people.iter().find(|p| p.code == "0412").and_then(|p| p.standing);
    assert_eq!(poor.map(|standing| standing.state()), Some(State::Poor));
}

#[test]
fn the_book_is_read_with_its_balances() {
    let mut village = village();
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[2]]);
    village.perform(GroupOperation::AddEntries(vec![
        work(group, giver, receiver),
        work(group, giver, receiver),
    ]));
    let page = village.page();
    assert_eq!((page.totals().workdays, page.totals().help_value()), (6000, 1_800_000));
    let balance = |id| page.balances().into_iter().find(|(p, _)| p.member.id == id).unwrap().1;
    assert_eq!((balance(giver).workdays(), balance(receiver).workdays()), (6000, -6000));
    let lines = village.bench.register.groups(today(), &GroupRules::embedded()).unwrap();
    assert_eq!(lines[0].totals, page.totals());
    let named = village.bench.register.groups_of(village.households[0]).unwrap();
    assert_eq!(named[0].group.name, "Tổ đổi công Khu 4");
    let dossier = village.bench.register.dossier(village.households[0]).unwrap();
    assert_eq!(dossier.groups, named);
    let then = dossier.on(day("2025-01-31"), &[]);
    assert!(then.is_ok_and(|then| then.dossier.groups.is_empty()), "joined the day after");
}

/// The households that are members, each with its days.
fn stays(village: &Village) -> Vec<(Option<HouseholdId>, NaiveDate, Option<NaiveDate>)> {
    let people = village.page().people;
    let mut stays: Vec<_> =
        people.iter().map(|p| (p.member.household, p.member.joined, p.member.left)).collect();
    stays.sort();
    stays
}

fn merge(village: &mut Village, from: usize, into: HouseholdId) {
    let rev = village.bench.register.dossier(village.households[from]).unwrap().household.rev;
    let (on, note) = (day("2026-05-01"), String::new());
    let from = (village.households[from], rev);
    village.bench.perform(&Operation::MergeHouseholds { from, into, on, note });
}

#[test]
fn who_merges_into_another_household_hands_the_membership_over() {
    let mut village = village();
    let hamlet = village.bench.hamlet("Khu 5");
    let third = village.bench.household(hamlet, "0500", "Đinh Văn Đức");
    let [first, second] = village.households;
    merge(&mut village, 0, third);
    let (joined, merged) = (day("2025-02-01"), day("2026-05-01"));
    let expected = [
        (None, joined, None),
        (Some(first), joined, Some(merged)),
        (Some(second), joined, None),
        (Some(third), merged, None),
    ];
    assert_eq!(stays(&village), expected);
    assert!(!village.page().people.iter().any(|person| person.is_left_over()));
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(stays(&village).len(), 3);
}

#[test]
fn no_household_is_a_member_twice_after_a_merger() {
    let mut village = village();
    let [first, second] = village.households;
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[1]]);
    village.perform(GroupOperation::AddEntries(vec![GroupEntry {
        on: day("2026-06-01"),
        ..work(group, giver, receiver)
    }]));
    merge(&mut village, 0, second);
    let joined = day("2025-02-01");
    let expected =
        [(None, joined, None), (Some(first), joined, Some(day("2026-06-01"))), (Some(second), joined, None)];
    assert_eq!(stays(&village), expected, "it stays until the last day on which the book names it");
    assert_eq!(village.bench.register.check().unwrap(), []);
}

#[test]
fn an_entry_stands_in_the_history_of_the_households_that_it_names() {
    let mut village = village();
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[1]]);
    village.perform(GroupOperation::AddEntries(vec![work(group, giver, receiver)]));
    for household in village.households {
        let history = village.bench.register.history(Some(household), 1).unwrap();
        assert_eq!(history[0].kind.code(), "add_group_entries");
    }
}

#[test]
fn a_household_is_in_a_group_once_at_a_time_and_lives() {
    let mut village = village();
    let (group, [poor, other]) = (village.group, village.households);
    let twice = GroupOperation::AddMembers(vec![member(group, Some(poor), "")]);
    assert_eq!(village.refused(twice), Refusal::Group(GroupFault::MemberTwice));
    let Stored { id, rev, value } = village.stored(1);
    let left = GroupMember { left: Some(day("2026-05-01")), ..value };
    village.perform(GroupOperation::SaveMember(Edit { base: Some((id, rev)), value: left }));
    let again = GroupMember { joined: day("2026-05-01"), ..member(group, Some(other), "") };
    village.perform(GroupOperation::AddMembers(vec![again]));
    let household = village.bench.register.dossier(poor).unwrap().household;
    village.bench.perform(&Operation::EndHousehold {
        household: (poor, household.rev),
        on: day("2026-06-01"),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    let page = village.page();
    assert!(page.people.iter().any(|person| person.code == "0412" && person.is_left_over()));
    let lines = village.bench.register.groups(today(), &GroupRules::embedded()).unwrap();
    assert_eq!((lines[0].left_over, lines[0].share), (1, Share { eligible: 0, members: 2 }));
    let late = GroupMember { joined: day("2026-07-01"), ..member(group, Some(poor), "") };
    assert_eq!(village.refused(GroupOperation::AddMembers(vec![late])), Refusal::HouseholdEnded);
}

#[test]
fn nothing_is_removed_that_others_hang_on() {
    let mut village = village();
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[1]]);
    let rev = village.page().group.rev;
    assert_eq!(village.refused(GroupOperation::Remove(group, rev)), Refusal::InUse);
    village.perform(GroupOperation::AddEntries(vec![work(group, giver, receiver)]));
    let Stored { id, rev, value } = village.stored(0);
    assert_eq!(village.refused(GroupOperation::RemoveMember(id, rev)), Refusal::InUse);
    let early = GroupMember { left: Some(day("2026-03-01")), ..value };
    let leaving = GroupOperation::SaveMember(Edit { base: Some((id, rev)), value: early });
    assert_eq!(village.refused(leaving), Refusal::Group(GroupFault::InTheBook(day("2026-03-12"))));
}

#[test]
fn the_days_of_a_group_hold_what_its_book_tells() {
    let mut village = village();
    let stored = village.page().group;
    let late = SupportGroup { founded: Some(day("2025-03-01")), ..stored.value.clone() };
    let saved = GroupOperation::Save(Edit::of(&stored, late));
    assert_eq!(village.refused(saved), Refusal::Group(GroupFault::BeforeFounding(day("2025-03-01"))));
}

#[test]
fn a_payment_to_oneself_and_a_member_of_another_group_are_refused() {
    let mut village = village();
    let (group, giver) = (village.group, village.members[0]);
    let oneself = GroupOperation::AddEntries(vec![work(group, giver, giver)]);
    assert_eq!(village.refused(oneself), Refusal::Group(GroupFault::ToOneself));
    let other = Operation::Group(GroupOperation::Save(Edit::new(self::group(GroupKind::Women))));
    let other = village.bench.perform(&other).created.groups()[0];
    let stranger = GroupOperation::AddEntries(vec![work(other, giver, village.members[1])]);
    assert_eq!(village.refused(stranger), Refusal::Group(GroupFault::NotAMember));
}

#[test]
fn several_entries_are_one_step_of_undo() {
    let mut village = village();
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[1]]);
    village.perform(GroupOperation::AddEntries(vec![
        work(group, giver, receiver),
        work(group, receiver, giver),
    ]));
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(village.page().entries, []);
    assert_eq!(village.bench.register.check().unwrap(), []);
}

#[test]
fn check_finds_what_a_stranger_wrote_into_the_book() {
    let mut village = village();
    let (group, [giver, receiver]) = (village.group, [village.members[0], village.members[1]]);
    village.perform(GroupOperation::AddEntries(vec![work(group, giver, receiver)]));
    let conn = &village.bench.register.conn;
    conn.execute_batch(
        "DROP TRIGGER journal_update_group_entry; UPDATE group_entry SET on_date = '2025-01-20'",
    )
    .unwrap();
    let found = village.bench.register.check().unwrap();
    assert!(found.iter().any(|p| p.kind.code() == "group" && p.place == "Tổ đổi công Khu 4"), "{found:?}");
}

#[test]
fn a_group_is_read_by_its_index() {
    let bench = Bench::new();
    for sql in [PEOPLE, RECOGNITIONS, ENTRIES, OF_HOUSEHOLD] {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{sql}: {steps:?}");
    }
    assert!(bench.register.conn.prepare(LINES).is_ok() && bench.register.conn.prepare(TOTALS).is_ok());
}

#[test]
fn the_fund_of_a_group_is_never_overdrawn() {
    let mut village = village();
    let (group, member) = (village.group, village.members[0]);
    let entry = |kind, value| {
        let blank = GroupEntry::blank(group, kind, day("2026-03-12"));
        GroupOperation::AddEntries(vec![GroupEntry { value, ..blank.of(member, None) }])
    };
    village.perform(entry(GroupEntryKind::Contribution, 200_000));
    let beyond = village.refused(entry(GroupEntryKind::Paid, 900_000_000));
    assert_eq!(beyond, Refusal::Group(GroupFault::BeyondFund(200_000)));
    village.perform(entry(GroupEntryKind::Paid, 150_000));
    let book = village.page().entries;
    let given = book.iter().find(|entry| entry.kind == GroupEntryKind::Contribution).unwrap();
    let taken_out = village.refused(GroupOperation::RemoveEntry(given.id, given.rev));
    assert_eq!(taken_out, Refusal::Group(GroupFault::BeyondFund(0)));
}
