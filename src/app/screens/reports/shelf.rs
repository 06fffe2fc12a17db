//! Which tables there are, and choosing one.

use chrono::NaiveDate;

use super::{open, when};
use crate::app::effect::Effect;
use crate::app::{Model, layout};
use crate::domain::data_file::Label;
use crate::domain::report::Lines;
use crate::keys::Action;

/// What a register has to offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The tables in their order.
    pub tables: Vec<Offered>,
    /// Why the commune's own tables cannot be used, where that is so.
    pub fault: Option<String>,
    /// The day of the first decision; nothing where nobody was ever recognised.
    pub since: Option<NaiveDate>,
}

/// A table that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its name on the command line.
    pub name: String,
    /// What stands over it.
    pub title: Label,
    /// What its lines are.
    pub lines: Lines,
}

/// Takes what the register has to offer.
pub fn take_shelf(model: &mut Model, shelf: Shelf) {
    model.reports.pane.set_page(layout::reports_rows(model.size));
    model.reports.pane.set_len(shelf.tables.len());
    model.reports.shelf = Some(shelf);
}

/// An action on the list of tables. Printing and writing out open the table first.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        _ if model.reports.pane.act(action) => Some(Vec::new()),
        Action::Left => Some(when::step(model, -1)),
        Action::Right => Some(when::step(model, 1)),
        Action::Open => Some(open_chosen(model, None)),
        Action::Print | Action::Export => Some(open_chosen(model, Some(action))),
        _ => None,
    }
}

fn open_chosen(model: &mut Model, then: Option<Action>) -> Vec<Effect> {
    let chosen = model.reports.shelf.as_ref().and_then(|shelf| shelf.tables.get(model.reports.pane.cursor));
    match chosen.cloned() {
        Some(table) => open::open(model, table, then),
        None => Vec::new(),
    }
}
