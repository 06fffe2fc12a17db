//! Operations on many households, saved as work: answered, undone and refused as every save is.

use super::*;
use crate::app::msg::Saved;
use crate::domain::operation::Operation;
use crate::domain::round::{Round, RoundKind, RoundOperation, Task, TaskSource};

/// More than are saved at once.
const MANY: usize = 400;

fn round() -> Round {
    Round {
        code: "2026".into(),
        kind: RoundKind::Yearly,
        year: 2026,
        standard: "2022-2026".into(),
        second_standard: None,
        opened: "2026-09-01".parse().unwrap(),
        due: "2026-12-14".parse().unwrap(),
        report_to: String::new(),
        closed: None,
        note: String::new(),
    }
}

fn opening(office: &Office) -> Operation {
    let tasks = office.ids().into_iter().map(|id| Task::new("2026", id, TaskSource::Listed)).collect();
    Operation::Round(RoundOperation::Open { round: round(), tasks })
}

/// Names who surveys every household of the round, as it stands now.
fn assigning(office: &Office, to: &str) -> Operation {
    let round = office.register().round("2026").unwrap().unwrap();
    let tasks = round.tasks.iter().map(|facts| (facts.task.id, facts.task.rev)).collect();
    Operation::Round(RoundOperation::AssignTasks { tasks, to: to.into() })
}

fn save(office: &mut Office, operation: Operation) -> Answer {
    assert!(operation.is_large());
    office.does(Job::Save(Box::new(operation)))
}

#[test]
fn a_round_of_many_households_is_saved_in_one_step_of_undo() {
    let mut office = Office::new();
    office.import(MANY);
    let opening = opening(&office);
    let answer = save(&mut office, opening);
    assert!(matches!(answer, Answer::Saved(Saved { household: None, .. })), "{answer:?}");
    assert_eq!(office.register().round("2026").unwrap().unwrap().tasks.len(), MANY);
    let mut register = office.register();
    assert_eq!(register.undo_step(&office.place.author).unwrap().unwrap().subject, "2026");
    register.undo(&office.place.author).unwrap();
    assert!(register.round("2026").unwrap().is_none());
}

#[test]
fn a_save_that_is_stopped_leaves_nothing() {
    let mut office = Office::new();
    office.import(MANY);
    let opening = opening(&office);
    // The wish to stop is there before the first row is written.
    let stop = Arc::new(AtomicBool::new(true));
    let mut teller = Teller::new(Work::new(crate::app::work::Task::Save), channel().0, stop);
    let answer = work::perform(Job::Save(Box::new(opening)), &office.place, &mut teller, &Mutex::default());
    assert!(matches!(answer, Answer::Cancelled), "{answer:?}");
    assert!(office.register().round("2026").unwrap().is_none());
}

#[test]
fn what_someone_else_saved_meanwhile_is_a_conflict_and_changes_nothing() {
    let mut office = Office::new();
    office.import(MANY);
    let opening = opening(&office);
    save(&mut office, opening);
    let (ours, theirs) = (assigning(&office, "Lò Thị Bình"), assigning(&office, "Vi Văn Một"));
    assert!(matches!(save(&mut office, theirs), Answer::Saved(_)));
    let answer = save(&mut office, ours);
    assert!(matches!(&answer, Answer::Conflict(conflict) if conflict.by == "lan"), "{answer:?}");
    let tasks = office.register().round("2026").unwrap().unwrap().tasks;
    assert!(tasks.iter().all(|facts| facts.task.value.assigned == "Vi Văn Một"));
}

#[test]
fn what_is_refused_is_told_in_words_so_that_the_form_takes_keys_again() {
    let mut office = Office::new();
    office.import(MANY);
    let (opening, again) = (opening(&office), opening(&office));
    save(&mut office, opening);
    let answer = save(&mut office, again);
    assert!(matches!(&answer, Answer::Failed(words) if !words.is_empty()), "{answer:?}");
}
