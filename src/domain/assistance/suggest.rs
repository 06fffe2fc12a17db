//! Who should have a benefit and does not, who has one and should not, and whose amount changes: with the reason and
//! its day. Nothing is started or stopped by itself; a decision does that.

use chrono::NaiveDate;

use super::draw::{Draw, Outcome, draws, monthly};
use super::due::Case;
use super::grounds::{Fact, birthday, verdict};
use super::month::Month;
use super::person::Person;
use super::rates::{Ground, Rates};
use super::{Benefit, BenefitRow};
use crate::domain::household::coded;
use crate::domain::id::{BenefitId, MemberId};
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

/// Something to look at, of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The person.
    pub member: MemberId,
    /// What to do.
    pub advice: Advice,
    /// Why.
    pub why: Why,
    /// Since when; `None` where no day is known.
    pub since: Option<NaiveDate>,
}

/// What a suggestion advises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// To check whether a benefit is due: with it the person would draw more.
    Start {
        /// Code of the ground.
        ground: String,
        /// Whole đồng a month that it brings.
        amount: i64,
    },
    /// To check whether a benefit has to stop.
    Stop {
        /// The benefit.
        benefit: BenefitId,
    },
    /// To decide on another amount, which the list of the month pays already.
    Change {
        /// The benefit.
        benefit: BenefitId,
        /// Whole đồng of the month before.
        before: i64,
        /// Whole đồng of this month.
        after: i64,
    },
}

coded! {
    /// Why something is suggested.
    Why {
        /// Đã chết.
        Died = "died",
        /// Đã chuyển khỏi xã.
        Left = "left",
        /// Không còn trong hộ nào của sổ.
        Away = "away",
        /// Đủ tuổi, quá tuổi.
        Age = "age",
        /// Diện hộ thay đổi.
        Class = "class",
        /// Vùng khó khăn.
        HardArea = "hard_area",
        /// Khuyết tật.
        Disabled = "disabled",
        /// Việc học.
        Studying = "studying",
        /// Mức chuẩn hoặc hệ số thay đổi.
        Rates = "rates",
    }
}

impl From<Fact> for Why {
    fn from(fact: Fact) -> Self {
        match fact {
            Fact::Age => Self::Age,
            Fact::Class => Self::Class,
            Fact::HardArea => Self::HardArea,
            Fact::Disabled => Self::Disabled,
            Fact::Studying => Self::Studying,
        }
    }
}

/// What to look at for one person in a month. `recorded` is what the register records that the person draws a month as a
/// support of a monthly model, whole đồng: it may be the very benefit that seems to be missing.
pub fn of_person(rates: &Rates, case: &Case, recorded: i64, month: Month) -> Vec<Suggestion> {
    let person = &case.person;
    let running = case.benefits.iter().filter(|row| row.runs_in(month));
    let stops: Vec<_> = running.filter_map(|row| stop(rates, person, row, month)).collect();
    let drawn = draws(rates, person, &case.benefits, month);
    let changes = changes(rates, case, &drawn, month);
    let start = start(rates, case, recorded.max(sum(&drawn)), month);
    stops.into_iter().chain(changes).chain(start).collect()
}

/// A benefit that goes on though its person is gone or a fact speaks against it.
fn stop(rates: &Rates, person: &Person, row: &BenefitRow, month: Month) -> Option<Suggestion> {
    let (why, since) = gone(person, month).or_else(|| {
        let ground = rates.ground(&row.ground)?;
        let judged = verdict(ground, rates, person, month);
        let fact = judged.against().filter(|_| judged.holds == Some(false))?;
        Some((fact.into(), against_since(ground, person, fact, rates, month)))
    })?;
    Some(Suggestion { member: person.id, advice: Advice::Stop { benefit: row.id }, why, since })
}

