//! Emergencies of a year, and one of them with the supports that answer it.

use chrono::Datelike;

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::relief::answers::Answers;
use crate::app::boards::relief::events::ReliefEvents;
use crate::domain::id::ReliefEventId;
use crate::domain::report::Period;
use crate::store::StoreError;

/// The emergencies of a year; of this one where none is named.
pub(super) fn of_year(reading: Reading<'_>, year: Option<i32>) -> Result<Box<dyn Board>, StoreError> {
    let year = year.unwrap_or(reading.today.year());
    let lines = reading.register.relief_events(Period::whole_year(year), reading.today)?;
    Ok(Box::new(ReliefEvents::new(year, lines)))
}

/// One emergency.
pub(super) fn one(reading: Reading<'_>, id: ReliefEventId) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(Answers::new(reading.register.relief_event(id, reading.today)?)))
}
