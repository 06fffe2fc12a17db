use std::ops::ControlFlow;

use super::village;
use crate::domain::class::{Class, State};
use crate::domain::household::EndReason;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::recognition::Recognition;
use crate::domain::round::{Complaint, ComplaintOutcome, Decision, RoundOperation as Op, Task, Verdict};
use crate::domain::stored::Edit;
use crate::domain::survey::{Survey, Verified};
use crate::store::round::testing::*;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// All three surveyed, and the meeting agreed.
fn ready(bench: &mut Bench) -> [HouseholdId; 3] {
    let (hamlet, all) = village(bench);
    bench.open_round(&all);
    for household in all {
        bench.survey(household, "2026-10-01", &[1, 4, 8]);
    }
    bench.meet(hamlet, "2026-11-02", 40);
    all
}

fn deciding(bench: &Bench, number: &str, decided: &str) -> Op {
    let decision = decision(number, decided);
    let recognitions = bench.read_round().proposal(&decision, &standard()).recognitions;
    Op::Decide { decision, recognitions }
}

#[test]
fn what_a_decision_recognises_bears_its_number_and_day() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    assert_eq!(bench.decide("118/QĐ-UBND", "2026-11-20").recognitions.len(), 3);
    let known = bench.register.dossier(all[1]).unwrap().recognitions;
    let last = known.last().unwrap();
    assert_eq!((last.class, last.decided), (Class::Poor, day("2026-11-20")));
    assert_eq!(last.decision_number, "118/QĐ-UBND");
    assert_eq!(last.decision, Some(bench.read_round().decisions[0].id));
    assert_eq!(bench.found("lanh"), ["0412"]);
    assert!(bench.register.check().unwrap().is_empty());
    bench.register.undo(&lan()).unwrap();
    assert!(bench.read_round().decisions.is_empty(), "one step");
}

#[test]
fn a_decision_that_is_stopped_before_its_end_leaves_nothing() {
    let mut bench = Bench::new();
    ready(&mut bench);
    let operation = Operation::Round(deciding(&bench, "118/QĐ-UBND", "2026-11-20"));
    let before = bench.register.history(None, 1).unwrap();
    let mut heard = Vec::new();
    let stopped = bench.register.perform_told(&lan(), &operation, &mut |written| {
        heard.push(written);
        if written == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert_eq!(heard, [1, 2, 3]);
    assert!(bench.read_round().decisions.is_empty());
    assert_eq!(bench.register.history(None, 1).unwrap(), before);
    bench.register.perform_told(&lan(), &operation, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(bench.read_round().decisions.len(), 1);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_decision_brings_the_class_and_the_end_of_the_watch_into_the_lists_and_undo_takes_them_out() {
    let mut bench = Bench::new();
    let [poor, ..] = ready(&mut bench);
    bench.recognise(poor, Class::Poor, "2025-12-14");
    let state = |bench: &Bench| bench.register.rows(&[poor], today()).unwrap()[0].state;
    let before = state(&bench);
    let recognitions = vec![recognition(poor, Class::None, "2026-11-20")];
    bench.round_change(Op::Decide { decision: decision("118/QĐ-UBND", "2026-11-20"), recognitions });
    assert_eq!((before, state(&bench)), (State::Poor, State::NewlyEscaped));
    assert!(bench.register.check().unwrap().is_empty());
    bench.register.undo(&lan()).unwrap();
    assert_eq!(state(&bench), State::Poor);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_round_recognises_a_household_once() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    let again = deciding(&bench, "119/QĐ-UBND", "2026-11-21");
    bench.decide("118/QĐ-UBND", "2026-11-20");
    let refused = bench.round_refused(again.clone());
    assert!(matches!(refused, Refusal::RecognisedInRound(_)), "{refused:?}");
    let Op::Decide { decision, recognitions } = again else { panic!() };
    let twice = vec![recognitions[0].clone(), recognitions[0].clone()];
    bench.register.undo(&lan()).unwrap();
    let code = bench.register.dossier(recognitions[0].household).unwrap().household.code.clone();
    let refused = bench.round_refused(Op::Decide { decision, recognitions: twice });
    assert_eq!(refused, Refusal::RecognisedInRound(code));
    let by_itself = bench.resting(all[0], "2026-11-20");
    bench.perform(&Operation::SaveRecognition(Edit::new(by_itself.clone())));
    let operation = Operation::SaveRecognition(Edit::new(by_itself));
    assert_eq!(bench.refused(&operation), Refusal::RecognisedInRound("0412".into()));
}

#[test]
fn a_recognition_can_still_be_corrected_while_the_round_is_open() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    bench.decide("118/QĐ-UBND", "2026-11-20");
    let stored = bench.in_round(all[0]).recognised.unwrap();
    let mut value = stored.value.clone();
    value.class = Class::NearPoor;
    bench.perform(&Operation::SaveRecognition(Edit::of(&stored, value)));
    assert_eq!(bench.in_round(all[0]).recognised.unwrap().class, Class::NearPoor);
}

#[test]
fn a_decision_follows_the_last_meeting_of_each_hamlet_that_it_recognises() {
    let mut bench = Bench::new();
    ready(&mut bench);
    let far = bench.hamlet("Khu 7");
    bench.meet(far, "2026-11-21", 40);
    let early = deciding(&bench, "118/QĐ-UBND", "2026-11-01");
    assert_eq!(bench.round_refused(early), Refusal::BeforeMeeting(day("2026-11-02")));
    bench.decide("118/QĐ-UBND", "2026-11-02");
}

#[test]
fn who_has_left_the_register_is_not_recognised() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    let prepared = deciding(&bench, "118/QĐ-UBND", "2026-11-20");
    bench.perform(&Operation::EndHousehold {
        household: (all[2], 1),
        on: day("2026-11-15"),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    assert_eq!(bench.round_refused(prepared), Refusal::RecognisesEnded("0414".into()));
    assert_eq!(bench.decide("118/QĐ-UBND", "2026-11-20").recognitions.len(), 2);
}

#[test]
fn correcting_a_decision_corrects_all_that_it_recognised() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    bench.decide("118/QĐ-UBND", "2026-11-20");
    let stored = bench.read_round().decisions[0].clone();
    let change = |number: &str, decided: &str| {
        let value = Decision { number: number.into(), decided: day(decided), ..stored.value.clone() };
        Op::SaveDecision(Edit::of(&stored, value))
    };
    assert_eq!(
        bench.round_refused(change("118/QĐ-UBND", "2026-11-01")),
        Refusal::BeforeMeeting(day("2026-11-02"))
    );
    bench.round_change(change("131/QĐ-UBND", "2026-11-19"));
    for household in all {
        let recognised = bench.in_round(household).recognised.unwrap();
        assert_eq!(
            (recognised.decision_number.as_str(), recognised.decided),
            ("131/QĐ-UBND", day("2026-11-19"))
        );
    }
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_decision_can_be_corrected_after_its_hamlet_met_again() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    bench.decide("118/QĐ-UBND", "2026-11-10");
    bench.meet(bench.in_round(all[0]).hamlet, "2026-11-20", 40);
    let stored = bench.read_round().decisions[0].clone();
    let signed = Decision { signer: "Nguyễn Văn Chung".into(), ..stored.value.clone() };
    bench.round_change(Op::SaveDecision(Edit::of(&stored, signed)));
    assert_eq!(bench.read_round().decisions[0].signer, "Nguyễn Văn Chung");
}

#[test]
fn nobody_is_recognised_while_an_objection_waits_for_its_re_check() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    let prepared = deciding(&bench, "118/QĐ-UBND", "2026-11-20");
    bench.round_change(Op::SaveComplaint(Edit::new(complaint(all[1]))));
    assert_eq!(bench.round_refused(prepared.clone()), Refusal::Contested("0413".into()));
    let open = bench.read_round().complaints[0].clone();
    let rechecked = Some((day("2026-11-12"), ComplaintOutcome::Rejected));
    let value = Complaint { rechecked, ..open.value.clone() };
    bench.round_change(Op::SaveComplaint(Edit::of(&open, value)));
    bench.round_change(prepared);
}

#[test]
fn what_a_decision_recognised_keeps_its_number_and_day() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    bench.decide("118/QĐ-UBND", "2026-11-20");
    let stored = bench.in_round(all[0]).recognised.unwrap();
    let later = Recognition { decided: day("2026-11-21"), ..stored.value.clone() };
    let other = Recognition { decision_number: "119/QĐ-UBND".into(), ..stored.value.clone() };
    for value in [later, other] {
        let operation = Operation::SaveRecognition(Edit::of(&stored, value));
        assert_eq!(bench.refused(&operation), Refusal::OfDecision);
    }
}

#[test]
fn a_single_recognition_of_a_round_follows_the_meeting_too() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    let early = bench.resting(all[0], "2026-11-01");
    let operation = Operation::SaveRecognition(Edit::new(early));
    assert_eq!(bench.refused(&operation), Refusal::BeforeMeeting(day("2026-11-02")));
}

