//! What making one record of two would do: what stands against it, which rows go over.

use rusqlite::{Connection, named_params};

use super::Pair;
use super::cards::Cards;
use crate::domain::duplicates::join::{JoinFault, JoinPreview, Tie, Ties, faults};
use crate::domain::duplicates::{PersonCard, person_score};
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, MemberId};
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Table};

/// The rows that belong to a household, by the column that names it. Its stays and its own events stay with the record
/// that is given up.
pub(in crate::store) const HOUSEHOLD_ROWS: [(Table, &str); 13] = [
    (Table::Survey, "household"),
    (Table::Recognition, "household"),
    (Table::Support, "household"),
    (Table::Animal, "holder"),
    (Table::PassOn, "debtor"),
    (Table::PassOn, "receiver"),
    (Table::Visit, "household"),
    (Table::RoundTask, "household"),
    (Table::Complaint, "household"),
    (Table::GroupMember, "household"),
    (Table::Waiting, "household"),
    (Table::VisitSheetLine, "household"),
    (Table::ExitPlan, "household"),
];

/// The rows that belong to a person.
pub(in crate::store) const PERSON_ROWS: [(Table, &str); 4] = [
    (Table::Attendance, "member"),
    (Table::Benefit, "member"),
    (Table::Support, "member"),
    (Table::GroupMember, "member"),
];

impl Register {
    /// What making one record of two would do, the first one staying; nothing is changed.
    ///
    /// # Errors
    /// Those of the file.
    pub fn join_preview(&self, pair: Pair) -> Result<JoinPreview> {
        let snapshot = self.conn.unchecked_transaction()?;
        match pair {
            Pair::People(kept, given_up) => of_people(&snapshot, kept, given_up),
            Pair::Households(kept, given_up) => of_households(&snapshot, kept, given_up),
        }
    }
}

fn of_people(conn: &Connection, kept: MemberId, given_up: MemberId) -> Result<JoinPreview> {
    let mut found = Vec::new();
    found.extend((kept == given_up).then_some(JoinFault::Itself));
    found.extend(faults(&person_ties(conn, kept)?, &person_ties(conn, given_up)?));
    let moved = counted(conn, &PERSON_ROWS, given_up.0)?;
    Ok(JoinPreview { faults: found, moved, ..JoinPreview::default() })
}

fn of_households(conn: &Connection, kept: HouseholdId, given_up: HouseholdId) -> Result<JoinPreview> {
    let mut found = Vec::new();
    found.extend((kept == given_up).then_some(JoinFault::Itself));
    for id in [kept, given_up] {
        let household = row::find::<Household>(conn, id)?;
        let ended = household.filter(|household| household.ended.is_some());
        found.extend(ended.map(|household| JoinFault::Ended(household.value.code)));
    }
    found.extend(faults(&household_ties(conn, kept)?, &household_ties(conn, given_up)?));
    let mut preview = JoinPreview { faults: found, ..JoinPreview::default() };
    preview.moved = counted(conn, &HOUSEHOLD_ROWS, given_up.0)?;
    let here = Cards::of_one(conn, kept)?;
    for person in Cards::of_one(conn, given_up)? {
        let name = name(conn, person.id)?;
        match matched(&here, &person) {
            Some(_) => preview.joined.push(name),
            None => preview.gone_over.push(name),
        }
    }
    Ok(preview)
}

/// Who of some people somebody most likely is. Within two households that are one, the name and a year that does not
/// speak against it are enough.
pub(in crate::store) fn matched<'a>(people: &'a [PersonCard], person: &PersonCard) -> Option<&'a PersonCard> {
    let scored = people.iter().map(|other| (person_score(other, person), other));
    let same = scored.filter(|(score, other)| other.name == person.name && score.against.is_empty());
    same.max_by_key(|(score, _)| score.points).map(|(_, other)| other)
}

fn name(conn: &Connection, member: MemberId) -> Result<String> {
    let found = row::find::<crate::domain::member::Member>(conn, member)?;
    Ok(found.map(|member| member.value.name).unwrap_or_default())
}

/// Who lives in a household.
pub(in crate::store) fn household_people(
    conn: &Connection,
    household: HouseholdId,
) -> Result<Vec<PersonCard>> {
    Cards::of_one(conn, household)
}

/// What a household has only once.
pub(in crate::store) fn household_ties(conn: &Connection, household: HouseholdId) -> Result<Ties> {
    ties(conn, include_str!("household_ties.sql"), household.0)
}

/// What a person has only once.
pub(in crate::store) fn person_ties(conn: &Connection, member: MemberId) -> Result<Ties> {
    ties(conn, include_str!("person_ties.sql"), member.0)
}

fn ties(conn: &Connection, sql: &str, id: i64) -> Result<Ties> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(named_params! { ":id": id }, |row| {
        Ok((row.get::<_, String>("tie")?, row.get::<_, String>("value")?))
    })?;
    let rows: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter_map(|(tie, value)| Some((Tie::from_code(&tie)?, value))).collect())
}

/// How many rows of each table would go over; those of none are left out.
fn counted(conn: &Connection, rows: &[(Table, &str)], id: i64) -> Result<Vec<(String, usize)>> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (table, column) in rows {
        let sql = include_str!("count_rows.sql").replace("{table}", table.name()).replace("{column}", column);
        let count: i64 = conn.query_row(&sql, named_params! { ":id": id }, |row| row.get(0))?;
        let count = usize::try_from(count).unwrap_or_default();
        match counts.last_mut().filter(|(name, _)| name == table.name()) {
            Some((_, known)) => *known += count,
            None => counts.push((table.name().to_owned(), count)),
        }
    }
    counts.retain(|(_, count)| *count > 0);
    Ok(counts)
}
