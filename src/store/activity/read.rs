//! Activities read for lists and pages, each in one snapshot: two questions for a year, two for an activity.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::domain::activity::{
    Activity, ActivityFacts, ActivityLine, Attendance, Attendant, Attended, Outcome, may_attend,
};
use crate::domain::id::{ActivityId, AttendanceId, HamletId, HouseholdId, MemberId};
use crate::domain::member::Sex;
use crate::domain::place::Hamlet;
use crate::domain::report::Period;
use crate::domain::span::Span;
use crate::domain::stored::Stored;
use crate::store::row::{self, Columns};
use crate::store::{Register, Result, StoreError, find};

pub(super) const OF_PERIOD: &str = include_str!("of_period.sql");
pub(super) const ATTENDANCES_OF_PERIOD: &str = include_str!("attendances_of_period.sql");
pub(super) const ATTENDANTS: &str = include_str!("attendants.sql");
pub(super) const STAYS: &str = include_str!("stays.sql");
pub(super) const ATTENDED: &str = include_str!("attended.sql");

impl Register {
    /// The activities whose first day lies in a period, the latest first, each with what came of it.
    pub fn activities(&self, period: Period) -> Result<Vec<ActivityLine>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let days = named_params! { ":from": period.from.to_string(), ":to": period.to.to_string() };
        let mut people: HashMap<ActivityId, Vec<Attendance>> = HashMap::new();
        for attendance in row::all::<Attendance>(&snapshot, ATTENDANCES_OF_PERIOD, days)? {
            people.entry(attendance.activity).or_default().push(attendance.value);
        }
        let line = |activity: Stored<ActivityId, Activity>| {
            let outcome = Outcome::of(people.get(&activity.id).into_iter().flatten());
            ActivityLine { activity, outcome }
        };
        Ok(row::all::<Activity>(&snapshot, OF_PERIOD, days)?.into_iter().map(line).collect())
    }

    /// Every activity by name, the latest first: what a command chooses from.
    pub fn activity_names(&self) -> Result<Vec<(ActivityId, String)>> {
        let mut statement = self.conn.prepare_cached(include_str!("names.sql"))?;
        let names = statement.query_map([], |row| Ok((ActivityId(row.get("id")?), row.get("name")?)))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// An activity with everybody who attends it, in the order in which they were entered.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such activity.
    pub fn activity(&self, id: ActivityId, today: NaiveDate) -> Result<ActivityFacts> {
        let snapshot = self.conn.unchecked_transaction()?;
        let gone = StoreError::Gone { table: "activity", row: id.0 };
        let activity = row::find::<Activity>(&snapshot, id)?.ok_or(gone)?;
        let hamlet =
            activity.hamlet.map(|hamlet| row::find::<Hamlet>(&snapshot, hamlet)).transpose()?.flatten();
        let mut statement = snapshot.prepare_cached(ATTENDANTS)?;
        let attendants =
            statement.query_map(named_params! { ":activity": id.0 }, |row| attendant(row, today))?;
        let attendants = attendants.collect::<rusqlite::Result<_>>()?;
        let hamlet = hamlet.map(|hamlet| hamlet.value.name).unwrap_or_default();
        Ok(ActivityFacts { activity, hamlet, attendants })
    }
}

fn attendant(row: &Row, today: NaiveDate) -> rusqlite::Result<Attendant> {
    let columns = Columns(row);
    Ok(Attendant {
        attendance: row::stored::<Attendance>(row)?,
        name: columns.text("name")?,
        sex: columns.code_or_none("sex", Sex::from_code)?,
        born: columns.partial("born")?,
        household: HouseholdId(columns.get("household")?),
        code: columns.text("code")?,
        hamlet: HamletId(columns.get("hamlet")?),
        state: find::state(row, today)?,
        left: columns.partial("left_on")?,
    })
}

/// The stays of a person, wherever they were.
pub(in crate::store) fn stays(conn: &Connection, member: MemberId) -> Result<Vec<Span>> {
    let mut statement = conn.prepare_cached(STAYS)?;
    let stays = statement.query_map(named_params! { ":member": member.0 }, |row| span(&Columns(row)))?;
    Ok(stays.collect::<rusqlite::Result<_>>()?)
}

fn span(columns: &Columns) -> rusqlite::Result<Span> {
    Ok(Span { from: columns.partial("from_date")?, left: columns.partial("left_on")? })
}

/// What people of a household attended while they lived there, the earliest first.
pub(in crate::store) fn attended(conn: &Connection, household: HouseholdId) -> Result<Vec<Attended>> {
    let mut statement = conn.prepare_cached(ATTENDED)?;
    let found = statement.query_map(named_params! { ":household": household.0 }, |row| {
        let ids = (ActivityId(row.get("activity")?), AttendanceId(row.get("attendance")?));
        Ok((ids, span(&Columns(row))?))
    })?;
    let mut attended = Vec::new();
    for found in found {
        let ((activity, attendance), stay) = found?;
        attended.extend(while_there(conn, activity, attendance, stay)?);
    }
    attended.sort_by_key(|one| (one.from(), one.attendance.id));
    attended.dedup_by_key(|one| one.attendance.id);
    Ok(attended)
}

fn while_there(
    conn: &Connection,
    activity: ActivityId,
    attendance: AttendanceId,
    stay: Span,
) -> Result<Option<Attended>> {
    let found = row::find::<Activity>(conn, activity)?.zip(row::find::<Attendance>(conn, attendance)?);
    let attended = found.map(|(activity, attendance)| Attended { activity, attendance });
    Ok(attended.filter(|attended| may_attend(&attended.activity, [stay].into_iter()).is_ok()))
}
