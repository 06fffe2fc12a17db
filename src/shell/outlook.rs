//! Exits of the years as a list, for the command line: on the screen, on paper, in a sheet with a chart.

use crate::domain::exit_plan::ExitTarget;
use crate::domain::id::ExitTargetId;
use crate::domain::listing::{Listing, Value};
use crate::domain::outlook::{Against, Outlook, OutlookYear, Stage};
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::shell::listing::{number, roomy, words};

/// The list: a line a year.
pub fn listing(outlook: &Outlook, targets: &[Stored<ExitTargetId, ExitTarget>], lang: Lang) -> Listing {
    let likely = outlook.years.iter().filter_map(OutlookYear::most_likely);
    let most = likely.chain(targets.iter().map(|target| meant(target))).max().unwrap_or(0);
    let row = |year: &OutlookYear| {
        let target = targets.iter().find(|target| target.year == year.year);
        of_year(year, target.map(|target| &target.value), most, lang)
    };
    let means = [lang.outlook_means(), lang.outlook_new()].map(str::to_owned);
    let under = [lang.outlook_miss(outlook.miss()), lang.outlook_rule_now()].into_iter().chain(means);
    Listing {
        stem: "du-bao-thoat-ngheo".to_owned(),
        title: lang.outlook_title().to_owned(),
        under: under.collect(),
        columns: vec![
            words(lang.outlook_year()),
            number(lang.outlook_poor_expected()),
            number(lang.outlook_poor_came()),
            number(lang.outlook_poor_target()),
            number(lang.outlook_near_expected()),
            number(lang.outlook_near_came()),
            number(lang.outlook_near_target()),
            words(lang.outlook_bar()),
            words(lang.outlook_bar_target()),
            number(lang.outlook_error()),
            roomy(lang.outlook_said()),
        ],
        rows: outlook.years.iter().map(row).collect(),
        totals: Vec::new(),
    }
}

/// Households of both classes that are meant to leave.
fn meant(target: &ExitTarget) -> i64 {
    i64::from(target.poor) + i64::from(target.near_poor)
}

/// A part of the most of any year.
fn bar_of(part: i64, whole: i64) -> Value {
    Value::Bar { part, whole }
}

fn of_year(year: &OutlookYear, target: Option<&ExitTarget>, most: i64, lang: Lang) -> Vec<Value> {
    let count = |number: Option<i64>| number.map_or(Value::Blank, Value::Count);
    let against = target.and_then(|target| Against::of(year, target));
    let bar = year.most_likely().map_or(Value::Blank, |count| bar_of(count, most));
    vec![
        Value::text(lang.outlook_year_of(year)),
        count(year.poor.expects()),
        count(year.poor.left()),
        count(target.map(|target| i64::from(target.poor))),
        count(year.near_poor.expects()),
        count(year.near_poor.left()),
        count(target.map(|target| i64::from(target.near_poor))),
        bar,
        target.map_or(Value::Blank, |target| bar_of(meant(target), most)),
        count(year.missed().filter(|_| year.stage == Stage::Past)),
        Value::text(lang.outlook_against(against)),
    ]
}
