//! Groups by their rules: balances over any book, the share of eligible members, what is refused.

use proptest::prelude::*;

use super::*;
use crate::domain::checks::FieldFault;
use crate::domain::class::{Class, Standing};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId, HouseholdId};
use crate::domain::stored::Stored;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn group() -> SupportGroup {
    SupportGroup {
        kind: GroupKind::MutualHelp,
        name: "Tổ đổi công Khu 4".into(),
        hamlet: None,
        leader: "Nguyễn Thị Lành".into(),
        founded: Some(day("2024-01-01")),
        ended: None,
        programme: None,
        note: String::new(),
    }
}

fn member(id: i64, joined: &str, left: Option<&str>) -> Stored<GroupMemberId, GroupMember> {
    let value = GroupMember {
        group: GroupId(1),
        household: Some(HouseholdId(id)),
        member: None,
        name: String::new(),
        role: GroupRole::Member,
        joined: day(joined),
        left: left.map(day),
    };
    Stored { id: GroupMemberId(id), rev: 1, value }
}

fn entry(kind: GroupEntryKind, giver: Option<i64>, receiver: Option<i64>, amounts: (i64, i64)) -> GroupEntry {
    GroupEntry {
        group: GroupId(1),
        giver: giver.map(GroupMemberId),
        receiver: receiver.map(GroupMemberId),
        on: day("2026-03-12"),
        kind,
        quantity: amounts.0,
        value: amounts.1,
        note: String::new(),
    }
}

fn work(giver: i64, receiver: i64, days: i64) -> GroupEntry {
    entry(GroupEntryKind::Workdays, Some(giver), Some(receiver), (days * 1000, days * 300_000))
}

fn person(id: i64, class: Option<Class>) -> GroupPerson {
    let standing = class.map(|class| Standing { class, since: None, newly_escaped_until: None });
    GroupPerson {
        member: member(id, "2025-01-01", None),
        code: String::new(),
        name: String::new(),
        hamlet: String::new(),
        standing,
        household_ended: None,
        disabled_without_livelihood: false,
    }
}

#[test]
fn a_district_gave_1568_workdays_and_seed_worth_768_9_million() {
    // 1,568 workdays in 196 days of eight neighbours each; the rest of the value was seed.
    let mut book: Vec<_> = (0..196)
        .map(|at| entry(GroupEntryKind::Workdays, Some(1 + at % 8), Some(9), (8_000, 2_400_000)))
        .collect();
    let seed = 768_900_000 - 196 * 2_400_000;
    book.push(entry(GroupEntryKind::Goods, None, Some(9), (1_490_000, seed)));
    let totals = BookTotals::of(&book);
    assert_eq!((totals.workdays, totals.help_value()), (1_568_000, 768_900_000));
    assert_eq!(balances(&book)[&GroupMemberId(9)].workdays(), -1_568_000);
    assert_eq!(totals.fund(), 0, "help is not money of the fund");
}

#[test]
fn savings_are_what_was_put_in_less_what_was_taken_out() {
    let book = [
        entry(GroupEntryKind::Contribution, Some(1), None, (0, 500_000)),
        entry(GroupEntryKind::Contribution, Some(2), None, (0, 300_000)),
        entry(GroupEntryKind::Paid, None, Some(2), (0, 400_000)),
    ];
    let balances = balances(&book);
    assert_eq!(balances[&GroupMemberId(1)].savings(), 500_000);
    assert_eq!(balances[&GroupMemberId(2)].savings(), -100_000);
    assert_eq!(BookTotals::of(&book).fund(), 400_000);
}

#[test]
fn half_of_the_members_are_enough_and_more_than_seventy_of_a_hundred_preferred() {
    let rules = GroupRules::embedded();
    let verdict = |eligible, members| Share { eligible, members }.verdict(&rules);
    assert_eq!(verdict(0, 0), ShareVerdict::NoMembers);
    assert_eq!(verdict(49, 100), ShareVerdict::TooFew);
    assert_eq!(verdict(1, 2), ShareVerdict::Enough);
    assert_eq!(verdict(7, 10), ShareVerdict::Enough);
    assert_eq!(verdict(71, 100), ShareVerdict::Preferred);
}

#[test]
fn a_share_is_shown_in_tenths_of_a_per_cent_rounded_down() {
    let tenths = |eligible, members| Share { eligible, members }.tenths();
    assert_eq!(tenths(3, 14), Some(214));
    assert_eq!(tenths(1249, 2500), Some(499), "49.96 is not 50");
    assert_eq!((tenths(0, 0), tenths(7, 7)), (None, Some(1000)));
}

