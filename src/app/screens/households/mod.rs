//! The list of households: find as you type, marks, order.
//!
//! | file | subject |
//! |---|---|
//! | `screen` | what the list holds |
//! | `choices` | how it looks: its order and its columns |
//! | `given` | a list of given households, behind a number |
//! | `preview` | the household under the cursor, beside the list |

mod choices;
mod given;
mod preview;
mod screen;

pub use choices::{Column, reset_widths, sort_by, toggle_column};
pub use given::{Given, headline_rows};
pub(in crate::app) use given::{leave_given, show_given};
pub use preview::take_preview;
pub use screen::HouseholdsScreen;

use crate::app::effect::{Effect, Found};
use crate::app::line_edit::LineEdit;
use crate::app::model::Section;
use crate::app::msg::Msg;
use crate::app::screens::household;
use crate::app::{Model, as_of, dialogs};
use crate::domain::query::Filter;
use crate::keys::Action;
use preview::{has_preview, preview};

/// Takes what a search found, unless a later one is awaited.
pub fn found(model: &mut Model, answer: Found) -> Vec<Effect> {
    if answer.generation != model.households.generation {
        return Vec::new();
    }
    model.households.take_found(answer.found);
    if let Some(again) = given::widen(model) {
        return again;
    }
    let mut effects = model.households.window_rows();
    effects.extend(model.households.current().filter(|_| has_preview(model)).map(Effect::Preview));
    effects
}

/// Text typed on the list goes into the find line.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    model.households.find.insert(text);
    model.households.search()
}

/// Why an action is not possible on the list now.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    use Action::{
        AddToRound, Export, Mark, MarkAll, Open, PlanHandOver, Print, Recognise, Remove, SecondEntry,
        Support, Survey, Visit,
    };
    let (lang, screen) = (model.lang(), &model.households);
    match action {
        Mark | MarkAll | Open | Export | PlanHandOver if screen.ids.is_empty() => {
            Some(lang.why_list_empty().to_owned())
        }
        AddToRound if model.rounds.open().next().is_none() => Some(lang.why_no_open_round().to_owned()),
        AddToRound | Print | Recognise | Remove | SecondEntry | Support | Survey | Visit
            if !screen.has_chosen() =>
        {
            Some(lang.why_no_household().to_owned())
        }
        Action::ClearFilter if screen.is_unfiltered() => Some(lang.why_no_filter().to_owned()),
        Action::Clear if screen.find.is_empty() && screen.is_unfiltered() => {
            Some(lang.why_no_filter().to_owned())
        }
        _ => None,
    }
}

/// An action on the list.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = &mut model.households;
    match action {
        _ if screen.pane.act(action) => {}
        Action::Mark => screen.toggle_mark(),
        Action::MarkAll => screen.mark_all(),
        Action::Erase => return Some(edit_find(screen, LineEdit::backspace)),
        Action::Clear if screen.find.is_empty() => return Some(clear_filter(model)),
        Action::Clear => return Some(edit_find(screen, LineEdit::clear)),
        Action::Back => return Some(back(model)),
        Action::Open => {
            let (id, on) = (screen.current()?, screen.query.filter.on);
            return Some(household::open_on(model, id, on));
        }
        Action::Filter => return Some(dialogs::filter::open(model)),
        Action::ClearFilter => return Some(clear_filter(model)),
        Action::Sort => choices::open_sort(model),
        Action::Columns => choices::open_columns(model, 0),
        _ => return None,
    }
    Some(moved(model))
}

/// What the list fetches as its cursor has moved.
pub fn moved(model: &Model) -> Vec<Effect> {
    let mut effects = model.households.missing_rows();
    effects.extend(preview(model));
    effects
}

/// Shows the households that a filter lets through, from whatever screen.
pub fn show_filtered(model: &mut Model, filter: Filter) -> Vec<Effect> {
    model.section = Section::Households;
    model.household = None;
    let screen = &mut model.households;
    screen.set_filter(filter);
    screen.to_top = true;
    screen.search()
}

/// All households of the list again.
fn clear_filter(model: &mut Model) -> Vec<Effect> {
    let bare = model.households.query.filter.bare();
    show_filtered(model, bare)
}

/// The terminal has another size.
pub fn resized(model: &mut Model) -> Vec<Effect> {
    given::fit(model);
    moved(model)
}

fn edit_find(screen: &mut HouseholdsScreen, change: impl FnOnce(&mut LineEdit)) -> Vec<Effect> {
    change(&mut screen.find);
    screen.search()
}

/// Esc empties the find line first, then takes the marks away, then goes back to the number whose households these are;
/// else it comes back from a past day, then goes to section Today.
fn back(model: &mut Model) -> Vec<Effect> {
    let screen = &mut model.households;
    if !screen.find.is_empty() {
        return edit_find(screen, LineEdit::clear);
    }
    if !screen.marked.is_empty() {
        screen.marked.clear();
        return Vec::new();
    }
    if screen.query.filter.on.is_some() && screen.given.is_none() {
        return as_of::choose(model, None);
    }
    match screen.given {
        Some(_) => given::back_to_number(model),
        None => crate::app::update(model, Msg::Section(Section::Today)),
    }
}

#[cfg(test)]
mod tests;
