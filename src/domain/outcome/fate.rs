//! Where a household stands some months after a day on which it was on the list.

use chrono::{Months, NaiveDate};

use crate::domain::class::Class;
use crate::domain::household::coded;
use crate::domain::recognition::Recognition;

/// So many months later it is looked at.
pub const HORIZONS: [u32; 3] = [12, 24, 36];

coded! {
    /// Where a household stands that was on the list some months before.
    Fate {
        /// Poor, and on the list ever since.
        Poor = "poor",
        /// Near-poor, and on the list ever since.
        NearPoor = "near_poor",
        /// Off the list.
        Escaped = "escaped",
        /// It had left the list and is on it again.
        Relapsed = "relapsed",
        /// It left the register.
        Gone = "gone",
    }
}

impl Fate {
    /// Its place among [`Fate::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|fate| *fate == self).unwrap_or(0)
    }
}

/// The class at the end of a day by decisions in their order; [`Class::None`] before the first.
pub fn class_on(decided: &[Recognition], day: NaiveDate) -> Class {
    let holds = decided.iter().rev().find(|recognition| recognition.decided <= day);
    holds.map_or(Class::None, |recognition| recognition.class)
}

/// Where a household stands at each of the [`HORIZONS`] after a day on which it was on the list; `None` where that
/// time has not passed by `on`. `ended` is the day on which it left the register.
pub(super) fn fates(
    decided: &[Recognition],
    ended: Option<NaiveDate>,
    from: NaiveDate,
    on: NaiveDate,
) -> [Option<Fate>; HORIZONS.len()] {
    HORIZONS.map(|months| {
        let until = from.checked_add_months(Months::new(months)).filter(|until| *until <= on)?;
        Some(fate(decided, ended, from, until))
    })
}

fn fate(decided: &[Recognition], ended: Option<NaiveDate>, from: NaiveDate, until: NaiveDate) -> Fate {
    if ended.is_some_and(|day| day <= until) {
        return Fate::Gone;
    }
    match class_on(decided, until) {
        Class::Poor | Class::NearPoor if was_off(decided, from, until) => Fate::Relapsed,
        Class::Poor => Fate::Poor,
        Class::NearPoor => Fate::NearPoor,
        Class::Average | Class::None => Fate::Escaped,
    }
}

/// At the end of some day in between it was off the list.
fn was_off(decided: &[Recognition], from: NaiveDate, until: NaiveDate) -> bool {
    let between = decided.iter().filter(|one| from < one.decided && one.decided <= until);
    between.into_iter().any(|one| !class_on(decided, one.decided).is_listed())
}
