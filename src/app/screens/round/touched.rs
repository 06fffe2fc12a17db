//! The hamlets that an action on the page of a round would touch, as far as they are known before its form.

use std::collections::BTreeSet;

use super::{Page, RoundScreen};
use crate::domain::id::{HamletId, HouseholdId};
use crate::keys::Action;

/// The hamlets; none where the form asks for one.
pub(in crate::app) fn touched(screen: &RoundScreen, action: Action) -> BTreeSet<HamletId> {
    let of = |household: HouseholdId| screen.facts(household).map(|facts| facts.hamlet);
    let on_households = matches!(screen.open_page(), Page::List | Page::Standards | Page::Progress);
    match action {
        // Every household on which a meeting agreed is in it.
        Action::Decide => screen.dossier.iter().flat_map(|d| &d.tasks).map(|facts| facts.hamlet).collect(),
        Action::Assign => screen.chosen().iter().map(|facts| facts.hamlet).collect(),
        Action::Survey => screen.papers().first().copied().and_then(of).into_iter().collect(),
        Action::SecondEntry => screen.verified_again().into_iter().filter_map(of).collect(),
        Action::Screening | Action::Verdict => screen.household().and_then(of).into_iter().collect(),
        Action::Meeting | Action::Posting => screen.hamlet().into_iter().collect(),
        Action::Open | Action::Remove if on_households => {
            screen.household().and_then(of).into_iter().collect()
        }
        Action::Open | Action::Remove | Action::New if !on_households => {
            screen.hamlet().into_iter().collect()
        }
        _ => BTreeSet::new(),
    }
}
