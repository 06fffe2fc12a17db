use std::ops::ControlFlow;

use crate::domain::class::{Class, State};
use crate::domain::intake::*;
use crate::domain::member::{Relation, Sex};
use crate::domain::standard::Standards;
use crate::domain::survey::Answers;
use crate::store::testing::*;
use crate::store::{Done, Result, StoreError};

fn listed(name: &str, relation: Relation) -> IntakeMember {
    IntakeMember {
        name: name.into(),
        relation: Some(relation),
        sex: Some(Sex::Female),
        ..IntakeMember::default()
    }
}

fn intake(code: Option<&str>, head: &str) -> IntakeHousehold {
    IntakeHousehold {
        code: code.map(str::to_owned),
        hamlet: "KHU 04".into(),
        stated_people: Some(5),
        survey: IntakeSurvey {
            year: Some(2026),
            b1: Some(120),
            answers: Some(Answers::all_answered(12, [1, 4])),
            ..IntakeSurvey::default()
        },
        recognition: Some(IntakeRecognition {
            class: Class::Poor,
            year: Some(2026),
            decision_number: "118/QĐ-UBND".into(),
        }),
        members: vec![listed(head, Relation::Head), listed("Lò Văn Nam", Relation::Child)],
        ..IntakeHousehold::default()
    }
}

fn plan(households: Vec<(IntakeHousehold, Verdict)>) -> ImportPlan {
    let households =
        households.into_iter().map(|(intake, verdict)| PlannedHousehold { intake, verdict }).collect();
    ImportPlan { households, ..ImportPlan::default() }
}

fn import(bench: &mut Bench, plan: &ImportPlan) -> Result<Done> {
    let mut on = |_, _| ControlFlow::Continue(());
    bench.register.import(&lan(), plan, &Standards::embedded(), "ds.xlsx", &mut on)
}

#[test]
fn a_new_household_comes_with_its_people_survey_and_class_in_one_step() {
    let mut bench = Bench::new();
    let four = bench.hamlet("Khu 4");
    let new = plan(vec![
        (intake(Some("0412"), "Nguyễn Thị Lành"), Verdict::New),
        (intake(None, "Hà Thị Đượm"), Verdict::New),
    ]);
    import(&mut bench, &new).unwrap();
    let id = bench.register.by_code("0412").unwrap().unwrap();
    let dossier = bench.register.dossier(id).unwrap();
    assert_eq!((dossier.head_name(), dossier.hamlet.id), ("Nguyễn Thị Lành", four));
    let survey = dossier.last_survey().unwrap();
    assert_eq!((survey.standard.as_str(), survey.round.as_str(), survey.people), ("2022-2026", "2026", 5));
    assert_eq!(survey.date, today(), "the review of this year is not over yet");
    assert_eq!(dossier.recognitions[0].survey, Some(survey.id));
    let row = &bench.register.rows(&[id], today()).unwrap()[0];
    assert_eq!((row.state, row.members), (State::Poor, 5), "as many as the list says, though it names two");
    assert_eq!(bench.found("duom"), ["0413"]);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.found(""), Vec::<String>::new());
}

#[test]
fn the_known_register_says_what_was_imported_and_which_codes_were_made_up() {
    let mut bench = Bench::new();
    let new = plan(vec![
        (intake(Some("0412"), "Nguyễn Thị Lành"), Verdict::New),
        (intake(None, "Hà Thị Đượm"), Verdict::New),
    ]);
    import(&mut bench, &new).unwrap();
    let known = bench.register.known().unwrap().households;
    assert_eq!(
        known.iter().map(|k| (k.code.as_str(), k.code_was_made)).collect::<Vec<_>>(),
        [("0412", false), ("0413", true)]
    );
    assert_eq!((known[0].people, known[0].hamlet.as_str()), (Some(5), "KHU 04"));
    assert_eq!(known[0].head().unwrap().name, "Nguyễn Thị Lành");
    assert_eq!(
        known[0].surveys[0],
        KnownSurvey {
            year: 2026,
            b1: Some(120),
            income: None,
            answers: Answers::all_answered(12, [1, 4]),
            people: 5,
        }
    );
    assert_eq!((known[0].recognitions[0].year, known[0].recognitions[0].class), (2026, Class::Poor));
}

#[test]
fn only_what_the_plan_names_is_changed() {
    let mut bench = Bench::new();
    import(&mut bench, &plan(vec![(intake(None, "Nguyễn Thị Lành"), Verdict::New)])).unwrap();
    let known = bench.register.known().unwrap().households.remove(0);
    let change = |field, new| FieldChange { field, old: Value::Nothing, new };
    let update = Update {
        id: known.id,
        by: MatchedBy::Code,
        changes: vec![
            change(Field::Code, Value::Text("0650-0008".into())),
            change(Field::Phone, Value::Text("0988829913".into())),
            change(Field::ScoreB1, Value::Number(99)),
            change(Field::Class, Value::Class(Class::NearPoor)),
        ],
        members: vec![
            MemberVerdict::Known {
                id: known.members[0].id,
                changes: vec![change(Field::CitizenNumber, Value::Text("025091576936".into()))],
            },
            MemberVerdict::Known {
                id: known.members[1].id,
                changes: vec![change(Field::Relation, Value::Relation(Relation::Grandchild))],
            },
            MemberVerdict::New,
        ],
    };
    let mut again = intake(None, "Nguyễn Thị Lành");
    again.members.push(listed("Lò Thị Mai", Relation::Child));
    again.survey.b1 = Some(99);
    again.recognition.as_mut().unwrap().class = Class::NearPoor;
    import(&mut bench, &plan(vec![(again, Verdict::Changed(update))])).unwrap();

    let dossier = bench.register.dossier(known.id).unwrap();
    assert_eq!(
        (dossier.household.code.as_str(), dossier.household.phone.as_str()),
        ("0650-0008", "0988829913")
    );
    assert_eq!(dossier.head().unwrap().member.citizen_number, "025091576936");
    assert_eq!(dossier.residents.len(), 3);
    assert_eq!(dossier.residents[1].membership.relation, Relation::Grandchild);
    assert_eq!((dossier.surveys.len(), dossier.surveys[0].b1), (1, Some(99)));
    assert_eq!((dossier.recognitions.len(), dossier.recognitions[0].class), (1, Class::NearPoor));
    assert!(!bench.register.known().unwrap().households[0].code_was_made);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_cancelled_import_leaves_nothing_and_one_without_news_no_operation() {
    let mut bench = Bench::new();
    let two =
        || plan(vec![(intake(None, "Vi Thị Một"), Verdict::New), (intake(None, "Vi Thị Hai"), Verdict::New)]);
    let mut stop = |done, _| if done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let stopped = bench.register.import(&lan(), &two(), &Standards::embedded(), "ds.xlsx", &mut stop);
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert!(bench.register.hamlets().unwrap().is_empty());
    import(&mut bench, &two()).unwrap();
    let id = bench.register.known().unwrap().households[0].id;
    let same = plan(vec![(intake(None, "Vi Thị Một"), Verdict::Unchanged { id, by: MatchedBy::Code })]);
    assert_eq!(import(&mut bench, &same).unwrap().operation, None);
}
