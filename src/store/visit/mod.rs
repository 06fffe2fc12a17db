//! Visits as rows, and how they are read.

pub(super) mod due;
mod record;
#[cfg(test)]
mod tests;

/// Visits of a household in order of date.
pub(super) const VISITS: &str = include_str!("visits.sql");
/// Lines of a sheet in the order of the way.
pub(super) const LINES: &str = include_str!("lines.sql");
