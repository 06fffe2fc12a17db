//! Who may change what, as the journal's door sees it.

use crate::domain::assistance::{AssistanceOperation, Benefit};
use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueFault, ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::group::{GroupKind, GroupOperation, SupportGroup};
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::{Member, Relation};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::testing::{Bench, colleague, day, lan, minh, recognition};
use crate::store::{Refusal, StoreError};

/// Two hamlets with a household each; Lan keeps the register, Minh works in the first hamlet.
fn office() -> (Bench, [HamletId; 2], [HouseholdId; 2]) {
    let mut bench = Bench::new();
    let hamlets = ["Khu 4", "Khu 5"].map(|name| bench.hamlet(name));
    let households = [("0001", 0), ("0002", 1)].map(|(code, at)| bench.household(hamlets[at], code, "Lành"));
    bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    bench.perform(&colleague(&minh(), Role::Officer, &hamlets[..1]));
    (bench, hamlets, households)
}

fn ends(household: HouseholdId) -> Operation {
    let (on, note) = (day("2026-11-20"), String::new());
    let reason = crate::domain::household::EndReason::MovedOut;
    Operation::EndHousehold { household: (household, 1), reason, on, note }
}

fn denied(bench: &mut Bench, author: &Author, operation: &Operation) -> Denied {
    let before = bench.register.history(None, 99).unwrap();
    let Err(StoreError::Denied(denied)) = bench.register.perform(author, operation) else {
        panic!("{author:?} may {operation:?}");
    };
    assert_eq!(bench.register.history(None, 99).unwrap(), before, "nothing of it stays");
    assert_eq!(bench.register.check().unwrap(), []);
    denied
}

#[test]
fn an_officer_works_in_their_own_hamlets_only() {
    let (mut bench, _, [own, other]) = office();
    assert_eq!(denied(&mut bench, &minh(), &ends(other)), Denied::Hamlet("Khu 5".into()));
    bench.register.perform(&minh(), &ends(own)).unwrap();
}

#[test]
fn a_household_is_not_moved_out_of_reach_nor_into_it() {
    let (mut bench, hamlets, [own, other]) = office();
    for (household, to) in [(own, hamlets[1]), (other, hamlets[0])] {
        let stored = bench.register.dossier(household).unwrap().household;
        let moved = Household { hamlet: to, ..stored.value.clone() };
        let operation = Operation::SaveHousehold { edit: Edit::of(&stored, moved), on: day("2026-11-20") };
        assert_eq!(denied(&mut bench, &minh(), &operation), Denied::Hamlet("Khu 5".into()));
    }
}

#[test]
fn a_stranger_changes_nothing_once_colleagues_were_entered() {
    let (mut bench, _, [own, _]) = office();
    let stranger = Author("ai".into());
    assert_eq!(denied(&mut bench, &stranger, &ends(own)), Denied::Stranger("ai".into()));
    let promoted = colleague(&minh(), Role::Keeper, &[]);
    assert_eq!(denied(&mut bench, &minh(), &promoted), Denied::Role(Role::Keeper));
}

#[test]
fn the_first_who_is_entered_keeps_the_register_and_the_last_cannot_be_lost() {
    let mut bench = Bench::new();
    let refused = |bench: &mut Bench, operation| match bench.register.perform(&lan(), &operation) {
        Err(StoreError::Refused(Refusal::Colleague(fault))) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&mut bench, colleague(&lan(), Role::Officer, &[])), ColleagueFault::NoKeeper);
    let other = colleague(&minh(), Role::Keeper, &[]);
    assert_eq!(refused(&mut bench, other), ColleagueFault::FirstIsYou);
    bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    bench.perform(&colleague(&minh(), Role::Officer, &[]));
    let keeper = bench.register.team().unwrap().who(&lan()).unwrap().clone();
    let remove = Operation::Colleague(ColleagueOperation::Remove(keeper.id, keeper.rev));
    assert_eq!(refused(&mut bench, remove), ColleagueFault::NoKeeper);
}

