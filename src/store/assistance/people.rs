//! People with their facts, homes, benefits and what was paid, as of a day: four questions, whatever their number.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql, named_params};

use super::absence::absences;
use crate::domain::assistance::due::Case;
use crate::domain::assistance::rates::Rates;
use crate::domain::assistance::roll::{Beneficiary, Home, in_hamlet_order};
use crate::domain::assistance::{Absence, Benefit, BenefitRow, Person};
use crate::domain::class::Standing;
use crate::domain::household::EndReason;
use crate::domain::id::{BenefitId, HamletId, HouseholdId, MemberId};
use crate::domain::member::{LeaveReason, Sex};
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::store::register::Register;
use crate::store::row::{self, Columns};
use crate::store::{Result, standing};
use crate::viet::PartialDate;

/// Of whom people are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody who has or had a benefit.
    WithBenefit,
    /// These, and everybody who lives in a household.
    Everybody,
    /// Whoever lives or lived in a household.
    Household(HouseholdId),
    /// One person.
    Member(MemberId),
}

impl Register {
    /// People as of a day, with all their benefits and what was paid, in the order of lists.
    ///
    /// # Errors
    /// What the disk may do.
    pub fn beneficiaries(&self, whose: Whose, day: NaiveDate, rates: &Rates) -> Result<Vec<Beneficiary>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut people = read(&snapshot, whose, day)?;
        let mut known = Known::read(&snapshot, whose, &people, day)?;
        people.iter_mut().for_each(|person| known.complete(person, rates));
        in_hamlet_order(&mut people);
        Ok(people)
    }
}

/// The statement that reads people.
pub(super) fn statement(whose: Whose) -> String {
    whose.named_in(include_str!("people.sql"))
}

fn read(conn: &Connection, whose: Whose, day: NaiveDate) -> Result<Vec<Beneficiary>> {
    let mut statement = conn.prepare_cached(&statement(whose))?;
    let day = day.to_string();
    let mut params: Vec<(&str, &dyn ToSql)> = vec![(":day", &day)];
    params.extend(whose.param());
    let people = statement.query_map(params.as_slice(), |row| beneficiary(&Columns(row)))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

impl Whose {
    /// The parameter of the part of a statement that names the people.
    pub(super) fn param(&self) -> Option<(&str, &dyn ToSql)> {
        match self {
            Self::Household(id) => Some((":household", &id.0)),
            Self::Member(id) => Some((":member", &id.0)),
            Self::WithBenefit | Self::Everybody => None,
        }
    }

    /// A statement about these people.
    pub(super) fn named_in(self, sql: &str) -> String {
        let whose = match self {
            Self::WithBenefit => include_str!("with_benefit.sql"),
            Self::Everybody => include_str!("everybody.sql"),
            Self::Household(_) => include_str!("of_household.sql"),
            Self::Member(_) => include_str!("of_member.sql"),
        };
        sql.replace("{whose}", whose.trim_end())
    }
}

fn beneficiary(columns: &Columns) -> rusqlite::Result<Beneficiary> {
    Ok(Beneficiary {
        case: Case { person: person(columns)?, benefits: Vec::new(), paid: Vec::new() },
        name: columns.text("name")?,
        sex: columns.code_or_none("sex", Sex::from_code)?,
        citizen_number: columns.text("citizen_number")?,
        home: Home {
            household: HouseholdId(columns.get("household")?),
            code: columns.text("code")?,
            address: columns.text("address")?,
            hamlet: HamletId(columns.get("hamlet")?),
            hamlet_name: columns.text("hamlet_name")?,
        },
    })
}

fn person(columns: &Columns) -> rusqlite::Result<Person> {
    let end = end(columns)?;
    let died = columns.partial("died")?;
    Ok(Person {
        id: MemberId(columns.get("id")?),
        born: columns.partial("born")?,
        died: died.or(end.filter(|end| end.1 == End::Died).map(|end| end.0)),
        left: end.filter(|end| end.1 == End::LeftCommune).map(|end| end.0),
        away: end.filter(|end| end.1 == End::LeftHousehold).map(|end| end.0),
        absent: Vec::new(),
        disabled: columns.get("disabled")?,
        studying: columns.get("in_school")?,
        class: Standing::UNLISTED.class,
        class_since: None,
        hard_area: None,
    })
}

/// How living in the register ended for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Died,
    LeftCommune,
    LeftHousehold,
}

/// When and how the last stay ended: its own end, else that of the whole household.
fn end(columns: &Columns) -> rusqlite::Result<Option<(PartialDate, End)>> {
    let own = columns.partial("left_on")?;
    if let Some(on) = own {
        let end = match columns.code("leave_reason", LeaveReason::from_code)? {
            LeaveReason::Death => End::Died,
            LeaveReason::MovedOut => End::LeftCommune,
            _ => End::LeftHousehold,
        };
        return Ok(Some((on, end)));
    }
    let Some(on) = columns.partial("ended_on")? else { return Ok(None) };
    let end = match columns.code("end_reason", EndReason::from_code)? {
        EndReason::DiedOut => End::Died,
        EndReason::MovedOut => End::LeftCommune,
        EndReason::Merged | EndReason::Mistake => End::LeftHousehold,
    };
    Ok(Some((on, end)))
}

