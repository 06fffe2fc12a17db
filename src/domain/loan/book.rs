//! What is owed on a loan on any day.
//!
//! Interest is simple, on the principal still owed, for each day from the day of lending to the day before that of
//! repayment, by the stated rate over 365 days; the sum is rounded down to whole đồng once, at the end. What the bank
//! adds for days overdue is not known and not computed. `principal = outstanding + repaid` holds on every day.

use chrono::NaiveDate;

use super::{LoanExtension, LoanPayment, RATE_FIELD, Rate};
use crate::domain::id::{LoanExtensionId, LoanPaymentId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;

/// Days of a year of interest.
const DAYS_OF_YEAR: i128 = 365;
/// A rate counts hundredths of a per cent.
const WHOLE: i128 = 10_000;

/// The terms of a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loan {
    /// What was lent, whole đồng.
    pub principal: i64,
    /// The yearly rate; `None` where nobody wrote it down.
    pub rate: Option<Rate>,
    /// The day of lending.
    pub lent: NaiveDate,
    /// The day on which it was first due.
    pub due: Option<NaiveDate>,
}

impl Loan {
    /// The terms of a support of kind credit.
    pub fn of(support: &Support) -> Self {
        Self {
            principal: support.value,
            rate: support.details.get(RATE_FIELD).and_then(|kept| Rate::parse(kept)),
            lent: support.date,
            due: support.until,
        }
    }
}

/// A loan with what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanBook {
    /// Its terms.
    pub loan: Loan,
    /// Repayments, oldest first.
    pub payments: Vec<Stored<LoanPaymentId, LoanPayment>>,
    /// Extensions, oldest first.
    pub extensions: Vec<Stored<LoanExtensionId, LoanExtension>>,
}

/// Where a loan stands at the end of a day. Amounts in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanStanding {
    /// Principal paid back.
    pub repaid: i64,
    /// Principal still owed.
    pub outstanding: i64,
    /// Interest that has come due since the day of lending; `None` without a rate.
    pub interest: Option<i64>,
    /// Interest paid.
    pub interest_paid: i64,
    /// The day on which the principal is due.
    pub due: Option<NaiveDate>,
    /// Days since then while something is owed; 0 where it is not overdue.
    pub overdue_days: u32,
}

impl LoanStanding {
    /// Interest that is not paid yet; below 0 where it was paid ahead.
    pub fn interest_owed(&self) -> Option<i64> {
        self.interest.map(|interest| interest.saturating_sub(self.interest_paid))
    }

    /// Whether the principal was due before that day and is not paid back.
    pub fn is_overdue(&self) -> bool {
        self.overdue_days > 0
    }

    /// Whether the principal is paid back.
    pub fn is_paid_off(&self) -> bool {
        self.outstanding <= 0
    }
}

impl LoanBook {
    /// A loan to which nothing happened yet.
    pub fn new(loan: Loan) -> Self {
        Self { loan, payments: Vec::new(), extensions: Vec::new() }
    }

    /// Where it stands at the end of a day.
    pub fn on(&self, day: NaiveDate) -> LoanStanding {
        let until_then = || self.payments.iter().filter(|payment| payment.on <= day);
        let repaid = sum(until_then().map(|payment| payment.principal));
        let outstanding = self.loan.principal.saturating_sub(repaid);
        let due = self.due_on(day);
        LoanStanding {
            repaid,
            outstanding,
            interest: self.loan.rate.map(|rate| self.interest(rate, day)),
            interest_paid: sum(until_then().map(|payment| payment.interest)),
            due,
            overdue_days: due.filter(|_| outstanding > 0).map_or(0, |due| days_between(due, day)),
        }
    }

    /// The day on which it is due, as of a day.
    pub fn due_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let granted = self.extensions.iter().filter(|extension| extension.on <= day);
        granted.max_by_key(|extension| (extension.on, extension.id)).map(|e| e.until).or(self.loan.due)
    }

    /// The day on which the last of the principal was paid back.
    pub fn paid_off_on(&self) -> Option<NaiveDate> {
        let mut left = self.loan.principal;
        let mut paid = self.in_order();
        paid.find(|(_, principal)| {
            left = left.saturating_sub(*principal);
            left <= 0
        })
        .map(|(on, _)| on)
    }

    fn in_order(&self) -> impl Iterator<Item = (NaiveDate, i64)> {
        let mut paid: Vec<_> = self.payments.iter().map(|p| (p.on, p.principal)).collect();
        paid.sort_unstable();
        paid.into_iter()
    }

    fn interest(&self, rate: Rate, day: NaiveDate) -> i64 {
        let (mut balance, mut since, mut dong_days) = (self.loan.principal, self.loan.lent, 0_i128);
        for (on, principal) in self.in_order().filter(|(on, _)| *on <= day).chain([(day, 0)]) {
            dong_days += i128::from(balance.max(0)) * i128::from(days_between(since, on));
            balance = balance.saturating_sub(principal);
            since = since.max(on);
        }
        let interest = dong_days * i128::from(rate.hundredths()) / (WHOLE * DAYS_OF_YEAR);
        i64::try_from(interest).unwrap_or(i64::MAX)
    }
}

fn sum(amounts: impl Iterator<Item = i64>) -> i64 {
    amounts.fold(0, i64::saturating_add)
}

/// Days from one day to a later one; 0 where it is not later.
fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
