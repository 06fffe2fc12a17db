//! Made-up rounds for the tests: households of which just so much is known as a test is about.

use chrono::NaiveDate;

use super::{
    Complaint, Decision, Meeting, Round, RoundDossier, RoundKind, Screening, Task, TaskFacts, TaskSource,
    Verdict,
};
use crate::domain::class::Class;
use crate::domain::household::{EndReason, Ending};
use crate::domain::id::{
    ComplaintId, DecisionId, HamletId, HouseholdId, MeetingId, RecognitionId, RoundId, SurveyId, TaskId,
};
use crate::domain::recognition::Recognition;
use crate::domain::standard::{Standard, Standards};
use crate::domain::stored::Stored;
use crate::domain::survey::{Answers, Survey};

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

pub fn standard() -> Standard {
    Standards::embedded().by_code("2022-2026").unwrap().clone()
}

/// The yearly round of 2026.
pub fn round() -> Round {
    Round {
        code: "2026".into(),
        kind: RoundKind::Yearly,
        year: 2026,
        standard: "2022-2026".into(),
        second_standard: None,
        opened: day("2026-09-01"),
        due: day("2026-12-14"),
        report_to: String::new(),
        closed: None,
        note: String::new(),
    }
}

pub fn dossier(tasks: Vec<TaskFacts>) -> RoundDossier {
    RoundDossier {
        round: Stored { id: RoundId(1), rev: 1, value: round() },
        tasks,
        meetings: Vec::new(),
        steps: Vec::new(),
        complaints: Vec::new(),
        decisions: Vec::new(),
    }
}

/// A household of a hamlet that nobody has been to; it was on the commune's list.
pub fn task(id: i64, hamlet: i64) -> TaskFacts {
    let task = Task::new("2026", HouseholdId(id), TaskSource::Listed);
    TaskFacts {
        task: Stored { id: TaskId(id), rev: 1, value: task },
        code: format!("{id:04}"),
        head: "Nguyễn Thị Lành".into(),
        hamlet: HamletId(hamlet),
        people: 4,
        before: Class::Poor,
        ended: None,
        survey: None,
        recognised: None,
    }
}

/// Form A ruled it out.
pub fn screened_out(mut facts: TaskFacts) -> TaskFacts {
    facts.task.value.source = TaskSource::Requested;
    facts.task.value.screening = Some(Screening {
        answers: Default::default(),
        form_b_needed: false,
        on: day("2026-09-10"),
        by: String::new(),
    });
    facts
}

/// Form B is complete and gives poor.
pub fn surveyed(mut facts: TaskFacts) -> TaskFacts {
    let survey = Survey {
        round: "2026".into(),
        standard: "2022-2026".into(),
        people: facts.people,
        b1: Some(120),
        answers: Answers::all_answered(12, [1, 4, 8]),
        ..Survey::new(facts.task.household, day("2026-10-01"))
    };
    facts.survey = Some(Stored { id: SurveyId(facts.task.id.0), rev: 1, value: survey });
    facts
}

/// The meeting said something else than form B.
pub fn said(mut facts: TaskFacts, class: Class, reason: &str) -> TaskFacts {
    facts.task.value.verdict = Some(Verdict { class, agreed: None, reason: reason.into() });
    facts
}

/// A decision recognised it as poor.
pub fn recognised(mut facts: TaskFacts) -> TaskFacts {
    let recognition = Recognition {
        household: facts.task.household,
        survey: facts.survey.as_ref().map(|survey| survey.id),
        class: Class::Poor,
        decided: day("2026-12-10"),
        decision_number: "118/QĐ-UBND".into(),
        decision: None,
        reason: String::new(),
    };
    facts.recognised = Some(Stored { id: RecognitionId(facts.task.id.0), rev: 1, value: recognition });
    facts
}

/// It left the register during the round.
pub fn ended(mut facts: TaskFacts, reason: EndReason) -> TaskFacts {
    facts.ended = Some(Ending { on: day("2026-10-20"), reason });
    facts
}

/// A meeting of a hamlet at which 40 came.
pub fn meeting(id: i64, hamlet: i64, held: &str, agreed: u32) -> Stored<MeetingId, Meeting> {
    let meeting = Meeting {
        round: "2026".into(),
        hamlet: HamletId(hamlet),
        held: day(held),
        place: String::new(),
        chair: String::new(),
        secretary: String::new(),
        called: None,
        present: 40,
        agreed,
        minutes_number: String::new(),
        note: String::new(),
    };
    Stored { id: MeetingId(id), rev: 1, value: meeting }
}

/// An objection that is open.
pub fn complaint(id: i64, household: i64) -> Stored<ComplaintId, Complaint> {
    let complaint = Complaint {
        round: "2026".into(),
        household: HouseholdId(household),
        received: day("2026-11-10"),
        from: String::new(),
        content: "Có hai xe máy".into(),
        rechecked: None,
        note: String::new(),
    };
    Stored { id: ComplaintId(id), rev: 1, value: complaint }
}

pub fn decision(decided: &str) -> Decision {
    Decision {
        round: "2026".into(),
        number: "118/QĐ-UBND".into(),
        decided: day(decided),
        signer: "Đỗ Mạnh Cường".into(),
        signer_title: "Chủ tịch".into(),
        note: String::new(),
    }
}

pub fn stored_decision(decided: &str) -> Stored<DecisionId, Decision> {
    Stored { id: DecisionId(1), rev: 1, value: decision(decided) }
}
