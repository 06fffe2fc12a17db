//! Whether a person has a ground, as far as the register knows: age, class, area, disability, school. What only papers
//! can show is listed with the ground and never guessed.

use chrono::{Datelike, NaiveDate};

use super::month::Month;
use super::person::Person;
use super::rates::{Clause, Ground, Rates};
use crate::domain::age::{any, both, is_between};
use crate::domain::household::coded;

coded! {
    /// What a ground asks of a person.
    Fact {
        /// Tuổi.
        Age = "age",
        /// Diện hộ.
        Class = "class",
        /// Vùng khó khăn.
        HardArea = "hard_area",
        /// Khuyết tật.
        Disabled = "disabled",
        /// Đang học.
        Studying = "studying",
    }
}

/// One fact that a ground asks, and how it stands; `None` is "not known".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// What is asked.
    pub fact: Fact,
    /// Whether it holds.
    pub holds: Option<bool>,
}

/// Whether a person has a ground, with the facts that decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// `None` where a fact is missing.
    pub holds: Option<bool>,
    /// The facts of the clause that comes nearest.
    pub reasons: Vec<Reason>,
    /// The day since which the facts with a day hold; `None` where none has one.
    pub since: Option<NaiveDate>,
}

impl Verdict {
    /// The first fact that speaks against it.
    pub fn against(&self) -> Option<Fact> {
        self.reasons.iter().find(|reason| reason.holds == Some(false)).map(|reason| reason.fact)
    }
}

/// Whether a person has a ground in a month; a ground that asks nothing is had by everybody.
pub fn verdict(ground: &Ground, rates: &Rates, person: &Person, month: Month) -> Verdict {
    let day = rates.age_day(month);
    let judged = ground.when.iter().map(|clause| (clause, reasons(clause, person, day)));
    let judged: Vec<_> = judged.map(|(clause, reasons)| (all_hold(&reasons), clause, reasons)).collect();
    if judged.is_empty() {
        return Verdict { holds: Some(true), reasons: Vec::new(), since: None };
    }
    let holds = any(judged.iter().map(|(holds, ..)| *holds));
    let nearest = judged.into_iter().min_by_key(|(holds, _, reasons)| (nearness(*holds), missing(reasons)));
    let (clause, reasons) = nearest.map(|(_, clause, reasons)| (Some(clause), reasons)).unwrap_or_default();
    Verdict { holds, reasons, since: clause.and_then(|clause| since(clause, person)) }
}

fn nearness(holds: Option<bool>) -> u8 {
    match holds {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    }
}

fn missing(reasons: &[Reason]) -> usize {
    reasons.iter().filter(|reason| reason.holds == Some(false)).count()
}

fn all_hold(reasons: &[Reason]) -> Option<bool> {
    reasons.iter().map(|reason| reason.holds).reduce(both).unwrap_or(Some(true))
}

/// How each fact that a clause names stands on a day.
fn reasons(clause: &Clause, person: &Person, day: NaiveDate) -> Vec<Reason> {
    let age = || is_between(person.born, clause.from.unwrap_or(0), clause.under.unwrap_or(u32::MAX), day);
    let asked = [
        (clause.from.is_some() || clause.under.is_some(), Fact::Age, age()),
        (!clause.classes.is_empty(), Fact::Class, Some(clause.classes.contains(&person.class))),
        (clause.hard_area, Fact::HardArea, person.hard_area),
        (clause.disabled, Fact::Disabled, person.disabled),
        (clause.studying, Fact::Studying, person.studying),
    ];
    asked.into_iter().filter(|asked| asked.0).map(|(_, fact, holds)| Reason { fact, holds }).collect()
}

/// The day on which the last of the dated facts of a clause came about.
fn since(clause: &Clause, person: &Person) -> Option<NaiveDate> {
    let reached = clause.from.and_then(|years| birthday(person, years));
    let class = person.class_since.filter(|_| !clause.classes.is_empty());
    reached.into_iter().chain(class).max()
}

/// The day on which a person certainly has so many full years; of 29/02 the 01/03 in common years.
pub fn birthday(person: &Person, years: u32) -> Option<NaiveDate> {
    let born = person.born?.latest();
    let year = born.year().checked_add(i32::try_from(years).ok()?)?;
    born.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}
