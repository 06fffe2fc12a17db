//! Visits as rows, and how they are read.

pub(super) mod due;
mod record;
mod sheets;
#[cfg(test)]
mod tests;

pub(super) use self::sheets::known_since;

/// Visits of a household in order of date.
pub(super) const VISITS: &str = include_str!("visits.sql");
/// Lines of a sheet in the order of the way.
pub(super) const LINES: &str = include_str!("lines.sql");
/// The number of the next sheet.
pub(super) const NEXT_NUMBER: &str = include_str!("next_number.sql");
/// Lines of sheets that name a visit.
pub(super) const LINES_OF_VISIT: &str = include_str!("lines_of_visit.sql");
