//! The comparison as a table for paper and workbook.

use chrono::NaiveDate;

use super::{Comparison, Line};
use crate::domain::data_file::Label;
use crate::domain::report::{Behind, Cell, Heading, Lead, Period, Row, Table, Value};
use crate::domain::rescore::Outcome;
use crate::i18n::Lang;

/// Stands where a class is not known.
const UNKNOWN: &str = "—";

/// The table: first who differs, then who cannot be concluded.
pub fn table(comparison: &Comparison, lang: Lang, today: NaiveDate) -> Table {
    let differing: Vec<_> = comparison.differing().collect();
    let open: Vec<_> = comparison.open().collect();
    let mut rows = section(lang.compare_differing(differing.len(), comparison.surveyed), &differing, lang, 1);
    rows.extend(section(lang.compare_open(open.len()), &open, lang, differing.len() as i64 + 1));
    if comparison.surveyed == 0 {
        rows.push(over(lang.compare_no_surveys(&comparison.round)));
    }
    if comparison.average_unknown > 0 {
        rows.push(over(lang.compare_average_unknown(comparison.average_unknown)));
    }
    Table {
        name: "compare".to_owned(),
        title: label(|lang| lang.compare_title(&comparison.round)),
        landscape: true,
        period: Period::until(today),
        moving: false,
        leads: vec![Lead::Number, Lead::Hamlet],
        headings: headings(comparison),
        rows,
        totals: Vec::new(),
        remarks: Vec::new(),
    }
}

/// What stands over the first side: the standard, or that of each survey.
pub fn first_name(comparison: &Comparison, lang: Lang) -> &str {
    comparison.first.as_ref().map_or(lang.compare_own_standard(), |first| lang.label(&first.name))
}

fn headings(comparison: &Comparison) -> Vec<Heading> {
    let leaf = |words: fn(Lang) -> &'static str| Heading {
        title: label(|lang| words(lang).to_owned()),
        under: Vec::new(),
    };
    let side = |title: Label| Heading {
        title,
        under: vec![leaf(Lang::compare_class), leaf(Lang::compare_deprivations)],
    };
    vec![
        leaf(Lang::table_code),
        leaf(Lang::table_head),
        leaf(Lang::compare_people),
        side(label(|lang| first_name(comparison, lang).to_owned())),
        side(comparison.second.name.clone()),
        leaf(Lang::compare_reason),
    ]
}

fn section(title: String, lines: &[&Line], lang: Lang, first: i64) -> Vec<Row> {
    let rows = (first..).zip(lines).map(|(number, line)| row(number, line, lang));
    [over(title)].into_iter().chain(rows).collect()
}

fn over(title: String) -> Row {
    Row { over: Some(title), ..Row::default() }
}

fn row(number: i64, line: &Line, lang: Lang) -> Row {
    let household = &line.household;
    let behind = |value| Cell { value, households: Behind::One(household.id) };
    let reasons: Vec<_> = line.reasons.iter().map(|one| lang.open_reason(one)).collect();
    let judged = line.judged.as_ref();
    let [class, deprivations] = side(judged.map(|judged| &judged.first), lang);
    let [other_class, other_deprivations] = side(judged.map(|judged| &judged.second), lang);
    let cells = [
        Value::Count(number),
        Value::Text(household.hamlet.clone()),
        Value::Text(household.code.clone()),
        Value::Text(household.head.clone()),
        Value::Count(household.members.into()),
        class,
        deprivations,
        other_class,
        other_deprivations,
        Value::Text(reasons.join(" ")),
    ];
    Row { cells: cells.into_iter().map(behind).collect(), ..Row::default() }
}

fn side(outcome: Option<&Outcome>, lang: Lang) -> [Value; 2] {
    match outcome {
        Some(Ok(judged)) => {
            [Value::Text(lang.class(judged.class).to_owned()), Value::Count(judged.deprivations.into())]
        }
        Some(Err(_)) | None => [Value::Text(UNKNOWN.to_owned()), Value::Blank],
    }
}

fn label(words: impl Fn(Lang) -> String) -> Label {
    Label { vi: words(Lang::Vi), en: words(Lang::En) }
}
