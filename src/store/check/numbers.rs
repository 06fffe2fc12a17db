//! People who live in a household: their citizen numbers against sex, year and each other; who died and still lives
//! there.

use std::collections::HashMap;

use rusqlite::{Connection, Row, named_params};

use super::{Problem, ProblemKind};
use crate::domain::citizen::{CitizenNumber, Disagreement, disagreements, mask};
use crate::domain::member::Sex;
use crate::store::Result;
use crate::store::row::Columns;
use crate::viet::PartialDate;

/// A person who lives in a household.
struct Person {
    household: i64,
    name: String,
    sex: Option<Sex>,
    born: Option<PartialDate>,
    number: String,
    is_dead: bool,
}

/// What cannot be true of a number or a person, or deserves a second look.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("people.sql"))?;
    let mut rows = statement.query([])?;
    let (mut problems, mut numbers) = (Vec::new(), Numbers::default());
    while let Some(row) = rows.next()? {
        let person = person(row)?;
        for (kind, said) in doubts(&person) {
            let detail = [person.name.as_str(), &said].join(" ");
            problems.push(Problem::at(kind, code(conn, person.household)?, detail.trim()));
        }
        numbers.take(&person);
    }
    problems.extend(numbers.twice(conn)?);
    Ok(problems)
}

/// Columns are read by their place: everybody is read.
fn person(row: &Row) -> rusqlite::Result<Person> {
    let columns = Columns(row);
    Ok(Person {
        household: columns.get(0)?,
        name: columns.text(1)?,
        sex: columns.code_or_none(2, Sex::from_code)?,
        born: columns.partial(3)?,
        number: columns.text(4)?,
        is_dead: columns.get(5)?,
    })
}

/// What there is to say of one person by itself, and what was seen. Numbers are masked: findings are printed.
fn doubts(person: &Person) -> Vec<(ProblemKind, String)> {
    let mut doubts = Vec::new();
    if person.is_dead {
        doubts.push((ProblemKind::DeadAtHome, String::new()));
    }
    if !person.number.is_empty() && CitizenNumber::parse(&person.number).is_err() {
        doubts.push((ProblemKind::NumberShape, mask(&person.number)));
    }
    let born = person.born.map(|born| born.year().to_string()).unwrap_or_default();
    let said = |disagreement| match disagreement {
        Disagreement::Sex(_) => (ProblemKind::NumberSex, mask(&person.number)),
        Disagreement::BirthYear(year) => (ProblemKind::NumberYear, format!("{born} ≠ {year}")),
        Disagreement::UnknownPlace(_) => (ProblemKind::NumberPlace, mask(&person.number)),
    };
    doubts.extend(disagreements(&person.number, person.sex, person.born).into_iter().map(said));
    doubts
}

/// Who has which number. Of everybody only the number and the household are kept.
#[derive(Default)]
struct Numbers {
    first: HashMap<u64, i64>,
    again: Vec<(String, i64, i64)>,
}

impl Numbers {
    fn take(&mut self, person: &Person) {
        let Some(key) = key(&person.number) else { return };
        if let Some(other) = self.first.insert(key, person.household) {
            self.again.push((person.number.clone(), other, person.household));
        }
    }

    fn twice(self, conn: &Connection) -> Result<Vec<Problem>> {
        let problem = |(number, one, other): (String, i64, i64)| {
            let mut codes = vec![code(conn, one)?, code(conn, other)?];
            codes.sort();
            Ok(Problem::new(ProblemKind::NumberTwice, mask(&number), codes.join(", ")).of(codes))
        };
        self.again.into_iter().map(problem).collect()
    }
}

/// A number of the right shape as a number: one of nine digits is another than one of twelve.
fn key(number: &str) -> Option<u64> {
    let digits = CitizenNumber::parse(number).ok()?;
    let digits = digits.as_str();
    Some(digits.parse::<u64>().ok()? + digits.len() as u64 * 1_000_000_000_000)
}

fn code(conn: &Connection, household: i64) -> Result<String> {
    let mut statement = conn.prepare_cached(include_str!("code_of.sql"))?;
    Ok(statement.query_row(named_params! { ":household": household }, |row| row.get(0))?)
}
