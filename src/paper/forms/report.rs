//! An official table on paper: head, title, the table with its numbered columns, remarks, signatures.

use super::super::document::{
    Align, Block, Cell, Column, Document, HeaderCell, PageSetup, Row, Signature, Style, Table as Ruled, Text,
};
use super::official;
use crate::domain::report::{self, HeadingCell, Issued, Lead, Table, Value};
use crate::i18n::Lang;
use crate::viet;

/// Size of running text by the number of columns that a sheet has to hold.
const SIZES: [(usize, f32); 4] = [(8, 12.0), (12, 11.0), (16, 9.5), (usize::MAX, 8.5)];

/// The paper of a table.
pub fn report(issued: &Issued<'_>, lang: Lang) -> Document {
    let table = issued.table;
    let size = SIZES.iter().find(|(columns, _)| table.width() <= *columns).map_or(8.5, |(_, size)| *size);
    let title = lang.label(&table.title);
    Document {
        title: title.to_owned(),
        subject: title.to_owned(),
        author: issued.by.to_owned(),
        created: issued.at,
        language: lang.code(),
        page: if table.landscape { PageSetup::LANDSCAPE } else { PageSetup::PORTRAIT },
        body_size: size,
        least_size: size,
        foot: foot(issued, lang),
        blocks: blocks(issued, lang),
    }
}

fn blocks(issued: &Issued<'_>, lang: Lang) -> Vec<Block> {
    let table = issued.table;
    let head = official::commune_head(issued.commune, issued.place, issued.at.date(), lang);
    let name = Text::from(viet::upper(lang.label(&table.title)));
    let under = vec![Text::italic(lang.report_time(table.period))];
    let remarks = table.remarks.iter().map(|remark| Block::Paragraph {
        text: Text::italic(lang.report_remark(remark)),
        align: Align::Left,
    });
    let first = [Block::Head(head), Block::Title { name, under }, Block::Table(ruled(table, lang))];
    first.into_iter().chain(remarks).chain([signatures(lang)]).collect()
}

fn foot(issued: &Issued<'_>, lang: Lang) -> Text {
    let time = lang.paper_time(issued.at.format("%H:%M"), official::short_date(issued.at.date()));
    Text::italic(lang.paper_foot(issued.by, time))
}

fn signatures(lang: Lang) -> Block {
    let place = |office: &str, hint: &str| Signature {
        office: office.into(),
        hint: hint.into(),
        ..Signature::default()
    };
    Block::Signatures(vec![
        place(lang.report_made_by(), lang.paper_sign_hint()),
        place(lang.report_chairman(), lang.report_sign_hint()),
    ])
}

fn ruled(table: &Table, lang: Lang) -> Ruled {
    let row = |row: &report::Row| self::row(table, row, Style::Plain, lang);
    let total = |row: &report::Row| self::row(table, row, Style::Bold, lang);
    Ruled {
        columns: (0..table.width()).map(|at| column(table, at)).collect(),
        header: header(table, lang),
        numbered: false,
        rows: table.rows.iter().map(row).chain(table.totals.iter().map(total)).collect(),
    }
}

/// Names take what room is left; numbers stand at the right, marks in the middle.
fn column(table: &Table, at: usize) -> Column {
    match table.leads.get(at) {
        Some(Lead::Number) => return Column::tight(Align::Centre),
        Some(Lead::Hamlet | Lead::Ethnicity) => return Column::roomy(3.0),
        Some(Lead::Unit) => return Column::tight(Align::Left),
        None => {}
    }
    let shown = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| &cell.value);
    match shown.filter(|value| **value != Value::Blank).find(|value| **value != Value::Mark) {
        Some(Value::Text(_) | Value::Relation(_)) => Column::roomy(1.0),
        Some(Value::Count(_) | Value::Rate(_) | Value::Refused) => Column::tight(Align::Right).at_least(3),
        _ => Column::tight(Align::Centre).at_least(2),
    }
}

/// The heading line by line, and the line of letters and numbers under it.
fn header(table: &Table, lang: Lang) -> Vec<Vec<HeaderCell>> {
    let cell = |cell: &HeadingCell<'_>| {
        HeaderCell::new(lang.report_heading(cell.title)).across(cell.columns).down(cell.lines)
    };
    let cells = table.heading_cells();
    let line = |at| cells.iter().filter(|cell| cell.line == at).map(cell).collect();
    let numbers =
        (0..table.width()).map(|at| HeaderCell::new(Text::italic(format!("({})", table.column_number(at)))));
    (0..table.heading_lines()).map(line).chain([numbers.collect()]).collect()
}

fn row(table: &Table, row: &report::Row, style: Style, lang: Lang) -> Row {
    if let Some(over) = &row.over {
        let title = Cell::across(Text::bold(over), table.width(), Align::Left);
        return Row { cells: vec![title], keep_with_next: true };
    }
    let words = |cell: &report::Cell| Text::styled(lang.report_value(&cell.value), style);
    row.cells.iter().map(words).collect()
}
