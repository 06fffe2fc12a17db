//! Rounds and their papers as rows.

use crate::domain::class::Class;
use crate::domain::id::{
    ComplaintId, DecisionId, HamletId, HouseholdId, MeetingId, RoundId, RoundStepId, TaskId,
};
use crate::domain::round::{
    Complaint, ComplaintOutcome, Decision, Meeting, Round, RoundKind, RoundStep, StepKind, Task, TaskSource,
    Verdict,
};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for Round {
    type Id = RoundId;
    const TABLE: Table = Table::ReviewRound;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            code: columns.text("round")?,
            kind: columns.code("kind", RoundKind::from_code)?,
            year: columns.get("year")?,
            standard: columns.text("standard")?,
            second_standard: columns.get("second_standard")?,
            opened: columns.date("opened")?,
            due: columns.date("due")?,
            report_to: columns.text("report_to")?,
            closed: columns.date_or_none("closed")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("round", &self.code)
            .code("kind", Some(self.kind.code()))
            .number("year", self.year)
            .text("standard", &self.standard)
            .code("second_standard", self.second_standard.as_deref())
            .date("opened", self.opened)
            .date("due", self.due)
            .text("report_to", &self.report_to)
            .date_or_none("closed", self.closed)
            .text("note", &self.note)
    }
}

impl Record for Task {
    type Id = TaskId;
    const TABLE: Table = Table::RoundTask;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            round: columns.text("round")?,
            household: HouseholdId(columns.get("household")?),
            source: columns.code("source", TaskSource::from_code)?,
            requested_on: columns.date_or_none("requested_on")?,
            assigned: columns.text("assigned")?,
            screening: columns.json_or_none("screening")?,
            verdict: verdict(columns)?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        let verdict = self.verdict.as_ref();
        let screening = self.screening.as_ref().map(|screening| serde_json::json!(screening).to_string());
        Fields::new()
            .text("round", &self.round)
            .number("household", self.household.0)
            .text("source", self.source.code())
            .date_or_none("requested_on", self.requested_on)
            .text("assigned", &self.assigned)
            .code("screening", screening.as_deref())
            .code("verdict_class", verdict.map(|verdict| verdict.class.code()))
            .number_or_none("verdict_agreed", verdict.and_then(|verdict| verdict.agreed))
            .text("verdict_reason", verdict.map_or("", |verdict| &verdict.reason))
            .text("note", &self.note)
    }
}

fn verdict(columns: &Columns) -> rusqlite::Result<Option<Verdict>> {
    let Some(class) = columns.code_or_none("verdict_class", Class::from_code)? else { return Ok(None) };
    let (agreed, reason) = (columns.get("verdict_agreed")?, columns.text("verdict_reason")?);
    Ok(Some(Verdict { class, agreed, reason }))
}

impl Record for Meeting {
    type Id = MeetingId;
    const TABLE: Table = Table::Meeting;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            round: columns.text("round")?,
            hamlet: HamletId(columns.get("hamlet")?),
            held: columns.date("held")?,
            place: columns.text("place")?,
            chair: columns.text("chair")?,
            secretary: columns.text("secretary")?,
            called: columns.get("called")?,
            present: columns.get("present")?,
            agreed: columns.get("agreed")?,
            minutes_number: columns.text("minutes_number")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("round", &self.round)
            .number("hamlet", self.hamlet.0)
            .date("held", self.held)
            .text("place", &self.place)
            .text("chair", &self.chair)
            .text("secretary", &self.secretary)
            .number_or_none("called", self.called)
            .number("present", self.present)
            .number("agreed", self.agreed)
            .text("minutes_number", &self.minutes_number)
            .text("note", &self.note)
    }
}

impl Record for RoundStep {
    type Id = RoundStepId;
    const TABLE: Table = Table::RoundStep;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            round: columns.text("round")?,
            hamlet: columns.get::<Option<i64>>("hamlet")?.map(HamletId),
            kind: columns.code("kind", StepKind::from_code)?,
            on: columns.date("on_date")?,
            until: columns.date_or_none("until")?,
            by: columns.text("by_whom")?,
            number: columns.text("number")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("round", &self.round)
            .number_or_none("hamlet", self.hamlet.map(|hamlet| hamlet.0))
            .text("kind", self.kind.code())
            .date("on_date", self.on)
            .date_or_none("until", self.until)
            .text("by_whom", &self.by)
            .text("number", &self.number)
            .text("note", &self.note)
    }
}

impl Record for Complaint {
    type Id = ComplaintId;
    const TABLE: Table = Table::Complaint;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        let outcome = columns.code_or_none("outcome", ComplaintOutcome::from_code)?;
        Ok(Self {
            round: columns.text("round")?,
            household: HouseholdId(columns.get("household")?),
            received: columns.date("received")?,
            from: columns.text("from_whom")?,
            content: columns.text("content")?,
            rechecked: columns.date_or_none("rechecked")?.zip(outcome),
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("round", &self.round)
            .number("household", self.household.0)
            .date("received", self.received)
            .text("from_whom", &self.from)
            .text("content", &self.content)
            .date_or_none("rechecked", self.rechecked.map(|(on, _)| on))
            .code("outcome", self.rechecked.map(|(_, outcome)| outcome.code()))
            .text("note", &self.note)
    }
}

impl Record for Decision {
    type Id = DecisionId;
    const TABLE: Table = Table::Decision;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            round: columns.text("round")?,
            number: columns.text("number")?,
            decided: columns.date("decided")?,
            signer: columns.text("signer")?,
            signer_title: columns.text("signer_title")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("round", &self.round)
            .text("number", &self.number)
            .date("decided", self.decided)
            .text("signer", &self.signer)
            .text("signer_title", &self.signer_title)
            .text("note", &self.note)
    }
}
