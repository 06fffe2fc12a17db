use super::village;
use crate::domain::class::Class;
use crate::domain::household::EndReason;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::recognition::Recognition;
use crate::domain::round::{Round, RoundOperation as Op, Screening, Task, TaskSource};
use crate::domain::stored::Edit;
use crate::store::round::not_concluded;
use crate::store::round::testing::*;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// A round with everything decided.
fn decided(bench: &mut Bench) -> [HouseholdId; 3] {
    let (hamlet, all) = village(bench);
    bench.open_round(&all);
    for household in all {
        bench.survey(household, "2026-10-01", &[1, 4, 8]);
    }
    bench.meet(hamlet, "2026-11-02", 40);
    bench.decide("118/QĐ-UBND", "2026-11-20");
    all
}

#[test]
fn a_round_with_open_households_is_not_closed_and_says_how_many() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all);
    let closing = bench.closing();
    assert_eq!(bench.refused(&closing), Refusal::NotConcluded(3));
    let asked =
        Screening { answers: Default::default(), form_b_needed: false, on: today(), by: String::new() };
    let stored = bench.in_round(all[2]).task;
    let task = Task { source: TaskSource::Requested, screening: Some(asked), ..stored.value.clone() };
    bench.round_change(Op::SaveTask(Edit::of(&stored, task)));
    assert_eq!(bench.refused(&closing), Refusal::NotConcluded(2));
}

#[test]
fn a_round_with_an_open_objection_is_not_closed() {
    let mut bench = Bench::new();
    let all = decided(&mut bench);
    bench.round_change(Op::SaveComplaint(Edit::new(complaint(all[0]))));
    let closing = bench.closing();
    assert_eq!(bench.refused(&closing), Refusal::OpenComplaints(1));
    bench.register.undo(&lan()).unwrap();
    bench.register.perform(&minh(), &closing).unwrap();
    bench.register.undo(&minh()).unwrap();
    bench.round_change(Op::SaveComplaint(Edit::new(complaint(all[0]))));
    let again = bench.register.redo(&minh());
    assert!(matches!(again, Err(StoreError::Refused(Refusal::OpenComplaints(1)))), "{again:?}");
}

#[test]
fn a_closed_round_takes_nothing_any_more() {
    let mut bench = Bench::new();
    let all = decided(&mut bench);
    let stranger = bench.household(bench.read_round().tasks[0].hamlet, "0499", "Vi Văn Một");
    let stored = bench.in_round(all[0]);
    let (survey, recognised) = (stored.survey.unwrap(), stored.recognised.unwrap());
    bench.close_round();
    let round = bench.read_round().round;
    let said_again = Round { note: "sửa".into(), ..round.value.clone() };
    let better = Recognition { class: Class::None, ..recognised.value.clone() };
    let changes = [
        bench.closing(),
        Operation::Round(Op::Save(Edit::of(&round, said_again))),
        Operation::Round(Op::AddTasks(vec![task(stranger)])),
        Operation::Round(Op::RemoveTask(stored.task.id, stored.task.rev)),
        Operation::Round(Op::AssignTasks {
            tasks: vec![(stored.task.id, stored.task.rev)],
            to: "Lan".into(),
        }),
        Operation::Round(Op::SaveMeeting(Edit::new(meeting(stored.hamlet, "2026-11-21", 40)))),
        Operation::Round(Op::SaveComplaint(Edit::new(complaint(all[0])))),
        Operation::Round(Op::Decide { decision: decision("2", "2026-11-22"), recognitions: vec![] }),
        Operation::SaveSurvey(Edit::new(crate::store::testing::survey(all[0], "2026-11-22", &[1]))),
        Operation::SaveSurvey(Edit::of(
            &survey,
            crate::domain::survey::Survey { round: "2025".into(), ..survey.value.clone() },
        )),
        Operation::RemoveSurvey(survey.id, survey.rev),
        Operation::SaveRecognition(Edit::of(&recognised, better)),
        Operation::RemoveRecognition(recognised.id, recognised.rev),
    ];
    for change in changes {
        assert_eq!(bench.refused(&change), Refusal::RoundClosed, "{change:?}");
    }
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_later_decision_corrects_a_closed_round_without_touching_it() {
    let mut bench = Bench::new();
    let all = decided(&mut bench);
    let before = bench.resting(all[0], "2026-11-22");
    bench.close_round();
    let operation = Operation::SaveRecognition(Edit::new(before));
    assert_eq!(bench.refused(&operation), Refusal::RoundClosed, "of the round's own time");
    let stranger = bench.household(bench.read_round().tasks[0].hamlet, "0499", "Vi Văn Một");
    let dated_back = recognition(stranger, Class::Poor, "2026-10-01");
    assert_eq!(bench.refused(&Operation::SaveRecognition(Edit::new(dated_back))), Refusal::RoundClosed);
    let later = Recognition { class: Class::None, ..bench.resting(all[0], "2027-03-01") };
    bench.perform(&Operation::SaveRecognition(Edit::new(later)));
    let recognitions = bench.register.dossier(all[0]).unwrap().recognitions;
    let last = recognitions.last().unwrap();
    assert_eq!((last.class, last.survey), (Class::None, None));
    assert_eq!(bench.in_round(all[0]).recognised.unwrap().class, Class::Poor, "the round stays what it was");
}

#[test]
fn nothing_of_a_closed_round_is_taken_back_except_its_closing() {
    let mut bench = Bench::new();
    let all = decided(&mut bench);
    let closing = bench.closing();
    bench.register.perform(&minh(), &closing).unwrap();
    let taken_back = bench.register.undo(&lan());
    assert!(matches!(taken_back, Err(StoreError::Refused(Refusal::RoundClosed))), "{taken_back:?}");
    assert!(bench.in_round(all[0]).recognised.is_some());
    bench.register.undo(&minh()).unwrap();
    assert!(bench.read_round().round.is_open());
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.in_round(all[0]).recognised, None);
    let again = bench.register.redo(&minh());
    assert!(matches!(again, Err(StoreError::Refused(Refusal::NotConcluded(3)))), "{again:?}");
}

