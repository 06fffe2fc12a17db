//! Bringing back: what it is tried out on.

use super::*;
use crate::app::carry::{CarryJob, CarryOutcome};
use crate::domain::carry::Answers;

#[test]
fn it_is_tried_out_on_one_copy_until_something_else_is_done() {
    let mut office = Office::new();
    office.import(20);
    let path = office.path("mang-di.db").display().to_string();
    let hamlets = vec![office.register().hamlets().unwrap()[0].id];
    office.outcome(Job::Carry(CarryJob::TakeOut { hamlets, who: "Minh".into(), path: path.clone() }));
    let answers = Answers::default();
    let preview = || Job::Carry(CarryJob::Preview { path: path.clone(), answers: answers.clone() });
    let kept = |office: &Office| office.jobs.tried.lock().unwrap().is_kept();
    office.outcome(preview());
    assert!(kept(&office), "for the next question");
    office.outcome(preview());
    assert!(kept(&office));
    office.jobs.forget_tried();
    assert!(!kept(&office), "nobody asks any more");
    office.outcome(preview());
    office.outcome(Job::Carry(CarryJob::BringBack { path: path.clone(), answers: answers.clone() }));
    assert!(!kept(&office), "it was brought");
    office.outcome(preview());
    let missing = office.path("khong-co.db").display().to_string();
    let failed = office.does(Job::Carry(CarryJob::Preview { path: missing, answers: answers.clone() }));
    let Answer::Worked(outcome) = failed else { panic!("{failed:?}") };
    assert!(
        matches!(*outcome, Outcome::Carry(CarryOutcome::NotPreviewed(ref why)) if why.contains("khong-co"))
    );
    assert!(!kept(&office));
}
