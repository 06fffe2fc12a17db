//! What a person draws in a month: the amount of each benefit by ground, age and base, and which of several is not
//! paid by the rule of two benefits.
//!
//! Only the highest is paid, except that a ground may name families whose benefit is paid beside it (a single parent
//! who is also elderly, disabled or has HIV). What was paid earlier does not matter here: see [`super::due`].

use serde::{Deserialize, Serialize};

use super::month::Month;
use super::person::Person;
use super::rates::{Ground, Per, Rates};
use super::{Benefit, BenefitRow};
use crate::domain::id::BenefitId;

/// What one benefit brings in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// The benefit.
    pub benefit: BenefitId,
    /// Whole đồng that it would bring if it were the only one.
    pub full: i64,
    /// Whether it is paid, or why not.
    pub outcome: Outcome,
}

impl Draw {
    /// Whole đồng that are due.
    pub fn amount(&self) -> i64 {
        if self.outcome == Outcome::Paid { self.full } else { 0 }
    }
}

/// Whether a benefit is paid for a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is.
    Paid,
    /// Another benefit is higher, and only that is paid.
    Less(BenefitId),
    /// The amount goes by the age, and the birth is not known well enough.
    NoBirth,
    /// The ground brings nothing at this age, or not yet.
    NoRate,
    /// The rates do not know the ground.
    UnknownGround,
}

/// What each benefit of a person brings in a month, in the order given; benefits that do not run in it are left out. Who
/// is dead, has left the commune or was away for the whole month draws nothing.
pub fn draws(rates: &Rates, person: &Person, benefits: &[BenefitRow], month: Month) -> Vec<Draw> {
    if person.is_absent(month) || person.last_month().is_some_and(|last| month > last) {
        return Vec::new();
    }
    let running = benefits.iter().filter(|benefit| benefit.runs_in(month));
    let mut drawn: Vec<(Draw, &Benefit)> =
        running.map(|row| (alone(rates, person, row, month), &row.value)).collect();
    keep_highest(rates, &mut drawn);
    drawn.into_iter().map(|(draw, _)| draw).collect()
}

/// What a benefit brings where there is no other; the reason where nothing.
pub fn alone(rates: &Rates, person: &Person, row: &BenefitRow, month: Month) -> Draw {
    let (full, outcome) = match rates.ground(&row.ground) {
        None => (0, Outcome::UnknownGround),
        Some(ground) => match monthly(rates, ground, person, row.units, month) {
            Ok(amount) => (amount, Outcome::Paid),
            Err(reason) => (0, reason),
        },
    };
    Draw { benefit: row.id, full, outcome }
}

/// What a ground brings to a person in a month, whole đồng.
///
/// # Errors
/// Why it brings nothing.
pub fn monthly(
    rates: &Rates,
    ground: &Ground,
    person: &Person,
    units: u32,
    month: Month,
) -> Result<i64, Outcome> {
    let (age, day) = (person.age(rates, month), month.first_day());
    let Some(rate) = ground.rate(age, day) else {
        return Err(if age.is_none() && ground.goes_by_age() { Outcome::NoBirth } else { Outcome::NoRate });
    };
    let times = if ground.per == Per::Child { i64::from(units) } else { 1 };
    rate.of_base(rates.base(day)).map(|amount| amount * times).ok_or(Outcome::NoRate)
}

/// Leaves the best benefit, or the best two that are paid beside each other; the others say which one is higher.
fn keep_highest(rates: &Rates, drawn: &mut [(Draw, &Benefit)]) {
    let mut order: Vec<usize> = (0..drawn.len()).filter(|&at| drawn[at].0.outcome == Outcome::Paid).collect();
    order.sort_by_key(|&at| {
        let (draw, benefit) = &drawn[at];
        (-draw.full, rates.rank(&benefit.ground), draw.benefit)
    });
    let Some(&highest) = order.first() else { return };
    let kept = best_pair(rates, drawn, &order).unwrap_or_else(|| vec![highest]);
    let best = kept.iter().copied().min_by_key(|at| order.iter().position(|other| other == at));
    let best = drawn[best.unwrap_or(highest)].0.benefit;
    for at in order {
        if !kept.contains(&at) {
            drawn[at].0.outcome = Outcome::Less(best);
        }
    }
}

/// The two that bring most together, where one may stand beside the other and no single one brings more.
fn best_pair(rates: &Rates, drawn: &[(Draw, &Benefit)], order: &[usize]) -> Option<Vec<usize>> {
    let together = |a: usize, b: usize| drawn[a].0.full + drawn[b].0.full;
    let mut best: Option<(usize, usize)> = None;
    for (place, &a) in order.iter().enumerate() {
        for &b in &order[place + 1..] {
            let beside = stand_beside(rates, &drawn[a].1.ground, &drawn[b].1.ground);
            if beside && best.is_none_or(|(c, d)| together(a, b) > together(c, d)) {
                best = Some((a, b));
            }
        }
    }
    let (a, b) = best?;
    (together(a, b) > drawn[*order.first()?].0.full).then(|| vec![a, b])
}

/// Whether one of two grounds names the family of the other.
fn stand_beside(rates: &Rates, one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (rates.ground(one), rates.ground(other)) else { return false };
    one.beside.contains(&other.family) || other.beside.contains(&one.family)
}
