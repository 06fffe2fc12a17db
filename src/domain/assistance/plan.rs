//! The payments of a month as they are written, from the lines of its pay list.

use chrono::NaiveDate;

use super::due::{Line, Share};
use super::month::Month;
use super::operation::AssistanceOperation;
use super::payment::{PayRun, Payment, PaymentState};
use crate::domain::id::PayRunId;

/// Pays a month: one payment for every share that moves money, in the order of the lines.
pub fn pay(month: Month, paid_on: NaiveDate, note: String, lines: &[Line]) -> AssistanceOperation {
    let shares = lines.iter().flat_map(|line| &line.shares).filter(|share| moves_money(share));
    let payments = shares.map(payment).collect();
    AssistanceOperation::Pay { run: PayRun { month: month.first_day(), paid_on, note }, payments }
}

/// Whether anything is paid or kept back; two sums that cancel each other move money too.
pub fn moves_money(share: &Share) -> bool {
    share.own != 0 || share.arrears != 0
}

fn payment(share: &Share) -> Payment {
    Payment {
        pay_run: PayRunId(0),
        benefit: share.benefit,
        amount: share.amount(),
        arrears: share.arrears,
        state: PaymentState::Paid,
        note: String::new(),
    }
}
