//! Review rounds in JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::classify::CannotConclude;
use crate::domain::round::{Round, RoundDossier, Stage, StageCounts, StageKind, TaskFacts};

/// A round as it was opened.
#[derive(Debug, Serialize)]
pub struct RoundJson<'a> {
    code: &'a str,
    kind: &'static str,
    year: i32,
    standard: &'a str,
    second_standard: Option<&'a str>,
    opened: NaiveDate,
    due: NaiveDate,
    closed: Option<NaiveDate>,
    report_to: &'a str,
    note: &'a str,
}

impl<'a> RoundJson<'a> {
    /// What is said of a round.
    pub fn of(round: &'a Round) -> Self {
        Self {
            code: &round.code,
            kind: round.kind.code(),
            year: round.year,
            standard: &round.standard,
            second_standard: round.second_standard.as_deref(),
            opened: round.opened,
            due: round.due,
            closed: round.closed,
            report_to: &round.report_to,
            note: &round.note,
        }
    }
}

/// Households by stage.
#[derive(Debug, Serialize)]
pub struct CountsJson {
    all: u32,
    concluded: u32,
    /// By the code of the stage; stages without any are left out.
    stages: BTreeMap<&'static str, u32>,
}

impl From<&StageCounts> for CountsJson {
    fn from(counts: &StageCounts) -> Self {
        let stages = StageKind::ALL.iter().map(|stage| (stage.code(), counts.of(*stage)));
        let stages = stages.filter(|(_, count)| *count > 0).collect();
        Self { all: counts.all(), concluded: counts.concluded(), stages }
    }
}

/// A household on the list.
#[derive(Debug, Serialize)]
pub struct TaskJson<'a> {
    code: &'a str,
    head: &'a str,
    hamlet: &'a str,
    people: u32,
    source: &'static str,
    requested_on: Option<NaiveDate>,
    assigned: &'a str,
    before: &'static str,
    stage: &'static str,
    /// The class that it was recognised in, or is to be.
    class: Option<&'static str>,
    /// Why the meeting said otherwise than form B; empty where it did not.
    reason: &'a str,
    /// Indicators without an answer, where the form is not complete.
    missing: Vec<u8>,
}

impl<'a> TaskJson<'a> {
    /// A household with its stage and the name of its hamlet.
    pub fn new(facts: &'a TaskFacts, stage: &Stage, hamlet: &'a str) -> Self {
        let missing = match stage {
            Stage::Incomplete(CannotConclude::MissingAnswers(missing)) => missing.clone(),
            _ => Vec::new(),
        };
        let verdict = facts.task.verdict.as_ref();
        Self {
            code: &facts.code,
            head: &facts.head,
            hamlet,
            people: facts.people,
            source: facts.task.source.code(),
            requested_on: facts.task.requested_on,
            assigned: &facts.task.assigned,
            before: facts.before.code(),
            stage: stage.kind().code(),
            class: stage.class().map(|class| class.code()),
            reason: verdict.map_or("", |verdict| &verdict.reason),
            missing,
        }
    }
}

/// A meeting.
#[derive(Debug, Serialize)]
pub struct MeetingJson<'a> {
    hamlet: &'a str,
    held: NaiveDate,
    called: Option<u32>,
    present: u32,
    agreed: u32,
    stands: bool,
    minutes: &'a str,
}

impl<'a> MeetingJson<'a> {
    /// Every meeting of a round, by day.
    pub fn all(
        dossier: &'a RoundDossier,
        name: impl Fn(crate::domain::id::HamletId) -> &'a str,
    ) -> Vec<Self> {
        let meetings = dossier.meetings.iter().map(|meeting| Self {
            hamlet: name(meeting.hamlet),
            held: meeting.held,
            called: meeting.called,
            present: meeting.present,
            agreed: meeting.agreed,
            stands: meeting.stands(),
            minutes: &meeting.value.minutes_number,
        });
        meetings.collect()
    }
}

/// A posting, a report, certificates.
#[derive(Debug, Serialize)]
pub struct StepJson<'a> {
    kind: &'static str,
    /// Null where it was done for all hamlets at once.
    hamlet: Option<&'a str>,
    on: NaiveDate,
    until: Option<NaiveDate>,
    by: &'a str,
    number: &'a str,
}

impl<'a> StepJson<'a> {
    /// Every step of a round, by day.
    pub fn all(
        dossier: &'a RoundDossier,
        name: impl Fn(crate::domain::id::HamletId) -> &'a str,
    ) -> Vec<Self> {
        let steps = dossier.steps.iter().map(|step| Self {
            kind: step.kind.code(),
            hamlet: step.hamlet.map(&name),
            on: step.on,
            until: step.until,
            by: &step.value.by,
            number: &step.value.number,
        });
        steps.collect()
    }
}

/// An objection.
#[derive(Debug, Serialize)]
pub struct ComplaintJson<'a> {
    /// Code of the household; null where it is not on the list.
    code: Option<&'a str>,
    received: NaiveDate,
    from: &'a str,
    content: &'a str,
    rechecked: Option<NaiveDate>,
    outcome: Option<&'static str>,
}

impl<'a> ComplaintJson<'a> {
    /// Every objection of a round, by day.
    pub fn all(dossier: &'a RoundDossier) -> Vec<Self> {
        let about = |household| dossier.tasks.iter().find(|facts| facts.task.household == household);
        let complaints = dossier.complaints.iter().map(|complaint| Self {
            code: about(complaint.household).map(|facts| facts.code.as_str()),
            received: complaint.received,
            from: &complaint.value.from,
            content: &complaint.value.content,
            rechecked: complaint.rechecked.map(|(on, _)| on),
            outcome: complaint.rechecked.map(|(_, outcome)| outcome.code()),
        });
        complaints.collect()
    }
}

/// A decision.
#[derive(Debug, Serialize)]
pub struct DecisionJson<'a> {
    number: &'a str,
    date: NaiveDate,
    signer: &'a str,
    recognised: usize,
}

impl<'a> DecisionJson<'a> {
    /// Every decision of a round, by day.
    pub fn all(dossier: &'a RoundDossier) -> Vec<Self> {
        let of = |id| {
            let recognised = dossier.tasks.iter().filter_map(|facts| facts.recognised.as_ref());
            recognised.filter(|recognised| recognised.decision == Some(id)).count()
        };
        let decisions = dossier.decisions.iter().map(|decision| Self {
            number: &decision.value.number,
            date: decision.decided,
            signer: &decision.value.signer,
            recognised: of(decision.id),
        });
        decisions.collect()
    }
}
