//! Choosing the day: today, the end of one of the last years, or any day that is typed.

use chrono::{Datelike, NaiveDate};

use super::day_shown;
use crate::app::dialogs::{Dialog, Pick, PickItem, Prompt, menu};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::screens::{household, households};
use crate::app::{Model, dialogs};
use crate::domain::query::Filter;
use crate::i18n::Lang;
use crate::viet;

/// How many years are offered.
const YEARS: i32 = 6;

/// The last days of the last years, newest first; as many as asked for, at most six.
pub fn year_ends(today: NaiveDate, count: usize) -> impl Iterator<Item = NaiveDate> {
    let years = (1..=YEARS).map(move |back| today.year() - back);
    years.filter_map(|year| NaiveDate::from_ymd_opt(year, 12, 31)).take(count)
}

/// Lays the days over the screen.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let (lang, shown) = (model.lang(), day_shown(model));
    let today = PickItem {
        label: lang.as_of_today().to_owned(),
        note: model.settings.dates.day(model.today),
        then: Ok(Msg::AsOf(None)),
    };
    let ends = year_ends(model.today, usize::MAX).map(|day| PickItem {
        label: model.settings.dates.day(day),
        note: lang.as_of_end_of_year(day.year()),
        then: Ok(Msg::AsOf(Some(day))),
    });
    let other = PickItem {
        label: lang.as_of_other().to_owned(),
        note: String::new(),
        then: Ok(Msg::Open(Dialog::Prompt(prompt(lang, "", None)))),
    };
    let days: Vec<_> = std::iter::once(None).chain(year_ends(model.today, usize::MAX).map(Some)).collect();
    let here = days.iter().position(|day| *day == shown).unwrap_or(days.len());
    let items = std::iter::once(today).chain(ends).chain([other]).collect();
    let pick =
        Pick::new(lang.as_of_title(), items, menu::rows(model)).with_cursor(here).or_typed(Msg::AsOfBegun);
    model.dialogs.push(Dialog::Pick(pick));
    Vec::new()
}

/// The line that a day is typed into, with what was wrong with it before.
pub fn prompt(lang: Lang, typed: &str, wrong: Option<String>) -> Prompt {
    let hint = wrong.unwrap_or_else(|| lang.as_of_hint().to_owned());
    Prompt::new(lang.as_of_title(), hint, typed, Msg::AsOfTyped)
}

/// A day begins to be typed over the days to choose from: the line for it opens with what was typed.
pub(in crate::app) fn begin_typed(model: &mut Model, typed: &str) -> Vec<Effect> {
    let begun = prompt(model.lang(), typed, None);
    model.dialogs.push(Dialog::Prompt(begun));
    Vec::new()
}

/// Takes what was typed: a month or a year stands for its last day. What cannot be read is asked again.
pub(in crate::app) fn take_typed(model: &mut Model, typed: &str) -> Vec<Effect> {
    match read(typed, model) {
        Ok(day) => choose(model, Some(day).filter(|day| *day != model.today)),
        Err(wrong) => {
            let again = prompt(model.lang(), typed, Some(wrong));
            model.dialogs.push(Dialog::Prompt(again));
            Vec::new()
        }
    }
}

fn read(typed: &str, model: &Model) -> Result<NaiveDate, String> {
    let lang = model.lang();
    let date = viet::parse_date(typed, model.today).map_err(|_| lang.as_of_not_a_day().to_owned())?;
    match (date.earliest() <= model.today, date.latest()) {
        (true, last) => Ok(last.min(model.today)),
        (false, first) => Err(lang.as_of_future(model.settings.dates.day(first))),
    }
}

/// A day was chosen, or today: for the filter panel where it is open, else for the page, else for the list.
pub(in crate::app) fn choose(model: &mut Model, day: Option<NaiveDate>) -> Vec<Effect> {
    if let Some(Dialog::Filter(_)) = model.dialogs.last() {
        return dialogs::filter::take_day(model, day);
    }
    if model.household.is_some() {
        return household::show_on(model, day);
    }
    let filter = Filter { on: day, ..model.households.query.filter.clone() };
    households::show_filtered(model, filter)
}
