//! Tables as csv: UTF-8 with its mark, `;` between columns, lines end as Windows writes them. That is
//! what a double click opens rightly in a Vietnamese Excel.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Grid, GridCell};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The header, the rows and the totals of a table. The title is left out: a csv begins with its header.
pub fn to_csv(grid: &Grid) -> Vec<u8> {
    let header = grid.columns.iter().map(|column| GridCell::text(&column.header)).collect();
    let totals = Some(&grid.totals).filter(|totals| !totals.is_empty());
    let rows = [&header].into_iter().chain(&grid.rows).chain(totals);
    lines(
        rows.map(|row| {
            (0..grid.columns.len()).map(|at| safe(row.get(at).unwrap_or(&GridCell::Blank))).collect()
        }),
    )
}

/// Lines of cells that are written as they are.
pub fn lines(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(MARK.to_vec());
    let written = rows.into_iter().try_for_each(|row| writer.write_record(row));
    // Writing to memory cannot fail; should it ever, a file without its end must not look whole.
    match (written, writer.into_inner()) {
        (Ok(()), Ok(bytes)) => bytes,
        _ => Vec::new(),
    }
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-`, `@`. Numbers
/// of ours may be negative.
fn safe(cell: &GridCell) -> String {
    match cell {
        GridCell::Text(text) => harmless(text),
        other => other.written(),
    }
}

/// Text with an apostrophe where it would be a formula. Reading a csv takes it off again.
pub fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}
