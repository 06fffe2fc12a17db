//! Leaving poverty, and staying out of it.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::exit::watch::Watch;
use crate::domain::report::Period;
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

/// Households that left the list, and those that came back this year.
pub(super) fn watch(reading: Reading<'_>) -> Read {
    let rules = Rules::of(reading.register);
    let list = reading.register.watch(rules.watching(), reading.today)?;
    let back = reading.register.relapses(Period::until(reading.today))?;
    Ok(Box::new(Watch::new(list, back, reading.today)))
}
