use super::candidates::CANDIDATES;
use super::read::{ATTENDANCES_OF_PERIOD, ATTENDANTS, ATTENDED, OF_PERIOD, STAYS};
use crate::domain::activity::sample::{activity, information_project};
use crate::domain::activity::{
    Activity, ActivityKind, ActivityOperation, ActivityState, Attendance, JobResult, TrainingResult, totals,
};
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::member::{LeaveReason, Relation};
use crate::domain::operation::Operation;
use crate::domain::report::Period;
use crate::domain::stored::Edit;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// A household of two: Lành and her son Nam.
fn family(bench: &mut Bench) -> (HouseholdId, MemberId) {
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    let son = bench.join(id, "Lò Văn Nam", Relation::Child);
    (id, son.created.members()[0])
}

fn refused(done: Result<crate::store::Done, StoreError>) -> Refusal {
    match done {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn year() -> Period {
    Period::of_year(2026, day("2026-12-31"))
}

#[test]
fn the_information_project_is_kept_and_counted_as_it_was_reported() {
    let mut bench = Bench::new();
    for activity in information_project() {
        bench.perform(&Operation::Activity(ActivityOperation::Save(Edit::new(activity))));
    }
    let lines = bench.register.activities(year()).unwrap();
    let totals = totals::total(lines.iter().map(|line| &line.activity.value));
    assert_eq!((totals.given, totals.spent), (319_000_000, 306_000_000));
    assert_eq!((totals.activities, totals.units, totals.areas), (4, 35 + 5 + 61 + 22, 15));
}

#[test]
fn a_year_lists_what_begins_in_it_the_latest_first() {
    let mut bench = Bench::new();
    for from in ["2025-12-31", "2026-01-01", "2026-07-01"] {
        let panels = activity(ActivityKind::Panel, from);
        bench.perform(&Operation::Activity(ActivityOperation::Save(Edit::new(panels))));
    }
    let days: Vec<_> =
        bench.register.activities(year()).unwrap().iter().map(|line| line.activity.from).collect();
    assert_eq!(days, [day("2026-07-01"), day("2026-01-01")]);
}

#[test]
fn nobody_attends_twice() {
    let mut bench = Bench::new();
    let (_, son) = family(&mut bench);
    let class = bench.class("2026-04-01");
    bench.attend(class, son).unwrap();
    assert_eq!(refused(bench.attend(class, son)), Refusal::AttendsAlready("Lò Văn Nam".into()));
}

#[test]
fn nobody_attends_who_had_left_or_what_was_cancelled() {
    let mut bench = Bench::new();
    let (household, son) = family(&mut bench);
    let residents = bench.register.residents(household).unwrap();
    let stay = &residents.iter().find(|resident| resident.member.id == son).unwrap().membership;
    let stay = (stay.id, stay.rev);
    let class = bench.class("2026-04-01");
    bench.perform(&Operation::LeaveMember {
        membership: stay,
        on: partial("2026-02"),
        reason: LeaveReason::MovedOut,
    });
    assert_eq!(refused(bench.attend(class, son)), Refusal::DidNotLiveHere("Lò Văn Nam".into()));
    let cancelled =
        Activity { state: ActivityState::Cancelled, ..activity(ActivityKind::TrainingClass, "2026-01-05") };
    let done = bench.perform(&Operation::Activity(ActivityOperation::Save(Edit::new(cancelled))));
    let gone = done.created.activities()[0];
    assert_eq!(refused(bench.attend(gone, son)), Refusal::ActivityCancelled);
}

#[test]
fn an_activity_stays_while_somebody_attends_it() {
    let mut bench = Bench::new();
    let (_, son) = family(&mut bench);
    let class = bench.class("2026-04-01");
    let done = bench.attend(class, son).unwrap();
    let remove = Operation::Activity(ActivityOperation::Remove(class, 1));
    assert_eq!(refused(bench.register.perform(&lan(), &remove)), Refusal::InUse);
    let attendance = done.created.attendances()[0];
    bench.perform(&Operation::Activity(ActivityOperation::RemoveAttendance(attendance, 1)));
    bench.perform(&remove);
    assert_eq!(bench.register.activities(year()).unwrap(), []);
}

#[test]
fn results_of_several_are_one_step_that_one_undo_takes_back() {
    let mut bench = Bench::new();
    let (household, son) = family(&mut bench);
    let mother = bench.register.residents(household).unwrap()[0].member.id;
    let class = bench.class("2026-04-01");
    let both = [son, mother].map(|member| Attendance::new(class, member));
    bench.perform(&Operation::Activity(ActivityOperation::AddAttendances(both.to_vec())));
    let facts = bench.register.activity(class, today()).unwrap();
    let passed = facts.attendants.iter().map(|attendant| {
        let value = Attendance {
            result: Some(TrainingResult::Completed),
            job: Some(JobResult::Employed),
            // Who attends what does not change, whatever is handed in.
            member: MemberId(0),
            ..attendant.attendance.value.clone()
        };
        Edit::of(&attendant.attendance, value)
    });
    bench.perform(&Operation::Activity(ActivityOperation::SaveAttendances(passed.collect())));
    let outcome = bench.register.activity(class, today()).unwrap().outcome();
    assert_eq!((outcome.attendants, outcome.completed, outcome.found_work), (2, 2, 2));
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.register.activity(class, today()).unwrap().outcome().completed, 0);
}

#[test]
fn the_page_of_a_household_knows_what_its_people_attended_while_they_lived_there() {
    let mut bench = Bench::new();
    let (household, son) = family(&mut bench);
    let class = bench.class("2026-04-01");
    bench.attend(class, son).unwrap();
    let attended = bench.register.dossier(household).unwrap().attended;
    let said: Vec<_> =
        attended.iter().map(|one| (one.activity.name.as_str(), one.attendance.member)).collect();
    assert_eq!(said, [("Lớp may", son)]);
}

#[test]
fn no_question_reads_more_than_its_year_activity_person_or_household() {
    let bench = Bench::new();
    let asked = [OF_PERIOD, ATTENDANCES_OF_PERIOD, ATTENDANTS, STAYS, ATTENDED];
    let all = bench.steps_of(CANDIDATES);
    let gone_through = all.iter().filter(|step| step.contains("household_index")).count();
    assert_eq!(gone_through, 1, "the list of households that are there is gone through once: {all:?}");
    assert!(all.iter().all(|step| !step.starts_with("SCAN")), "{all:?}");
    for sql in asked {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{sql}: {steps:?}");
    }
}
