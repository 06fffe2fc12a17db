//! People with benefits as lists show them: who they are, where they live, what was paid to them.

use chrono::NaiveDate;

use super::due::{Case, Line};
use super::payment::{PayRun, Payment, PaymentState};
use super::rates::Rates;
use super::tally::{Counted, Tally};
use super::{BenefitRow, Month};
use crate::domain::id::{BenefitId, HamletId, HouseholdId, PayRunId, PaymentId};
use crate::domain::member::Sex;
use crate::domain::stored::Stored;
use crate::viet::sort_key;

/// A person with all benefits and what was paid for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beneficiary {
    /// What the rules look at.
    pub case: Case,
    /// Family name first.
    pub name: String,
    /// Unknown when the list did not say.
    pub sex: Option<Sex>,
    /// Twelve digits, or nine; may be empty.
    pub citizen_number: String,
    /// Where the person lives, or lived last.
    pub home: Home,
}

/// The household of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Which.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// House number, street, group; may be empty.
    pub address: String,
    /// Its hamlet.
    pub hamlet: HamletId,
    /// The hamlet's name.
    pub hamlet_name: String,
}

impl Beneficiary {
    /// The benefit of an identity.
    pub fn benefit(&self, id: BenefitId) -> Option<&BenefitRow> {
        self.case.benefits.iter().find(|row| row.id == id)
    }

    /// Who fetches the money of a benefit, where that is somebody else; else nothing.
    pub fn receiver(&self) -> &str {
        let receivers = self.case.benefits.iter().rev().map(|row| row.receiver.as_str());
        receivers.into_iter().find(|receiver| !receiver.is_empty()).unwrap_or_default()
    }
}

/// Puts people in the order of pay lists: by hamlet, household, name.
pub fn in_hamlet_order(people: &mut [Beneficiary]) {
    people.sort_by_cached_key(|person| {
        let home = &person.home;
        (
            sort_key(&home.hamlet_name),
            home.hamlet,
            home.code.clone(),
            sort_key(&person.name),
            person.case.person.id,
        )
    });
}

/// A month that was paid, with its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidMonth {
    /// The pay run.
    pub run: Stored<PayRunId, PayRun>,
    /// Its sums.
    pub tally: Tally,
}

impl PaidMonth {
    /// Its month.
    pub fn month(&self) -> Month {
        Month::of(self.run.month)
    }
}

/// The list of a month that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidList {
    /// The pay run.
    pub run: Stored<PayRunId, PayRun>,
    /// Everybody to whom something was paid, in the order of lists.
    pub people: Vec<PaidPerson>,
}

/// What one person got in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidPerson {
    /// Who.
    pub who: Beneficiary,
    /// A payment a benefit.
    pub payments: Vec<Stored<PaymentId, Payment>>,
}

impl PaidPerson {
    /// Whole đồng in all.
    pub fn amount(&self) -> i64 {
        self.payments.iter().map(|payment| payment.amount).sum()
    }

    /// Of it for earlier months.
    pub fn arrears(&self) -> i64 {
        self.payments.iter().map(|payment| payment.arrears).sum()
    }

    /// It was not fetched.
    pub fn is_returned(&self) -> bool {
        self.payments.iter().any(|payment| payment.state == PaymentState::Returned)
    }

    /// What is kept back in a month, whole đồng, once what was not fetched counts as paid after all: where a later list
    /// paid it again.
    pub fn kept_back_then(&self, rates: &Rates, month: Month) -> i64 {
        let after_all = self.payments.iter().filter(|payment| payment.state == PaymentState::Returned);
        let mut case = self.who.case.clone();
        case.paid.extend(after_all.map(|payment| (payment.benefit, payment.amount)));
        let line = super::due::line(rates, &case, month);
        line.map_or(0, |line| -(line.arrears() + line.carried).min(0))
    }

    /// Each payment as it is counted under a key.
    pub fn counted<K>(&self, key: impl Fn(&Beneficiary, &BenefitRow) -> K) -> Vec<Counted<K>> {
        let counted = self.payments.iter().filter_map(|payment| {
            let benefit = self.who.benefit(payment.benefit)?;
            Some(Counted {
                key: key(&self.who, benefit),
                member: self.who.case.person.id,
                amount: payment.amount,
                arrears: payment.arrears,
                returned: payment.state == PaymentState::Returned,
            })
        });
        counted.collect()
    }
}

/// A month before it is paid: everybody with what is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The month.
    pub month: Month,
    /// Lines in the order of lists, with their people by place in what was read.
    pub lines: Vec<(usize, Line)>,
}

impl Preview {
    /// What is due of people in a month.
    pub fn of(rates: &Rates, people: &[Beneficiary], month: Month) -> Self {
        let lines = people.iter().enumerate();
        let lines = lines
            .filter_map(|(at, person)| super::due::line(rates, &person.case, month).map(|line| (at, line)));
        Self { month, lines: lines.collect() }
    }

    /// The operation that pays it.
    pub fn pay(&self, paid_on: NaiveDate, note: String) -> super::AssistanceOperation {
        let lines: Vec<Line> = self.lines.iter().map(|(_, line)| line.clone()).collect();
        super::plan::pay(self.month, paid_on, note, &lines)
    }

    /// Everything that moves money: whose it is, counted under its ground.
    pub fn entries<'a>(
        &'a self,
        people: &'a [Beneficiary],
    ) -> impl Iterator<Item = (&'a Beneficiary, Counted<String>)> {
        self.lines.iter().flat_map(|(at, line)| {
            let person = &people[*at];
            let moved = line.shares.iter().filter(|share| super::plan::moves_money(share));
            moved.filter_map(move |share| {
                let key = person.benefit(share.benefit)?.ground.clone();
                let (amount, arrears) = (share.amount(), share.arrears);
                Some((person, Counted { key, member: line.member, amount, arrears, returned: false }))
            })
        })
    }
}
