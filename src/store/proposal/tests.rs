//! Work that waits for a second person.

use crate::domain::class::Class;
use crate::domain::colleague::{ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, ProposalId};
use crate::domain::loan::{LoanOperation, LoanPayment};
use crate::domain::operation::{Operation, OperationKind, SupportGrant};
use crate::domain::proposal::{Proposal, ProposalState};
use crate::domain::stored::{Edit, Stored};
use crate::domain::support::{Brings, Support, SupportState};
use crate::store::journal::Done;
use crate::store::testing::{Bench, colleague, day, lan, minh, recognition, support};
use crate::store::{Refusal, StoreError};

fn hoa() -> Author {
    Author("hoa".into())
}

/// Lan keeps the register, Minh works, Hoa approves; recognition takes two.
fn office() -> (Bench, HouseholdId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0001", "Lành");
    for (author, role) in [(lan(), Role::Keeper), (minh(), Role::Officer), (hoa(), Role::Approver)] {
        bench.perform(&colleague(&author, role, &[]));
    }
    let rules = OfficeRules { second_for_recognition: true, ..OfficeRules::default() };
    bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    (bench, household)
}

/// From now on money takes two.
fn money(bench: &mut Bench) {
    let rules = OfficeRules { second_for_recognition: true, second_for_money: true, eased_on: None };
    bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
}

