//! A cell in words: what it shows, and where in its table it stands.

use super::open::OpenTable;
use crate::app::Model;
use crate::domain::report::{Cell, Row, Table, Value};
use crate::i18n::Lang;
use crate::viet::group;

/// What a cell shows: counts in groups of three digits, the rest as on paper.
pub fn shown(value: &Value, lang: Lang) -> String {
    match value {
        Value::Count(count) => group(*count),
        value => lang.report_value(value),
    }
}

/// The row or total at a line of a table.
pub(super) fn row(table: &Table, line: usize) -> Option<&Row> {
    table.rows.iter().chain(&table.totals).nth(line)
}

/// Where the cell under the cursor stands, what it says, and why it says nothing where it should; nothing before the
/// table is counted.
pub fn stands_on(model: &Model) -> Option<String> {
    let open = model.reports.open.as_ref()?;
    let (table, lang) = (open.table.as_deref()?, model.lang());
    let cell = open.cell()?;
    let value = match cell.value {
        Value::Refused(refusal) => {
            let reason = lang.table_refusal(refusal);
            let mend = refusal.hamlet().map(|_| lang.tables_fix_hamlet());
            [Some(reason.as_str()), mend].into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        _ => shown(&cell.value, lang),
    };
    Some(format!("{}: {}", path(open, table, lang), value))
}

/// `Diễn biến hộ nghèo trong năm, năm 2025: Khu 3 · Giảm trong kỳ · Giảm khác · Hộ · 4`.
pub(super) fn headline(model: &Model, open: &OpenTable, table: &Table, cell: &Cell) -> String {
    let lang = model.lang();
    let time = lang.table_time(table.period, table.moving, model.settings.dates);
    let cell = format!("{} · {}", path(open, table, lang), shown(&cell.value, lang));
    lang.tables_behind(lang.label(&table.title), time, cell)
}

/// The line, the titles over the column from the top down, the unit of the line where lines have one.
fn path(open: &OpenTable, table: &Table, lang: Lang) -> String {
    let (line, column) = (open.place.line, open.column());
    let titles = column.checked_sub(table.leads.len()).and_then(|at| table.paths().into_iter().nth(at));
    let titles = titles.into_iter().flatten().map(|label| lang.label(label).to_owned());
    let unit =
        row(table, line).and_then(|row| row.cells.iter().find(|cell| matches!(cell.value, Value::Unit(_))));
    let parts = line_name(table, line, lang).into_iter().chain(titles);
    let parts = parts.chain(unit.map(|cell| shown(&cell.value, lang)));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What the line is about: the hamlet, the group, the person. The further rows of a line have the name of its first.
fn line_name(table: &Table, line: usize, lang: Lang) -> Option<String> {
    let named = |cell: &&Cell| matches!(cell.value, Value::Text(_) | Value::Total | Value::UnknownEthnicity);
    let at = if line < table.rows.len() { line } else { line - table.rows.len() };
    let rows = if line < table.rows.len() { &table.rows } else { &table.totals };
    let name = rows.get(..=at)?.iter().rev().find_map(|row| row.cells.iter().find(named));
    name.map(|cell| shown(&cell.value, lang))
}
