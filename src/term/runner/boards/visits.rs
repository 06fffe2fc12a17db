//! Who is to be visited, the sheets of visits, and one of them.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::visits::due::VisitsDue;
use crate::app::boards::visits::sheet::VisitSheetBoard;
use crate::app::boards::visits::sheets::VisitSheets;
use crate::domain::id::{HouseholdId, VisitSheetId};
use crate::shell::rules::Rules;
use crate::store::StoreError;

pub(super) fn due(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    let (register, rules) = (reading.register, Rules::of(reading.register));
    let visits = register.visits_due(rules.watching(), reading.today)?;
    let households: Vec<HouseholdId> = visits.iter().map(|visit| visit.household).collect();
    let way = register.visit_way(&households)?;
    Ok(Box::new(VisitsDue::new(visits, &way, register.sheets_there()?)))
}

pub(super) fn sheets(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(VisitSheets::new(reading.register.visit_sheets()?)))
}

pub(super) fn sheet(reading: Reading<'_>, id: VisitSheetId) -> Result<Box<dyn Board>, StoreError> {
    let gone = || StoreError::Gone { table: "visit_sheet", row: id.0 };
    let way = reading.register.visit_sheet(id, reading.today)?.ok_or_else(gone)?;
    Ok(Box::new(VisitSheetBoard::new(way)))
}
