//! What comes every year by law or custom: insurance cards, rice before Tết, the costs of a funeral. Monthly benefits
//! are no supports: `benefits`.

use chrono::NaiveDate;

use super::calendar::{OPENED, some_day, ymd};
use super::supports::Giver;
use crate::domain::assistance::Rates;
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

/// The supports that a household of a class gets in a year.
pub fn supports(giver: &mut Giver, year: i32, class: Class) -> Vec<Support> {
    let cards = cards(giver, year, class);
    let rice = rice(giver, year, class);
    let funeral = funeral(giver, year);
    cards.into_iter().chain(rice).chain(funeral).collect()
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

/// What the law asks at least, where someone on an allowance died.
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
    let mut costs = giver.support(model, date, 1, Rates::embedded().funeral(date)?, "ngan-sach");
    costs.details.insert("person".to_owned(), name);
    Some(costs)
}
