//! Making a row of the index from the facts.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::people::{self, Stay};
use super::{Entry, standing};
use crate::domain::class::Standing;
use crate::domain::ethnicity::is_minority;
use crate::domain::id::HouseholdId;
use crate::domain::member::{Relation, Sex};
use crate::domain::query::Flag;
use crate::domain::span::Span;
use crate::domain::support::SupportState;
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::standing::recognition;
use crate::viet::{fold, name_sort_key, sort_key};

/// The household's own row and its hamlet's.
struct Home {
    code: String,
    hamlet: i64,
    hamlet_name: String,
    former_commune: String,
    phone: String,
    no_labour: bool,
    merit: bool,
    social_protection: bool,
    ended: bool,
}

/// What the last survey says.
#[derive(Default)]
struct LastSurvey {
    day_and_people: Option<(NaiveDate, u32)>,
    deprived: u16,
    answered: u16,
}

/// The row of a household; `None` where there is no such household.
pub(super) fn entry(conn: &Connection, household: HouseholdId) -> Result<Option<Entry>> {
    let Some(home) = home(conn, household)? else { return Ok(None) };
    let stays = stays(conn, household)?;
    let survey = last_survey(conn, household)?;
    let standing = standing(conn, household)?;
    let (supports, had) = supports(conn, household)?;
    let head = stays.iter().find(|stay| stay.is_head());
    let head_name = head.map_or("", |head| head.name.as_str());
    Ok(Some(Entry {
        household: household.0,
        code_key: sort_key(&home.code),
        hamlet: home.hamlet,
        hamlet_key: sort_key(&format!("{} {}", home.hamlet_name, home.former_commune)),
        head: head_name.to_owned(),
        head_key: name_sort_key(head_name),
        members: people::count(&stays, survey.day_and_people),
        class: standing.class,
        newly_escaped_until: standing.newly_escaped_until.map(|day| day.to_string()),
        deprived: survey.deprived,
        answered: survey.answered,
        flags: flags(&home, head),
        ethnicity: head.map_or(String::new(), |head| head.ethnicity.clone()),
        supports,
        had,
        ended: home.ended,
        words: words(&home, &stays),
        numbers: numbers(&home, &stays),
        code: home.code,
        hamlet_name: home.hamlet_name,
    }))
}

fn home(conn: &Connection, household: HouseholdId) -> Result<Option<Home>> {
    let mut statement = conn.prepare_cached(include_str!("home.sql"))?;
    let home = statement.query_row(named_params! { ":household": household.0 }, |row| {
        Ok(Home {
            code: row.get("code")?,
            hamlet: row.get("hamlet")?,
            hamlet_name: row.get("hamlet_name")?,
            former_commune: row.get("former_commune")?,
            phone: row.get("phone")?,
            no_labour: row.get("no_labour")?,
            merit: row.get("merit")?,
            social_protection: row.get("social_protection")?,
            ended: row.get("ended")?,
        })
    });
    Ok(home.optional()?)
}

fn stays(conn: &Connection, household: HouseholdId) -> Result<Vec<Stay>> {
    let mut statement = conn.prepare_cached(include_str!("stays.sql"))?;
    let stays = statement.query_map(named_params! { ":household": household.0 }, stay)?;
    Ok(stays.collect::<rusqlite::Result<_>>()?)
}

fn stay(row: &Row) -> rusqlite::Result<Stay> {
    let columns = Columns(row);
    Ok(Stay {
        name: columns.text("name")?,
        citizen_number: columns.text("citizen_number")?,
        ethnicity: columns.text("ethnicity")?,
        sex: columns.code_or_none("sex", Sex::from_code)?,
        relation: columns.code("relation", Relation::from_code)?,
        span: Span { from: columns.partial("from_date")?, left: columns.partial("left_on")? },
    })
}

fn last_survey(conn: &Connection, household: HouseholdId) -> Result<LastSurvey> {
    let mut statement = conn.prepare_cached(include_str!("last_survey.sql"))?;
    let survey = statement.query_row(named_params! { ":household": household.0 }, |row| {
        Ok(LastSurvey {
            day_and_people: Some((Columns(row).date("date")?, row.get("people")?)),
            deprived: row.get("deprived")?,
            answered: row.get("answered")?,
        })
    });
    Ok(survey.optional()?.unwrap_or_default())
}

/// Where a household stands after its last decision.
pub(super) fn standing(conn: &Connection, household: HouseholdId) -> Result<Standing> {
    let mut statement = conn.prepare_cached(include_str!("recognitions.sql"))?;
    let mut rows = statement.query(named_params! { ":household": household.0 })?;
    let mut recognitions = Vec::new();
    while let Some(row) = rows.next()? {
        recognitions.push(recognition(household, &Columns(row))?);
    }
    Ok(standing::latest(&recognitions))
}

/// The models given, and the models not cancelled, newest first, each once.
fn supports(conn: &Connection, household: HouseholdId) -> Result<(String, String)> {
    let mut statement = conn.prepare_cached(include_str!("supports.sql"))?;
    let mut rows = statement.query(named_params! { ":household": household.0 })?;
    let (mut given, mut had) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let model: String = row.get("model")?;
        let state = Columns(row).code("state", SupportState::from_code)?;
        if state.is_given() && !given.contains(&model) {
            given.push(model.clone());
        }
        if state != SupportState::Cancelled && !had.contains(&model) {
            had.push(model);
        }
    }
    let had = if had.is_empty() { String::new() } else { format!(" {} ", had.join(" ")) };
    Ok((given.join(" "), had))
}

fn flags(home: &Home, head: Option<&Stay>) -> u32 {
    let minority = head.is_some_and(|head| is_minority(&head.ethnicity) == Some(true));
    let female = head.is_some_and(|head| head.sex == Some(Sex::Female));
    let set = [
        (Flag::EthnicMinority, minority),
        (Flag::NoLabour, home.no_labour),
        (Flag::Merit, home.merit),
        (Flag::SocialProtection, home.social_protection),
        (Flag::FemaleHead, female),
    ];
    set.into_iter().filter(|(_, is_set)| *is_set).fold(0, |mask, (flag, _)| mask | flag.bit())
}

/// The folded words of the code, the hamlet and everyone who lives there, each once.
fn words(home: &Home, stays: &[Stay]) -> String {
    let current = stays.iter().filter(|stay| stay.is_current()).map(|stay| fold(&stay.name));
    let texts: Vec<String> = [fold(&home.code), fold(&home.hamlet_name)].into_iter().chain(current).collect();
    joined(texts.iter().flat_map(|text| text.split_whitespace().map(str::to_owned)))
}

/// The numbers found by their last digits, reversed: citizen numbers, the phone, the code.
fn numbers(home: &Home, stays: &[Stay]) -> String {
    let current = stays.iter().filter(|stay| stay.is_current()).map(|stay| stay.citizen_number.as_str());
    let numbers = current.chain([home.phone.as_str(), home.code.as_str()]);
    joined(numbers.map(reversed_digits).filter(|digits| !digits.is_empty()))
}

fn reversed_digits(number: &str) -> String {
    number.chars().rev().filter(char::is_ascii_digit).collect()
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
}
