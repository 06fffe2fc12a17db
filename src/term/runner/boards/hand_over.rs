//! The rounds of hand-over, and one of them with its lines.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::hand_over::rounds::HandOvers;
use crate::app::boards::hand_over::sheet::Sheet;
use crate::domain::id::HandOverId;
use crate::shell::hand_over::against;
use crate::shell::rules::Rules;
use crate::store::StoreError;

pub(super) fn rounds(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(HandOvers::new(reading.register.hand_overs()?)))
}

pub(super) fn sheet(reading: Reading<'_>, id: HandOverId) -> Result<Box<dyn Board>, StoreError> {
    let gone = || StoreError::Gone { table: "hand_over", row: id.0 };
    let sheet = reading.register.hand_over(id)?.ok_or_else(gone)?;
    let against = against(&sheet, reading.register, &Rules::of(reading.register).catalogue)?;
    Ok(Box::new(Sheet::new(sheet, against)))
}