#[test]
fn poor_near_poor_newly_escaped_and_disabled_members_are_eligible() {
    let rules = GroupRules::embedded();
    let mut newly = person(3, Some(Class::None));
    newly.standing = newly.standing.map(|s| Standing { newly_escaped_until: Some(day("2028-01-01")), ..s });
    let disabled = GroupPerson { disabled_without_livelihood: true, ..person(5, Some(Class::None)) };
    let people = [
        person(1, Some(Class::Poor)),
        person(2, Some(Class::NearPoor)),
        newly,
        person(4, Some(Class::Average)),
        disabled,
        person(6, None),
    ];
    assert_eq!(Share::on(&people, today(), &rules), Share { eligible: 4, members: 6 });
}

#[test]
fn who_left_or_whose_household_ended_counts_no_more() {
    let rules = GroupRules::embedded();
    let left =
        GroupPerson { member: member(2, "2025-01-01", Some("2026-01-01")), ..person(2, Some(Class::Poor)) };
    let ended = GroupPerson { household_ended: Some(day("2026-05-01")), ..person(3, Some(Class::Poor)) };
    assert!(ended.is_left_over() && !left.is_left_over());
    let people = [person(1, Some(Class::None)), left, ended];
    let share = |iso| Share::on(&people, day(iso), &rules);
    assert_eq!(share("2025-12-31"), Share { eligible: 2, members: 3 });
    assert_eq!(share("2026-01-01"), Share { eligible: 1, members: 2 });
    assert_eq!(share("2026-05-01"), Share { eligible: 0, members: 1 });
}

#[test]
fn a_leader_who_is_no_member_is_told_and_two_leaders_are() {
    let rules = GroupRules::embedded();
    let named = |id, name: &str, role| {
        let mut one = GroupPerson { name: name.into(), ..person(id, Some(Class::Poor)) };
        one.member.value.role = role;
        one
    };
    let page = |people| GroupPage {
        group: Stored { id: GroupId(1), rev: 1, value: group() },
        people,
        entries: Vec::new(),
    };
    let warnings = |people| page(people).warnings(today(), &rules);
    assert_eq!(warnings(Vec::new()), [], "nobody can tell yet");
    let lanh = named(1, "Nguyễn thị lành", GroupRole::Leader);
    let duc = named(2, "Hà Văn Đức", GroupRole::Leader);
    assert_eq!(warnings(vec![lanh.clone()]), []);
    let stranger = GroupWarning::LeaderNotMember("Nguyễn Thị Lành".into());
    assert_eq!(warnings(vec![duc.clone()]), [stranger]);
    assert_eq!(warnings(vec![lanh, duc]), [GroupWarning::SeveralLeaders(2)]);
}

#[test]
fn too_few_eligible_members_are_told_of_a_production_project_only() {
    let rules = GroupRules::embedded();
    let of_kind = |kind| {
        let value = SupportGroup { kind, leader: String::new(), ..group() };
        let people = vec![person(1, Some(Class::Poor)), person(2, None), person(3, None)];
        let page = GroupPage { group: Stored { id: GroupId(1), rev: 1, value }, people, entries: Vec::new() };
        page.warnings(today(), &rules)
    };
    assert_eq!(of_kind(GroupKind::Production), [GroupWarning::TooFewEligible(50)]);
    assert_eq!(of_kind(GroupKind::SavingsAndLoan), []);
}

#[test]
fn a_household_is_in_a_group_once_at_a_time() {
    let check = |new: &GroupMember, others: &[_]| check_member(new, &group(), others, &[], today());
    let first = [member(1, "2025-01-01", Some("2025-06-01"))];
    assert_eq!(check(&member(1, "2025-05-31", None), &first), Err(GroupFault::MemberTwice));
    assert_eq!(check(&member(1, "2025-06-01", None), &first), Ok(()));
    assert_eq!(check(&member(1, "2024-01-01", Some("2025-01-01")), &first), Ok(()));
    assert_eq!(check(&member(2, "2025-03-01", None), &first), Ok(()));
    let outside = GroupMember { household: None, name: "Bùi Văn Khá".into(), ..first[0].value.clone() };
    assert_eq!(check(&outside, &first), Ok(()));
}

#[test]
fn a_membership_stays_within_its_group_and_its_own_book() {
    let check = |new: &GroupMember, book: &[_]| check_member(new, &group(), &[], book, today());
    assert_eq!(
        check(&member(1, "2023-12-31", None), &[]),
        Err(GroupFault::BeforeFounding(day("2024-01-01")))
    );
    assert_eq!(check(&member(1, "2025-01-02", Some("2025-01-01")), &[]), Err(FieldFault::EndsFirst.into()));
    assert_eq!(check(&member(1, "2026-11-23", None), &[]), Err(FieldFault::Future.into()));
    let book = [work(1, 2, 1)];
    let left = member(1, "2025-01-01", Some("2026-03-11"));
    assert_eq!(check(&left, &book), Err(GroupFault::InTheBook(day("2026-03-12"))));
}

