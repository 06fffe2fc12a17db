//! Amounts of budgets in cells.

use crate::app::board::{Cell, Tone};
use crate::domain::listing::Value;
use crate::domain::programme::tally::Amounts;
use crate::viet::group_wide;

/// Whole đồng; a sum that leaves 64 bits is written out rather than cut.
pub(super) fn money(dong: i128) -> Cell {
    i64::try_from(dong).map_or_else(|_| Cell::text(group_wide(dong)), Cell::money)
}

/// What is bound and spent of what was given; blank where nothing was.
pub(super) fn used(amounts: &Amounts) -> Cell {
    match amounts.given {
        0 => Cell::default(),
        given => {
            let tenths = (amounts.committed + amounts.spent).saturating_mul(1000) / given;
            Value::Share(i64::try_from(tenths).unwrap_or(i64::MAX)).into()
        }
    }
}

/// Given, planned, committed, spent, left, and how much of it is used.
pub(super) fn cells(amounts: &Amounts) -> [Cell; 6] {
    let left = amounts.left();
    let tone = if left < 0 { Tone::Problem } else { Tone::Plain };
    [
        money(amounts.given),
        money(amounts.planned),
        money(amounts.committed),
        money(amounts.spent),
        money(left).toned(tone),
        used(amounts).toned(tone),
    ]
}