fn loan(household: HouseholdId) -> Support {
    let details = [("purpose".to_owned(), "nuôi bò".to_owned())].into();
    Support { value: 10_000_000, details, ..support(household, "vay-nhcsxh", "2026-11-01") }
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

    let done: Done = bench.register.approve(&hoa(), proposal.id, proposal.rev, None).unwrap();
    assert_eq!(done.touched, [household]);
    assert_eq!(class(&bench, household), Some(Class::Poor));
    assert_eq!(bench.register.waiting_proposals().unwrap(), []);
    let newest = &bench.register.proposals(1).unwrap()[0];
    assert_eq!((newest.state, newest.answered_by.clone()), (ProposalState::Approved, Some(hoa())));
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn an_approval_is_not_taken_back_by_one() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    bench.register.approve(&hoa(), proposal.id, proposal.rev, None).unwrap();
    let undone = bench.register.undo(&hoa());
    assert!(matches!(undone, Err(StoreError::Denied(Denied::NeedsSecond))), "{undone:?}");
    assert_eq!(class(&bench, household), Some(Class::Poor));
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn the_same_fact_proposed_twice_is_told_before_it_is_approved_twice() {
    let (mut bench, household) = office();
    money(&mut bench);
    let given =
        [support(household, "bo-sinh-san", "2026-11-01"), support(household, "bo-sinh-san", "2026-11-03")];
    for support in given {
        let grant = SupportGrant { support, animals: Vec::new(), owed: None };
        bench.register.perform(&minh(), &Operation::GiveSupports(vec![grant])).unwrap();
    }
    let [first, second] = bench.register.waiting_proposals().unwrap().try_into().unwrap();
    bench.register.approve(&hoa(), first.id, first.rev, None).unwrap();
    let like = match bench.register.approve(&hoa(), second.id, second.rev, None) {
        Err(StoreError::LikeSince(like)) => like,
        other => panic!("{other:?}"),
    };
    assert_eq!(like.iter().map(|entry| entry.author.clone()).collect::<Vec<_>>(), [hoa()]);
    assert_eq!(bench.register.like_since(second.number).unwrap(), like);
    bench.register.approve(&hoa(), second.id, second.rev, Some(like[0].id)).unwrap();
    assert_eq!(bench.register.dossier(household).unwrap().supports.len(), 2);
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn the_rules_hold_at_the_approval_as_they_did_at_the_proposal() {
    let (mut bench, household) = office();
    let lent = Support { state: SupportState::HandedOver, ..loan(household) };
    let grant = SupportGrant { support: lent, animals: Vec::new(), owed: None };
    let done = bench.register.perform(&minh(), &Operation::GiveSupports(vec![grant])).unwrap();
    let loan = done.created.supports()[0];
    money(&mut bench);
    for on in ["2026-11-03", "2026-11-04"] {
        let (on, note) = (day(on), String::new());
        let paid = LoanPayment { support: loan, on, principal: 6_000_000, interest: 0, note };
        let pay = Operation::Loan(LoanOperation::SavePayment(Edit::new(paid)));
        bench.register.perform(&minh(), &pay).unwrap();
    }
    let [first, second] = bench.register.waiting_proposals().unwrap().try_into().unwrap();
    let done = bench.register.approve(&hoa(), first.id, first.rev, None).unwrap();
    let twice = bench.register.approve(&hoa(), second.id, second.rev, done.operation);
    assert!(matches!(twice, Err(StoreError::Refused(Refusal::Loan(_)))), "{twice:?}");
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn what_would_not_come_to_the_same_is_told_field_by_field() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    let forged = "UPDATE proposed_work SET work = replace(work, '2026-11-01', '2026-11-02')";
    bench.register.conn.execute_batch("DROP TRIGGER proposed_work_is_final").unwrap();
    bench.register.conn.execute_batch(forged).unwrap();
    let differs = bench.register.approve(&hoa(), proposal.id, proposal.rev, None);
    let Err(StoreError::Differs(changes)) = differs else { panic!("{differs:?}") };
    let (field, proposed, now) = &changes[0].fields[0];
    assert_eq!((field.as_str(), proposed, now), ("decided", &"2026-11-01".into(), &"2026-11-02".into()));
    assert_eq!(class(&bench, household), None);
}

#[test]
fn rows_that_were_touched_from_outside_are_not_carried_out() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    bench.register.conn.execute_batch("DROP TRIGGER proposed_row_is_final").unwrap();
    let forged = "UPDATE proposed_row SET after = replace(after, 'poor', 'none')";
    bench.register.conn.execute_batch(forged).unwrap();
    let answer = bench.register.approve(&hoa(), proposal.id, proposal.rev, None);
    assert!(matches!(answer, Err(StoreError::Damaged(_))), "{answer:?}");
    assert_eq!(bench.register.check().unwrap().len(), 1);
}

#[test]
fn a_key_of_others_in_the_way_says_who_was_there_first() {
    let (mut bench, household) = office();
    let noted = |bench: &Bench, code: &str| {
        let stored = bench.register.dossier(household).unwrap().household;
        let value = Household { code: code.into(), ..stored.value.clone() };
        Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-11-20") }
    };
    // Two rows that one batch writes: a code, and the class that makes it wait.
    let operations = [
        noted(&bench, "0777"),
        Operation::SaveRecognition(Edit::new(recognition(household, Class::Poor, "2026-11-01"))),
    ];
    let kind = OperationKind::Import;
    let batch = bench.register.batch(&hoa(), kind, "list.xlsx", |batch| {
        operations.iter().try_for_each(|operation| batch.apply(operation).map(drop))
    });
    assert!(batch.unwrap().1.proposed.is_some());
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0777", "Khác");
    let proposal = bench.register.waiting_proposals().unwrap().pop().unwrap();
    let late = bench.register.approve(&lan(), proposal.id, proposal.rev, None);
    assert!(matches!(&late, Err(StoreError::ChangedSince { .. })), "{late:?}");
}

#[test]
fn a_whole_list_waits_and_is_carried_out() {
    let (mut bench, household) = office();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    let classes = [household]
        .into_iter()
        .chain((0..300).map(|at| bench.household(hamlet, &format!("1{at:03}"), "Lành")));
    let operations: Vec<Operation> = classes
        .map(|household| {
            Operation::SaveRecognition(Edit::new(recognition(household, Class::Poor, "2026-11-01")))
        })
        .collect();
    let batch = bench.register.batch(&hoa(), OperationKind::Import, "list.xlsx", |batch| {
        operations.iter().try_for_each(|operation| batch.apply(operation).map(drop))
    });
    let number = batch.unwrap().1.proposed.unwrap();
    assert_eq!(class(&bench, household), None);
    let proposal = bench.register.proposal(number).unwrap().unwrap();
    assert_eq!(bench.register.proposed_rows(&proposal).unwrap().len(), 301);
    let (first, all) = bench.register.proposed_households(number, 2).unwrap();
    assert_eq!((first.len(), all), (2, 301));
    assert_eq!(bench.register.waiting_of(household).unwrap(), std::slice::from_ref(&proposal));
    bench.register.approve(&lan(), proposal.id, proposal.rev, None).unwrap();
    assert_eq!(class(&bench, household), Some(Class::Poor));
    assert_eq!(bench.register.waiting_of(household).unwrap(), []);
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn by_whatever_way_money_goes_it_waits() {
    let (mut bench, household) = office();
    money(&mut bench);
    let grant = |state| SupportGrant {
        support: Support { state, ..support(household, "bo-sinh-san", "2026-11-01") },
        animals: Vec::new(),
        owed: None,
    };
    let plan = Operation::GiveSupports(vec![grant(SupportState::Planned)]);
    let done = bench.register.perform(&minh(), &plan).unwrap();
    assert_eq!(done.proposed, None, "a plan gives nothing");
    bench.register.undo(&minh()).unwrap();
    bench.register.redo(&minh()).unwrap();
    let planned = bench.register.dossier(household).unwrap().supports[0].clone();
    let given = Support { state: SupportState::HandedOver, ..planned.value.clone() };
    let give = Operation::SaveSupport { edit: Edit::of(&planned, given), brings: Brings::default() };
    let done = bench.register.perform(&minh(), &give).unwrap();
    assert!(done.proposed.is_some());
    let proposal = bench.register.waiting_proposals().unwrap().pop().unwrap();
    bench.register.approve(&hoa(), proposal.id, proposal.rev, None).unwrap();
    let given = bench.register.dossier(household).unwrap().supports[0].clone();
    let cancelled = Support { state: SupportState::Cancelled, ..given.value.clone() };
    let cancel = Operation::SaveSupport { edit: Edit::of(&given, cancelled), brings: Brings::default() };
    assert!(bench.register.perform(&minh(), &cancel).unwrap().proposed.is_some());
}

#[test]
fn neither_its_author_nor_an_officer_agrees_to_it() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    let mut denied = |author: &Author| match bench.register.approve(author, proposal.id, proposal.rev, None) {
        Err(StoreError::Denied(denied)) => denied,
        other => panic!("{other:?}"),
    };
    assert_eq!(denied(&minh()), Denied::Role(Role::Approver));
    let own = Operation::SaveRecognition(Edit::new(recognition(household, Class::NearPoor, "2026-11-02")));
    bench.register.perform(&hoa(), &own).unwrap();
    let own = bench.register.waiting_proposals().unwrap().pop().unwrap();
    let refused = bench.register.approve(&hoa(), own.id, own.rev, None);
    assert!(matches!(refused, Err(StoreError::Denied(Denied::OwnProposal))), "{refused:?}");
}

#[test]
fn what_was_changed_since_is_not_written_over() {
    let (mut bench, household) = office();
    bench.register.perform(&lan(), &colleague(&Author("tu".into()), Role::Viewer, &[])).unwrap();
    let first = Operation::SaveRecognition(Edit::new(recognition(household, Class::Poor, "2026-11-01")));
    bench.register.perform(&minh(), &first).unwrap();
    let first = bench.register.waiting_proposals().unwrap().pop().unwrap();
    bench.register.approve(&hoa(), first.id, first.rev, None).unwrap();

    let known = bench.register.dossier(household).unwrap().recognitions[0].clone();
    let changed = |class| {
        let value = crate::domain::recognition::Recognition { class, ..known.value.clone() };
        Operation::SaveRecognition(Edit::of(&known, value))
    };
    bench.register.perform(&minh(), &changed(Class::NearPoor)).unwrap();
    bench.register.perform(&lan(), &changed(Class::Average)).unwrap();
    let [near, average] = bench.register.waiting_proposals().unwrap().try_into().unwrap();
    bench.register.approve(&hoa(), near.id, near.rev, None).unwrap();
    let late = bench.register.approve(&hoa(), average.id, average.rev, None);
    assert!(matches!(&late, Err(StoreError::Conflict(conflict)) if conflict.by == hoa()), "{late:?}");
    assert_eq!(class(&bench, household), Some(Class::NearPoor));
    let [overtaken] = bench.register.check().unwrap().try_into().unwrap();
    assert_eq!(overtaken.kind, crate::store::ProblemKind::ProposalOvertaken);
}

#[test]
fn a_proposal_is_answered_once() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    bench.register.refuse(&hoa(), proposal.id, proposal.rev, "thiếu biên bản họp").unwrap();
    assert_eq!(class(&bench, household), None);
    let again = bench.register.approve(&hoa(), proposal.id, proposal.rev, None);
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

#[test]
fn single_work_that_cannot_be_read_is_never_put_back_without_the_rules() {
    for lost in ["UPDATE proposed_work SET work = '{\"later\":1}'", "DELETE FROM proposed_work"] {
        let (mut bench, household) = office();
        let proposal = propose(&mut bench, household);
        let doors = "DROP TRIGGER proposed_work_is_final; DROP TRIGGER proposed_work_stays";
        bench.register.conn.execute_batch(&format!("{doors}; {lost}")).unwrap();
        let answer = bench.register.approve(&hoa(), proposal.id, proposal.rev, None);
        assert!(matches!(answer, Err(StoreError::Refused(Refusal::WorkLost))), "{answer:?}");
        assert_eq!(class(&bench, household), None);
    }
}

#[test]
fn what_waits_is_told_to_who_may_answer_it() {
    let (mut bench, household) = office();
    let proposal = propose(&mut bench, household);
    let of = |who: Author| bench.register.answerable(&who, day("2026-11-22")).unwrap().len();
    assert_eq!((of(hoa()), of(lan()), of(minh())), (1, 1, 0), "nobody answers their own");
    let who = bench.register.who_answers(&proposal, day("2026-11-22")).unwrap();
    assert_eq!(who.iter().map(|one| one.login.as_str()).collect::<Vec<_>>(), [&*hoa().0, &*lan().0]);
}

#[test]
fn an_answer_that_carried_nothing_out_is_told_with_what_was_proposed() {
    let (mut bench, household) = office();
    let refused = propose(&mut bench, household);
    bench.register.refuse(&hoa(), refused.id, refused.rev, "thiếu biên bản").unwrap();
    let withdrawn = propose(&mut bench, household);
    bench.register.withdraw(&minh(), withdrawn.id, withdrawn.rev).unwrap();
    for proposal in [&withdrawn, &refused] {
        let newest = bench.register.history(None, 9).unwrap();
        let kinds = [OperationKind::Withdraw, OperationKind::Refuse];
        let entry = newest.into_iter().find(|entry| {
            kinds.contains(&entry.kind)
                && (entry.kind == OperationKind::Refuse) == (proposal.id == refused.id)
        });
        let told = bench.register.to_tell(entry.unwrap(), 12).unwrap();
        let answered = told.answers.unwrap();
        assert_eq!((answered.id.0, answered.author.clone()), (proposal.number, minh()));
        assert_eq!(answered.kind, OperationKind::SaveRecognition);
        assert!(answered.changes.iter().any(|change| change.table == "recognition"), "{answered:?}");
        assert!(told.changes.iter().any(|change| change.table == "proposal"), "and what the answer changed");
    }
}
