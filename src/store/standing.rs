//! What standing and ledger of a household ask of its recognitions, read from a row.

use super::Result;
use super::row::Columns;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::recognition::Recognition;

/// Class and day of a recognition; its papers are left out.
pub(super) fn recognition(household: HouseholdId, columns: &Columns) -> Result<Recognition> {
    Ok(Recognition {
        household,
        survey: None,
        class: columns.code("class", Class::from_code)?,
        decided: columns.date("decided")?,
        decision_number: String::new(),
        reason: String::new(),
        decision: None,
    })
}
