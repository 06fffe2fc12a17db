//! The list of households watched after they left the list, as it is printed and written out.

use chrono::NaiveDate;

use super::listing::{number, roomy, words};
use crate::domain::listing::{Listing, Value};
use crate::domain::watch::{Relapse, Watched};
use crate::i18n::Lang;

/// Some of the households that are watched on a day, in their order, of so many in all; below them those that came back
/// in the year.
pub fn watch((list, all): (&[Watched], usize), back: &[Relapse], on: NaiveDate, lang: Lang) -> Listing {
    let warned = list.iter().filter(|watched| !watched.warnings.is_empty()).count();
    let kinds = lang.warning_counts(list);
    let kinds = (!kinds.is_empty()).then(|| lang.watch_kinds(kinds));
    let relapsed = (!back.is_empty()).then(|| lang.watch_relapsed(back.len()));
    let under = [lang.watch_on(day(on)), lang.watch_headline(all, warned)];
    let under = under.into_iter().chain(relapsed).chain(kinds).chain([lang.watch_rule().to_owned()]);
    let lines = list.iter().map(|watched| line(watched, on, lang));
    Listing {
        stem: "theo-doi-sau-thoat-ngheo".to_owned(),
        title: lang.watch_title().to_owned(),
        under: under.collect(),
        columns: vec![
            words(lang.field_code()),
            roomy(lang.unreached_head()),
            words(lang.field_hamlet()),
            words(lang.list_state()),
            words(lang.watch_escaped()),
            words(lang.watch_month()),
            words(lang.watch_milestone()),
            words(lang.watch_last_visit()),
            number(lang.watch_risk()),
            roomy(lang.watch_signs()),
        ],
        rows: lines.chain(back.iter().map(|relapse| came_back(relapse, lang))).collect(),
        totals: Vec::new(),
    }
}

fn line(watched: &Watched, on: NaiveDate, lang: Lang) -> Vec<Value> {
    let next = watched.next_milestone().map(|next| lang.milestone(next, on, &day));
    vec![
        Value::text(&*watched.home.code),
        Value::text(&*watched.home.head),
        Value::text(&*watched.home.hamlet),
        Value::text(lang.state(watched.stay.state)),
        Value::Day(watched.stay.since),
        Value::text(lang.watch_month_on(watched)),
        Value::text(next.unwrap_or_default()),
        Value::day(watched.last_visit),
        Value::Count(watched.risk().into()),
        Value::text(lang.warnings(&watched.warnings, &day)),
    ]
}

/// Back on the list: since when and as what, in place of signs.
fn came_back(relapse: &Relapse, lang: Lang) -> Vec<Value> {
    let told = lang.watch_came_back(lang.movement(relapse.movement), day(relapse.on));
    let who = [&relapse.home.code, &relapse.home.head, &relapse.home.hamlet].map(|text| Value::text(&**text));
    let blank = std::iter::repeat_n(Value::Blank, 6);
    who.into_iter().chain(blank).chain([Value::text(told)]).collect()
}

/// A day as papers write it.
fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
