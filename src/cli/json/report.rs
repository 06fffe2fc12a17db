//! An official table for scripts.

use serde_json::{Value as Json, json};

use crate::domain::report::{Lead, Row, Table, Unit, Value};
use crate::i18n::Lang;

/// `title columns rows totals`: each row has one value a column; `null` where there is nothing, or where a rate is
/// refused (see `remarks`). `totals` are rows too, one for each unit of the table.
pub fn report_json(table: &Table, lang: Lang) -> Json {
    let rows = |rows: &[Row]| rows.iter().filter(|row| row.over.is_none()).map(row).collect::<Vec<Json>>();
    json!({
        "name": table.name,
        "title": lang.label(&table.title),
        "from": table.period.from.to_string(),
        "to": table.period.to.to_string(),
        "columns": columns(table, lang),
        "rows": rows(&table.rows),
        "totals": rows(&table.totals),
        "sections": sections(table),
        "remarks": table.remarks.iter().map(|remark| lang.report_remark(remark)).collect::<Vec<_>>(),
    })
}

/// Names and titles of all tables.
pub fn tables_json(tables: &[(&str, &str)], others: &[(&str, &str)]) -> Json {
    let of = |(name, title): &(&str, &str)| json!({ "name": name, "title": title });
    let all = |listed: &[(&str, &str)]| listed.iter().map(of).collect::<Vec<_>>();
    json!({ "tables": all(tables), "reports": all(others) })
}

/// The titles over a column, from the top down.
fn columns(table: &Table, lang: Lang) -> Vec<String> {
    let leads = table.leads.iter().map(|lead| lead_code(*lead).to_owned());
    let path = |path: Vec<_>| path.into_iter().map(|label| lang.label(label)).collect::<Vec<_>>().join(" / ");
    leads.chain(table.paths().into_iter().map(path)).collect()
}

fn lead_code(lead: Lead) -> &'static str {
    match lead {
        Lead::Number => "number",
        Lead::Hamlet => "hamlet",
        Lead::Ethnicity => "ethnicity",
        Lead::Unit => "unit",
    }
}

/// The titles between the lines of a list: before which row each stands.
fn sections(table: &Table) -> Vec<Json> {
    let mut sections = Vec::new();
    let mut at = 0;
    for row in &table.rows {
        match &row.over {
            Some(title) => sections.push(json!({ "row": at, "title": title })),
            None => at += 1,
        }
    }
    sections
}

fn row(row: &Row) -> Json {
    row.cells.iter().map(|cell| value(&cell.value)).collect()
}

fn value(value: &Value) -> Json {
    match value {
        Value::Blank | Value::Refused(_) => Json::Null,
        Value::Count(count) => json!(count),
        Value::Rate(rate) => json!(rate.value()),
        Value::Text(text) => json!(text),
        Value::Date(date) => json!(date.iso()),
        Value::Relation(relation) => json!(relation.code()),
        Value::Mark => json!(true),
        Value::CameFrom(class) => json!(class.code()),
        Value::Unit(unit) => json!(unit_code(*unit)),
        Value::Total => json!("total"),
        Value::UnknownEthnicity => json!("unknown"),
    }
}

fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Households => "households",
        Unit::People => "people",
        Unit::HouseholdRate => "household_rate",
        Unit::PeopleRate => "people_rate",
    }
}
