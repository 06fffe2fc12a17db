use super::*;
use crate::domain::hand_over::{LineChange, NotAllowed, RoundStage};
use crate::domain::household::EndReason;
use crate::domain::stored::Edit;
use crate::domain::support::{Brings, Support, SupportState};

#[test]
fn a_round_goes_from_plan_to_settlement_one_step_of_undo_each() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 3);
    let id = bench.plan(tanks(), &all);
    let stage = |bench: &Bench| bench.sheet(id).progress().stage();
    let approved = bench.approve(id);
    assert_eq!(
        (approved.round.decision_number.as_str(), stage(&bench)),
        ("45/QĐ-UBND", RoundStage::Approved)
    );
    bench.hand_over(&approved, &[0]);
    assert_eq!(stage(&bench), RoundStage::UnderWay);
    bench.hand_over(&approved, &[1, 2]);
    assert_eq!(stage(&bench), RoundStage::HandedOver);
    let lines = revs(&bench.sheet(id));
    bench.change(HandOverOperation::Settle(lines));
    assert_eq!(stage(&bench), RoundStage::Settled);
    for expected in [RoundStage::HandedOver, RoundStage::UnderWay, RoundStage::Approved, RoundStage::Planned]
    {
        bench.register.undo(&lan()).unwrap();
        assert_eq!(stage(&bench), expected);
    }
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn the_head_receives_unless_another_is_named_and_the_minutes_stand_at_the_line() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.approve(id);
    let other = Handed { receiver: "Hà Thị Lan".into(), ..handed(&sheet, 1) };
    let lines = vec![handed(&sheet, 0), other];
    bench.change(HandOverOperation::HandOver { lines, on: today(), minutes_number: "07/BB".into() });
    let received: Vec<_> = bench.sheet(id).lines.iter().map(|line| line.support.receiver.clone()).collect();
    assert_eq!(received, ["Hà Văn 1", "Hà Thị Lan"]);
    assert_eq!(bench.sheet(id).lines[0].support.minutes_number, "07/BB");
}

#[test]
fn an_exception_says_why_stays_approved_and_goes_with_the_hand_over() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(tanks(), &all);
    let lines = revs(&bench.approve(id));
    let except = |reason: &str| HandOverOperation::Except { lines: lines.clone(), reason: reason.into() };
    assert_eq!(bench.change_refused(except("  ")), ListRefusal::NoReason);
    bench.change(except("Đi vắng"));
    let sheet = bench.sheet(id);
    let line = &sheet.lines[0].support;
    assert_eq!((line.state, line.exception.as_str()), (SupportState::Approved, "Đi vắng"));
    bench.hand_over(&sheet, &[0]);
    assert_eq!(bench.sheet(id).lines[0].support.exception, "");
}

#[test]
fn nothing_is_handed_over_unapproved_twice_or_tomorrow() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(tanks(), &all);
    let hand = |sheet: &HandOverSheet| HandOverOperation::HandOver {
        lines: vec![handed(sheet, 0)],
        on: today(),
        minutes_number: String::new(),
    };
    let refused =
        |state| ListRefusal::State("0001".into(), NotAllowed { change: LineChange::HandOver, state });
    let planned = hand(&bench.sheet(id));
    assert_eq!(bench.change_refused(planned), refused(SupportState::Planned));
    let sheet = bench.approve(id);
    let tomorrow = HandOverOperation::HandOver {
        lines: vec![handed(&sheet, 0)],
        on: today().succ_opt().unwrap(),
        minutes_number: String::new(),
    };
    let answer = bench.register.perform(&lan(), &Operation::HandOver(tomorrow));
    assert!(matches!(answer, Err(StoreError::Refused(Refusal::ImpossibleDay))));
    let twice = [handed(&sheet, 0), handed(&sheet, 0)].to_vec();
    let twice = HandOverOperation::HandOver { lines: twice, on: today(), minutes_number: String::new() };
    let answer = bench.register.perform(&lan(), &Operation::HandOver(twice));
    assert!(matches!(answer, Err(StoreError::Conflict(_)) | Err(StoreError::Refused(_))), "{answer:?}");
    bench.hand_over(&sheet, &[0]);
    let again = hand(&bench.sheet(id));
    assert_eq!(bench.change_refused(again), refused(SupportState::HandedOver));
}

#[test]
fn lines_of_two_rounds_do_not_go_together() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let first = bench.plan(tanks(), &all[..1]);
    let other = HandOver { date: today().succ_opt().unwrap(), ..tanks() };
    let second = bench.plan(other, &all[1..]);
    let (first, second) = (bench.sheet(first), bench.sheet(second));
    let lines = vec![revs(&first)[0], revs(&second)[0]];
    let cancel = HandOverOperation::Cancel { lines, reason: "Nhầm".into() };
    assert_eq!(bench.change_refused(cancel), ListRefusal::OtherRound("0002".into()));
    let approve = HandOverOperation::Approve {
        hand_over: (first.round.id, first.round.rev),
        decision_number: String::new(),
        lines: revs(&second),
    };
    assert_eq!(bench.change_refused(approve), ListRefusal::OtherRound("0002".into()));
}

