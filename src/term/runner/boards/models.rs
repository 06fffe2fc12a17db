//! The support models with what was given under each.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::catalogue::models::Models;
use crate::shell::rules::Rules;
use crate::store::StoreError;

pub(super) fn read(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(Models::new(&catalogue, &reading.register.given_by_model()?)))
}
