//! Section Reports: the official tables, the time that they speak of, and the one that is open.
//!
//! | file | subject |
//! |---|---|
//! | `shelf` | which tables there are; choosing one |
//! | `when` | the time: a year, or up to a day; how it is chosen |
//! | `open` | the open table: asking for it, its keys |
//! | `place` | cursor and window over lines and columns |
//! | `columns` | how wide each column is, which of them show, the heading broken into lines |
//! | `words` | where a cell stands and what it says |
//! | `behind` | what Enter on a cell opens |
//!
//! Counting is not done here: the runner counts, on a thread of its own, and answers with a generation.

mod behind;
mod columns;
mod open;
mod place;
mod shelf;
mod when;
mod words;

#[cfg(test)]
mod tests;

pub use columns::Arranged;
pub(in crate::app) use open::point;
pub use open::{Counting, OpenTable, counted, told};
pub use place::{Extent, Place};
pub use shelf::{Offered, Shelf, take_shelf};
pub use when::choose;
pub use words::{shown, stands_on};

use std::collections::HashMap;

use chrono::Datelike;

use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::{Model, layout};
use crate::domain::report::Period;
use crate::keys::{Action, Context};
use crate::viet::PartialDate;

/// Section Reports.
#[derive(Debug, Default)]
pub struct ReportsScreen {
    /// Which tables there are, once known.
    pub shelf: Option<Shelf>,
    /// The time that was chosen in this session; nothing: this year.
    when: Option<PartialDate>,
    /// Cursor over the tables.
    pub pane: ListPane,
    /// The open table; the list of tables where there is none.
    pub open: Option<OpenTable>,
    /// Which counting is awaited; answers to older ones are dropped.
    generation: u64,
    /// Where the cursor stood last in each table.
    places: HashMap<String, Place>,
    /// What the open table counts has changed since it was counted.
    stale: bool,
}

impl ReportsScreen {
    /// The context of its keys.
    pub fn context(&self) -> Context {
        if self.open.is_some() { Context::Table } else { Context::Reports }
    }

    /// A table is being counted.
    pub fn is_counting(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.counting.is_some())
    }
}

/// The time that tables speak of now.
pub fn period(model: &Model) -> Period {
    let last = |date: PartialDate| date.latest().min(model.today);
    Period::until(model.reports.when.map_or(model.today, last))
}

/// Its year.
fn year(model: &Model) -> i32 {
    period(model).to.year()
}

/// Asks for what the section shows: the tables there are, and the open one anew.
pub(in crate::app) fn fetch(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::Shelf];
    effects.extend(open::count(model));
    effects
}

/// Something was saved while another section was on the screen.
pub(in crate::app) fn overtaken(model: &mut Model) {
    model.reports.stale = true;
}

/// The section is on the screen again as it was left.
pub(in crate::app) fn return_to(model: &mut Model) -> Vec<Effect> {
    model.section = crate::app::model::Section::Reports;
    model.household = None;
    if model.reports.stale { fetch(model) } else { Vec::new() }
}

/// Why an action is not possible in the section now.
pub(in crate::app) fn why_not(model: &Model, action: Action) -> Option<String> {
    when::why_not(model, action).or_else(|| open::why_not(model, action))
}

/// An action on the section.
pub(in crate::app) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Next => return Some(when::step(model, 1)),
        Action::Previous => return Some(when::step(model, -1)),
        Action::Period => {
            when::ask(model);
            return Some(Vec::new());
        }
        _ => {}
    }
    if model.reports.open.is_some() { open::act(model, action) } else { shelf::act(model, action) }
}

/// The terminal has another size, or the words another language.
pub(in crate::app) fn resized(model: &mut Model) {
    model.reports.pane.set_page(layout::reports_rows(model.size));
    open::fit(model);
}