/// What belongs to people, by whom.
struct Known {
    benefits: HashMap<MemberId, Vec<BenefitRow>>,
    paid: HashMap<BenefitId, i64>,
    classes: HashMap<HouseholdId, Standing>,
    absences: HashMap<MemberId, Vec<Absence>>,
}

impl Known {
    fn read(conn: &Connection, whose: Whose, people: &[Beneficiary], day: NaiveDate) -> Result<Self> {
        let few = matches!(whose, Whose::Household(_) | Whose::Member(_));
        let benefits = if few { benefits_of(conn, people)? } else { all_benefits(conn)? };
        let paid = if few { paid_of(conn, &benefits)? } else { all_paid(conn)? };
        let classes = if few { classes_of(conn, people, day)? } else { all_classes(conn, day)? };
        let absences = absences(conn, whose)?;
        let mut known = Self { benefits: HashMap::new(), paid, classes, absences };
        for row in benefits {
            known.benefits.entry(row.member).or_default().push(row);
        }
        Ok(known)
    }

    fn complete(&mut self, person: &mut Beneficiary, rates: &Rates) {
        let standing = self.classes.get(&person.home.household).copied().unwrap_or(Standing::UNLISTED);
        let facts = &mut person.case.person;
        (facts.class, facts.class_since) = (standing.class, standing.since);
        facts.hard_area = rates.is_hard_area(&person.home.hamlet_name);
        facts.absent = self.absences.remove(&facts.id).unwrap_or_default();
        person.case.benefits = self.benefits.remove(&facts.id).unwrap_or_default();
        let paid = person.case.benefits.iter().filter_map(|row| Some((row.id, *self.paid.get(&row.id)?)));
        person.case.paid = paid.collect();
    }
}

fn all_benefits(conn: &Connection) -> Result<Vec<BenefitRow>> {
    row::all::<Benefit>(conn, include_str!("benefits.sql"), [])
}

fn benefits_of(conn: &Connection, people: &[Beneficiary]) -> Result<Vec<BenefitRow>> {
    let mut benefits = Vec::new();
    for person in people {
        let member = named_params! { ":member": person.case.person.id.0 };
        benefits.extend(row::all::<Benefit>(conn, super::BENEFITS_OF, member)?);
    }
    Ok(benefits)
}

fn all_paid(conn: &Connection) -> Result<HashMap<BenefitId, i64>> {
    let mut statement = conn.prepare_cached(include_str!("paid.sql"))?;
    let paid = statement.query_map([], |row| Ok((BenefitId(row.get("benefit")?), row.get("paid")?)))?;
    Ok(paid.collect::<rusqlite::Result<_>>()?)
}

fn paid_of(conn: &Connection, benefits: &[BenefitRow]) -> Result<HashMap<BenefitId, i64>> {
    let mut statement = conn.prepare_cached(include_str!("paid_of.sql"))?;
    let mut paid = HashMap::new();
    for row in benefits {
        let sum: Option<i64> =
            statement.query_row(named_params! { ":benefit": row.id.0 }, |columns| columns.get(0))?;
        paid.extend(sum.map(|sum| (row.id, sum)));
    }
    Ok(paid)
}

/// Where every household stood on a day.
pub(in crate::store) fn all_classes(
    conn: &Connection,
    day: NaiveDate,
) -> Result<HashMap<HouseholdId, Standing>> {
    let day = (day, day.to_string());
    standings(conn, include_str!("classes.sql"), named_params! { ":day": day.1 }, day.0)
}

fn classes_of(
    conn: &Connection,
    people: &[Beneficiary],
    day: NaiveDate,
) -> Result<HashMap<HouseholdId, Standing>> {
    let iso = day.to_string();
    let mut classes = HashMap::new();
    for person in people {
        let household = person.home.household;
        let params = named_params! { ":household": household.0, ":day": iso };
        classes.extend(standings(conn, include_str!("classes_of.sql"), params, day)?);
    }
    Ok(classes)
}

/// Where households stand, from their recognitions in order of household.
fn standings(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn ToSql)],
    day: NaiveDate,
) -> Result<HashMap<HouseholdId, Standing>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut by_household: Vec<(HouseholdId, Vec<Recognition>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let household = HouseholdId(row.get("household")?);
        let recognition = standing::recognition(household, &Columns(row))?;
        match by_household.last_mut() {
            Some((last, own)) if *last == household => own.push(recognition),
            _ => by_household.push((household, vec![recognition])),
        }
    }
    let standing = |own: &[Recognition]| standing_on(own, day, NEWLY_ESCAPED_MONTHS);
    Ok(by_household.iter().map(|(household, own)| (*household, standing(own))).collect())
}
