//! Who may change what, as the journal's door sees it.

use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueFault, ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::testing::{Bench, day, lan, minh, recognition};
use crate::store::{Refusal, StoreError};

fn colleague(author: &Author, role: Role, hamlets: &[HamletId]) -> Operation {
    Operation::Colleague(ColleagueOperation::Save(Edit::new(Colleague {
        login: author.0.clone(),
        name: String::new(),
        role,
        hamlets: hamlets.to_vec(),
        left_on: None,
        note: String::new(),
    })))
}

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

#[test]
fn what_takes_two_people_is_not_taken_back_by_one() {
    let (mut bench, _, [own, _]) = office();
    let decided = Operation::SaveRecognition(Edit::new(recognition(own, Class::Poor, "2026-11-01")));
    bench.register.perform(&minh(), &decided).unwrap();
    let rules = OfficeRules { second_for_recognition: true, second_for_money: false };
    bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let undone = bench.register.undo(&minh());
    assert!(matches!(undone, Err(StoreError::Denied(Denied::NeedsSecond))), "{undone:?}");
    bench.register.undo(&lan()).unwrap();
    bench.register.undo(&minh()).unwrap();
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
