//! Work that waits for a second person.

use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, ProposalId};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::proposal::{Proposal, ProposalState};
use crate::domain::stored::{Edit, Stored};
use crate::store::journal::Done;
use crate::store::testing::{Bench, day, lan, minh, recognition};
use crate::store::{Refusal, StoreError};

fn hoa() -> Author {
    Author("hoa".into())
}

fn save(author: &Author, role: Role) -> Operation {
    let (login, name, note) = (author.0.clone(), String::new(), String::new());
    let colleague = Colleague { login, name, role, hamlets: Vec::new(), left_on: None, note };
    Operation::Colleague(ColleagueOperation::Save(Edit::new(colleague)))
}

/// Lan keeps the register, Minh works, Hoa approves; recognition takes two.
fn office() -> (Bench, HouseholdId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0001", "Lành");
    for (author, role) in [(lan(), Role::Keeper), (minh(), Role::Officer), (hoa(), Role::Approver)] {
        bench.perform(&save(&author, role));
    }
    let rules = OfficeRules { second_for_recognition: true, second_for_money: false };
    bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    (bench, household)
}

fn propose(bench: &mut Bench, household: HouseholdId) -> Stored<ProposalId, Proposal> {
    let decided = Operation::SaveRecognition(Edit::new(recognition(household, Class::Poor, "2026-11-01")));
    let done = bench.register.perform(&minh(), &decided).unwrap();
    assert!(done.proposed.is_some());
    let mut waiting = bench.register.waiting_proposals().unwrap();
    waiting.pop().unwrap()
}

fn class(bench: &Bench, household: HouseholdId) -> Option<Class> {
    bench.register.dossier(household).unwrap().recognitions.last().map(|recognised| recognised.class)
}

#[test]
fn nothing_counts_before_a_second_person_agreed() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    assert_eq!((proposal.author.clone(), proposal.kind), (minh(), OperationKind::SaveRecognition));
    assert!(proposal.subject.contains("0001"), "{}", proposal.subject);
    assert_eq!(class(&bench, household), None);
    assert_eq!(bench.register.check().unwrap(), []);

    let done: Done = bench.register.approve(&hoa(), proposal.id, proposal.rev).unwrap();
    assert_eq!(done.touched, [household]);
    assert_eq!(class(&bench, household), Some(Class::Poor));
    assert_eq!(bench.register.waiting_proposals().unwrap(), []);
    let newest = &bench.register.proposals(1).unwrap()[0];
    assert_eq!((newest.state, newest.answered_by.clone()), (ProposalState::Approved, Some(hoa())));
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn an_approval_taken_back_waits_again() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    bench.register.approve(&hoa(), proposal.id, proposal.rev).unwrap();
    bench.register.undo(&hoa()).unwrap();
    assert_eq!(class(&bench, household), None);
    assert_eq!(bench.register.waiting_proposals().unwrap().len(), 1);
    bench.register.redo(&hoa()).unwrap();
    assert_eq!(class(&bench, household), Some(Class::Poor));
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn neither_its_author_nor_an_officer_agrees_to_it() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    let mut denied = |author: &Author| match bench.register.approve(author, proposal.id, proposal.rev) {
        Err(StoreError::Denied(denied)) => denied,
        other => panic!("{other:?}"),
    };
    assert_eq!(denied(&minh()), Denied::Role(Role::Approver));
    let own = Operation::SaveRecognition(Edit::new(recognition(household, Class::NearPoor, "2026-11-02")));
    bench.register.perform(&hoa(), &own).unwrap();
    let own = bench.register.waiting_proposals().unwrap().pop().unwrap();
    let refused = bench.register.approve(&hoa(), own.id, own.rev);
    assert!(matches!(refused, Err(StoreError::Denied(Denied::OwnProposal))), "{refused:?}");
}

#[test]
fn what_was_changed_since_is_not_written_over() {
    let (mut bench, household) = office();
    bench.register.perform(&lan(), &save(&Author("tu".into()), Role::Viewer)).unwrap();
    let first = Operation::SaveRecognition(Edit::new(recognition(household, Class::Poor, "2026-11-01")));
    bench.register.perform(&minh(), &first).unwrap();
    let first = bench.register.waiting_proposals().unwrap().pop().unwrap();
    bench.register.approve(&hoa(), first.id, first.rev).unwrap();

    let known = bench.register.dossier(household).unwrap().recognitions[0].clone();
    let changed = |class| {
        let value = crate::domain::recognition::Recognition { class, ..known.value.clone() };
        Operation::SaveRecognition(Edit::of(&known, value))
    };
    bench.register.perform(&minh(), &changed(Class::NearPoor)).unwrap();
    bench.register.perform(&lan(), &changed(Class::Average)).unwrap();
    let [near, average] = bench.register.waiting_proposals().unwrap().try_into().unwrap();
    bench.register.approve(&hoa(), near.id, near.rev).unwrap();
    let late = bench.register.approve(&hoa(), average.id, average.rev);
    assert!(matches!(&late, Err(StoreError::ChangedSince { by, .. }) if *by == hoa()), "{late:?}");
    assert_eq!(class(&bench, household), Some(Class::NearPoor));
}

#[test]
fn a_proposal_is_answered_once() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    bench.register.refuse(&hoa(), proposal.id, proposal.rev, "thiếu biên bản họp").unwrap();
    assert_eq!(class(&bench, household), None);
    let again = bench.register.approve(&hoa(), proposal.id, proposal.rev);
    assert!(matches!(again, Err(StoreError::Refused(Refusal::Answered))), "{again:?}");
    assert_eq!(bench.register.proposals(1).unwrap()[0].reason, "thiếu biên bản họp");
}

#[test]
fn only_its_author_takes_a_proposal_back() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    let other = bench.register.withdraw(&hoa(), proposal.id, proposal.rev);
    assert!(matches!(other, Err(StoreError::Refused(Refusal::NotYours))), "{other:?}");
    bench.register.withdraw(&minh(), proposal.id, proposal.rev).unwrap();
    assert_eq!(bench.register.waiting_proposals().unwrap(), []);
}

#[test]
fn work_that_needs_no_second_person_is_done_at_once() {
    let (mut bench, household) = office();
    let stored = bench.register.dossier(household).unwrap().household;
    let noted = Household { notes: "nhà dột".into(), ..stored.value.clone() };
    let operation = Operation::SaveHousehold { edit: Edit::of(&stored, noted), on: day("2026-11-20") };
    let done = bench.register.perform(&minh(), &operation).unwrap();
    assert!(done.proposed.is_none() && done.operation.is_some());
}