#[test]
fn who_is_no_keeper_any_more_does_not_take_back_what_a_keeper_did() {
    let (mut bench, ..) = office();
    let second = Author("hoa".into());
    bench.perform(&colleague(&second, Role::Keeper, &[]));
    bench.register.perform(&second, &colleague(&Author("tu".into()), Role::Viewer, &[])).unwrap();
    let stored = bench.register.team().unwrap().who(&second).unwrap().clone();
    let lower = Colleague { role: Role::Officer, ..stored.value.clone() };
    bench.perform(&Operation::Colleague(ColleagueOperation::Save(Edit::of(&stored, lower))));
    let undone = bench.register.undo(&second);
    assert!(matches!(undone, Err(StoreError::Denied(Denied::Role(Role::Keeper)))), "{undone:?}");
}

/// Recognition takes two from now on.
fn second_for_recognition() -> Operation {
    let rules = OfficeRules { second_for_recognition: true, ..OfficeRules::default() };
    Operation::Colleague(ColleagueOperation::SaveRules(rules))
}

fn hoa() -> Author {
    Author("hoa".into())
}

#[test]
fn what_takes_two_people_is_not_taken_back_by_one() {
    let (mut bench, _, [own, _]) = office();
    bench.perform(&colleague(&hoa(), Role::Approver, &[]));
    let decided = Operation::SaveRecognition(Edit::new(recognition(own, Class::Poor, "2026-11-01")));
    bench.register.perform(&minh(), &decided).unwrap();
    bench.perform(&second_for_recognition());
    let undone = bench.register.undo(&minh());
    assert!(matches!(undone, Err(StoreError::Denied(Denied::NeedsSecond))), "{undone:?}");
    let undone = bench.register.undo(&lan());
    assert!(matches!(undone, Err(StoreError::Denied(Denied::NeedsSecond))), "asking for less neither");
}

#[test]
fn a_second_person_is_asked_for_only_where_there_are_two() {
    let (mut bench, ..) = office();
    let refused = |bench: &mut Bench, operation: &Operation| match bench.register.perform(&lan(), operation) {
        Err(StoreError::Refused(Refusal::Colleague(fault))) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&mut bench, &second_for_recognition()), ColleagueFault::NoSecond);
    bench.perform(&colleague(&hoa(), Role::Approver, &[]));
    bench.perform(&second_for_recognition());
    let second = bench.register.team().unwrap().who(&hoa()).unwrap().clone();
    let lower = Colleague { role: Role::Officer, ..second.value.clone() };
    let lower = Operation::Colleague(ColleagueOperation::Save(Edit::of(&second, lower)));
    assert_eq!(refused(&mut bench, &lower), ColleagueFault::NoSecond);
    let remove = Operation::Colleague(ColleagueOperation::Remove(second.id, second.rev));
    assert_eq!(refused(&mut bench, &remove), ColleagueFault::NoSecond);
}

#[test]
fn a_keeper_asks_for_less_only_with_another_keeper() {
    let (mut bench, ..) = office();
    bench.perform(&colleague(&hoa(), Role::Keeper, &[]));
    bench.perform(&second_for_recognition());
    let none = Operation::Colleague(ColleagueOperation::SaveRules(OfficeRules::default()));
    assert!(bench.register.perform(&lan(), &none).unwrap().proposed.is_some());
    assert!(bench.register.team().unwrap().rules.second_for_recognition);
    let proposal = bench.register.waiting_proposals().unwrap().pop().unwrap();
    bench.register.approve(&hoa(), proposal.id, proposal.rev, None).unwrap();
    let rules = bench.register.team().unwrap().rules;
    assert_eq!(rules, OfficeRules::default(), "two saw it: no sign stays");
}

