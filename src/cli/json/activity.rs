//! Activities, attendance and emergencies in JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::activity::{
    Activity, ActivityFacts, ActivityLine, Attendant, JobResult, Outcome, Totals, TrainingResult,
};
use crate::domain::relief::{Helped, ReliefEvent, ReliefTotals};

/// An activity.
#[derive(Debug, Serialize)]
pub struct ActivityJson<'a> {
    kind: &'static str,
    name: &'a str,
    fund: &'a str,
    from: NaiveDate,
    until: Option<NaiveDate>,
    place: &'a str,
    units: u32,
    unit: &'a str,
    areas: u32,
    audience: u32,
    given: i64,
    spent: i64,
    state: &'static str,
    note: &'a str,
    outcome: OutcomeJson,
}

impl<'a> ActivityJson<'a> {
    /// An activity with what came of it.
    pub fn of(activity: &'a Activity, outcome: Outcome) -> Self {
        Self {
            kind: activity.kind.code(),
            name: &activity.name,
            fund: &activity.fund,
            from: activity.from,
            until: activity.until,
            place: &activity.place,
            units: activity.units,
            unit: &activity.unit,
            areas: activity.areas,
            audience: activity.audience,
            given: activity.given,
            spent: activity.spent,
            state: activity.state.code(),
            note: &activity.note,
            outcome: OutcomeJson::from(outcome),
        }
    }

    /// An activity of a list.
    pub fn of_line(line: &'a ActivityLine) -> Self {
        Self::of(&line.activity, line.outcome)
    }

    /// An activity with everybody who attends it.
    pub fn of_facts(facts: &'a ActivityFacts) -> Self {
        Self::of(&facts.activity, facts.outcome())
    }
}

/// What came of an activity for those who attended.
#[derive(Debug, Serialize)]
pub struct OutcomeJson {
    attendants: usize,
    completed: usize,
    dropped_out: usize,
    failed: usize,
    found_work: usize,
}

impl From<Outcome> for OutcomeJson {
    fn from(outcome: Outcome) -> Self {
        let Outcome { attendants, completed, dropped_out, failed, found_work, .. } = outcome;
        Self { attendants, completed, dropped_out, failed, found_work }
    }
}

/// What activities come to.
#[derive(Debug, Serialize)]
pub struct TotalsJson {
    activities: usize,
    units: u64,
    planned_units: u64,
    areas: u64,
    audience: u64,
    given: i64,
    spent: i64,
    left: i64,
}

impl From<Totals> for TotalsJson {
    fn from(totals: Totals) -> Self {
        Self {
            activities: totals.activities,
            units: totals.units,
            planned_units: totals.planned_units,
            areas: totals.areas,
            audience: totals.audience,
            given: totals.given,
            spent: totals.spent,
            left: totals.left(),
        }
    }
}

/// A person who attends.
#[derive(Debug, Serialize)]
pub struct AttendantJson<'a> {
    name: &'a str,
    born: Option<String>,
    code: &'a str,
    class: &'static str,
    result: Option<&'static str>,
    job: Option<&'static str>,
    job_from: Option<NaiveDate>,
    note: &'a str,
}

impl<'a> From<&'a Attendant> for AttendantJson<'a> {
    fn from(one: &'a Attendant) -> Self {
        Self {
            name: &one.name,
            born: one.born.map(|born| born.iso()),
            code: &one.code,
            class: one.state.code(),
            result: one.attendance.result.map(TrainingResult::code),
            job: one.attendance.job.map(JobResult::code),
            job_from: one.attendance.job_from,
            note: &one.attendance.value.note,
        }
    }
}

/// An emergency.
#[derive(Debug, Serialize)]
pub struct ReliefJson<'a> {
    kind: &'static str,
    name: &'a str,
    happened: NaiveDate,
    hamlet: &'a str,
    dead: u32,
    injured: u32,
    damage: Option<i64>,
    note: &'a str,
    households: usize,
    people: u64,
    value: i64,
    waiting: usize,
    planned: i64,
}

impl<'a> ReliefJson<'a> {
    /// An emergency with what answers it.
    pub fn of(event: &'a ReliefEvent, hamlet: &'a str, totals: ReliefTotals) -> Self {
        Self {
            kind: event.kind.code(),
            name: &event.name,
            happened: event.happened,
            hamlet,
            dead: event.dead,
            injured: event.injured,
            damage: event.damage,
            note: &event.note,
            households: totals.households,
            people: totals.people,
            value: totals.value,
            waiting: totals.waiting,
            planned: totals.planned,
        }
    }
}

/// A support that answers an emergency.
#[derive(Debug, Serialize)]
pub struct HelpedJson<'a> {
    code: &'a str,
    head: &'a str,
    hamlet: &'a str,
    class: &'static str,
    people: u32,
    date: NaiveDate,
    model: &'a str,
    value: i64,
    state: &'static str,
}

impl<'a> From<&'a Helped> for HelpedJson<'a> {
    fn from(one: &'a Helped) -> Self {
        Self {
            code: &one.code,
            head: &one.head,
            hamlet: &one.hamlet_name,
            class: one.state.code(),
            people: one.people,
            date: one.support.date,
            model: &one.support.value.model,
            value: one.support.value.value,
            state: one.support.state.code(),
        }
    }
}
