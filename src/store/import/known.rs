//! The register as matching needs to know it, read table by table in one pass each.

use std::collections::HashMap;

use chrono::Datelike;
use rusqlite::{Connection, Row};

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::intake::{KnownHousehold, KnownMember, KnownRecognition, KnownRegister, KnownSurvey};
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

impl Register {
    /// Every household that has not ended, with its people, surveys and recognitions.
    pub fn known(&self) -> Result<KnownRegister> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut households = each(&snapshot, include_str!("known_households.sql"), household)?;
        let places: HashMap<i64, usize> =
            households.iter().enumerate().map(|(at, known)| (known.id.0, at)).collect();
        let at = |id: i64| places.get(&id).copied();
        let members = each(&snapshot, include_str!("known_members.sql"), |columns| of(columns, member))?;
        members.into_iter().filter_map(|(id, member)| Some((at(id)?, member))).for_each(|(at, member)| {
            households[at].members.push(member);
        });
        let surveys = each(&snapshot, include_str!("known_surveys.sql"), |columns| of(columns, survey))?;
        surveys.into_iter().filter_map(|(id, survey)| Some((at(id)?, survey))).for_each(|(at, survey)| {
            // Oldest first: the last one stays.
            households[at].people = Some(survey.people);
            households[at].surveys.push(survey);
        });
        let recognitions =
            each(&snapshot, include_str!("known_recognitions.sql"), |row| of(row, recognition))?;
        recognitions.into_iter().filter_map(|(id, known)| Some((at(id)?, known))).for_each(|(at, known)| {
            households[at].recognitions.push(known);
        });
        Ok(KnownRegister { households })
    }
}

fn each<T>(conn: &Connection, sql: &str, read: fn(&Columns) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row: &Row| read(&Columns(row)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A value with the household to which it belongs.
fn of<T>(columns: &Columns, read: fn(&Columns) -> rusqlite::Result<T>) -> rusqlite::Result<(i64, T)> {
    Ok((columns.get("household")?, read(columns)?))
}

fn household(columns: &Columns) -> rusqlite::Result<KnownHousehold> {
    Ok(KnownHousehold {
        id: HouseholdId(columns.get("id")?),
        code: columns.text("code")?,
        code_was_made: columns.get("code_made")?,
        hamlet: columns.text("hamlet_name")?,
        address: columns.text("address")?,
        phone: columns.text("phone")?,
        people: None,
        no_labour: columns.get("no_labour")?,
        merit: columns.get("merit")?,
        social_protection: columns.get("social_protection")?,
        notes: columns.text("notes")?,
        surveys: Vec::new(),
        recognitions: Vec::new(),
        members: Vec::new(),
    })
}

fn member(columns: &Columns) -> rusqlite::Result<KnownMember> {
    Ok(KnownMember {
        id: MemberId(columns.get("id")?),
        name: columns.text("name")?,
        sex: columns.code_or_none("sex", Sex::from_code)?,
        born: columns.partial("born")?,
        citizen_number: columns.text("citizen_number")?,
        ethnicity: columns.text("ethnicity")?,
        relation: columns.code("relation", Relation::from_code)?,
    })
}

fn survey(columns: &Columns) -> rusqlite::Result<KnownSurvey> {
    Ok(KnownSurvey {
        year: columns.get("year")?,
        b1: columns.get("b1")?,
        income: columns.get("income")?,
        answers: Answers::from_masks(columns.get("deprived")?, columns.get("answered")?),
        people: columns.get("people")?,
    })
}

fn recognition(columns: &Columns) -> rusqlite::Result<KnownRecognition> {
    Ok(KnownRecognition {
        year: columns.date("decided")?.year(),
        class: columns.code("class", Class::from_code)?,
        decision_number: columns.text("decision_number")?,
    })
}