#[test]
fn a_recognition_does_not_come_back_beside_the_one_that_took_its_place() {
    let mut bench = Bench::new();
    let all = decided(&mut bench);
    let stored = bench.in_round(all[0]).recognised.unwrap();
    bench.perform(&Operation::RemoveRecognition(stored.id, stored.rev));
    let again = bench.resting(all[0], "2026-11-21");
    bench.register.perform(&minh(), &Operation::SaveRecognition(Edit::new(again))).unwrap();
    let back = bench.register.undo(&lan());
    assert!(matches!(back, Err(StoreError::Refused(Refusal::RecognisedInRound(_)))), "{back:?}");
    bench.register.undo(&minh()).unwrap();
    bench.register.undo(&lan()).unwrap();
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_household_that_was_surveyed_since_stays_on_the_list() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&[]);
    bench.round_change(Op::AddTasks(vec![task(all[0])]));
    let form = crate::store::testing::survey(all[0], "2026-10-01", &[1]);
    bench.register.perform(&minh(), &Operation::SaveSurvey(Edit::new(form))).unwrap();
    let back = bench.register.undo(&lan());
    assert!(matches!(back, Err(StoreError::Refused(Refusal::SurveyedInRound))), "{back:?}");
    bench.register.undo(&minh()).unwrap();
    bench.register.undo(&lan()).unwrap();
    assert!(bench.read_round().tasks.is_empty());
}

#[test]
fn a_round_is_not_closed_before_it_was_opened_or_decided() {
    let mut bench = Bench::new();
    decided(&mut bench);
    let round = bench.read_round().round;
    for early in ["2026-08-31", "2026-11-19"] {
        let early = Op::Close { round: (round.id, round.rev), on: day(early) };
        assert_eq!(bench.round_refused(early), Refusal::ImpossibleDay);
    }
}

/// Every way in which a household can stand in a round, side by side.
#[test]
fn the_store_and_the_stages_count_the_same_households_as_open() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    bench.open_round(&[]);
    for case in 0..36 {
        let (screened, surveyed, ended, recognised) = (case % 3, case / 3 % 2, case / 6 % 2, case / 12);
        let id = bench.household(hamlet, &format!("{case:04}"), "Lành");
        let mut task = Task { source: TaskSource::Requested, ..task(id) };
        task.screening = (screened > 0).then(|| Screening {
            answers: Default::default(),
            form_b_needed: screened == 2,
            on: today(),
            by: String::new(),
        });
        bench.round_change(Op::AddTasks(vec![task]));
        if surveyed == 1 {
            bench.survey(id, "2026-10-01", &[1]);
        }
        match recognised {
            1 => drop(bench.perform(&Operation::SaveRecognition(Edit::new(bench.resting(id, "2026-11-20"))))),
            2 => {
                let recognitions = vec![recognition(id, Class::Poor, "2026-11-20")];
                let decision = decision(&case.to_string(), "2026-11-20");
                bench.round_change(Op::Decide { decision, recognitions });
            }
            _ => {}
        }
        if ended == 1 {
            let (on, reason) = (day("2026-11-21"), EndReason::MovedOut);
            bench.perform(&Operation::EndHousehold { household: (id, 1), on, reason, note: String::new() });
        }
        let round = bench.read_round();
        let open = round.stages(&standard()).iter().filter(|stage| !stage.is_concluded()).count();
        assert_eq!(not_concluded(&bench.register.conn, "2026").unwrap(), open, "case {case}");
    }
    assert!(not_concluded(&bench.register.conn, "2026").unwrap() > 5);
}
