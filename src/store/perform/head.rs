//! The head of a household: one at a time.

use chrono::NaiveDate;

use crate::domain::household::HouseholdEventKind;
use crate::domain::id::HouseholdId;
use crate::domain::member::{Membership, Relation};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::member::current_stays;

use super::household::record;

/// Makes room for a new head: the old one becomes `Other`, and the change is an event of the household.
pub(in crate::store) fn step_down(tx: &mut Tx, household: HouseholdId, on: NaiveDate) -> Result<()> {
    let old = current_stays(tx.conn, household)?.into_iter().find(|stay| stay.relation == Relation::Head);
    let Some(old) = old else { return Ok(()) };
    tx.update(&old, &Membership { relation: Relation::Other, ..old.value.clone() })?;
    record(tx, household, HouseholdEventKind::HeadChanged, on, None, "")
}
