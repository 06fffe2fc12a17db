//! What is wrong with a repayment, an extension, or a loan against what happened to it.

use chrono::NaiveDate;
use thiserror::Error;

use super::{LoanBook, LoanExtension, LoanPayment};
use crate::domain::checks::{self, FieldFault, TEXT_LIMIT};

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LoanFault {
    /// A day or an amount by itself.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// The money was not handed out yet: there is nothing to pay back.
    #[error("not lent yet")]
    NotLent,
    /// Neither principal nor interest.
    #[error("neither principal nor interest")]
    Nothing,
    /// Before the day on which it was lent.
    #[error("before it was lent on {0}")]
    BeforeLent(NaiveDate),
    /// More principal than is owed; this much is.
    #[error("more than the {0} outstanding")]
    BeyondOutstanding(i64),
    /// It was paid off on this day.
    #[error("paid off on {0}")]
    PaidOff(NaiveDate),
    /// Not later than the day on which it is due now.
    #[error("not later than {0}")]
    NotLater(NaiveDate),
    /// More was paid back than this principal.
    #[error("{0} were paid back")]
    LessThanRepaid(i64),
}

/// Checks a repayment against the loan and its other repayments.
///
/// # Errors
/// The first fault.
pub fn check_payment(book: &LoanBook, payment: &LoanPayment, today: NaiveDate) -> Result<(), LoanFault> {
    checks::value(payment.principal)?;
    checks::value(payment.interest)?;
    checks::happened(payment.on, today)?;
    ensure(payment.principal > 0 || payment.interest > 0, LoanFault::Nothing)?;
    ensure(payment.on >= book.loan.lent, LoanFault::BeforeLent(book.loan.lent))?;
    let left = book.on(NaiveDate::MAX).outstanding;
    if let Some(paid_off) = book.paid_off_on().filter(|_| left <= 0) {
        let late_interest = payment.principal == 0 && owes_interest(book, payment);
        return if late_interest { Ok(()) } else { Err(LoanFault::PaidOff(paid_off)) };
    }
    ensure(payment.principal <= left, LoanFault::BeyondOutstanding(left))
}

/// Interest may be paid after the principal, as far as it is owed; without a rate nobody knows.
fn owes_interest(book: &LoanBook, payment: &LoanPayment) -> bool {
    book.on(payment.on).interest_owed().is_none_or(|owed| owed > 0)
}

/// Checks an extension against the loan.
///
/// # Errors
/// The first fault.
pub fn check_extension(
    book: &LoanBook,
    extension: &LoanExtension,
    today: NaiveDate,
) -> Result<(), LoanFault> {
    checks::happened(extension.on, today)?;
    checks::planned(extension.until, today)?;
    ensure(!extension.reason.trim().is_empty(), FieldFault::Empty.into())?;
    ensure(extension.reason.chars().count() <= TEXT_LIMIT, FieldFault::TooLong(TEXT_LIMIT).into())?;
    ensure(extension.on >= book.loan.lent, LoanFault::BeforeLent(book.loan.lent))?;
    if let Some(paid_off) = book.paid_off_on() {
        return Err(LoanFault::PaidOff(paid_off));
    }
    let due = book.due_on(NaiveDate::MAX).unwrap_or(book.loan.lent);
    ensure(extension.until > due, LoanFault::NotLater(due))
}

/// Checks the terms of a loan against what happened to it: they may not change under its repayments.
///
/// # Errors
/// The first fault.
pub fn check_book(book: &LoanBook) -> Result<(), LoanFault> {
    let standing = book.on(NaiveDate::MAX);
    ensure(standing.outstanding >= 0, LoanFault::LessThanRepaid(standing.repaid))?;
    let first = book.payments.iter().map(|payment| payment.on).min();
    ensure(first.is_none_or(|on| on >= book.loan.lent), LoanFault::BeforeLent(book.loan.lent))
}

fn ensure(holds: bool, fault: LoanFault) -> Result<(), LoanFault> {
    if holds { Ok(()) } else { Err(fault) }
}
