//! The rules of assistance proved on people made up for the purpose.

mod accounts;
mod check;
mod draw;
mod due;
mod edges;
mod official;
mod suggest;

use chrono::NaiveDate;

use super::due::Case;
use super::*;
use crate::domain::class::Class;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

/// A day by its ISO form.
fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A month by its ISO form.
fn month(iso: &str) -> Month {
    Month::of(day(&format!("{iso}-01")))
}

fn partial(iso: &str) -> Option<PartialDate> {
    PartialDate::from_iso(iso).ok()
}

/// Somebody of a poor household of whom only the birth is known.
fn born(iso: &str) -> Person {
    let class_since = Some(day("2022-12-14"));
    Person { class: Class::Poor, class_since, ..Person::known(MemberId(1), partial(iso), None) }
}

/// A benefit that goes on since a day.
fn benefit(id: i64, ground: &str, from: &str) -> BenefitRow {
    let value = Benefit::since(MemberId(1), ground, day(from));
    let value = Benefit { decision_number: "12/QĐ-UBND".into(), ..value };
    Stored { id: BenefitId(id), rev: 1, value }
}

/// The same, settled outside the register up to a month.
fn settled(row: BenefitRow, to: &str) -> BenefitRow {
    let value = Benefit { settled_to: Some(month(to).last_day()), ..row.value };
    Stored { value, ..row }
}

/// The same, stopped.
fn stopped(row: BenefitRow, until: &str) -> BenefitRow {
    let value = Benefit { until: Some(day(until)), stop_reason: "thôi hưởng".into(), ..row.value };
    Stored { value, ..row }
}

fn case(person: Person, benefits: Vec<BenefitRow>) -> Case {
    Case { person, benefits, paid: Vec::new() }
}
