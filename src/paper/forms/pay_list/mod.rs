//! The monthly pay list (danh sách chi trả trợ giúp xã hội, hưu trí xã hội): a line a person in the order of hamlets
//! with a place to sign, sums by hamlet and over all, the sum in words, and a table by ground.

use super::super::document::{
    Align, Block, Cell, Column, Document, HeaderCell, PageSetup, Row, Signature, Style, Table, Text,
};
use super::official::{Issue, short_date};
use crate::domain::assistance::Rates;
use crate::domain::assistance::sheet::{PaySheet, SheetHamlet, SheetLine};
use crate::domain::assistance::tally::Tally;
use crate::domain::citizen::mask;
use crate::i18n::Lang;
use crate::viet::{self, group};

/// Size of running text of a sheet that lies on its side.
const SIZE: f32 = 11.0;
/// Figures for which there is room where people sign.
const SIGNING: usize = 18;
/// Columns of the list.
const COLUMNS: usize = 9;

/// What the list is made of.
#[derive(Debug, Clone, Copy)]
pub struct PayListPaper<'a> {
    /// The list.
    pub sheet: &'a PaySheet,
    /// Names of grounds.
    pub rates: &'a Rates,
    /// Citizen numbers whole; else their middle is hidden.
    pub full: bool,
}

/// The paper of a pay list.
pub fn pay_list(paper: &PayListPaper<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let title = lang.pay_list_of(paper.sheet.month.written());
    let official = issue.official(title, lang.pay_list_name(), blocks(paper, issue));
    let time = lang.paper_time(issue.at.format("%H:%M"), short_date(issue.at.date()));
    let foot = Text::italic(lang.paper_foot(issue.by, time));
    Document { page: PageSetup::LANDSCAPE, body_size: SIZE, least_size: SIZE, foot, ..official }
}

fn blocks(paper: &PayListPaper<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let (lang, sheet) = (issue.lang, paper.sheet);
    let paid = match sheet.paid_on {
        Some(day) => lang.pay_list_paid_on(short_date(day)),
        None => lang.pay_list_draft().to_owned(),
    };
    let under = vec![Text::bold(lang.pay_list_month(sheet.month.written())), Text::italic(paid)];
    let words = lang.pay_list_in_words(viet::money_in_words(sheet.total.amount));
    vec![
        Block::Head(issue.head()),
        Block::Title { name: lang.pay_list_title().into(), under },
        Block::Paragraph { text: Text::italic(lang.pay_list_unit()), align: Align::Right },
        Block::Table(list(paper, lang)),
        Block::Paragraph { text: Text::italic(words), align: Align::Left },
        Block::Title { name: lang.pay_list_by_ground().into(), under: Vec::new() },
        Block::Table(grounds(paper, lang)),
        signatures(lang),
    ]
}

fn list(paper: &PayListPaper<'_>, lang: Lang) -> Table {
    let header = [
        lang.paper_number(),
        lang.pay_list_person(),
        lang.paper_born(),
        lang.paper_citizen_number(),
        lang.pay_list_ground(),
        lang.pay_list_own(),
        lang.pay_list_arrears(),
        lang.pay_list_amount(),
        lang.pay_list_signature(),
    ];
    let (centred, right) = (Column::tight(Align::Centre), Column::tight(Align::Right).at_least(10));
    let mut number = 0;
    let rows = paper.sheet.hamlets.iter().flat_map(|hamlet| of_hamlet(hamlet, paper, &mut number, lang));
    let mut rows: Vec<Row> = rows.collect();
    rows.push(sum(lang.pay_list_total(), &paper.sheet.total, lang));
    Table {
        columns: vec![
            centred,
            Column::roomy(1.6).repeated(),
            centred,
            centred.at_least(12),
            Column::roomy(2.0),
            right,
            right,
            right,
            Column::roomy(1.2).at_least(SIGNING),
        ],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: true,
        rows,
    }
}

