//! The boards on which more can be done about what is under the cursor: what is owed for animals, what is owed on a
//! loan, cards that end or do not fit, groups.

use super::{HouseholdScreen, Item};
use crate::app::board::{LineKey, Subject};
use crate::app::dialogs::At;
use crate::domain::dossier::Dossier;
use crate::domain::id::SupportId;
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::keys::Action;

/// The board and its line. Enter leads there; so does F2 from what has no form on this page.
pub(super) fn to(
    screen: &HouseholdScreen,
    dossier: &Dossier,
    action: Action,
    at: &At,
) -> Option<(Subject, LineKey)> {
    match (action, screen.current()?) {
        (Action::Edit | Action::Open, Item::PassOn(i)) => {
            Some((Subject::Obligations, LineKey::Id(dossier.pass_ons.get(i)?.0.id.0)))
        }
        (Action::Edit | Action::Open, Item::Group(i)) => {
            let one = dossier.groups.get(i)?;
            Some((Subject::Group(one.group.id), LineKey::Id(one.member.id.0)))
        }
        (Action::Open, Item::Support(i)) => credit(screen, dossier, dossier.supports.get(i)?, at),
        _ => None,
    }
}

/// A loan among the loans; a card about which there is something to do among the cards.
fn credit(
    screen: &HouseholdScreen,
    dossier: &Dossier,
    support: &Stored<SupportId, Support>,
    at: &At,
) -> Option<(Subject, LineKey)> {
    let catalogue = &at.register?.catalogue;
    if dossier.loan(support, catalogue).is_some() {
        return Some((Subject::Loans, LineKey::Id(support.id.0)));
    }
    let day = screen.on.unwrap_or(at.today);
    let home = dossier.cards(catalogue, day);
    let found = home.finding(support.id, catalogue, day)?;
    Some((Subject::Cards, LineKey::Id(found.line())))
}
