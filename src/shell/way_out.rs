//! The list of households on their way out as the command line prints it and writes it out.

use chrono::NaiveDate;

use super::rules::Rules;
use crate::domain::graduation::Lack;
use crate::domain::listing::{Listing, ListingColumn, Value};
use crate::domain::way_out::WayOut;
use crate::i18n::Lang;

fn words(heading: &str) -> ListingColumn {
    ListingColumn { heading: heading.to_owned(), right: false, roomy: false }
}

fn roomy(heading: &str) -> ListingColumn {
    ListingColumn { roomy: true, ..words(heading) }
}

/// Households in their order, as of a day.
pub fn ways_out(ways: &[WayOut], rules: &Rules, on: NaiveDate, lang: Lang) -> Listing {
    let near = ways.iter().filter(|way| way.is_one_step()).count();
    let planned = ways.iter().filter(|way| way.plan.is_some()).count();
    let unsurveyed = ways.iter().filter(|way| way.surveyed.is_none()).count();
    let lost = (unsurveyed > 0).then(|| lang.way_out_not_surveyed(unsurveyed));
    let under = [lang.way_out_on(on.format("%d/%m/%Y")), lang.way_out_headline(ways.len(), near, planned)];
    Listing {
        stem: "duong-thoat-ngheo".to_owned(),
        title: lang.way_out_title().to_owned(),
        under: under.into_iter().chain(lost).chain([lang.way_out_rule(rules.criteria.near().0)]).collect(),
        columns: vec![
            words(lang.field_code()),
            roomy(lang.unreached_head()),
            words(lang.field_hamlet()),
            words(lang.list_state()),
            words(lang.way_out_step()),
            words(lang.way_out_one_step()),
            roomy(lang.way_out_what()),
            roomy(lang.way_out_offers()),
            words(lang.way_out_target()),
        ],
        rows: ways.iter().map(|way| row(way, rules, lang)).collect(),
        totals: Vec::new(),
    }
}

fn row(way: &WayOut, rules: &Rules, lang: Lang) -> Vec<Value> {
    let lacks: Vec<_> = way.lacks.iter().map(|lack| name(lack, way, rules, lang)).collect();
    let one_step = if way.is_one_step() { lang.way_out_yes() } else { "" };
    vec![
        Value::text(&*way.code),
        Value::text(&*way.head),
        Value::text(&*way.hamlet.1),
        Value::text(lang.state(way.state)),
        Value::text(lang.way_out_distance(way)),
        Value::text(one_step),
        Value::text(lacks.join(", ")),
        Value::text(lang.way_out_named(way, &rules.catalogue)),
        Value::text(way.target_year().map(|year| year.to_string()).unwrap_or_default()),
    ]
}

fn name(lack: &Lack, way: &WayOut, rules: &Rules, lang: Lang) -> String {
    let standard = way.surveyed.and_then(|day| rules.standards.in_force_on(day));
    let indicator = standard.and_then(|standard| standard.indicator_of(&lack.code));
    indicator.map_or(lack.code.as_str(), |indicator| lang.label(&indicator.name)).to_owned()
}
