//! A list on paper: the office's head, title, what was totalled, the ruled table, who made it.

use chrono::NaiveDateTime;

use super::super::document::{
    Align, Block, Column, Document, HeaderCell, PageSetup, Row, Style, Table, Text,
};
use super::official;
use crate::domain::listing::{Listing, ListingColumn, Value, bar};
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::viet::{self, format_quantity, group};

/// Size of running text by the number of columns that a sheet has to hold.
const SIZES: [(usize, f32); 3] = [(6, 12.0), (9, 11.0), (usize::MAX, 9.5)];
/// More columns lie on a sheet turned by a quarter.
const UPRIGHT: usize = 6;

/// Who issues a list, and when.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The commune.
    pub commune: &'a Commune,
    /// The place before the date.
    pub place: &'a str,
    /// Who makes it.
    pub by: &'a str,
    /// When.
    pub at: NaiveDateTime,
}

/// The paper of a list.
pub fn listing(list: &Listing, made: Made<'_>, lang: Lang) -> Document {
    let columns = list.columns.len();
    let size = SIZES.iter().find(|(most, _)| columns <= *most).map_or(9.5, |(_, size)| *size);
    let time = lang.paper_time(made.at.format("%H:%M"), official::short_date(made.at.date()));
    Document {
        title: list.title.clone(),
        subject: list.title.clone(),
        author: made.by.to_owned(),
        created: made.at,
        language: lang.code(),
        page: if columns > UPRIGHT { PageSetup::LANDSCAPE } else { PageSetup::PORTRAIT },
        body_size: size,
        least_size: size,
        foot: Text::italic(lang.paper_foot(made.by, time)),
        blocks: blocks(list, made, lang),
    }
}

fn blocks(list: &Listing, made: Made<'_>, lang: Lang) -> Vec<Block> {
    let head = official::commune_head(made.commune, made.place, made.at.date(), lang);
    let name = Text::from(viet::upper(&list.title));
    let under = list.under.iter().map(Text::italic).collect();
    vec![Block::Head(head), Block::Title { name, under }, Block::Table(ruled(list))]
}

fn ruled(list: &Listing) -> Table {
    let row = |cells: &Vec<Value>, style| -> Row {
        (0..list.columns.len()).map(|at| Text::styled(written(cells.get(at)), style)).collect()
    };
    let rows = list.rows.iter().map(|cells| row(cells, Style::Plain));
    let totals = Some(&list.totals).filter(|totals| !totals.is_empty());
    Table {
        columns: list.columns.iter().map(column).collect(),
        header: vec![list.columns.iter().map(|c| HeaderCell::new(c.heading.as_str())).collect()],
        numbered: false,
        rows: rows.chain(totals.map(|cells| row(cells, Style::Bold))).collect(),
    }
}

fn column(column: &ListingColumn) -> Column {
    match (column.roomy, column.right) {
        (true, _) => Column::roomy(1.0),
        (false, true) => Column::tight(Align::Right),
        (false, false) => Column::tight(Align::Left),
    }
}

/// A value as papers write it: days in the one way of papers.
fn written(value: Option<&Value>) -> String {
    match value.unwrap_or(&Value::Blank) {
        Value::Blank => String::new(),
        Value::Text(text) => text.clone(),
        Value::Count(number) | Value::Money(number) => group(*number),
        Value::Quantity(thousandths) => format_quantity(*thousandths),
        Value::Share(tenths) => format!("{},{}", tenths / 10, (tenths % 10).abs()),
        Value::Bar { part, whole } => bar(*part, *whole),
        Value::ShareBar(tenths) => bar(*tenths, 1000),
        Value::Day(day) => official::short_date(*day),
        Value::Date(date) => date.display(),
    }
}
