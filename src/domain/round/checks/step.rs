//! Form A, posting, report upward, certificates.

use chrono::NaiveDate;

use super::done;
use crate::domain::round::fault::{RoundFault, unless};
use crate::domain::round::working_days::{POSTING_DAYS, working_days};
use crate::domain::round::{Round, RoundDossier, RoundStep, Screening, StepKind};

/// What is wrong with a filled-in form A.
pub fn screening(screening: &Screening, round: &Round, today: NaiveDate) -> Vec<RoundFault> {
    done(screening.on, round, today).collect()
}

/// What is wrong with a step of a round.
pub fn step(step: &RoundStep, dossier: &RoundDossier, today: NaiveDate) -> Vec<RoundFault> {
    let mut faults: Vec<RoundFault> = done(step.on, &dossier.round, today).collect();
    if let Some(until) = step.until {
        faults.extend(unless(until >= step.on, RoundFault::EndsFirst));
    }
    if step.kind == StepKind::Posting {
        faults.extend(posting(step, dossier));
    }
    faults
}

/// What is posted is the result of the meeting, for three working days.
fn posting(step: &RoundStep, dossier: &RoundDossier) -> impl Iterator<Item = RoundFault> {
    let days = working_days(step.on, step.until.unwrap_or(step.on));
    let ends_first = step.until.is_some_and(|until| until < step.on);
    let short = unless(ends_first || days >= POSTING_DAYS, RoundFault::ShortPosting(days));
    let meeting = match standing_meeting(step, dossier) {
        None => Some(RoundFault::PostedWithoutMeeting),
        Some(held) => unless(step.on >= held, RoundFault::PostedBeforeMeeting(held)),
    };
    short.into_iter().chain(meeting)
}

/// The day of the meeting whose result is posted; of a posting for all hamlets at once, the last one's.
fn standing_meeting(step: &RoundStep, dossier: &RoundDossier) -> Option<NaiveDate> {
    let posted = |hamlet| step.hamlet.is_none_or(|one| one == hamlet);
    let counting = dossier.meetings.iter().filter(|meeting| posted(meeting.hamlet) && meeting.stands());
    counting.map(|meeting| meeting.held).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HamletId;
    use crate::domain::round::sample::*;

    fn posting(on: &str, until: Option<&str>) -> RoundStep {
        RoundStep {
            round: "2026".into(),
            hamlet: Some(HamletId(4)),
            kind: StepKind::Posting,
            on: day(on),
            until: until.map(day),
            by: String::new(),
            number: String::new(),
            note: String::new(),
        }
    }

    fn faults(posted: &RoundStep) -> Vec<RoundFault> {
        let mut round = dossier(Vec::new());
        round.meetings = vec![meeting(1, 4, "2026-11-02", 30), meeting(2, 7, "2026-11-09", 30)];
        step(posted, &round, day("2026-11-22"))
    }

    #[test]
    fn results_are_posted_for_three_working_days() {
        assert_eq!(faults(&posting("2026-11-03", Some("2026-11-05"))), []);
        let short = faults(&posting("2026-11-06", Some("2026-11-09")));
        assert_eq!(short, [RoundFault::ShortPosting(2)]);
        assert!(short[0].is_warning());
        assert_eq!(faults(&posting("2026-11-06", Some("2026-11-05"))), [RoundFault::EndsFirst]);
    }

    #[test]
    fn results_are_posted_after_the_meeting_of_the_hamlet() {
        let early = faults(&posting("2026-10-28", Some("2026-11-05")));
        assert_eq!(early, [RoundFault::PostedBeforeMeeting(day("2026-11-02"))]);
        let all = RoundStep { hamlet: None, ..posting("2026-11-04", Some("2026-11-10")) };
        assert_eq!(faults(&all), [RoundFault::PostedBeforeMeeting(day("2026-11-09"))]);
        let elsewhere = RoundStep { hamlet: Some(HamletId(9)), ..posting("2026-11-03", Some("2026-11-05")) };
        assert_eq!(faults(&elsewhere), [RoundFault::PostedWithoutMeeting]);
    }

    #[test]
    fn a_step_was_done_in_the_round() {
        let report = |on| RoundStep { kind: StepKind::Report, ..posting(on, None) };
        assert_eq!(faults(&report("2026-11-20")), []);
        assert_eq!(faults(&report("2026-11-23")), [RoundFault::Future]);
        assert_eq!(faults(&report("2026-08-23")), [RoundFault::BeforeOpening(day("2026-09-01"))]);
        let asked = screened_out(task(1, 4)).task.value.screening.unwrap();
        assert_eq!(screening(&asked, &round(), day("2026-09-09")), [RoundFault::Future]);
    }
}
