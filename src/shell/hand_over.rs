//! What stands against the households of a round while their lines wait for approval.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::eligibility::Against;
use crate::domain::hand_over::HandOverSheet;
use crate::domain::id::HouseholdId;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::store::{Register, StoreError};

/// Households with planned lines against whom something stands on the day of the round. What a decision approved is
/// decided: nothing is asked of it any more, so that a sitting is never held up.
pub fn against(
    sheet: &HandOverSheet,
    register: &Register,
    catalogue: &Catalogue,
) -> Result<Vec<Against>, StoreError> {
    let planned = sheet.lines.iter().filter(|line| line.support.state == SupportState::Planned);
    let households: Vec<HouseholdId> = planned.map(|line| line.support.household).collect();
    let round = &sheet.round;
    let part_of = PartOf { hand_over: Some(round.id), ..PartOf::default() };
    let draft = Support { part_of, ..Support::wished(&round.model, round.date) };
    register.who_may_not(&households, &draft, catalogue)
}
