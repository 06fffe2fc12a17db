//! What has to be paid in a month: its own amounts, and what earlier months left over or paid too much.
//!
//! The account of a benefit is all that was due of it from its first month on, less all that was paid and not
//! returned. Every correction (a decision that reaches back, a birthday, a death told late, a payment not fetched)
//! changes what was due or what was paid, so it comes by itself with the next list, once, in whatever order
//! corrections were entered. When the first list of the register was made plays no part: what was paid before is told
//! by each benefit ([`super::Benefit::settled_to`]), and a benefit that tells nothing was never paid.
//!
//! A settled month stays settled: the account takes it that what the settled benefits bring by the facts known now was
//! paid. A higher benefit granted back into such a month therefore owes only what it brings more.
//!
//! A person never gets less than nothing: what was paid too much is kept back from all that the person draws, and
//! what cannot be kept back yet is carried over.

use super::BenefitRow;
use super::draw::{Draw, Outcome, draws};
use super::month::Month;
use super::person::Person;
use super::rates::Rates;
use crate::domain::id::{BenefitId, MemberId};

/// A person with all benefits, and what was paid for each and not returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The person.
    pub person: Person,
    /// All benefits, also stopped ones.
    pub benefits: Vec<BenefitRow>,
    /// Whole đồng in all, by benefit.
    pub paid: Vec<(BenefitId, i64)>,
}

/// What a person is to get in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The person.
    pub member: MemberId,
    /// What each benefit contributes; together never below 0.
    pub shares: Vec<Share>,
    /// Paid too much and not kept back yet after this month, whole đồng; 0 or less.
    pub carried: i64,
}

/// The part of one benefit in what a person gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The benefit.
    pub benefit: BenefitId,
    /// What it brings in the month itself, whole đồng.
    pub own: i64,
    /// Of earlier months, whole đồng; below 0 where too much had been paid.
    pub arrears: i64,
    /// Whether it is paid for the month; `None` where it does not run in it any more.
    pub outcome: Option<Outcome>,
}

impl Share {
    /// Whole đồng in all.
    pub fn amount(&self) -> i64 {
        self.own + self.arrears
    }
}

impl Line {
    /// Whole đồng to pay; never below 0.
    pub fn amount(&self) -> i64 {
        self.shares.iter().map(Share::amount).sum()
    }

    /// Of it for earlier months.
    pub fn arrears(&self) -> i64 {
        self.shares.iter().map(|share| share.arrears).sum()
    }
}

/// Everybody's line of a month, in the order given. People who draw nothing and to whom nothing is owed have no line.
pub fn pay_list(rates: &Rates, cases: &[Case], month: Month) -> Vec<Line> {
    cases.iter().filter_map(|case| line(rates, case, month)).collect()
}

/// What a person is to get in a month.
pub fn line(rates: &Rates, case: &Case, month: Month) -> Option<Line> {
    let accounts = accounts(rates, case, month);
    let payable = kept_back(accounts.iter().map(|account| account.open).collect());
    let open: i64 = accounts.iter().map(|account| account.open).sum();
    let shares = accounts.into_iter().zip(payable).filter_map(|(account, amount)| account.share(amount));
    let shares: Vec<Share> = shares.collect();
    let carried = open.min(0);
    let silent = shares.is_empty() && carried == 0;
    (!silent).then_some(Line { member: case.person.id, shares, carried })
}

/// Where a benefit stands at the end of a month.
struct Account {
    benefit: BenefitId,
    own: Option<Draw>,
    /// All that was due, less all that was paid.
    open: i64,
}

impl Account {
    /// What was paid outside is due no more, and the month is no month of the list.
    fn settle(&mut self, draw: &Draw) {
        self.open -= draw.amount();
        self.own = None;
    }

    /// The part of an amount; none where the benefit neither runs nor moves money.
    fn share(self, amount: i64) -> Option<Share> {
        let own = self.own.as_ref().map_or(0, Draw::amount);
        let outcome = self.own.map(|draw| draw.outcome);
        let moves = own != 0 || amount != 0;
        let told = outcome.is_some_and(|outcome| outcome != Outcome::Paid);
        (moves || told).then_some(Share { benefit: self.benefit, own, arrears: amount - own, outcome })
    }
}

fn accounts(rates: &Rates, case: &Case, month: Month) -> Vec<Account> {
    let account = |row: &BenefitRow| Account { benefit: row.id, own: None, open: -case.paid(row.id) };
    let mut accounts: Vec<Account> = case.benefits.iter().map(account).collect();
    let first = case.benefits.iter().map(|row| row.owes_from()).min().unwrap_or(month);
    for drawn_in in first.to(month) {
        for draw in draws(rates, &case.person, &case.benefits, drawn_in) {
            let Some(account) = accounts.iter_mut().find(|account| account.benefit == draw.benefit) else {
                continue;
            };
            account.open += draw.amount();
            account.own = (drawn_in == month).then_some(draw);
        }
        for draw in settled(rates, case, drawn_in) {
            let account = accounts.iter_mut().find(|account| account.benefit == draw.benefit);
            account.into_iter().for_each(|account| account.settle(&draw));
        }
    }
    accounts
}

/// What was paid outside the register in a month: what the benefits settled in it bring beside each other.
fn settled(rates: &Rates, case: &Case, month: Month) -> Vec<Draw> {
    let of_month = case.benefits.iter().filter(|row| row.is_settled(month));
    let of_month: Vec<BenefitRow> = of_month.cloned().collect();
    if of_month.is_empty() { Vec::new() } else { draws(rates, &case.person, &of_month, month) }
}

/// Amounts that together are not below 0: what is owed back is taken only from what there is, in order.
fn kept_back(open: Vec<i64>) -> Vec<i64> {
    let mut there: i64 = open.iter().filter(|amount| **amount > 0).sum();
    let take = |amount: i64| {
        if amount >= 0 {
            return amount;
        }
        let taken = (-amount).min(there);
        there -= taken;
        -taken
    };
    open.into_iter().map(take).collect()
}

impl Case {
    /// Whole đồng that were paid for a benefit and not returned.
    pub fn paid(&self, benefit: BenefitId) -> i64 {
        self.paid.iter().filter(|(id, _)| *id == benefit).map(|(_, amount)| amount).sum()
    }
}
