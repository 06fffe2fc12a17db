//! Activities and emergencies of a made-up register.

use crate::app::board::{Board, Subject};
use crate::app::boards::activity::activities::Activities;
use crate::app::boards::activity::attendants::Attendants;
use crate::app::boards::activity::candidates::Candidates;
use crate::app::boards::relief::answers::Answers;
use crate::app::boards::relief::events::ReliefEvents;
use crate::app::testing::{day, dossier, stored};
use crate::domain::activity::sample::{activity, information_project};
use crate::domain::activity::{
    Activity, ActivityFacts, ActivityKind, ActivityLine, Attendance, Attendant, Candidate, JobResult,
    Outcome, TrainingResult,
};
use crate::domain::id::{ActivityId, AttendanceId, HamletId, MemberId, ReliefEventId, SupportId};
use crate::domain::query::ListRow;
use crate::domain::relief::{Helped, ReliefEvent, ReliefFacts, ReliefKind, ReliefLine};
use crate::domain::stored::Stored;
use crate::domain::support::SupportState;

/// One of these boards; where nobody lives, nothing happened.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    let year = match subject {
        Subject::Activities(year) | Subject::ReliefEvents(year) => year.unwrap_or(2026),
        _ => 2026,
    };
    match subject {
        Subject::Activities(_) => Box::new(Activities::new(year, lines(rows, year))),
        Subject::Activity(_) => Box::new(Attendants::new(facts(rows))),
        Subject::Candidates(_) => Box::new(Candidates::new(class(), candidates(rows))),
        Subject::ReliefEvents(_) => Box::new(ReliefEvents::new(year, events(rows, year))),
        _ => Box::new(Answers::new(answered(rows))),
    }
}

/// A class of spring, which is the fifth activity of the year.
fn class() -> Stored<ActivityId, Activity> {
    let class = Activity {
        name: "Lớp may công nghiệp".into(),
        until: Some(day("2026-06-30")),
        ..activity(ActivityKind::TrainingClass, "2026-04-01")
    };
    stored(ActivityId(5), 1, class)
}

fn lines(rows: &[ListRow], year: i32) -> Vec<ActivityLine> {
    if rows.is_empty() || year != 2026 {
        return Vec::new();
    }
    let mut lines: Vec<_> = information_project()
        .into_iter()
        .zip(1..)
        .map(|(activity, id)| ActivityLine {
            activity: stored(ActivityId(id), 1, activity),
            outcome: Outcome::default(),
        })
        .collect();
    lines.push(ActivityLine { activity: class(), outcome: facts(rows).outcome() });
    lines
}

fn facts(rows: &[ListRow]) -> ActivityFacts {
    let attendants = rows.iter().take(3).zip(1..).map(|(row, id)| attendant(row, id)).collect();
    ActivityFacts { activity: class(), hamlet: String::new(), attendants }
}

fn attendant(row: &ListRow, id: i64) -> Attendant {
    let done = id == 1;
    let attendance = Attendance {
        result: done.then_some(TrainingResult::Completed),
        job: done.then_some(JobResult::Employed),
        job_from: done.then(|| day("2026-08-01")),
        ..Attendance::new(ActivityId(5), MemberId(id))
    };
    Attendant {
        attendance: stored(AttendanceId(id), 1, attendance),
        name: row.head.clone(),
        sex: None,
        born: None,
        household: row.id,
        code: row.code.clone(),
        hamlet: HamletId(1),
        state: row.state,
        left: None,
    }
}

fn candidates(rows: &[ListRow]) -> Vec<Candidate> {
    let candidate = |(row, id): (&ListRow, i64)| Candidate {
        member: MemberId(id),
        name: row.head.clone(),
        born: None,
        household: row.id,
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet: row.hamlet.clone(),
        state: row.state,
    };
    rows.iter().zip(1..).skip(3).map(candidate).collect()
}

fn tornado() -> Stored<ReliefEventId, ReliefEvent> {
    let event = ReliefEvent {
        kind: ReliefKind::Tornado,
        name: "Lốc xoáy 03/06".into(),
        happened: day("2026-06-03"),
        hamlet: None,
        dead: 0,
        injured: 2,
        damage: Some(350_000_000),
        note: String::new(),
    };
    stored(ReliefEventId(1), 1, event)
}

/// The households that the tornado struck, nineteen at most.
fn answered(rows: &[ListRow]) -> ReliefFacts {
    let helped = |(row, id): (&ListRow, i64)| {
        let mut support = dossier().supports[0].clone();
        support.id = SupportId(id);
        support.value.household = row.id;
        support.value.model = "cuu-tro-khan-cap".into();
        support.value.state = SupportState::HandedOver;
        Helped {
            support,
            code: row.code.clone(),
            head: row.head.clone(),
            hamlet: HamletId(1),
            hamlet_name: row.hamlet.clone(),
            state: row.state,
            people: row.members,
        }
    };
    ReliefFacts {
        event: tornado(),
        hamlet: String::new(),
        helped: rows.iter().take(19).zip(1..).map(helped).collect(),
    }
}

fn events(rows: &[ListRow], year: i32) -> Vec<ReliefLine> {
    if rows.is_empty() || year != 2026 {
        return Vec::new();
    }
    let totals = answered(rows).totals();
    vec![ReliefLine { event: tornado(), hamlet: String::new(), totals }]
}
