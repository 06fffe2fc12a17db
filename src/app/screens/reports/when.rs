//! The time that tables speak of: a year as far as it has passed, a month, or up to a day.

use chrono::Datelike;

use super::{fetch, period, year};
use crate::app::Model;
use crate::app::dialogs::{Dialog, Prompt};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::keys::{Action, Context};
use crate::viet::{PartialDate, parse_date};

/// The first year in which the register knows a decision; this year where it knows none.
fn first_year(model: &Model) -> i32 {
    let since = model.reports.shelf.as_ref().and_then(|shelf| shelf.since);
    since.map_or(model.today.year(), |first| first.year())
}

/// Why the time cannot be moved on or back.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let in_list = model.reports.context() == Context::Reports;
    let (first, year) = (first_year(model), year(model));
    match action {
        Action::Next if year >= model.today.year() => Some(model.lang().tables_no_later().to_owned()),
        Action::Right if in_list && year >= model.today.year() => {
            Some(model.lang().tables_no_later().to_owned())
        }
        Action::Previous if year <= first => Some(model.lang().tables_no_earlier(first)),
        Action::Left if in_list && year <= first => Some(model.lang().tables_no_earlier(first)),
        _ => None,
    }
}

/// Goes years on or back; from a day to the whole year beside it.
pub(super) fn step(model: &mut Model, years: i32) -> Vec<Effect> {
    match PartialDate::from_year(year(model) + years) {
        Ok(year) => set(model, year),
        Err(_) => Vec::new(),
    }
}

fn set(model: &mut Model, chosen: PartialDate) -> Vec<Effect> {
    model.reports.when = Some(chosen);
    fetch(model)
}

/// A time was chosen from the list, or typed.
pub fn choose(model: &mut Model, typed: &str) -> Vec<Effect> {
    let lang = model.lang();
    match parse_date(typed, model.today) {
        Ok(date) if date.earliest() <= model.today => set(model, date),
        Ok(_) => {
            model.problem(lang.tables_future_day(typed));
            Vec::new()
        }
        Err(_) => {
            model.problem(lang.tables_bad_day(typed));
            Vec::new()
        }
    }
}

/// Asks for any time: a year, a month, a day.
pub(super) fn ask(model: &mut Model) {
    let lang = model.lang();
    let now = model.at().day(period(model).to);
    let prompt =
        Prompt::new(lang.tables_day_title(), lang.tables_day_hint(), &now, Msg::ChoosePeriod).verbatim();
    model.dialogs.push(Dialog::Prompt(prompt));
}