#[test]
fn an_entry_names_who_gave_and_who_received() {
    let members = [member(1, "2025-01-01", None), member(2, "2025-01-01", Some("2026-03-11"))];
    let check = |entry: GroupEntry| check_entry(&entry, &group(), &members, today());
    let none = (0, 500_000);
    assert_eq!(check(entry(GroupEntryKind::Contribution, Some(1), None, none)), Ok(()));
    assert_eq!(check(entry(GroupEntryKind::Contribution, None, Some(1), none)), Err(GroupFault::Sides));
    assert_eq!(check(entry(GroupEntryKind::Paid, Some(1), None, none)), Err(GroupFault::Sides));
    assert_eq!(check(entry(GroupEntryKind::Goods, None, None, (1000, 0))), Err(GroupFault::Sides));
    assert_eq!(check(work(1, 1, 1)), Err(GroupFault::ToOneself));
    assert_eq!(check(work(1, 2, 1)), Err(GroupFault::NotAMember), "had left the day before");
    assert_eq!(check(work(1, 3, 1)), Err(GroupFault::NotAMember));
}

#[test]
fn amounts_are_more_than_nothing_and_not_absurd() {
    let members = [member(1, "2025-01-01", None)];
    let check =
        |kind, amounts| check_entry(&entry(kind, Some(1), None, amounts), &group(), &members, today());
    let fault = |fault: FieldFault| Err(GroupFault::Field(fault));
    assert_eq!(check(GroupEntryKind::Contribution, (0, 0)), fault(FieldFault::NotPositive));
    assert_eq!(check(GroupEntryKind::Contribution, (0, -1)), fault(FieldFault::Negative));
    assert_eq!(check(GroupEntryKind::Workdays, (0, 100)), fault(FieldFault::NotPositive));
    assert_eq!(check(GroupEntryKind::Workdays, (1000, 0)), Ok(()), "work may have no price");
    assert!(check(GroupEntryKind::Goods, (i64::MAX, 0)).is_err());
    let ended = SupportGroup { ended: Some(day("2026-01-01")), ..group() };
    let late = check_entry(&work(1, 2, 1), &ended, &members, today());
    assert_eq!(late, Err(GroupFault::AfterEnd(day("2026-01-01"))));
}

fn any_book() -> impl Strategy<Value = Vec<GroupEntry>> {
    let side = || proptest::option::of(1i64..6);
    let kind = proptest::sample::select(GroupEntryKind::ALL);
    let one = (kind, side(), side(), 0i64..1_000_000, 0i64..1_000_000_000);
    let built = one.prop_map(|(kind, giver, receiver, quantity, value)| match kind {
        GroupEntryKind::Contribution => entry(kind, giver.or(Some(1)), None, (0, value)),
        GroupEntryKind::Paid => entry(kind, None, receiver.or(Some(1)), (0, value)),
        _ => entry(kind, giver, receiver, (quantity, value)),
    });
    proptest::collection::vec(built, 0..40)
}

proptest! {
    #[test]
    fn contributions_less_payments_are_the_fund_and_the_members_savings(book in any_book()) {
        let totals = BookTotals::of(&book);
        prop_assert_eq!(totals.contributed - totals.paid, totals.fund());
        prop_assert_eq!(balances(&book).values().map(Balance::savings).sum::<i64>(), totals.fund());
    }

    #[test]
    fn workdays_between_members_cancel_out(book in any_book()) {
        let between: Vec<_> = book.iter().filter(|e| e.giver.is_some() && e.receiver.is_some()).cloned().collect();
        prop_assert_eq!(balances(&between).values().map(Balance::workdays).sum::<i64>(), 0);
        let with_group: i64 = book.iter().filter(|e| e.kind == GroupEntryKind::Workdays).map(|e| {
            (i64::from(e.giver.is_some()) - i64::from(e.receiver.is_some())) * e.quantity
        }).sum();
        prop_assert_eq!(balances(&book).values().map(Balance::workdays).sum::<i64>(), with_group);
    }

    #[test]
    fn a_page_shows_everybody_once(book in any_book()) {
        let people: Vec<_> = (1..6).map(|id| person(id, None)).collect();
        let entries = book.iter().enumerate().map(|(at, value)| Stored {
            id: GroupEntryId(at as i64), rev: 1, value: value.clone(),
        }).collect();
        let group = Stored { id: GroupId(1), rev: 1, value: group() };
        let page = GroupPage { group, people, entries };
        prop_assert_eq!(page.balances().len(), 5);
        prop_assert_eq!(page.balances().iter().map(|(_, b)| b.savings()).sum::<i64>(), page.totals().fund());
    }
}
