//! What comes every year by law or custom: insurance cards, monthly allowances, rice before Tết, the
//! costs of a funeral.

use chrono::{Datelike, NaiveDate};

use super::calendar::{OPENED, some_day, ymd};
use super::supports::Giver;
use crate::domain::class::Class;
use crate::domain::member::LeaveReason;
use crate::domain::support::Support;

/// Value of a health-insurance card of a year: 4.5 % of the base salary of its time, twelve times.
fn card_value(year: i32) -> i64 {
    match year {
        ..=2022 => 804_600,
        2023 => 972_000,
        _ => 1_263_600,
    }
}

/// Base of monthly assistance (Decree 20/2021; 76/2024 since July 2024).
fn assistance_base(year: i32) -> i64 {
    if year < 2025 { 360_000 } else { 500_000 }
}

/// The supports that a household of a class gets in a year.
pub fn supports(giver: &mut Giver, year: i32, class: Class) -> Vec<Support> {
    let cards = cards(giver, year, class);
    let rice = rice(giver, year, class);
    let funeral = funeral(giver, year);
    cards.into_iter().chain(allowances(giver, year)).chain(rice).chain(funeral).collect()
}

fn present(giver: &Giver, on: NaiveDate) -> i64 {
    giver.people.iter().filter(|p| p.is_present(on)).count().try_into().unwrap_or(0)
}

fn cards(giver: &mut Giver, year: i32, class: Class) -> Option<Support> {
    let (group, percent) = match class {
        Class::Poor => ("poor", 100),
        Class::NearPoor if giver.chance.is(850) => ("near_poor", 70),
        _ => return None,
    };
    let from = ymd(year, 1, 1).max(OPENED);
    let model = giver.catalogue.model("the-bhyt")?;
    let people = present(giver, from);
    let value = people * card_value(year) * percent / 100;
    let mut cards = giver.support(model, from, people, value, "ngan-sach");
    cards.until = Some(ymd(year, 12, 31));
    cards.details.insert("card_group".to_owned(), group.to_owned());
    cards.details.insert("from".to_owned(), ymd(year, 1, 1).to_string());
    Some(cards)
}

/// Severe disability 1.5, a person over 80 without pension 1.0; from 75 on the social pension since July 2025.
fn allowances(giver: &mut Giver, year: i32) -> Option<Support> {
    let from = ymd(year, 1, 5);
    let person =
        giver.people.iter().find(|p| p.is_present(from) && p.member.facts.allowance == Some(true))?;
    let (name, age) = (person.member.name.clone(), person.age(from));
    let disabled = person.member.facts.disabled == Some(true);
    let (code, tenths, ground) = match (disabled, age) {
        (true, _) => ("tro-cap-thang", 15, "Khuyết tật nặng"),
        (false, 75..) if year >= 2026 => ("tro-cap-huu-tri-xa-hoi", 10, ""),
        (false, 80..) => ("tro-cap-thang", 10, "Người từ đủ 80 tuổi không lương hưu"),
        _ => return None,
    };
    let monthly = assistance_base(year) * tenths / 10;
    let model = giver.catalogue.model(code)?;
    let mut allowance = giver.support(model, from, 12, monthly * 12, "ngan-sach");
    allowance.until = Some(ymd(year, 12, 31));
    let coefficient = format!("{}.{}", tenths / 10, tenths % 10);
    let facts = [
        ("person", name),
        ("group", ground.to_owned()),
        ("coefficient", coefficient),
        ("monthly", monthly.to_string()),
    ];
    let known = facts.into_iter().filter(|(field, said)| model.field(field).is_some() && !said.is_empty());
    allowance.details.extend(known.map(|(field, said)| (field.to_owned(), said)));
    Some(allowance)
}

/// Fifteen kilograms a person before Tết.
fn rice(giver: &mut Giver, year: i32, class: Class) -> Option<Support> {
    if class != Class::Poor || !giver.chance.is(700) {
        return None;
    }
    let date = some_day(giver.chance, ymd(year, 1, 10), ymd(year, 1, 26));
    let people = present(giver, date);
    let model = giver.catalogue.model("gao")?;
    let fund = giver.chance.pick(&["tinh", "mttq-tinh", "doanh-nghiep"]);
    let mut rice = giver.support(model, date, people * 15, people * 15 * 16_000, fund);
    rice.details.insert("people".to_owned(), people.to_string());
    rice.details.insert("occasion".to_owned(), "Tết Nguyên đán".to_owned());
    Some(rice)
}

/// Twenty times the base, where someone on an allowance died.
fn funeral(giver: &mut Giver, year: i32) -> Option<Support> {
    let died = |p: &&super::family::Person| {
        let dead = p.left.filter(|left| left.reason == LeaveReason::Death);
        dead.is_some_and(|left| left.on.year() == year) && p.member.facts.allowance == Some(true)
    };
    let person = giver.people.iter().find(died)?;
    let on = person.left?.on.earliest();
    let name = person.member.name.clone();
    let model = giver.catalogue.model("mai-tang-phi")?;
    let date = super::calendar::after(on, 20).min(super::calendar::TODAY);
    let mut costs = giver.support(model, date, 1, assistance_base(date.year()) * 20, "ngan-sach");
    costs.details.insert("person".to_owned(), name);
    Some(costs)
}
