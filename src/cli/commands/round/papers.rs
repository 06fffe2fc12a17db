//! `round post|complain|recheck|report|certify`: what follows the meeting.

use super::{Work, done};
use crate::cli::answer::Answer;
use crate::cli::args::{RoundComplainArgs, RoundPaperArgs, RoundPostArgs, RoundRecheckArgs};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::domain::round::{
    Complaint, ComplaintOutcome, RoundOperation, RoundStep, StepKind, checks, posted_until,
};
use crate::domain::stored::Edit;
use crate::shell::papers::hamlet;
use crate::viet;

/// Records a posting.
pub fn post(args: &RoundPostArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.round, session)?;
    let on = work.day(args.from.as_deref())?;
    let until = match &args.until {
        Some(typed) => work.day(Some(typed))?,
        None => posted_until(on),
    };
    let step = RoundStep {
        round: work.dossier.round.code.clone(),
        hamlet: args.hamlet.as_deref().map(|name| hamlet(&work.register, name)).transpose()?,
        kind: StepKind::Posting,
        on,
        until: Some(until),
        by: viet::clean(&args.by),
        number: String::new(),
        note: viet::clean_lines(&args.note),
    };
    save(work, step)
}

/// Records a paper that went out for the whole round.
pub fn paper(args: &RoundPaperArgs, kind: StepKind, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.round, session)?;
    let step = RoundStep {
        round: work.dossier.round.code.clone(),
        hamlet: None,
        kind,
        on: work.day(args.date.as_deref())?,
        until: None,
        by: viet::clean(&args.by),
        number: viet::clean(&args.number),
        note: viet::clean_lines(&args.note),
    };
    save(work, step)
}

fn save(mut work: Work<'_>, step: RoundStep) -> Result<Answer, Failure> {
    let warnings = work.checked(checks::step(&step, &work.dossier, work.today()))?;
    let line = work.lang().done_round_step(work.lang().step_kind(step.kind));
    work.perform(RoundOperation::SaveStep(Edit::new(step)))?;
    Ok(done(line, warnings))
}

/// Records an objection.
pub fn complain(args: &RoundComplainArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let complaint = Complaint {
        round: work.dossier.round.code.clone(),
        household: session::household(&work.register, &args.code)?,
        received: work.day(args.date.as_deref())?,
        from: viet::clean(&args.by),
        content: viet::clean_lines(&args.content),
        rechecked: None,
        note: String::new(),
    };
    let warnings = work.checked(checks::complaint(&complaint, &work.dossier, work.today()))?;
    work.perform(RoundOperation::SaveComplaint(Edit::new(complaint)))?;
    Ok(done(work.lang().done_round_complain(viet::clean(&args.code)), warnings))
}

/// Records the re-check of the household's oldest objection that is open.
pub fn recheck(args: &RoundRecheckArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let household = session::household(&work.register, &args.code)?;
    let open = work.dossier.complaints.iter().find(|one| one.household == household && one.is_open());
    let code = viet::clean(&args.code);
    let stored = open.cloned().ok_or(Failure::NoComplaint(code.clone()))?;
    let outcome = ComplaintOutcome::from_code(&args.outcome).unwrap_or(ComplaintOutcome::Rejected);
    let on = work.day(args.date.as_deref())?;
    let note = viet::clean_lines(&args.note);
    let value = Complaint { rechecked: Some((on, outcome)), note, ..stored.value.clone() };
    let warnings = work.checked(checks::complaint(&value, &work.dossier, work.today()))?;
    work.perform(RoundOperation::SaveComplaint(Edit::of(&stored, value)))?;
    Ok(done(work.lang().done_round_recheck(code), warnings))
}
