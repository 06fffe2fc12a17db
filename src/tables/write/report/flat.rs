//! An official table without its look: one line of headings, then lines and totals.

use crate::domain::report::{Row, Table, Value};
use crate::i18n::Lang;
use crate::tables::write::{Grid, GridCell, GridColumn, to_csv};

/// The table as csv. The titles over a column stand in one heading, from the top down; titles between the lines have a
/// line of their own.
pub fn report_to_csv(table: &Table, lang: Lang) -> Vec<u8> {
    let leads = table.leads.iter().map(|lead| lang.report_lead(*lead).to_owned());
    let path = |path: Vec<_>| path.into_iter().map(|label| lang.label(label)).collect::<Vec<_>>().join(" / ");
    let columns = leads.chain(table.paths().into_iter().map(path)).map(GridColumn::new).collect();
    let rows = table.rows.iter().chain(&table.totals).map(|row| cells(row, lang)).collect();
    to_csv(&Grid { columns, rows, ..Grid::default() })
}

fn cells(row: &Row, lang: Lang) -> Vec<GridCell> {
    match &row.over {
        Some(title) => vec![GridCell::text(title)],
        None => row.cells.iter().map(|cell| flat(&cell.value, lang)).collect(),
    }
}

fn flat(value: &Value, lang: Lang) -> GridCell {
    match value {
        Value::Count(count) => GridCell::Number(*count),
        Value::Refused(_) => GridCell::Blank,
        value => GridCell::text(lang.report_value(value)),
    }
}
