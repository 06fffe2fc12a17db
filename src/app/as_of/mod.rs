//! Looking at a past day: which one is shown, why nothing can be changed there, and how a day is chosen.
//!
//! The list shows the day of its filter, a page the day that it was opened for. What is shown of a past day is only
//! looked at: papers and lists of it can be made, facts are entered at today's list and pages.

mod choose;

#[cfg(test)]
mod tests;

pub(super) use choose::{begin_typed, choose, open, take_typed};
pub use choose::{prompt, year_ends};

use chrono::NaiveDate;

use super::Model;
use super::model::Section;
use super::possible::changes_register;
use crate::keys::Action;

/// The past day that the screen below all dialogs shows; `None` where it shows today.
pub fn day_shown(model: &Model) -> Option<NaiveDate> {
    match &model.household {
        Some(page) => page.on,
        None if model.section == Section::Households => model.households.query.filter.on,
        None => None,
    }
}

/// Why an action is not possible while a past day is shown.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let day = day_shown(model)?;
    let enters = changes_register(model, action) || action == Action::Drafts;
    let day = model.settings.dates.day(day);
    enters.then(|| model.lang().why_past_day(day, model.key(Action::Menu)))
}
