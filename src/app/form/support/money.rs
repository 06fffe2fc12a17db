//! Budgets that a support exceeds, and a fund or programme that ended before its day.

use super::super::Form;
use super::super::spending::{self, Told};
use crate::app::dialogs::At;
use crate::domain::programme::spending::Spending;
use crate::domain::support::Support;

/// The field of the money.
const VALUE: &str = "value";

/// Marks the fields of value, fund and programme. `before` is the support as the register holds it.
pub(super) fn mark(form: &mut Form, draft: &Support, times: usize, before: Option<&Support>, at: &At) {
    spending::mark(form, VALUE, &all(draft, times, before, at));
}

/// The same in words, for the question before saving.
pub(super) fn told(draft: &Support, times: usize, before: Option<&Support>, at: &At) -> Vec<String> {
    all(draft, times, before, at).into_iter().map(|(_, words)| words).collect()
}

fn all(draft: &Support, times: usize, before: Option<&Support>, at: &At) -> Told {
    let times = u32::try_from(times).unwrap_or(u32::MAX);
    let before = before.map(|support| Spending::of_support(support, 1));
    spending::told(VALUE, &Spending::of_support(draft, times), before.as_ref(), at)
}
