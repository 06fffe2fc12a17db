use super::village;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::round::{RoundOperation as Op, Stage, Task, TaskSource};
use crate::domain::stored::Edit;
use crate::domain::survey::{Survey, TargetGroups};
use crate::store::round::testing::*;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

fn on_the_list(bench: &Bench) -> Vec<(String, TaskSource)> {
    bench.read_round().tasks.into_iter().map(|facts| (facts.code, facts.task.value.source)).collect()
}

#[test]
fn a_round_is_opened_once_with_each_household_once() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    let twice = Op::Open { round: round(), tasks: vec![task(all[0]), task(all[1]), task(all[0])] };
    assert_eq!(bench.round_refused(twice), Refusal::OnTheListAlready);
    assert_eq!(bench.register.round("2026").unwrap(), None, "nothing half-saved");
    bench.open_round(&all[..2]);
    assert_eq!(bench.round_refused(Op::Open { round: round(), tasks: vec![] }), Refusal::RoundExists);
    assert_eq!(bench.round_refused(Op::AddTasks(vec![task(all[0])])), Refusal::OnTheListAlready);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_round_that_was_not_opened_takes_nothing() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    bench.survey(all[0], "2026-10-01", &[1]);
    let changes = [
        Op::AddTasks(vec![task(all[0])]),
        Op::SaveTask(Edit::new(task(all[0]))),
        Op::SaveMeeting(Edit::new(meeting(hamlet, "2026-11-02", 40))),
        Op::SaveComplaint(Edit::new(complaint(all[0]))),
        Op::Decide { decision: decision("118", "2026-11-20"), recognitions: vec![] },
    ];
    for change in changes {
        assert_eq!(bench.round_refused(change), Refusal::NoSuchRound);
    }
}

#[test]
fn opening_a_round_changes_no_line_of_the_lists_and_tells_its_households() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    let tasks: Vec<Task> = all.iter().map(|household| task(*household)).collect();
    let done = bench.round_change(Op::Open { round: round(), tasks });
    assert_eq!((done.touched.as_slice(), done.created.tasks().len()), (&all[..], 3));
    let history = bench.register.history(Some(all[1]), 1).unwrap();
    assert_eq!(history[0].subject, "2026");
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn who_is_surveyed_in_an_open_round_is_on_its_list_in_one_step() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all[..1]);
    bench.survey(all[2], "2026-10-01", &[1, 2, 3]);
    let expected = [("0414".to_owned(), TaskSource::Added), ("0412".to_owned(), TaskSource::Listed)];
    let mut listed = on_the_list(&bench);
    listed.sort_by(|a, b| b.0.cmp(&a.0));
    assert_eq!(listed, expected);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(on_the_list(&bench).len(), 1);
    bench.survey(all[2], "2025-10-01", &[1]);
    assert_eq!(on_the_list(&bench).len(), 1, "a survey of another round");
}

#[test]
fn who_was_surveyed_or_objected_to_stays_on_the_list() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all);
    bench.survey(all[0], "2026-10-01", &[1]);
    bench.round_change(Op::SaveComplaint(Edit::new(complaint(all[1]))));
    let remove = |bench: &Bench, household: HouseholdId| {
        let stored = bench.in_round(household).task;
        Op::RemoveTask(stored.id, stored.rev)
    };
    let (surveyed, contested, plain) =
        (remove(&bench, all[0]), remove(&bench, all[1]), remove(&bench, all[2]));
    assert_eq!(bench.round_refused(surveyed), Refusal::SurveyedInRound);
    assert_eq!(bench.round_refused(contested), Refusal::InUse);
    bench.round_change(plain);
    assert_eq!(on_the_list(&bench).len(), 2);
}

#[test]
fn a_line_of_the_list_keeps_its_household_and_its_round() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all[..1]);
    let stored = bench.in_round(all[0]).task;
    let value =
        Task { household: all[2], round: "2025".into(), note: "Đi vắng".into(), ..stored.value.clone() };
    bench.round_change(Op::SaveTask(Edit::of(&stored, value)));
    assert_eq!(bench.in_round(all[0]).task.note, "Đi vắng");
}

#[test]
fn households_are_given_to_a_person_together_or_not_at_all() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all);
    let revs = |bench: &Bench| {
        bench.read_round().tasks.iter().map(|facts| (facts.task.id, facts.task.rev)).collect::<Vec<_>>()
    };
    let tasks = revs(&bench);
    bench.round_change(Op::AssignTasks { tasks: tasks.clone(), to: "Lò Thị Bình".into() });
    assert!(bench.read_round().tasks.iter().all(|facts| facts.task.assigned == "Lò Thị Bình"));
    let mut late = revs(&bench);
    late[2] = tasks[2];
    let operation = Operation::Round(Op::AssignTasks { tasks: late, to: String::new() });
    let answer = bench.register.perform(&lan(), &operation);
    assert!(matches!(answer, Err(StoreError::Conflict(_))));
    assert!(bench.read_round().tasks.iter().all(|facts| facts.task.assigned == "Lò Thị Bình"));
}

#[test]
fn the_last_form_says_the_groups_of_the_household() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all);
    let groups = |date: &str, mask: u8| {
        let groups = Some(TargetGroups::from_mask(mask));
        Operation::SaveSurvey(Edit::new(Survey { groups, ..survey(all[0], date, &[1]) }))
    };
    let said = |bench: &Bench| {
        let household = bench.register.dossier(all[0]).unwrap().household;
        (household.no_labour, household.merit, household.social_protection)
    };
    bench.perform(&groups("2026-10-09", 0b101));
    assert_eq!(said(&bench), (true, false, true));
    bench.perform(&groups("2026-10-02", 0b010));
    assert_eq!(said(&bench), (true, false, true), "an older form says nothing new");
    bench.survey(all[0], "2026-10-20", &[1]);
    assert_eq!(said(&bench), (true, false, true), "nor one that did not ask");
    bench.perform(&groups("2026-10-21", 0));
    assert_eq!(said(&bench), (false, false, false));
    bench.register.undo(&lan()).unwrap();
    assert_eq!(said(&bench), (true, false, true));
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_form_that_comes_later_is_the_one_that_counts_and_waits_for_another_meeting() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    bench.open_round(&all[..1]);
    bench.survey(all[0], "2026-10-01", &[1, 4, 8]);
    bench.meet(hamlet, "2026-11-02", 40);
    bench.survey(all[0], "2026-11-12", &[1]);
    let stage = bench.read_round().stage(&bench.in_round(all[0]), &standard());
    assert_eq!(stage, Stage::Surveyed(Class::NearPoor));
    bench.meet(hamlet, "2026-11-13", 40);
    let stage = bench.read_round().stage(&bench.in_round(all[0]), &standard());
    assert_eq!(stage, Stage::Agreed(Class::NearPoor));
}
