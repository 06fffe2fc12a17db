//! Activities of a year, one of them with who attends it, and who may attend it.

use chrono::Datelike;

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::activity::activities::Activities;
use crate::app::boards::activity::attendants::Attendants;
use crate::app::boards::activity::candidates::Candidates;
use crate::domain::id::ActivityId;
use crate::domain::report::Period;
use crate::store::StoreError;

/// The activities of a year; of this one where none is named.
pub(super) fn of_year(reading: Reading<'_>, year: Option<i32>) -> Result<Box<dyn Board>, StoreError> {
    let year = year.unwrap_or(reading.today.year());
    let lines = reading.register.activities(Period::whole_year(year))?;
    Ok(Box::new(Activities::new(year, lines)))
}

/// One activity.
pub(super) fn one(reading: Reading<'_>, id: ActivityId) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(Attendants::new(reading.register.activity(id, reading.today)?)))
}

/// Who may attend an activity.
pub(super) fn candidates(reading: Reading<'_>, id: ActivityId) -> Result<Box<dyn Board>, StoreError> {
    let activity = reading.register.activity(id, reading.today)?.activity;
    let people = reading.register.not_attending(id, reading.today)?;
    Ok(Box::new(Candidates::new(activity, people)))
}
