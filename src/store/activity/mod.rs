//! Activities and who attended them: their rows, and how lists and pages read them.

mod candidates;
mod read;
#[cfg(test)]
mod tests;

pub(super) use read::{attended, stays};

use crate::domain::activity::{Activity, ActivityKind, ActivityState, Attendance, JobResult, TrainingResult};
use crate::domain::id::{ActivityId, AttendanceId, HamletId, MemberId, ProgrammeId};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for Activity {
    type Id = ActivityId;
    const TABLE: Table = Table::Activity;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            kind: columns.code("kind", ActivityKind::from_code)?,
            name: columns.text("name")?,
            programme: columns.get::<Option<i64>>("programme")?.map(ProgrammeId),
            fund: columns.text("fund")?,
            from: columns.date("from_date")?,
            until: columns.date_or_none("until")?,
            hamlet: columns.get::<Option<i64>>("hamlet")?.map(HamletId),
            place: columns.text("place")?,
            units: columns.get("units")?,
            unit: columns.text("unit")?,
            areas: columns.get("areas")?,
            audience: columns.get("audience")?,
            given: columns.get("given")?,
            spent: columns.get("spent")?,
            state: columns.code("state", ActivityState::from_code)?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("kind", self.kind.code())
            .text("name", &self.name)
            .number_or_none("programme", self.programme.map(|id| id.0))
            .text("fund", &self.fund)
            .date("from_date", self.from)
            .date_or_none("until", self.until)
            .number_or_none("hamlet", self.hamlet.map(|id| id.0))
            .text("place", &self.place)
            .number("units", self.units)
            .text("unit", &self.unit)
            .number("areas", self.areas)
            .number("audience", self.audience)
            .number("given", self.given)
            .number("spent", self.spent)
            .text("state", self.state.code())
            .text("note", &self.note)
    }
}

impl Record for Attendance {
    type Id = AttendanceId;
    const TABLE: Table = Table::Attendance;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            activity: ActivityId(columns.get("activity")?),
            member: MemberId(columns.get("member")?),
            result: columns.code_or_none("result", TrainingResult::from_code)?,
            job: columns.code_or_none("job", JobResult::from_code)?,
            job_from: columns.date_or_none("job_from")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("activity", self.activity.0)
            .number("member", self.member.0)
            .code("result", self.result.map(TrainingResult::code))
            .code("job", self.job.map(JobResult::code))
            .date_or_none("job_from", self.job_from)
            .text("note", &self.note)
    }
}
