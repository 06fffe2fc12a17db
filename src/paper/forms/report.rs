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
    let under = vec![Text::italic(lang.report_time(table))];
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
    Block::Signatures(vec![
        Signature::of(lang.report_made_by(), lang.paper_sign_hint()),
        Signature::of(lang.report_chairman(), lang.report_sign_hint()),
    ])
}

fn ruled(table: &Table, lang: Lang) -> Ruled {
    let row = |(at, row): (usize, &report::Row)| {
        let next = table.rows.get(at + 1);
        let keep_with_next = row.over.is_some() || next.is_some_and(|next| belongs_to(table, next));
        Row { keep_with_next, ..self::row(table, row, Style::Plain, lang) }
    };
    let total = |row: &report::Row| self::row(table, row, Style::Bold, lang);
    Ruled {
        columns: (0..table.width()).map(|at| column(table, at)).collect(),
        header: header(table, lang),
        numbered: false,
        rows: table.rows.iter().enumerate().map(row).chain(table.totals.iter().map(total)).collect(),
    }
}

/// The further lines of a hamlet, which stay on its page.
fn belongs_to(table: &Table, row: &report::Row) -> bool {
    !table.leads.is_empty() && row.cells.first().is_some_and(|number| number.value == Value::Blank)
}

/// Names take what room is left; numbers stand at the right, marks in the middle. What says whom a line is about is
/// repeated where the table is too wide.
fn column(table: &Table, at: usize) -> Column {
    Column { repeats: at < table.subject_columns(), ..plain_column(table, at) }
}

fn plain_column(table: &Table, at: usize) -> Column {
    match table.leads.get(at) {
        Some(Lead::Number) => return Column::tight(Align::Centre),
        Some(Lead::Hamlet | Lead::Ethnicity) => return Column::roomy(2.0),
        Some(Lead::Unit) => return Column::tight(Align::Left),
        None => {}
    }
    let shown = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| &cell.value);
    match shown.filter(|value| **value != Value::Blank).find(|value| **value != Value::Mark) {
        Some(Value::Count(_)) if table.leads.is_empty() => Column::tight(Align::Centre),
        Some(Value::Text(_) | Value::Relation(_)) => Column::roomy(1.0),
        Some(Value::Count(_) | Value::Rate(_) | Value::Refused(_)) => {
            Column { weight: 1.0, ..Column::tight(Align::Right).at_least(3) }
        }
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
        return [title].into_iter().collect();
    }
    let words = |cell: &report::Cell| Text::styled(lang.report_value(&cell.value), style);
    row.cells.iter().map(words).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::data_file::Label;
    use crate::domain::id::HamletId;
    use crate::domain::place::Commune;
    use crate::domain::report::{Heading, Period, Refusal, Remark, Unit};
    use crate::paper::to_text;

    fn row(cells: [Value; 4]) -> report::Row {
        report::Row { cells: cells.map(report::Cell::from).into(), ..report::Row::default() }
    }

    fn table(name: &str) -> Table {
        let label = |words: &str| Label { vi: words.into(), en: words.into() };
        let (households, people) = (Value::Unit(Unit::Households), Value::Unit(Unit::People));
        Table {
            name: "x".into(),
            title: label("Diễn biến"),
            landscape: true,
            period: Period::until(NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day")),
            moving: true,
            leads: vec![Lead::Number, Lead::Hamlet, Lead::Unit],
            headings: vec![Heading { title: label("Nghèo đầu kỳ"), under: Vec::new() }],
            rows: vec![
                row([Value::Count(1), Value::Text(name.into()), households, Value::Count(12)]),
                row([Value::Blank, Value::Blank, people, Value::Count(47)]),
            ],
            totals: vec![row([
                Value::Blank,
                Value::Total,
                Value::Unit(Unit::Households),
                Value::Refused(Refusal::NoResidents(HamletId(4))),
            ])],
            remarks: vec![Remark::NoResidents("Khu 4".into())],
        }
    }

    fn text(name: &str) -> String {
        let (table, commune) = (table(name), Commune { name: "Xã Thanh Ba".into(), ..Commune::default() });
        let at = table.period.to.and_hms_opt(8, 0, 0).expect("a moment");
        let issued = Issued { table: &table, commune: &commune, place: "Thanh Ba", by: "lan.tt", at };
        to_text(&report(&issued, Lang::Vi), 132)
    }

    #[test]
    fn a_table_stands_under_its_head_with_its_remarks_behind_it() {
        insta::assert_snapshot!(text("Khu 4"));
    }

    #[test]
    fn the_lines_of_a_hamlet_stay_together() {
        let ruled = ruled(&table("Khu 4"), Lang::Vi);
        assert_eq!(ruled.rows.iter().map(|row| row.keep_with_next).collect::<Vec<_>>(), [true, false, false]);
    }

    #[test]
    fn no_escape_sequence_of_a_name_reaches_the_paper() {
        assert!(!text("Khu\u{1b}[31m 4").contains('\u{1b}'));
    }
}
