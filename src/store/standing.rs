//! What standing and ledger of a household ask of its recognitions, read from a row.

use chrono::NaiveDate;

use super::Result;
use super::row::Columns;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::recognition::Recognition;

/// Class and day of a recognition; its papers are left out.
pub(super) fn recognition(household: HouseholdId, columns: &Columns) -> Result<Recognition> {
    let (class, decided) = (columns.code("class", Class::from_code)?, columns.date("decided")?);
    Ok(decision(household, class, decided))
}

/// The same of an answer with the class in its second and the day in its third column: where every household is read,
/// looking for names takes as long as the rest.
pub(super) fn recognition_by_place(household: HouseholdId, columns: &Columns) -> Result<Recognition> {
    Ok(decision(household, columns.code(1, Class::from_code)?, columns.date(2)?))
}

fn decision(household: HouseholdId, class: Class, decided: NaiveDate) -> Recognition {
    Recognition {
        household,
        survey: None,
        class,
        decided,
        decision_number: String::new(),
        reason: String::new(),
        decision: None,
    }
}
