//! Where a household stands, in the form in which lists keep it.

use crate::domain::class::Standing;
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

/// The standing that the last decision gives, at its own day. Whether the household still counts as newly
/// escaped is asked when the list is read, so that nothing needs to be written when the day comes.
pub(super) fn latest(recognitions: &[Recognition]) -> Standing {
    let last = recognitions.iter().map(|recognition| recognition.decided).max();
    last.map_or(Standing::UNLISTED, |day| standing_on(recognitions, day, NEWLY_ESCAPED_MONTHS))
}
