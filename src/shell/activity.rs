//! The activities of a year as a list that is printed and written out: what each was, whom it reached, what it was
//! given and cost, with the totals.

use crate::domain::activity::{Activity, ActivityLine, totals};
use crate::domain::framework::Framework;
use crate::domain::listing::{Listing, ListingColumn, Value};
use crate::i18n::Lang;
use crate::viet::format_money;

fn words(heading: &str) -> ListingColumn {
    ListingColumn { heading: heading.to_owned(), right: false, roomy: false }
}

fn number(heading: &str) -> ListingColumn {
    ListingColumn { right: true, ..words(heading) }
}

/// The activities of a year in the order in which they were read.
pub fn of_year(year: i32, lines: &[ActivityLine], known: &Framework, lang: Lang) -> Listing {
    Listing {
        stem: format!("hoat-dong-{year}"),
        title: format!("{} {year}", lang.activities_title_of()),
        under: under(lines, lang),
        columns: columns(lang),
        rows: lines.iter().map(|line| row(line, known, lang)).collect(),
        totals: sum(lines, lang),
    }
}

fn all(lines: &[ActivityLine]) -> impl Iterator<Item = &Activity> {
    lines.iter().map(|line| &line.activity.value)
}

/// The money, then units by kind: `35 ấn phẩm · 5 chương trình phát thanh`.
fn under(lines: &[ActivityLine], lang: Lang) -> Vec<String> {
    let sum = totals::total(all(lines));
    let [given, spent, left] = [sum.given, sum.spent, sum.left()].map(format_money);
    let kinds = totals::by_kind(all(lines)).into_iter().filter(|(_, of_kind)| of_kind.units > 0);
    let kinds = kinds.map(|(kind, of_kind)| lang.activities_units(of_kind.units, lang.activity_kind(kind)));
    let kinds = kinds.collect::<Vec<_>>().join(" · ");
    let said = [lang.activities_money(sum.activities, given, spent, left), kinds];
    said.into_iter().filter(|line| !line.is_empty()).collect()
}

fn columns(lang: Lang) -> Vec<ListingColumn> {
    vec![
        words(lang.field_date()),
        ListingColumn { roomy: true, ..words(lang.field_activity_name()) },
        words(lang.field_activity_kind()),
        number(lang.activities_column_units()),
        number(lang.activities_column_areas()),
        number(lang.activities_column_audience()),
        number(lang.activities_column_attendants()),
        number(lang.activities_column_given()),
        number(lang.activities_column_spent()),
        number(lang.activities_column_left()),
        words(lang.field_state()),
        words(lang.field_programme()),
    ]
}

fn row(ActivityLine { activity, outcome }: &ActivityLine, known: &Framework, lang: Lang) -> Vec<Value> {
    let programme = activity.programme.and_then(|id| known.programme(id));
    vec![
        Value::Day(activity.from),
        Value::text(&activity.name),
        Value::text(lang.activity_kind(activity.kind)),
        Value::Count(activity.units.into()),
        Value::Count(activity.areas.into()),
        Value::Count(activity.audience.into()),
        Value::count(outcome.attendants),
        Value::Money(activity.given),
        Value::Money(activity.spent),
        Value::Money(activity.given.saturating_sub(activity.spent)),
        Value::text(lang.activity_state(activity.state)),
        Value::text(programme.map_or("", |programme| &programme.code)),
    ]
}

fn sum(lines: &[ActivityLine], lang: Lang) -> Vec<Value> {
    let sum = totals::total(all(lines));
    let many = |number: u64| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let blank = || Value::Blank;
    vec![
        blank(),
        Value::text(lang.board_total()),
        blank(),
        blank(),
        many(sum.areas),
        many(sum.audience),
        Value::count(lines.iter().map(|line| line.outcome.attendants).sum()),
        Value::Money(sum.given),
        Value::Money(sum.spent),
        Value::Money(sum.left()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::Outcome;
    use crate::domain::activity::sample::information_project;
    use crate::domain::id::ActivityId;
    use crate::domain::stored::Stored;

    /// The published figures: 319 million given, 306 million spent, 35 publications, 61 panels.
    #[test]
    fn the_list_of_the_information_project_ends_with_its_published_sums() {
        let stored = |(value, id)| Stored { id: ActivityId(id), rev: 1, value };
        let line = |pair| ActivityLine { activity: stored(pair), outcome: Outcome::default() };
        let lines: Vec<_> = information_project().into_iter().zip(1..).map(line).collect();
        let list = of_year(2026, &lines, &Framework::default(), Lang::Vi);
        assert_eq!(list.totals[7..9], [Value::Money(319_000_000), Value::Money(306_000_000)]);
        assert!(list.under[1].contains("35 ") && list.under[1].contains("61 "), "{:?}", list.under);
        assert!(list.rows.iter().all(|row| row.len() == list.columns.len()));
    }
}
