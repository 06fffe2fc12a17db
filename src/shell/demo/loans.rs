//! What is paid back on a made-up loan: interest and a part of the principal every year, the rest when it is due; now
//! and then it is late or gets a later day.

use chrono::{Months, NaiveDate};

use super::calendar::{TODAY, after};
use super::chance::Chance;
use crate::domain::id::{LoanPaymentId, SupportId};
use crate::domain::loan::{Loan, LoanBook, LoanExtension, LoanOperation, LoanPayment};
use crate::domain::stored::{Edit, Stored};
use crate::domain::support::Support;

/// Part of the principal that is paid back every year before the last.
const EVERY_YEAR: i64 = 10;
/// Of a thousand that are late, and of those that get a later day.
const LATE: u32 = 220;
const EXTENDED: u32 = 350;

/// Everything that happened to a loan up to now.
pub fn repayments(chance: &mut Chance, id: SupportId, support: &Support) -> Vec<LoanOperation> {
    let mut book = LoanBook::new(Loan::of(support));
    let Some(due) = book.loan.due else { return Vec::new() };
    let mut told = Vec::new();
    for year in 1..=5 {
        let on = support.date + Months::new(12 * year);
        if on < due && on <= TODAY {
            let part = support.value / EVERY_YEAR;
            told.extend(pay(&mut book, id, on, part));
        }
    }
    if due < TODAY {
        told.extend(end(chance, &mut book, id, due));
    }
    told
}

/// The day on which it is due: paid off, late, or due later.
fn end(chance: &mut Chance, book: &mut LoanBook, id: SupportId, due: NaiveDate) -> Option<LoanOperation> {
    if !chance.is(LATE) {
        let rest = book.on(due).outstanding;
        return pay(book, id, due, rest);
    }
    let later = due + Months::new(12);
    let on = after(due, -chance.between(5, 20)).min(TODAY);
    let reason = "Bò mẹ chết, chưa có nguồn trả".to_owned();
    let extension = LoanExtension { support: id, on, until: later, reason };
    (chance.is(EXTENDED) && later > due).then_some(LoanOperation::Extend(extension))
}

/// Principal with all interest that came due.
fn pay(book: &mut LoanBook, id: SupportId, on: NaiveDate, principal: i64) -> Option<LoanOperation> {
    let standing = book.on(on);
    let interest = standing.interest_owed().unwrap_or(0).max(0) / 1_000 * 1_000;
    let principal = principal.min(standing.outstanding);
    let value = LoanPayment { support: id, on, principal, interest, note: String::new() };
    book.payments.push(Stored { id: LoanPaymentId(0), rev: 1, value: value.clone() });
    (principal > 0 || interest > 0).then(|| LoanOperation::SavePayment(Edit::new(value)))
}
