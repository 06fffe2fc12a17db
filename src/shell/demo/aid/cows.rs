//! Breeding cows bought in one go: 30 for poor, near-poor and newly escaped households, 50 for households of ethnic
//! minorities, 50 for the hamlets of the three communes that joined; and who waits for the next calves.

use chrono::NaiveDate;

use super::programmes::{FUND, Programmes};
use super::{Helper, Neighbour};
use crate::domain::herd::Animal;
use crate::domain::id::ProgrammeId;
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::{PassOnOperation, Waiting, WaitingState};
use crate::domain::stored::Edit;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::shell::demo::calendar::{after, ymd};
use crate::shell::demo::herds::{Candidate, MODEL};
use crate::store::Result;
use crate::viet::PartialDate;

/// Price of a cow.
const PRICE: i64 = 18_000_000;
/// Households on the waiting list.
const WAIT: usize = 24;

/// Buys the cows of 2024, 2025 and 2026.
pub fn buy(helper: &mut Helper, programmes: &Programmes) -> Result<()> {
    let project = programmes.of("DA2");
    let first = |n: &Neighbour| n.is_listed() || n.escaped();
    give(helper, (30, ymd(2024, 5, 20)), project, first)?;
    give(helper, (50, ymd(2025, 6, 12)), project, |n| n.minority && first(n))?;
    give(helper, (50, ymd(2026, 3, 10)), project, |n| n.former && first(n))
}

fn give(
    helper: &mut Helper,
    (cows, on): (usize, NaiveDate),
    project: Option<ProgrammeId>,
    fits: impl Fn(&Neighbour) -> bool,
) -> Result<()> {
    let to = helper.choose(cows, |n| fits(n) && !n.has(&[MODEL, "bo-sua"]));
    let grants: Vec<_> = to.iter().enumerate().map(|(at, n)| grant(helper, at, n, on, project)).collect();
    if grants.is_empty() {
        return Ok(());
    }
    helper.batch.apply(&Operation::GiveSupports(grants))?;
    for neighbour in helper.neighbours.iter_mut().filter(|n| to.iter().any(|t| t.household == n.household)) {
        neighbour.had.push(MODEL.to_owned());
    }
    Ok(())
}

fn grant(
    helper: &Helper,
    at: usize,
    to: &Neighbour,
    on: NaiveDate,
    programme: Option<ProgrammeId>,
) -> SupportGrant {
    use chrono::Datelike;
    let support = Support {
        quantity: 1000,
        unit: "con".to_owned(),
        value: PRICE,
        fund: FUND.to_owned(),
        state: if on.year() < 2026 { SupportState::Settled } else { SupportState::HandedOver },
        minutes_number: format!("{:02}/{}", at + 1, on.year()),
        receiver: to.head.clone(),
        part_of: PartOf { programme, ..PartOf::default() },
        ..Support::new(to.household, MODEL, on)
    };
    let cow = Animal {
        tag: format!("B{:02}-{:03}", on.year() - 2000, at + 1),
        breed: "Lai Sind".to_owned(),
        sex: Some(Sex::Female),
        born: PartialDate::from_month(on.year() - 2, 1 + (at as u32 % 6)).ok(),
        weight_kg: Some(180 + (at as u32 % 7) * 5),
        value: Some(PRICE),
        ..Animal::unnamed(to.household, "bò")
    };
    SupportGrant::new(support, vec![cow], helper.catalogue)
}

/// Puts those who got no cow yet on the waiting list.
pub fn wait(helper: &mut Helper, waiting: &[Candidate]) -> Result<()> {
    let has = |candidate: &&Candidate| {
        helper.neighbours.iter().any(|n| n.household == candidate.household && n.has(&[MODEL]))
    };
    let without: Vec<_> = waiting.iter().filter(|candidate| !has(candidate)).take(WAIT).collect();
    for (rank, candidate) in (1..).zip(without) {
        let place = Waiting {
            model: MODEL.to_owned(),
            household: candidate.household,
            asked: after(ymd(2025, 2, 3), i64::from(rank) * 9),
            rank,
            reason: "Khu họp bình xét".to_owned(),
            state: WaitingState::Waiting,
            support: None,
            note: String::new(),
        };
        helper.batch.apply(&Operation::PassOn(PassOnOperation::SaveWaiting(Edit::new(place))))?;
    }
    Ok(())
}
