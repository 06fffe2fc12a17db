//! Lists of what support reached as the command line prints them and writes them out: the support table, households
//! that were not reached, supports that went astray, the reach of funds.

use chrono::NaiveDate;

use crate::domain::catalogue::Catalogue;
use crate::domain::listing::{Listing, ListingColumn, Value, level};
use crate::domain::reach::{self, Astray, By, Cut, Finding, Reach, Reached, Unreached};
use crate::domain::report::Period;
use crate::i18n::Lang;
use crate::viet::{format_money, group};

fn words(heading: &str) -> ListingColumn {
    ListingColumn { heading: heading.to_owned(), right: false, roomy: false }
}

fn roomy(heading: &str) -> ListingColumn {
    ListingColumn { roomy: true, ..words(heading) }
}

fn number(heading: &str) -> ListingColumn {
    ListingColumn { right: true, ..words(heading) }
}

fn people(reached: &Reached) -> Value {
    Value::Count(i64::try_from(reached.people).unwrap_or(i64::MAX))
}

/// The time, what was handed over together, and what waits.
fn under(reach: &Reach, period: Period, lang: Lang) -> Vec<String> {
    let (total, waiting) = (reach::total(reach, period), reach::waiting(reach, period));
    let count = |count: usize| group(i64::try_from(count).unwrap_or(i64::MAX));
    let all = lang.reach_all(
        count(total.supports),
        count(total.households.len()),
        group(i64::try_from(total.people).unwrap_or(i64::MAX)),
        format_money(total.value),
    );
    let waits = lang.reach_waiting(count(waiting.supports), format_money(waiting.value));
    let time = lang.reach_between(period.from.format("%d/%m/%Y"), period.to.format("%d/%m/%Y"));
    let waits = Some(waits).filter(|_| waiting.supports > 0);
    [time, all].into_iter().chain(waits).chain([lang.reach_once().to_owned()]).collect()
}

/// The support table of a period.
pub fn supports(reach: &Reach, catalogue: &Catalogue, by: By, period: Period, lang: Lang) -> Listing {
    let lines = reach::table(reach, period, by, catalogue);
    let rows = lines.iter().map(|(group, reached)| {
        table_row(lang.reach_group(group, catalogue, &reach.programmes), reached, (catalogue, lang))
    });
    Listing {
        stem: format!("bang-ho-tro-{}", by.code()),
        title: lang.support_table_title(lang.reach_by(by).to_lowercase()),
        under: under(reach, period, lang),
        columns: vec![
            roomy(lang.reach_by(by)),
            number(lang.reach_supports()),
            number(lang.reach_quantity()),
            words(lang.reach_unit()),
            number(lang.reach_households()),
            number(lang.reach_people()),
            number(lang.reach_value()),
        ],
        rows: rows.collect(),
        totals: table_row(lang.board_total().to_owned(), &reach::total(reach, period), (catalogue, lang)),
    }
}

fn table_row(name: String, reached: &Reached, (catalogue, lang): (&Catalogue, Lang)) -> Vec<Value> {
    let quantity = reached.quantity();
    vec![
        Value::text(name),
        Value::count(reached.supports),
        quantity.map_or(Value::Blank, |(quantity, _)| Value::Quantity(quantity)),
        Value::text(quantity.map(|(_, unit)| lang.unit(unit, catalogue)).unwrap_or_default()),
        Value::count(reached.households.len()),
        people(reached),
        Value::Money(reached.value),
    ]
}