#[test]
fn the_only_keeper_asks_for_less_alone_and_a_sign_of_it_stays() {
    let (mut bench, ..) = office();
    bench.perform(&colleague(&hoa(), Role::Approver, &[]));
    bench.perform(&second_for_recognition());
    let none = Operation::Colleague(ColleagueOperation::SaveRules(OfficeRules::default()));
    assert_eq!(bench.register.perform(&lan(), &none).unwrap().proposed, None);
    let rules = bench.register.team().unwrap().rules;
    assert!(!rules.second_for_recognition && rules.eased_on.is_some());
    bench.perform(&second_for_recognition());
    assert_eq!(bench.register.team().unwrap().rules.eased_on, None, "two again: the sign goes");
}

#[test]
fn what_names_a_hamlet_or_pays_its_people_is_held_to_the_officers_hamlets() {
    let (mut bench, [own, other], [here, there]) = office();
    let group = |hamlet| {
        let group = SupportGroup {
            kind: GroupKind::MutualHelp,
            name: "Tổ 1".into(),
            hamlet: Some(hamlet),
            leader: String::new(),
            founded: None,
            ended: None,
            programme: None,
            note: String::new(),
        };
        Operation::Group(GroupOperation::Save(Edit::new(group)))
    };
    assert_eq!(denied(&mut bench, &minh(), &group(other)), Denied::Hamlet("Khu 5".into()));
    bench.register.perform(&minh(), &group(own)).unwrap();
    let benefit = |bench: &Bench, household| {
        let member = bench.register.dossier(household).unwrap().current().next().unwrap().member.id;
        let since = Benefit::since(member, "severe_disability", day("2026-01-01"));
        let benefit = Benefit { decision_number: "12/QĐ-UBND".into(), ..since };
        Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit)))
    };
    let foreign = benefit(&bench, there);
    assert_eq!(denied(&mut bench, &minh(), &foreign), Denied::Hamlet("Khu 5".into()));
    let own = benefit(&bench, here);
    bench.register.perform(&minh(), &own).unwrap();
}

#[test]
fn who_lived_elsewhere_once_is_of_the_hamlet_where_they_live_now() {
    let (mut bench, hamlets, [here, there]) = office();
    bench.join(there, "Lò Văn Con", Relation::Child);
    let dossier = bench.register.dossier(there).unwrap();
    let moved = dossier.current().find(|one| one.member.name == "Lò Văn Con").unwrap().member.id;
    let split = Operation::SplitHousehold {
        from: there,
        members: vec![moved],
        household: Household::new("0003", hamlets[0]),
        on: day("2026-11-10"),
        note: String::new(),
    };
    let split = bench.perform(&split).created.households()[0];
    let person = bench.register.dossier(split).unwrap().current().next().unwrap().clone();
    let member = Member { citizen_number: "025091576936".into(), ..person.member.value.clone() };
    let save = Operation::SaveMember {
        member: Edit::of(&person.member, member),
        membership: (person.membership.id, person.membership.rev),
        relation: person.membership.relation,
        on: day("2026-11-20"),
    };
    bench.register.perform(&minh(), &save).unwrap();
    assert!(bench.register.dossier(here).is_ok());
}

#[test]
fn taking_back_leaves_a_keeper_too() {
    let (mut bench, ..) = office();
    let hoa = Author("hoa".into());
    bench.perform(&colleague(&hoa, Role::Keeper, &[]));
    let lans = bench.register.team().unwrap().who(&lan()).unwrap().clone();
    let lower = Colleague { role: Role::Approver, ..lans.value.clone() };
    bench
        .register
        .perform(&hoa, &Operation::Colleague(ColleagueOperation::Save(Edit::of(&lans, lower))))
        .unwrap();
    let hoas = bench.register.team().unwrap().who(&hoa).unwrap().clone();
    let remove = Operation::Colleague(ColleagueOperation::Remove(hoas.id, hoas.rev));
    let refused = bench.register.perform(&hoa, &remove);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::Colleague(ColleagueFault::NoKeeper)))));
    bench.register.undo(&hoa).unwrap();
    assert!(bench.register.team().unwrap().has_keeper());
}
