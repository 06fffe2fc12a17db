//! Households on their way out.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::way_out::WaysOut;
use crate::domain::reach;
use crate::domain::way_out::By;
use crate::shell::rules::Rules;
use crate::store::StoreError;

/// Poor and near-poor households, those with least missing first.
pub(super) fn read(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    let rules = Rules::of(reading.register);
    let read_by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let by = By { rules: read_by, near: rules.criteria.near() };
    Ok(Box::new(WaysOut::new(reading.register.ways_out(by, reading.today)?)))
}
