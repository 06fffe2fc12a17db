//! Amounts of budgets in cells.

use crate::app::board::{Cell, Tone};
use crate::domain::listing::Value;
use crate::domain::programme::balance::Balance;
use crate::viet::group_wide;

/// Whole đồng; a sum that leaves 64 bits is written out rather than cut.
pub(super) fn money(dong: i128) -> Cell {
    i64::try_from(dong).map_or_else(|_| Cell::text(group_wide(dong)), Cell::money)
}

/// Tenths of a percent.
fn share(tenths: i128) -> Cell {
    Value::Share(i64::try_from(tenths).unwrap_or(i64::MAX)).into()
}

/// Given, planned, committed, spent, what the rest is counted from, left, and how much of it is used; the last two
/// blank where nothing was given.
pub(super) fn cells(balance: &Balance) -> [Cell; 7] {
    let left = balance.left();
    let tone = if left.is_some_and(|left| left < 0) { Tone::Problem } else { Tone::Plain };
    [
        money(balance.all.given),
        money(balance.all.planned),
        money(balance.all.committed),
        money(balance.all.spent),
        money(balance.taken()),
        left.map(money).unwrap_or_default().toned(tone),
        balance.used().map(share).unwrap_or_default().toned(tone),
    ]
}
