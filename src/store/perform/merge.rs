//! One household joining another (nhập hộ).

use chrono::NaiveDate;

use super::group;
use super::household::{expect_living, record};
use super::split::move_over;
use crate::domain::household::{EndReason, Ending, Household, HouseholdEventKind};
use crate::domain::id::HouseholdId;
use crate::domain::member::{JoinReason, LeaveReason, Relation};
use crate::domain::stored::Rev;
use crate::store::journal::Tx;
use crate::store::member::current_stays;
use crate::store::{Refusal, Result, StoreError};

/// Everyone of one household goes over into another, its memberships of groups too, and the first one ends.
pub(super) fn merge(
    tx: &mut Tx,
    (from, rev): (HouseholdId, Rev),
    into: HouseholdId,
    on: NaiveDate,
    note: &str,
) -> Result<()> {
    if from == into {
        return Err(StoreError::Refused(Refusal::MergeWithItself));
    }
    let ending = tx.read_at::<Household>(from, rev)?;
    expect_living(&ending)?;
    expect_living(&tx.read::<Household>(into)?.value)?;
    for stay in current_stays(tx.conn, from)? {
        move_over(tx, &stay, into, Relation::Other, on, (LeaveReason::Merge, JoinReason::Merge))?;
    }
    group::go_over(tx, from, into, on)?;
    let ended = Some(Ending { on, reason: EndReason::Merged });
    tx.update(&ending, &Household { ended, ..ending.value.clone() })?;
    record(tx, from, HouseholdEventKind::MergedInto, on, Some(into), note)?;
    record(tx, into, HouseholdEventKind::MergedFrom, on, Some(from), note)
}
