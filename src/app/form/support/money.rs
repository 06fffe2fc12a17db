//! Budgets that a support exceeds, and a fund or programme that ended before its day.

use super::super::{Form, spending};
use crate::app::dialogs::At;
use crate::domain::programme::spending::Spending;
use crate::domain::support::Support;

/// Marks the fields of value, fund and programme. `before` is the support as the register holds it.
pub(super) fn mark(form: &mut Form, draft: &Support, times: usize, before: Option<&Support>, at: &At) {
    let (spending, before) = both(draft, times, before);
    spending::mark(form, &spending, before.as_ref(), at);
}

/// The same in words, for the question before saving.
pub(super) fn told(draft: &Support, times: usize, before: Option<&Support>, at: &At) -> Vec<String> {
    let (spending, before) = both(draft, times, before);
    spending::told(&spending, before.as_ref(), at).into_iter().map(|(_, words)| words).collect()
}

fn both(draft: &Support, times: usize, before: Option<&Support>) -> (Spending, Option<Spending>) {
    let times = u32::try_from(times).unwrap_or(u32::MAX);
    (Spending::of_support(draft, times), before.map(|support| Spending::of_support(support, 1)))
}
