//! `support attend`: a person attends an activity; for one who does already, what came of it.

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::AttendArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::AttendantJson;
use crate::cli::session::{self, Session};
use crate::cli::{framework, typed};
use crate::domain::activity::{ActivityFacts, ActivityOperation, Attendance, Attendant, attendance_faults};
use crate::domain::dossier::Dossier;
use crate::domain::id::MemberId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::viet;

#[derive(Serialize)]
struct Saved<'a> {
    activity: &'a str,
    #[serde(flatten)]
    person: Option<AttendantJson<'a>>,
}

/// Records that somebody attends, or what came of it.
pub fn run(args: &AttendArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let activity = super::named(&register, &args.activity)?;
    let dossier = session::dossier(&register, &args.code)?;
    let member = person(&dossier, &args.person)?;
    let before = register.activity(activity, session.today())?;
    let known = attendant(&before, member);
    let attendance = read(args, session, &before, member, known)?;
    if let Some((field, fault)) = attendance_faults(&attendance, &before.activity, session.today()).first() {
        return Err(Misuse::Attendance(field, *fault).into());
    }
    let operation = match known {
        None => ActivityOperation::AddAttendances(vec![attendance]),
        Some(known) => ActivityOperation::SaveAttendances(vec![Edit::of(&known.attendance, attendance)]),
    };
    session.perform(&mut register, &Operation::Activity(operation))?;
    let after = register.activity(activity, session.today())?;
    let one = attendant(&after, member);
    let line = session.lang.done_attend(one.map_or("", |one| &one.name), &after.activity.name);
    let saved = Saved { activity: &after.activity.name, person: one.map(AttendantJson::from) };
    Ok(Answer::either(args.json, &saved, [line]))
}

fn attendant(facts: &ActivityFacts, member: MemberId) -> Option<&Attendant> {
    facts.attendants.iter().find(|one| one.attendance.member == member)
}

/// The person who is named, else the head.
fn person(dossier: &Dossier, typed: &str) -> Result<MemberId, Failure> {
    let named = framework::person(dossier, typed)?;
    let head = || dossier.head().map(|head| head.member.id);
    named.or_else(head).ok_or_else(|| Failure::NoHousehold(dossier.household.code.clone()))
}

/// What is not named stays as it was.
fn read(
    args: &AttendArgs,
    session: &Session,
    facts: &ActivityFacts,
    member: MemberId,
    known: Option<&Attendant>,
) -> Result<Attendance, Failure> {
    let fresh = || Attendance::new(facts.activity.id, member);
    let before = known.map_or_else(fresh, |known| known.attendance.value.clone());
    let today = session.today();
    let job_from = args.job_from.as_deref().map(|day| typed::day(Some(day), today)).transpose()?;
    let note = viet::clean(&args.note);
    Ok(Attendance {
        result: args.result.or(before.result),
        job: args.job.or(before.job),
        job_from: job_from.or(before.job_from),
        note: if note.is_empty() { before.note.clone() } else { note },
        ..before
    })
}
