//! `round meeting|verdict`: what the villagers' meeting said.

use super::{Work, done};
use crate::cli::answer::Answer;
use crate::cli::args::{RoundMeetingArgs, RoundVerdictArgs};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::round::{Meeting, RoundOperation, Task, Verdict, checks};
use crate::domain::stored::Edit;
use crate::shell::papers::hamlet;
use crate::viet;

/// Records a meeting; one under half is recorded too, and must be repeated.
pub fn run(args: &RoundMeetingArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let meeting = Meeting {
        round: work.dossier.round.code.clone(),
        hamlet: hamlet(&work.register, &args.hamlet)?,
        held: work.day(args.date.as_deref())?,
        place: viet::clean(&args.place),
        chair: viet::clean(&args.chair),
        secretary: viet::clean(&args.secretary),
        called: args.called,
        present: args.present,
        agreed: args.agreed,
        minutes_number: viet::clean(&args.minutes),
        note: viet::clean_lines(&args.note),
    };
    let warnings = work.checked(checks::meeting(&meeting, &work.dossier.round, work.today()))?;
    work.perform(RoundOperation::SaveMeeting(Edit::new(meeting)))?;
    let (agreed, present) = (args.agreed, args.present);
    Ok(done(work.lang().done_round_meeting(viet::clean(&args.hamlet), agreed, present), warnings))
}

/// Records what it said of one household.
pub fn verdict(args: &RoundVerdictArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let said = Verdict { class: args.class, agreed: args.agreed, reason: viet::clean_lines(&args.reason) };
    let facts = work.task(&args.code)?;
    let faults = checks::verdict(&said, facts, &work.dossier, work.standard()?);
    let value = Task { verdict: Some(said), ..facts.task.value.clone() };
    let (edit, head) = (Edit::of(&facts.task, value), facts.head.clone());
    let warnings = work.checked(faults)?;
    work.perform(RoundOperation::SaveTask(edit))?;
    Ok(done(work.lang().done_round_verdict(head, work.lang().class(args.class)), warnings))
}
