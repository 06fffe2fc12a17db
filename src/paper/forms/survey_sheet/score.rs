//! The commune's table of score B1, item by item: options to tick or a number to count, each with its points.

use super::super::super::document::{Align, Block, Column, HeaderCell, Row, Style, Table, Text};
use super::{EMPTY, Form, KNOWN, TICK_HEIGHT};
use crate::domain::forms::{B1Table, Counted, Items, Kind, ScoreOption, ScoreQuestion};
use crate::i18n::Lang;

impl Form<'_> {
    /// Nothing where the commune supplied no table: then the total is all that is asked.
    pub(super) fn score_items(&self) -> Vec<Block> {
        let Some(table) = self.sheet.table else { return Vec::new() };
        let lang = self.issue.lang;
        let none = Items::new();
        let known = self.survey.map_or(&none, |survey| &survey.b1_items);
        let column = table.column(self.sheet.dossier.hamlet.area, known);
        let of = column.map(|column| lang.sheet_b1_in(lang.label(&column.name))).unwrap_or_default();
        let text = Text::styled(lang.sheet_b1_items(), Style::Plain).and(of, Style::Plain);
        let place = table.columns.iter().position(|other| Some(other) == column);
        let items = Block::Table(items(table, place, known, lang));
        vec![Block::Paragraph { text, align: Align::Left }, items]
    }
}

fn items(table: &B1Table, column: Option<usize>, known: &Items, lang: Lang) -> Table {
    let header =
        [lang.paper_number(), lang.sheet_b1_question(), lang.sheet_b1_answer(), lang.sheet_b1_points()];
    let row = |(at, question): (usize, &ScoreQuestion)| {
        let answer = answer(question, column, known.get(&question.code), lang);
        let text = Text::from(lang.label(&question.text));
        Row::from_iter([(at + 1).to_string().into(), text, answer, Text::default()]).at_least(TICK_HEIGHT)
    };
    Table {
        columns: vec![
            Column::tight(Align::Centre),
            Column::roomy(1.0),
            Column::roomy(2.0),
            Column::tight(Align::Right).at_least(6),
        ],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: false,
        rows: table.questions.iter().enumerate().map(row).collect(),
    }
}

fn answer(question: &ScoreQuestion, column: Option<usize>, known: Option<&String>, lang: Lang) -> Text {
    match &question.kind {
        Kind::One(options) => {
            let add = |text: Text, choice: &ScoreOption| option(text, choice, column, known, lang);
            options.iter().fold(Text::default(), add)
        }
        Kind::Number(counted) => count(counted, column, lang).into(),
    }
}

/// A box, its words and its points; a line breaks neither behind the box nor before the points.
fn option(
    text: Text,
    choice: &ScoreOption,
    column: Option<usize>,
    known: Option<&String>,
    lang: Lang,
) -> Text {
    let sign = if known == Some(&choice.code) { KNOWN } else { EMPTY };
    let points = points(&choice.points, column);
    text.and_unbroken(format!("{sign} "), Style::Plain)
        .and(lang.label(&choice.text), Style::Plain)
        .and_unbroken(format!(" ({points}) "), Style::Plain)
        .and(" ", Style::Plain)
}

fn count(counted: &Counted, column: Option<usize>, lang: Lang) -> String {
    let points = points(&counted.points, column);
    match counted.at_most {
        Some(most) => lang.sheet_b1_each_most(points, most),
        None => lang.sheet_b1_each(points),
    }
}

/// The points of the household's column; of every column where it is still to be chosen.
fn points(points: &[i32], column: Option<usize>) -> String {
    match column.and_then(|column| points.get(column)) {
        Some(points) => points.to_string(),
        None => points.iter().map(i32::to_string).collect::<Vec<_>>().join("/"),
    }
}
