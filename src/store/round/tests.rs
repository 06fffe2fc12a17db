use rusqlite::named_params;

use super::{before, dossier};
use crate::domain::class::Class;
use crate::domain::household::EndReason;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::recognition::Recognition;
use crate::domain::round::{Round, RoundDossier, RoundKind, RoundOperation, Stage, TaskFacts};
use crate::domain::stored::Edit;
use crate::store::round::testing::*;
use crate::store::testing::*;

fn read(bench: &Bench) -> RoundDossier {
    bench.register.round("2026").unwrap().unwrap()
}

fn of(bench: &Bench, household: HouseholdId) -> TaskFacts {
    read(bench).tasks.into_iter().find(|facts| facts.task.household == household).unwrap()
}

/// Two hamlets with three households, all of them on the list of the round.
fn village(bench: &mut Bench) -> (HamletId, [HouseholdId; 3]) {
    let (far, near) = (bench.hamlet("Khu 7"), bench.hamlet("Khu 4"));
    let all = [
        bench.household(far, "0731", "Hà Thị Đượm"),
        bench.household(near, "0412", "Nguyễn Thị Lành"),
        bench.household(near, "0413", "Lò Văn An"),
    ];
    bench.recognise(all[1], Class::NearPoor, "2024-12-14");
    bench.recognise(all[1], Class::Poor, "2025-12-14");
    bench.open_round(&all);
    (near, all)
}

/// The steps by which SQLite answers a question about a round.
fn plan(bench: &Bench, sql: &str) -> Vec<String> {
    let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps = statement
        .query_map(named_params! { ":round": "2026" }, |row| row.get::<_, String>("detail"))
        .unwrap();
    steps.map(|step| step.unwrap()).collect()
}

#[test]
fn no_question_of_a_round_reads_more_than_the_round() {
    let bench = Bench::new();
    let questions = [
        dossier::TASKS,
        dossier::SURVEYS,
        dossier::RECOGNITIONS,
        dossier::MEETINGS,
        dossier::STEPS,
        dossier::COMPLAINTS,
        dossier::DECISIONS,
        before::CLASSES,
    ];
    for sql in questions {
        let steps = plan(&bench, sql);
        assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{sql}: {steps:?}");
    }
    let classes = plan(&bench, before::CLASSES);
    assert!(classes.iter().all(|step| !step.contains("TEMP B-TREE")), "{classes:?}");
}

#[test]
fn the_work_list_goes_by_hamlets_and_heads_and_knows_the_class_of_before() {
    let mut bench = Bench::new();
    village(&mut bench);
    let round = read(&bench);
    let told: Vec<_> = round.tasks.iter().map(|facts| (facts.code.as_str(), facts.before)).collect();
    assert_eq!(told, [("0413", Class::None), ("0412", Class::Poor), ("0731", Class::None)]);
    assert_eq!((round.tasks[1].head.as_str(), round.tasks[1].people), ("Nguyễn Thị Lành", 1));
    assert_eq!(bench.register.round("2025").unwrap(), None);
}

#[test]
fn the_last_survey_of_the_round_counts_and_others_do_not() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.survey(all[1], "2025-10-01", &[1, 2, 3]);
    assert_eq!(of(&bench, all[1]).survey, None);
    bench.survey(all[1], "2026-10-09", &[4]);
    bench.survey(all[1], "2026-10-02", &[1, 2, 3]);
    let survey = of(&bench, all[1]).survey.unwrap();
    assert_eq!(survey.date, day("2026-10-09"));
    assert_eq!(read(&bench).stage(&of(&bench, all[1]), &standard()), Stage::Surveyed(Class::NearPoor));
}

#[test]
fn what_the_round_recognised_is_known_by_its_survey_or_by_its_decision() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    let survey = bench.survey(all[1], "2026-10-09", &[4]).created.surveys()[0];
    let by_survey =
        Recognition { survey: Some(survey), ..recognition(all[1], Class::NearPoor, "2026-11-20") };
    bench.perform(&Operation::SaveRecognition(Edit::new(by_survey)));
    let decision = decision("131/QĐ-UBND", "2026-11-21");
    let recognitions = vec![recognition(all[2], Class::Poor, "2026-11-21")];
    bench.round_change(RoundOperation::Decide { decision, recognitions });
    bench.recognise(all[0], Class::Poor, "2026-11-21");
    let recognised =
        |id| of(&bench, id).recognised.map(|stored| (stored.class, stored.decision_number.clone()));
    assert_eq!(recognised(all[1]), Some((Class::NearPoor, "118/QĐ-UBND".into())));
    assert_eq!(recognised(all[2]), Some((Class::Poor, "131/QĐ-UBND".into())));
    assert_eq!(recognised(all[0]), None, "a decision of its own, of no round");
    assert_eq!(of(&bench, all[1]).before, Class::Poor);
    assert_eq!(bench.register.rounds().unwrap()[0].recognised, 2);
}

#[test]
fn a_household_that_left_says_why_and_when() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.perform(&Operation::EndHousehold {
        household: (all[0], 1),
        on: day("2026-10-20"),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    let ended = of(&bench, all[0]).ended.unwrap();
    assert_eq!((ended.on, ended.reason), (day("2026-10-20"), EndReason::MovedOut));
}

#[test]
fn the_rounds_are_those_that_were_opened_and_those_that_surveys_name() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.survey(all[1], "2024-10-01", &[1]);
    bench.survey(all[2], "2024-10-01", &[1]);
    let early = Round {
        code: "2026-05".into(),
        kind: RoundKind::AdHoc,
        opened: day("2026-05-15"),
        due: day("2026-05-30"),
        ..round()
    };
    bench.round_change(RoundOperation::Open { round: early, tasks: Vec::new() });
    let lines = bench.register.rounds().unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.code.as_str(), line.year, line.round.is_some(), line.tasks, line.surveys))
        .collect();
    assert_eq!(
        told,
        [("2026", 2026, true, 3, 0), ("2026-05", 2026, true, 0, 0), ("2024", 2024, false, 0, 2)]
    );
}

#[test]
fn a_round_whose_surveys_were_taken_back_is_none() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench.survey(id, "2024-10-01", &[1]);
    assert_eq!(bench.register.rounds().unwrap().len(), 1);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.register.rounds().unwrap(), []);
}

#[test]
fn whether_a_household_was_surveyed_is_asked_of_it_and_not_of_everybody_in_the_round() {
    let bench = Bench::new();
    let asked = [
        include_str!("lines.sql"),
        include_str!("not_concluded.sql"),
        include_str!("surveyed_in.sql"),
        include_str!("unlisted_by.sql"),
        include_str!("../today/waiting.sql"),
        include_str!("../check/not_concluded.sql"),
    ];
    for sql in asked {
        let mut plan = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        // What is asked for need not be said to see the plan.
        let steps = plan.raw_query().mapped(|row| row.get::<_, String>("detail"));
        let steps: Vec<String> = steps.map(|step| step.unwrap()).collect();
        // Counting a round's surveys reads its index alone.
        assert!(steps.iter().all(|step| !step.contains("USING INDEX survey_round")), "{sql}: {steps:?}");
    }
}
