//! The facts of many households: one statement a kind of fact, columns read by their place.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use super::{by_household, ids, listed};
use crate::domain::card::FROM_FIELD;
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::herd::HerdEventKind;
use crate::domain::id::{HouseholdId, MemberId, SupportId};
use crate::domain::loan::{Loan, LoanBook, LoanExtension, LoanPayment, Rate};
use crate::domain::member::{LeaveReason, Leaving};
use crate::domain::place::AreaType;
use crate::domain::relief::ReliefKind;
use crate::domain::support::Support;
use crate::domain::visit::IncomeChange;
use crate::domain::watch::{CardTime, Emergency, Loss, Person, Surveyed, Visited, WatchFacts};
use crate::store::Result;
use crate::store::card::codes_of;
use crate::store::row::{self, Columns};

pub(super) const SURVEYS: &str = include_str!("surveys.sql");
pub(super) const LOSSES: &str = include_str!("losses.sql");
pub(super) const LOANS: &str = include_str!("loans.sql");
pub(super) const PAYMENTS: &str = include_str!("payments.sql");
pub(super) const EXTENSIONS: &str = include_str!("extensions.sql");
pub(super) const EMERGENCIES: &str = include_str!("emergencies.sql");
pub(super) const TELLING: &str = include_str!("telling.sql");
pub(super) const PEOPLE: &str = include_str!("people.sql");
pub(super) const CARDS: &str = include_str!("cards.sql");
pub(super) const VISITS: &str = include_str!("visits.sql");

/// The facts of every household among some, without its recognitions.
pub(super) fn read(
    conn: &Connection,
    asked: &str,
    catalogue: &Catalogue,
) -> Result<HashMap<HouseholdId, WatchFacts>> {
    let mut all: HashMap<HouseholdId, WatchFacts> = HashMap::new();
    let of = named_params! { ":households": asked };
    for (household, surveys) in by_household(conn, SURVEYS, of, surveyed)? {
        all.entry(household).or_default().surveys = surveys;
    }
    for (household, losses) in by_household(conn, LOSSES, of, loss)? {
        all.entry(household).or_default().losses = losses;
    }
    for (household, loans) in loans(conn, asked, catalogue)? {
        all.entry(household).or_default().loans = loans;
    }
    for (household, emergencies) in by_household(conn, EMERGENCIES, of, emergency)? {
        all.entry(household).or_default().emergencies = emergencies;
    }
    let models = codes_of(catalogue, ModelKind::Card);
    let cards = named_params! { ":households": asked, ":models": models };
    for (household, cards) in by_household(conn, CARDS, cards, card)? {
        all.entry(household).or_default().cards = cards;
    }
    for (household, people) in people(conn, asked, &all)? {
        all.entry(household).or_default().people = people;
    }
    for (household, visits) in by_household(conn, VISITS, of, visited)? {
        all.entry(household).or_default().visits = visits;
    }
    Ok(all)
}

/// The people of the households of which they tell something: where there were cards, where somebody left, where a child
/// does not go to school. Of most households they tell nothing, and reading people costs the most.
fn people(
    conn: &Connection,
    asked: &str,
    known: &HashMap<HouseholdId, WatchFacts>,
) -> Result<HashMap<HouseholdId, Vec<Person>>> {
    let mut telling = ids(conn, TELLING, named_params! { ":households": asked })?;
    telling
        .extend(known.iter().filter(|(_, facts)| !facts.cards.is_empty()).map(|(household, _)| *household));
    by_household(conn, PEOPLE, named_params! { ":households": listed(&telling) }, person)
}

fn surveyed(columns: &Columns) -> Result<Surveyed> {
    Ok(Surveyed {
        on: columns.date(1)?,
        standard: columns.text(2)?,
        area: columns.code(3, AreaType::from_code)?,
        b1: columns.get(4)?,
        income: columns.get(5)?,
    })
}

fn loss(columns: &Columns) -> Result<Loss> {
    Ok(Loss {
        on: columns.date(1)?,
        species: columns.text(2)?,
        tag: columns.text(3)?,
        heads: columns.get(4)?,
        how: columns.code(5, HerdEventKind::from_code)?,
    })
}

fn emergency(columns: &Columns) -> Result<Emergency> {
    Ok(Emergency {
        on: columns.date(1)?,
        helped: columns.date(2)?,
        kind: columns.code(3, ReliefKind::from_code)?,
        name: columns.text(4)?,
    })
}

fn person(columns: &Columns) -> Result<Person> {
    let reason = columns.code_or_none(9, LeaveReason::from_code)?;
    Ok(Person {
        member: MemberId(columns.get(1)?),
        name: columns.text(2)?,
        born: columns.partial(3)?,
        working: columns.get(4)?,
        in_school: columns.get(5)?,
        insured: columns.get(6)?,
        from: columns.partial(7)?,
        left: columns.partial(8)?.zip(reason).map(|(on, reason)| Leaving { on, reason }),
    })
}

fn card(columns: &Columns) -> Result<CardTime> {
    let written: Option<String> = columns.get(4)?;
    Ok(CardTime::new(&Support {
        member: columns.get::<Option<i64>>(1)?.map(MemberId),
        until: columns.date_or_none(3)?,
        quantity: columns.get(5)?,
        details: written.into_iter().map(|day| (FROM_FIELD.to_owned(), day)).collect(),
        ..Support::wished("", columns.date(2)?)
    }))
}

fn visited(columns: &Columns) -> Result<Visited> {
    Ok(Visited {
        on: columns.date(1)?,
        next_due: columns.date_or_none(2)?,
        income: columns.code_or_none(3, IncomeChange::from_code)?,
        signs: columns.json(4)?,
    })
}

/// Each loan with what happened to it.
fn loans(
    conn: &Connection,
    asked: &str,
    catalogue: &Catalogue,
) -> Result<HashMap<HouseholdId, Vec<LoanBook>>> {
    let models = codes_of(catalogue, ModelKind::Credit);
    let of = named_params! { ":households": asked, ":models": models };
    let lent = by_household(conn, LOANS, of, |columns| Ok((SupportId(columns.get(1)?), terms(columns)?)))?;
    let ids: Vec<_> = lent.values().flatten().map(|(id, _)| *id).collect();
    let loans = listed(&ids);
    let of = named_params! { ":loans": loans };
    let mut payments: HashMap<_, Vec<_>> = HashMap::new();
    for payment in row::all::<LoanPayment>(conn, PAYMENTS, of)? {
        payments.entry(payment.support).or_default().push(payment);
    }
    let mut extensions: HashMap<_, Vec<_>> = HashMap::new();
    for extension in row::all::<LoanExtension>(conn, EXTENSIONS, of)? {
        extensions.entry(extension.support).or_default().push(extension);
    }
    let mut book = |(id, loan): (SupportId, Loan)| LoanBook {
        loan,
        payments: payments.remove(&id).unwrap_or_default(),
        extensions: extensions.remove(&id).unwrap_or_default(),
    };
    Ok(lent
        .into_iter()
        .map(|(household, own)| (household, own.into_iter().map(&mut book).collect()))
        .collect())
}

fn terms(columns: &Columns) -> Result<Loan> {
    let rate: Option<String> = columns.get(3)?;
    Ok(Loan {
        principal: columns.get(2)?,
        rate: rate.and_then(|kept| Rate::parse(&kept)),
        lent: columns.date(4)?,
        due: columns.date_or_none(5)?,
    })
}
