//! In which hamlets the households of a board live: asked where the person works in some hamlets only, so that a key
//! can say that a line is not theirs.

use std::collections::BTreeSet;

use super::{Needs, screen};
use crate::app::effect::Effect;
use crate::app::{Model, possible};
use crate::domain::id::{HamletId, HouseholdId};
use crate::keys::Action;

/// Asks where the households of the board on top live, as far as the person's hamlets matter.
pub(super) fn ask(model: &Model) -> Option<Effect> {
    possible::own_hamlets(model)?;
    let board = screen::top(model)?.board.as_deref()?;
    let households: BTreeSet<_> = (0..board.len()).filter_map(|line| board.household(line)).collect();
    (!households.is_empty()).then(|| Effect::Homes(households.into_iter().collect()))
}

/// Takes where they live.
pub(in crate::app) fn take_homes(model: &mut Model, homes: Vec<(HouseholdId, HamletId)>) {
    model.boards.homes = homes.into_iter().collect();
}

/// The hamlets of the lines that an action is done to.
pub(in crate::app) fn homes_touched(model: &Model, action: Action) -> BTreeSet<HamletId> {
    let Some(open) = screen::top(model) else { return BTreeSet::new() };
    let Some(board) = open.board.as_deref() else { return BTreeSet::new() };
    let needs =
        board.acts().into_iter().find(|offered| offered.action == action).map(|offered| offered.needs);
    let lines = match (action, needs) {
        (Action::Open, _) | (_, Some(Needs::Line)) => open.line().into_iter().collect(),
        (_, Some(Needs::Lines)) => open.on().lines(),
        _ => Vec::new(),
    };
    let households = lines.into_iter().filter_map(|line| board.household(line));
    households.filter_map(|household| model.boards.homes.get(&household)).copied().collect()
}