#[test]
fn a_household_that_left_receives_nothing() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.approve(id);
    let household = bench.register.dossier(all[0]).unwrap().household;
    bench.perform(&Operation::EndHousehold {
        household: (household.id, household.rev),
        on: today(),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    let hand = HandOverOperation::HandOver {
        lines: vec![handed(&sheet, 0)],
        on: today(),
        minutes_number: String::new(),
    };
    assert_eq!(bench.change_refused(hand), ListRefusal::Ended("0001".into()));
}

#[test]
fn cows_and_what_is_owed_for_them_begin_with_the_hand_over() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let id = bench.plan(round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000), &all);
    let sheet = bench.approve(id);
    let told = |bench: &Bench, at: usize| {
        let dossier = bench.register.dossier(all[at]).unwrap();
        (dossier.animals.len(), dossier.herd_events.len(), dossier.pass_ons.len())
    };
    assert_eq!(told(&bench, 0), (0, 0, 0), "a plan owes nothing");
    bench.hand_over(&sheet, &[0]);
    assert_eq!((told(&bench, 0), told(&bench, 1)), ((1, 1, 1), (0, 0, 0)));
    let owed = bench.register.dossier(all[0]).unwrap().pass_ons.remove(0).0;
    assert_eq!(owed.due, day("2029-05-22"), "30 months after the hand-over");
    bench.register.undo(&lan()).unwrap();
    assert_eq!(told(&bench, 0), (0, 0, 0));
}

#[test]
fn a_cancelled_line_says_why_before_what_was_remarked() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(tanks(), &all);
    let lines = revs(&bench.sheet(id));
    bench.change(HandOverOperation::Cancel { lines, reason: "Hộ từ chối".into() });
    let line = bench.sheet(id).lines.remove(0).support.value;
    assert_eq!((line.state, line.note.as_str()), (SupportState::Cancelled, "Hộ từ chối"));
}

/// The single form cannot go round the rules of the round: a cow handed over there owes its calf.
#[test]
fn a_line_changed_by_itself_keeps_what_its_round_decides() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let id = bench.plan(tanks(), &all);
    let line = bench.approve(id).lines.remove(0).support;
    let save =
        |value: Support| Operation::SaveSupport { edit: Edit::of(&line, value), brings: Brings::default() };
    let given = save(Support { state: SupportState::HandedOver, ..line.value.clone() });
    let remove = Operation::RemoveSupport(line.id, line.rev);
    let not_a_plan = NotAllowed { change: LineChange::Remove, state: SupportState::Approved };
    for (operation, expected) in [
        (given, ListRefusal::OfRound("0001".into())),
        (save(Support { fund: "xa".into(), ..line.value.clone() }), ListRefusal::OfRound("0001".into())),
        (remove, ListRefusal::State("0001".into(), not_a_plan)),
    ] {
        match bench.register.perform(&lan(), &operation) {
            Err(StoreError::Refused(Refusal::HandOver(refusal))) => assert_eq!(refusal, expected),
            other => panic!("{other:?}"),
        }
    }
    bench.perform(&save(Support { quantity: 2000, value: 5_000_000, ..line.value.clone() }));
    assert_eq!(bench.sheet(id).progress().all().value, 7_500_000);
}

#[test]
fn a_line_marked_by_mistake_waits_again_as_before_and_says_why() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.approve(id);
    bench.hand_over(&sheet, &[0, 1]);
    let back = |lines: Vec<(SupportId, Rev)>, reason: &str| HandOverOperation::TakeBack {
        lines,
        reason: reason.into(),
    };
    let first = revs(&bench.sheet(id))[..1].to_vec();
    assert_eq!(bench.change_refused(back(first.clone(), " ")), ListRefusal::NoReason);
    bench.change(back(first, "Nhầm hộ"));
    let before = &sheet.lines[0].support.value;
    let lines = bench.sheet(id).lines;
    let expected = Support { exception: "Nhầm hộ".into(), ..before.clone() };
    assert_eq!(lines[0].support.value, expected);
    assert_eq!(lines[1].support.state, SupportState::HandedOver);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.sheet(id).lines[0].support.state, SupportState::HandedOver);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn what_brought_animals_is_not_taken_back_by_a_word() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000), &all);
    let sheet = bench.approve(id);
    bench.hand_over(&sheet, &[0]);
    let back = HandOverOperation::TakeBack { lines: revs(&bench.sheet(id)), reason: "Nhầm".into() };
    let answer = bench.register.perform(&lan(), &Operation::HandOver(back));
    assert!(matches!(answer, Err(StoreError::Refused(Refusal::Held(_)))), "{answer:?}");
}

#[test]
fn the_journal_names_the_round_and_counts_its_lines() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 3);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.approve(id);
    bench.hand_over(&sheet, &[0]);
    bench.hand_over(&sheet, &[1, 2]);
    bench.change(HandOverOperation::Settle(revs(&bench.sheet(id))));
    bench.register.undo(&lan()).unwrap();
    let name = tanks().name;
    let told = bench.register.history(None, 5).unwrap();
    let subjects: Vec<_> = told.iter().map(|entry| entry.subject.as_str()).collect();
    assert_eq!(subjects[0], format!("{name} ×3"), "taken back");
    assert!(subjects.contains(&format!("{name} ×2").as_str()), "{subjects:?}");
    assert!(subjects.contains(&"0001 Hà Văn 1"), "one line by its household: {subjects:?}");
}
