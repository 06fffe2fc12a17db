//! Everything of one round, read in one snapshot: a question for each kind of paper, and four for the work list, which
//! are put together here, so that no household is looked up one by one.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use super::before::Before;
use crate::domain::household::{EndReason, Ending};
use crate::domain::id::{HamletId, HouseholdId, RecognitionId, SurveyId};
use crate::domain::recognition::Recognition;
use crate::domain::round::{Round, RoundDossier, TaskFacts};
use crate::domain::stored::Stored;
use crate::domain::survey::Survey;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Columns, Record};

/// The questions of a dossier.
pub(super) const TASKS: &str = include_str!("tasks.sql");
pub(super) const SURVEYS: &str = include_str!("surveys.sql");
pub(super) const RECOGNITIONS: &str = include_str!("recognitions.sql");
pub(super) const MEETINGS: &str = include_str!("meetings.sql");
pub(super) const STEPS: &str = include_str!("steps.sql");
pub(super) const COMPLAINTS: &str = include_str!("complaints.sql");
pub(super) const DECISIONS: &str = include_str!("decisions.sql");

impl Register {
    /// Everything of a round; `None` where it was not opened.
    pub fn round(&self, code: &str) -> Result<Option<RoundDossier>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let round = papers::<Round>(&snapshot, super::BY_CODE, code)?.pop();
        round.map(|round| dossier(&snapshot, round)).transpose()
    }
}

fn dossier(conn: &Connection, round: Stored<crate::domain::id::RoundId, Round>) -> Result<RoundDossier> {
    let code = &round.code;
    Ok(RoundDossier {
        tasks: tasks(conn, &round)?,
        meetings: papers(conn, MEETINGS, code)?,
        steps: papers(conn, STEPS, code)?,
        complaints: papers(conn, COMPLAINTS, code)?,
        decisions: papers(conn, DECISIONS, code)?,
        round,
    })
}

fn papers<T: Record>(conn: &Connection, sql: &str, code: &str) -> Result<Vec<Stored<T::Id, T>>> {
    row::all(conn, sql, named_params! { ":round": code })
}

/// What a round knows of its households, by household; the last one of each where there are several.
struct Known {
    surveys: HashMap<HouseholdId, Stored<SurveyId, Survey>>,
    recognitions: HashMap<HouseholdId, Stored<RecognitionId, Recognition>>,
    before: Before,
}

impl Known {
    fn of(conn: &Connection, round: &Round) -> Result<Self> {
        let surveys = papers::<Survey>(conn, SURVEYS, &round.code)?;
        let recognitions = papers::<Recognition>(conn, RECOGNITIONS, &round.code)?;
        let recognitions = recognitions.into_iter().map(|stored| (stored.household, stored)).collect();
        Ok(Self {
            surveys: surveys.into_iter().map(|stored| (stored.household, stored)).collect(),
            before: Before::of(conn, round, &recognitions)?,
            recognitions,
        })
    }
}

fn tasks(conn: &Connection, round: &Round) -> Result<Vec<TaskFacts>> {
    let mut known = Known::of(conn, round)?;
    let mut statement = conn.prepare_cached(TASKS)?;
    let mut rows = statement.query(named_params! { ":round": round.code })?;
    let mut tasks = Vec::new();
    while let Some(row) = rows.next()? {
        tasks.push(facts(row, &mut known)?);
    }
    Ok(tasks)
}

fn facts(row: &rusqlite::Row, known: &mut Known) -> Result<TaskFacts> {
    let columns = Columns(row);
    let task = row::stored::<crate::domain::round::Task>(row)?;
    let household = task.household;
    let on = columns.date_or_none("ended_on")?;
    let reason = columns.code_or_none("end_reason", EndReason::from_code)?;
    Ok(TaskFacts {
        task,
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: HamletId(columns.get("hamlet")?),
        people: columns.get("members")?,
        before: known.before.class(household),
        ended: on.zip(reason).map(|(on, reason)| Ending { on, reason }),
        survey: known.surveys.remove(&household),
        recognised: known.recognitions.remove(&household),
    })
}