#[test]
fn what_was_decided_keeps_the_form_and_the_word_of_the_meeting_that_it_rests_on() {
    let mut bench = Bench::new();
    let all = ready(&mut bench);
    bench.decide("118/QĐ-UBND", "2026-11-20");
    let facts = bench.in_round(all[0]);
    let verdict = Some(Verdict { class: Class::None, agreed: None, reason: "khá".into() });
    let otherwise = Task { verdict, ..facts.task.value.clone() };
    let stored = facts.survey.unwrap();
    let better = Survey { b1: Some(300), ..stored.value.clone() };
    let decided = Refusal::DecidedInRound("0412".into());
    assert_eq!(bench.round_refused(Op::SaveTask(Edit::of(&facts.task, otherwise))), decided);
    assert_eq!(bench.refused(&Operation::SaveSurvey(Edit::of(&stored, better.clone()))), decided);
    assert_eq!(bench.refused(&Operation::SaveSurvey(Edit::new(better))), decided);
    let again =
        Survey { verified: Some(Verified { by: "Minh".into(), on: today() }), ..stored.value.clone() };
    bench.perform(&Operation::SaveSurvey(Edit::of(&stored, again)));
}

#[test]
fn what_a_list_brought_before_the_round_was_opened_concludes_nothing() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    bench.survey(all[0], "2026-10-01", &[1, 4, 8]);
    let survey = bench.register.dossier(all[0]).unwrap().surveys[0].id;
    let listed = Recognition { survey: Some(survey), ..recognition(all[0], Class::Poor, "2026-10-01") };
    bench.perform(&Operation::SaveRecognition(Edit::new(listed)));
    bench.open_round(&all);
    assert!(bench.in_round(all[0]).recognised.is_none());
    bench.meet(hamlet, "2026-11-02", 40);
    assert_eq!(bench.decide("118/QĐ-UBND", "2026-11-20").recognitions.len(), 1);
    assert!(bench.in_round(all[0]).recognised.is_some());
    assert!(bench.register.check().unwrap().is_empty());
}
