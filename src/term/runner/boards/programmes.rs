//! Programmes with what was given under each.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::money::programmes::Programmes;
use crate::store::StoreError;

pub(super) fn read(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    let programmes = reading.register.framework()?.programmes;
    Ok(Box::new(Programmes::new(programmes, &reading.register.given_by_programme()?)))
}
