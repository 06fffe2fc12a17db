//! The time that tables speak of: a year as far as it has passed, a month, or up to a day.

use chrono::Datelike;

use super::{fetch, period, year};
use crate::app::Model;
use crate::app::dialogs::{Dialog, Prompt};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::i18n::Lang;
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

/// A time was typed. What is refused is asked again, with what was typed.
pub fn choose(model: &mut Model, typed: &str) -> Vec<Effect> {
    match read(typed, model) {
        Ok(date) => set(model, date),
        Err(wrong) => {
            let again = prompt(model.lang(), typed);
            model.dialogs.push(Dialog::Prompt(again));
            model.problem(wrong);
            Vec::new()
        }
    }
}

fn read(typed: &str, model: &Model) -> Result<PartialDate, String> {
    let lang = model.lang();
    match parse_date(typed, model.today) {
        Ok(date) if date.earliest() <= model.today => Ok(date),
        Ok(_) => Err(lang.tables_future_day(typed)),
        Err(_) => Err(lang.tables_bad_day(typed)),
    }
}

/// Asks for any time: a year, a month, a day.
pub(super) fn ask(model: &mut Model) {
    let now = model.at().day(period(model).to);
    let asked = prompt(model.lang(), &now).replaced_by_typing();
    model.dialogs.push(Dialog::Prompt(asked));
}

fn prompt(lang: Lang, text: &str) -> Prompt {
    Prompt::new(lang.tables_day_title(), lang.tables_day_hint(), text, Msg::ChoosePeriod).verbatim()
}
