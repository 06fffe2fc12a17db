//! Counts as the whole screen writes them: 1.234.567.

use crate::viet::group;

/// A count in groups of three digits.
pub(in crate::ui) fn grouped(count: usize) -> String {
    group(i64::try_from(count).unwrap_or(i64::MAX))
}