/// The hamlet's name, its people, its sum.
fn of_hamlet(hamlet: &SheetHamlet, paper: &PayListPaper<'_>, number: &mut usize, lang: Lang) -> Vec<Row> {
    let name = Cell::across(Text::bold(hamlet.name.as_str()), COLUMNS, Align::Left);
    let title = Row { keep_with_next: true, ..[name].into_iter().collect() };
    let lines = hamlet.lines.iter().map(|line| {
        *number += 1;
        self::line(line, paper, *number, lang)
    });
    let lines: Vec<Row> = lines.collect();
    let sum = sum(&lang.pay_list_of_hamlet(&hamlet.name), &hamlet.tally, lang);
    std::iter::once(title).chain(lines).chain([sum]).collect()
}

fn line(line: &SheetLine, paper: &PayListPaper<'_>, number: usize, lang: Lang) -> Row {
    let names: Vec<&str> = line.grounds.iter().map(|code| ground_name(paper.rates, code, lang)).collect();
    let person = match line.receiver.is_empty() {
        true => line.name.clone(),
        false => lang.pay_list_receiver(&line.name, &line.receiver),
    };
    let citizen = if paper.full { line.citizen_number.clone() } else { mask(&line.citizen_number) };
    let row: Row = [
        number.to_string(),
        person,
        line.born.map(|born| born.display()).unwrap_or_default(),
        citizen,
        names.join("; "),
        group(line.own),
        blank_or(line.arrears),
        group(line.amount()),
        if line.returned { lang.pay_list_returned().to_owned() } else { String::new() },
    ]
    .into_iter()
    .collect();
    row.to_write_in()
}

fn blank_or(amount: i64) -> String {
    if amount == 0 { String::new() } else { group(amount) }
}

/// A row of sums under what it sums.
fn sum(name: &str, tally: &Tally, lang: Lang) -> Row {
    let said = lang.pay_list_sum(name, group(tally.people.cast_signed()));
    let bold = |amount: i64| Cell::from(Text::styled(blank_or(amount), Style::Bold));
    [
        Cell::across(Text::bold(said), 5, Align::Right),
        bold(tally.amount - tally.arrears),
        bold(tally.arrears),
        bold(tally.amount),
        Cell::from(""),
    ]
    .into_iter()
    .collect()
}

/// How many draw on which ground, and how much.
fn grounds(paper: &PayListPaper<'_>, lang: Lang) -> Table {
    let mut of: Vec<_> = paper.sheet.grounds.iter().collect();
    of.sort_by_key(|(code, _)| (paper.rates.rank(code), code.clone()));
    let row = |(at, (code, tally)): (usize, &&(String, Tally))| -> Row {
        let name = ground_name(paper.rates, code, lang).to_owned();
        let counts = [group(tally.people.cast_signed()), group(tally.amount)];
        [(at + 1).to_string(), name].into_iter().chain(counts).collect()
    };
    let header =
        [lang.paper_number(), lang.pay_list_ground(), lang.pay_list_people(), lang.pay_list_amount()];
    let right = Column::tight(Align::Right).at_least(10);
    let mut rows: Vec<Row> = of.iter().enumerate().map(row).collect();
    let total = &paper.sheet.total;
    let bold = |text: String| Cell::from(Text::styled(text, Style::Bold));
    rows.push(
        [
            Cell::across(Text::bold(lang.pay_list_total()), 2, Align::Right),
            bold(group(total.people.cast_signed())),
            bold(group(total.amount)),
        ]
        .into_iter()
        .collect(),
    );
    Table {
        columns: vec![Column::tight(Align::Centre), Column::roomy(1.0), right, right],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: false,
        rows,
    }
}

fn ground_name<'a>(rates: &'a Rates, code: &'a str, lang: Lang) -> &'a str {
    rates.ground(code).map_or(code, |ground| lang.label(&ground.name))
}

fn signatures(lang: Lang) -> Block {
    Block::Signatures(vec![
        Signature::of(lang.report_made_by(), lang.paper_sign_hint()),
        Signature::of(lang.pay_list_payer(), lang.paper_sign_hint()),
        Signature::of(lang.report_chairman(), lang.report_sign_hint()),
    ])
}

#[cfg(test)]
mod tests;
