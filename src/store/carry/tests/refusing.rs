//! What is not brought back, and why.

use super::*;
use crate::domain::carry::CarryFault;
use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::history::Author;
use crate::domain::member::{LeaveReason, Relation};
use crate::domain::operation::OperationKind;
use crate::store::Refusal;
use crate::store::testing::{colleague, partial, recognition};

fn fault(result: Result<Bringing<StoreError>>) -> CarryFault {
    match result {
        Err(StoreError::Refused(Refusal::Carry(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_that_is_no_copy_or_of_another_register_is_refused() {
    let mut office = Office::new();
    drop(office.out());
    let mut stranger = Office::new();
    let file = stranger.bench.path();
    let brought = office.bench.register.bring_back(&lan(), &file, &Answers::default(), &mut on);
    assert_eq!(fault(brought), CarryFault::NotACopy);
    let household = stranger.households[0];
    edit(&mut stranger.bench.register, household, |household| household.merit = true);
    let brought = stranger.bench.register.bring_back(&lan(), &office.file(), &Answers::default(), &mut on);
    assert_eq!(
        fault(brought),
        CarryFault::Unknown(1),
        "made in the same instant, it has gone on differently"
    );
    let mut copy = Register::open(&office.file(), clock()).unwrap();
    let brought = copy.bring_back(&lan(), &office.file(), &Answers::default(), &mut on);
    assert_eq!(fault(brought), CarryFault::IsACopy);
}

#[test]
fn a_register_put_back_to_before_the_hamlets_went_out_does_not_know_them() {
    let mut office = Office::new();
    let kept = office.bench.folder.path().join("truoc.db");
    office.bench.register.backup(&kept, &mut on).unwrap();
    drop(office.out());
    let mut before = Register::open(&kept, clock()).unwrap();
    let brought = before.bring_back(&lan(), &office.file(), &Answers::default(), &mut on);
    assert_eq!(fault(brought), CarryFault::Unknown(1));
}

#[test]
fn a_copy_whose_journal_was_changed_from_outside_is_refused() {
    let mut office = Office::new();
    let mut copy = office.out();
    visit(&mut copy, office.households[0], "Bò khoẻ");
    copy.conn
        .execute_batch("DROP TRIGGER change_is_final; UPDATE change SET after = replace(after, 'Bò', 'Dê')")
        .unwrap();
    drop(copy);
    assert!(matches!(office.bring(&Answers::default()), Err(StoreError::Damaged(_))));
}

/// The other member of a household becomes its head; the other member leaves it.
fn leads_and_leaves(office: &Office, home: HouseholdId) -> [Operation; 2] {
    let other = office.bench.register.dossier(home).unwrap().residents[1].clone();
    let membership = (other.membership.id, other.membership.rev);
    let leads = Operation::SaveMember {
        member: Edit::of(&other.member, other.member.value.clone()),
        membership,
        relation: Relation::Head,
        on: day("2026-11-18"),
    };
    let leaves =
        Operation::LeaveMember { membership, on: partial("2026-11-19"), reason: LeaveReason::MovedOut };
    [leads, leaves]
}

/// Here the other becomes head, there they leave: each side keeps a head, both together keep none.
#[test]
fn what_each_side_may_do_and_both_together_may_not_is_told_with_its_operation() {
    let mut office = Office::new();
    let home = office.households[0];
    office.bench.join(home, "Lò Văn Nam", Relation::Spouse);
    let mut copy = office.out();
    let [leads, leave] = leads_and_leaves(&office, home);
    office.bench.register.perform(&lan(), &leads).unwrap();
    copy.perform(&minh(), &leave).unwrap();
    drop(copy);
    let preview = office.preview(&Answers::default());
    let [left] = preview.left_out.as_slice() else { panic!("{:?}", preview.left_out) };
    assert!(matches!(left.why, StoreError::Refused(Refusal::Carry(CarryFault::NoHead))), "{left:?}");
    assert_eq!(left.kind, OperationKind::LeaveMember);
    assert_eq!(office.bench.register.check().unwrap(), []);
}

#[test]
fn whoever_brings_it_back_brings_only_what_they_may_do() {
    let mut office = Office::new();
    let [home, _] = office.households;
    let mut copy = office.out();
    visit(&mut copy, home, "Bò khoẻ");
    drop(copy);
    let hoa = Author("hoa".into());
    let (others, file) = (office.hamlets[1..].to_vec(), office.file());
    office.bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    office.bench.perform(&colleague(&hoa, Role::Officer, &others));
    let register = &mut office.bench.register;
    let preview = register.preview_bring_back(&hoa, &file, &Answers::default(), &mut on).unwrap();
    let [left] = preview.left_out.as_slice() else { panic!("{:?}", preview.left_out) };
    assert!(matches!(&left.why, StoreError::Denied(Denied::Hamlet(hamlet)) if hamlet == "Khu 4"));
    assert_eq!((left.author.clone(), preview.open), (minh(), 1));
    let stranger = register.preview_bring_back(&minh(), &file, &Answers::default(), &mut on);
    assert!(matches!(stranger, Err(StoreError::Denied(Denied::Stranger(_)))));
    office.bring(&Answers::default()).unwrap();
}

#[test]
fn what_needs_two_people_in_the_office_is_not_decided_on_a_laptop() {
    let mut office = Office::new();
    let [home, _] = office.households;
    let mut copy = office.out();
    let decided = recognition(home, Class::Poor, "2026-11-19");
    copy.perform(&minh(), &Operation::SaveRecognition(Edit::new(decided))).unwrap();
    drop(copy);
    office.bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    office.bench.perform(&colleague(&Author("hoa".into()), Role::Approver, &[]));
    let rules = OfficeRules { second_for_recognition: true, ..OfficeRules::default() };
    office.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let preview = office.preview(&Answers::default());
    assert!(matches!(preview.left_out[0].why, StoreError::Refused(Refusal::Carry(CarryFault::NeedsSecond))));
    let mut answers = Answers::default();
    answers.give(preview.left_out[0].key(), Side::Here);
    office.bring(&answers).unwrap();
    assert_eq!(office.bench.register.dossier(home).unwrap().recognitions, []);
    assert_eq!(office.bring(&Answers::default()).unwrap().operations, 0, "left out, and remembered");
}

#[test]
fn a_plan_that_both_agreed_stands_once() {
    let mut office = Office::new();
    let [home, _] = office.households;
    let mut copy = office.out();
    let plan = || {
        let steps = vec![PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() }];
        Operation::Exit(ExitOperation::SavePlan(Edit::new(ExitPlan {
            household: home,
            agreed_on: day("2026-11-20"),
            target_year: 2027,
            agreed_with: "Lành".into(),
            officer: "Lan".into(),
            steps,
            ended_on: None,
            note: String::new(),
        })))
    };
    office.bench.perform(&plan());
    copy.perform(&minh(), &plan()).unwrap();
    drop(copy);
    let preview = office.preview(&Answers::default());
    assert!(matches!(preview.left_out[0].why, StoreError::Refused(Refusal::Carry(CarryFault::Taken))));
    assert_eq!(preview.open, 1);
}

/// The same where the copy went on, and what came last of it changes nothing here.
#[test]
fn a_household_is_looked_at_though_its_last_operation_writes_nothing() {
    let mut office = Office::new();
    let home = office.households[0];
    office.bench.join(home, "Lò Văn Nam", Relation::Spouse);
    let mut copy = office.out();
    let [leads, leave] = leads_and_leaves(&office, home);
    office.bench.register.perform(&lan(), &leads).unwrap();
    edit(&mut office.bench.register, home, |household| household.phone = "0912".into());
    copy.perform(&minh(), &leave).unwrap();
    edit(&mut copy, home, |household| household.phone = "0912".into());
    drop(copy);
    let preview = office.preview(&Answers::default());
    let [left] = preview.left_out.as_slice() else { panic!("{:?}", preview.left_out) };
    assert!(matches!(left.why, StoreError::Refused(Refusal::Carry(CarryFault::NoHead))), "{left:?}");
    assert_eq!(left.kind, OperationKind::LeaveMember);
    office.bring(&all(Side::Here)).unwrap();
    assert_eq!(office.bench.register.dossier(home).unwrap().residents.len(), 2);
    assert_eq!(office.bench.register.check().unwrap(), []);
}

/// Whoever has a laptop can call themselves its keeper there.
#[test]
fn what_was_taken_back_and_done_again_there_takes_the_right_of_what_it_was() {
    let mut office = Office::new();
    let hoa = Author("hoa".into());
    office.bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    office.bench.perform(&colleague(&hoa, Role::Officer, &[]));
    let mut copy = office.out();
    let of_hoa = |register: &Register| register.team().unwrap().who(&hoa).unwrap().clone();
    let known = of_hoa(&copy);
    let raised = Colleague { role: Role::Keeper, ..known.value.clone() };
    let raise = Operation::Colleague(ColleagueOperation::Save(Edit::of(&known, raised)));
    copy.perform(&lan(), &raise).unwrap();
    copy.undo(&lan()).unwrap();
    copy.redo(&lan()).unwrap();
    drop(copy);
    let file = office.file();
    let register = &mut office.bench.register;
    let brought = register.bring_back(&hoa, &file, &all(Side::Here), &mut on).unwrap();
    assert_eq!(brought.left_out.len(), 3, "{:?}", brought.left_out);
    for left in &brought.left_out {
        assert!(matches!(left.why, StoreError::Denied(Denied::Role(Role::Keeper))), "{left:?}");
    }
    assert_eq!(of_hoa(register).role, Role::Officer);
}

#[test]
fn what_was_left_out_is_not_done_again_either() {
    let mut office = Office::new();
    let [home, _] = office.households;
    office.bench.recognise(home, Class::Poor, "2025-12-14");
    let mut copy = office.out();
    let decided = recognition(home, Class::NearPoor, "2026-11-19");
    copy.perform(&minh(), &Operation::SaveRecognition(Edit::new(decided))).unwrap();
    copy.undo(&minh()).unwrap();
    drop(copy);
    office.bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    office.bench.perform(&colleague(&Author("hoa".into()), Role::Approver, &[]));
    let rules = OfficeRules { second_for_recognition: true, ..OfficeRules::default() };
    office.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let brought = office.bring(&all(Side::Here)).unwrap();
    let kinds: Vec<_> = brought.left_out.iter().map(|left| left.kind).collect();
    assert_eq!(kinds, [OperationKind::SaveRecognition, OperationKind::Undo]);
    assert_eq!(office.bench.register.dossier(home).unwrap().recognitions.len(), 1);
}

/// On the copy it bears the name that was given there.
#[test]
fn whoever_brought_a_proposal_does_not_agree_to_it() {
    let mut office = Office::new();
    let [home, _] = office.households;
    let (hoa, tu) = (Author("hoa".into()), Author("tu".into()));
    office.bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    office.bench.perform(&colleague(&hoa, Role::Approver, &[]));
    office.bench.perform(&colleague(&tu, Role::Approver, &[]));
    let rules = OfficeRules { second_for_recognition: true, ..OfficeRules::default() };
    office.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let mut copy = office.out();
    let decided = recognition(home, Class::Poor, "2026-11-19");
    let done = copy.perform(&hoa, &Operation::SaveRecognition(Edit::new(decided))).unwrap();
    assert!(done.proposed.is_some());
    drop(copy);
    office.bring(&Answers::default()).unwrap();
    let register = &mut office.bench.register;
    let proposal = register.waiting_proposals().unwrap().pop().unwrap();
    assert_eq!(proposal.author, hoa);
    assert_eq!(register.bringers(&proposal).unwrap(), [lan()], "who is not told as one who may answer");
    for own in [lan(), hoa] {
        let denied = register.approve(&own, proposal.id, proposal.rev, None);
        assert!(matches!(denied, Err(StoreError::Denied(Denied::OwnProposal))), "{denied:?}");
    }
    register.approve(&tu, proposal.id, proposal.rev, None).unwrap();
    assert_eq!(register.dossier(home).unwrap().recognitions.len(), 1);
}