fn gone(person: &Person, month: Month) -> Option<(Why, Option<NaiveDate>)> {
    if let Some(away) = person.away.map(PartialDate::latest).filter(|day| month > Month::of(*day)) {
        return Some((Why::Away, Some(away)));
    }
    person.last_month().filter(|last| month > *last)?;
    let why = if person.died.is_some() { Why::Died } else { Why::Left };
    Some((why, person.gone()))
}

/// The day since which a fact speaks against a ground.
fn against_since(
    ground: &Ground,
    person: &Person,
    fact: Fact,
    rates: &Rates,
    month: Month,
) -> Option<NaiveDate> {
    let ends = ground.when.iter().filter_map(|clause| birthday(person, clause.under?));
    match fact {
        Fact::Age => ends.filter(|day| *day <= rates.age_day(month)).max(),
        Fact::Class => person.class_since,
        _ => None,
    }
}

/// Benefits that bring another amount than the month before.
fn changes(rates: &Rates, case: &Case, drawn: &[Draw], month: Month) -> Vec<Suggestion> {
    let earlier = draws(rates, &case.person, &case.benefits, month.before());
    let paid = drawn.iter().filter(|draw| draw.outcome == Outcome::Paid);
    let pairs = paid.filter_map(|draw| {
        let before = earlier.iter().find(|other| other.benefit == draw.benefit)?;
        (before.outcome == Outcome::Paid && before.full != draw.full).then_some((before.full, draw))
    });
    pairs.map(|(before, draw)| change(rates, case, draw, before, month)).collect()
}

fn change(rates: &Rates, case: &Case, draw: &Draw, before: i64, month: Month) -> Suggestion {
    let new_base = rates.base(month.first_day()) != rates.base(month.before().first_day());
    let birthday = case.person.age(rates, month).and_then(|years| birthday(&case.person, years));
    let (why, since) = if new_base { (Why::Rates, Some(month.first_day())) } else { (Why::Age, birthday) };
    let advice = Advice::Change { benefit: draw.benefit, before, after: draw.full };
    Suggestion { member: case.person.id, advice, why, since }
}

/// The ground with which the person would draw most, where that is more than the person draws without it: by itself, or
/// beside a benefit that goes on.
fn start(rates: &Rates, case: &Case, draws_now: i64, month: Month) -> Option<Suggestion> {
    let person = &case.person;
    if gone(person, month).is_some() {
        return None;
    }
    let offered = rates.grounds().iter().filter(|ground| ground.suggest && !has(case, ground, month));
    let offered = offered.filter_map(|ground| {
        let judged = verdict(ground, rates, person, month);
        let amount = monthly(rates, ground, person, 1, month).ok()?;
        let drawn = with(rates, case, ground, month);
        (judged.holds == Some(true) && drawn > draws_now).then_some((ground, amount, drawn, judged))
    });
    let best =
        offered.min_by_key(|(ground, _, drawn, _)| (-drawn, ground.papers.len(), rates.rank(&ground.code)));
    let (ground, amount, _, judged) = best?;
    let why = judged.reasons.first().map_or(Why::Rates, |reason| reason.fact.into());
    let advice = Advice::Start { ground: ground.code.clone(), amount };
    Some(Suggestion { member: person.id, advice, why, since: judged.since })
}

/// What the person would draw in a month with a benefit on one more ground.
fn with(rates: &Rates, case: &Case, ground: &Ground, month: Month) -> i64 {
    let value = Benefit::since(case.person.id, &ground.code, month.first_day());
    let added = Stored { id: BenefitId(i64::MAX), rev: 0, value };
    let benefits: Vec<BenefitRow> = case.benefits.iter().cloned().chain([added]).collect();
    sum(&draws(rates, &case.person, &benefits, month))
}

fn sum(drawn: &[Draw]) -> i64 {
    drawn.iter().map(Draw::amount).sum()
}

fn has(case: &Case, ground: &Ground, month: Month) -> bool {
    case.benefits.iter().any(|row| row.ground == ground.code && row.runs_in(month))
}