/// Households that support did not reach by a day.
pub fn unreached(
    found: &[Unreached<'_>],
    catalogue: &Catalogue,
    (months, on): (u32, NaiveDate),
    lang: Lang,
) -> Listing {
    let row = |one: &Unreached<'_>| {
        vec![
            Value::text(&*one.home.code),
            Value::text(&*one.home.head),
            Value::text(&*one.home.hamlet_name),
            Value::text(lang.state(one.home.state)),
            Value::text(lang.needs_told(&one.lacks, &one.unseen)),
            Value::text(lang.answered_by(&one.lacks, catalogue)),
            Value::day(one.last),
            Value::text(lang.why_unreached(one.idle, one.last.is_some())),
        ]
    };
    let lacking = found.iter().filter(|one| !one.lacks.is_empty()).count();
    let idle = found.iter().filter(|one| one.idle).count();
    Listing {
        stem: "chua-duoc-ho-tro".to_owned(),
        title: lang.unreached_title(months),
        under: vec![
            lang.unreached_on(on.format("%d/%m/%Y")),
            lang.unreached_headline(lacking, idle),
            lang.unreached_rule().to_owned(),
        ],
        columns: vec![
            words(lang.field_code()),
            roomy(lang.unreached_head()),
            words(lang.field_hamlet()),
            words(lang.list_state()),
            roomy(lang.unreached_names()),
            roomy(lang.unreached_answered_by()),
            words(lang.unreached_last()),
            words(lang.unreached_why()),
        ],
        rows: found.iter().map(row).collect(),
        totals: Vec::new(),
    }
}

/// Supports that came twice or beside the need.
pub fn astray(found: &[Astray<'_>], catalogue: &Catalogue, lang: Lang) -> Listing {
    let what = |one: &Astray<'_>| match one.finding {
        Finding::Nothing => lang.astray_nothing().to_owned(),
        Finding::Twice(earlier) => {
            let model = lang.reach_model(&earlier.model, catalogue);
            lang.astray_twice(model, earlier.date.format("%d/%m/%Y"))
        }
    };
    let row = |one: &Astray<'_>| {
        vec![
            Value::text(&*one.home.code),
            Value::text(&*one.home.head),
            Value::text(&*one.home.hamlet_name),
            Value::Day(one.support.date),
            Value::text(lang.reach_model(&one.support.model, catalogue)),
            Value::text(what(one)),
            Value::text(lang.reach_fund(&one.support.fund, catalogue)),
            Value::Money(one.support.value.value),
        ]
    };
    let twice = found.iter().filter(|one| matches!(one.finding, Finding::Twice(_))).count();
    Listing {
        stem: "trung-lech".to_owned(),
        title: lang.astray_title().to_owned(),
        under: vec![lang.astray_headline(twice, found.len() - twice)],
        columns: vec![
            words(lang.field_code()),
            roomy(lang.unreached_head()),
            words(lang.field_hamlet()),
            words(lang.field_date()),
            words(lang.field_model()),
            roomy(lang.astray_what()),
            words(lang.field_fund()),
            number(lang.reach_value()),
        ],
        rows: found.iter().map(row).collect(),
        totals: Vec::new(),
    }
}

/// Whom each fund reached; under each fund its parts.
pub fn funds(reach: &Reach, catalogue: &Catalogue, cut: Cut, period: Period, lang: Lang) -> Listing {
    let total = reach::total(reach, period);
    let row = |name: String, reached: &Reached| {
        vec![
            Value::text(name),
            Value::count(reached.supports),
            Value::count(reached.households.len()),
            people(reached),
            Value::Money(reached.value),
            Value::share(reached.value, total.value),
        ]
    };
    let of_fund = |line: reach::FundLine| {
        let part =
            |(part, reached): &(reach::FundPart, Reached)| row(level(1, &lang.fund_part(part)), reached);
        let head = row(lang.reach_fund(&line.fund, catalogue), &line.all);
        [head].into_iter().chain(line.parts.iter().map(part)).collect::<Vec<_>>()
    };
    Listing {
        stem: format!("nguon-von-{}", cut.code()),
        title: lang.fund_reach_title(lang.cut(cut).to_lowercase()),
        under: under(reach, period, lang).into_iter().chain([lang.levels_once().to_owned()]).collect(),
        columns: vec![
            roomy(lang.fund_reach_name()),
            number(lang.reach_supports()),
            number(lang.reach_households()),
            number(lang.reach_people()),
            number(lang.reach_value()),
            number(lang.reach_share()),
        ],
        rows: reach::funds(reach, period, cut).into_iter().flat_map(of_fund).collect(),
        totals: row(lang.board_total().to_owned(), &total),
    }
}
