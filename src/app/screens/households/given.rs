//! A list of given households: those behind a number of a table, of a board or of the first screen. It is found in,
//! filtered, marked, printed and written out as any list; Esc leads back to the number.

use chrono::NaiveDate;

use crate::app::effect::Effect;
use crate::app::model::Section;
use crate::app::screens::reports;
use crate::app::{Model, Msg, board, layout, update};
use crate::domain::id::HouseholdId;
use crate::domain::query::Filter;

/// What a list of given households is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Of which number the households are.
    pub headline: String,
    /// The section that shows the number.
    from: Section,
    /// The filter that the list had before.
    before: Filter,
    /// It is not known yet whether all of them were in the register on the day of the number.
    unsure: bool,
}

/// Shows given households as they stood on the day of their number, `None` for today.
pub(in crate::app) fn show_given(
    model: &mut Model,
    households: Vec<HouseholdId>,
    headline: String,
    on: Option<NaiveDate>,
) -> Vec<Effect> {
    let from = std::mem::replace(&mut model.section, Section::Households);
    model.household = None;
    let screen = &mut model.households;
    let before = screen.query.filter.of_all();
    screen.set_filter(Filter { among: households, on, ..Filter::default() });
    screen.given = Some(Given { headline, from, before, unsure: on.is_some() });
    screen.find.clear();
    screen.to_top = true;
    fit(model);
    model.households.search()
}

/// Some of the given households left the register before the day of their number, a decrease: of that day the list
/// would lack them, so it shows all of them as they are known today.
pub(super) fn widen(model: &mut Model) -> Option<Vec<Effect>> {
    let screen = &mut model.households;
    let unsure = screen.given.as_mut().is_some_and(|given| std::mem::take(&mut given.unsure));
    let lacks = unsure && screen.find.is_empty() && screen.ids.len() < screen.query.filter.among.len();
    lacks.then(|| {
        let filter = Filter { on: None, ..screen.query.filter.clone() };
        screen.set_filter(filter);
        screen.search()
    })
}

/// The list is that of the whole register again, filtered as before.
pub(in crate::app) fn leave_given(model: &mut Model) {
    if let Some(given) = model.households.given.take() {
        model.households.set_filter(given.before);
        model.households.to_top = true;
        fit(model);
    }
}

/// Goes back to the number that the households stand behind.
pub(super) fn back_to_number(model: &mut Model) -> Vec<Effect> {
    let from = model.households.given.as_ref().map_or(Section::Reports, |given| given.from);
    leave_given(model);
    match from {
        Section::Today => update(model, Msg::Section(Section::Today)),
        boards if boards.has_boards() => board::return_to(model, boards),
        _ => reports::return_to(model),
    }
}

/// Lines that the headline takes.
pub fn headline_rows(model: &Model) -> u16 {
    let headline = model.households.given.as_ref().map(|given| given.headline.as_str());
    headline.map_or(0, |words| layout::headline(words, model.size.0).len() as u16)
}

/// Fits the window to what the headline leaves.
pub(super) fn fit(model: &mut Model) {
    let above = headline_rows(model);
    let rows = layout::list_rows(model.size, model.settings.slow_line, above);
    model.households.pane.set_page(rows);
}
