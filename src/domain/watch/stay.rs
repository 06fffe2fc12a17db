//! Since when and until when a household is watched.

use chrono::{Datelike, Months, NaiveDate};

use super::WatchRules;
use crate::domain::class::State;
use crate::domain::recognition::Recognition;
use crate::domain::standing::{class_periods, escaped_on, standing_on};

/// The time in which a household is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The state that is watched.
    pub state: State,
    /// The day on which it left the list; of a household that is on it, the day from which its class holds.
    pub since: NaiveDate,
    /// The last day of the watch; `None` for a household on the list, which is watched as long as it is there.
    pub until: Option<NaiveDate>,
}

impl Stay {
    /// The time in which a day lies; `None` for a household that is not watched then.
    pub fn on(recognitions: &[Recognition], rules: &WatchRules, day: NaiveDate) -> Option<Self> {
        let standing = standing_on(recognitions, day, rules.months);
        let state = standing.state();
        if !rules.states.contains(&state) {
            return None;
        }
        let until = standing.newly_escaped_until.filter(|_| state == State::NewlyEscaped);
        let known = recognitions.iter().filter(|recognition| recognition.decided <= day);
        let escaped = until.and_then(|_| escaped_on(&class_periods(known)));
        Some(Self { state, since: escaped.or(standing.since)?, until })
    }

    /// Full months since its beginning.
    pub fn months(&self, day: NaiveDate) -> u32 {
        let months = (day.year() - self.since.year()) * 12 + day.month().cast_signed()
            - self.since.month().cast_signed();
        let months = u32::try_from(months).unwrap_or(0);
        // The last month counts once its day has come; a 31st comes on the last day of a shorter month.
        let whole = self.since.checked_add_months(Months::new(months)).is_some_and(|on| on <= day);
        if whole { months } else { months.saturating_sub(1) }
    }
}
