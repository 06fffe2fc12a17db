//! The sign-off list of a round of hand-over (bảng kê hỗ trợ hộ gia đình): the settlement voucher that each
//! representative signs or puts a fingerprint on, with what was received, what each page carries forward, and the totals
//! in number and in words.
//!
//! Cancelled lines are left out. Citizen numbers are masked unless whoever prints asks for them.

use super::super::document::{
    Align, Block, Cell, Column, Document, HeaderCell, PageSetup, Row, Signature, Style, Table, Text,
};
use super::official::{Issue, short_date};
use crate::domain::citizen::mask;
use crate::domain::hand_over::{HandOverLine, HandOverSheet, Share};
use crate::domain::support::SupportState;
use crate::i18n::Lang;
use crate::viet::{self, format_quantity};

/// Size of running text: eleven columns on one sheet.
const BODY_SIZE: f32 = 11.0;
/// Columns before the quantity, which the row of totals has its words in.
const BEFORE_QUANTITY: usize = 5;

/// What a sign-off list is made of.
#[derive(Debug, Clone, Copy)]
pub struct SignOff<'a> {
    /// The round with its lines.
    pub sheet: &'a HandOverSheet,
    /// Name of the model, in the language of the paper.
    pub model: &'a str,
    /// Name of the fund; may be empty.
    pub fund: &'a str,
    /// Citizen numbers whole.
    pub full: bool,
}

impl SignOff<'_> {
    fn lines(&self) -> impl Iterator<Item = &HandOverLine> {
        self.sheet.lines.iter().filter(|line| line.support.state != SupportState::Cancelled)
    }

    fn goods(&self) -> &str {
        match self.sheet.round.goods.as_str() {
            "" => self.model,
            named => named,
        }
    }

    fn unit(&self) -> &str {
        self.lines().next().map_or("", |line| line.support.unit.as_str())
    }
}

/// The sign-off list of a round.
pub fn sign_off(list: &SignOff<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let time = lang.paper_time(issue.at.format("%H:%M"), short_date(issue.day()));
    Document {
        title: lang.sign_off_of(&list.sheet.round.name),
        subject: lang.sign_off_name().to_owned(),
        author: issue.by.to_owned(),
        created: issue.at,
        language: lang.code(),
        page: PageSetup::LANDSCAPE,
        body_size: BODY_SIZE,
        least_size: BODY_SIZE,
        foot: Text::italic(lang.paper_foot(issue.by, time)),
        blocks: blocks(list, issue),
    }
}

fn blocks(list: &SignOff<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.lang;
    let title = Block::Title { name: lang.sign_off_title().into(), under: under(list, lang) };
    let mut end: Vec<Block> = sums(list, lang);
    if !list.full {
        end.push(Block::Paragraph { text: Text::italic(lang.sign_off_masked()), align: Align::Left });
    }
    end.push(signatures(list, lang));
    vec![Block::Head(issue.head()), title, Block::Table(table(list, lang)), Block::Together(end)]
}

/// What the round is, by which decision, when and where, from which money.
fn under(list: &SignOff<'_>, lang: Lang) -> Vec<Text> {
    let (sheet, round) = (list.sheet, &list.sheet.round);
    let mut under = vec![Text::bold(&round.name)];
    if !round.decision_number.is_empty() {
        under.push(Text::italic(lang.sign_off_decision(&round.decision_number)));
    }
    let when = lang.sign_off_when(short_date(round.date));
    under.push(Text::italic(joined(&[&when, &round.place])));
    let money = joined(&[list.fund, &sheet.programme, &sheet.relief_event]);
    if !money.is_empty() {
        under.push(Text::italic(money));
    }
    under
}

/// What is known of some facts, parted by semicolons.
fn joined(facts: &[&str]) -> String {
    let known: Vec<_> = facts.iter().copied().filter(|fact| !fact.is_empty()).collect();
    known.join("; ")
}

fn table(list: &SignOff<'_>, lang: Lang) -> Table {
    let (centred, right) = (Column::tight(Align::Centre), Column::tight(Align::Right));
    let columns = vec![
        centred.repeated(),
        Column::roomy(2.0).repeated(),
        centred.at_least(12),
        Column::roomy(1.5),
        Column::roomy(1.0),
        right.at_least(5),
        Column::roomy(1.0),
        Column::roomy(1.0),
        Column::roomy(1.0),
        right.at_least(10),
        Column::roomy(1.5).at_least(14),
    ];
    let rows = list.lines().enumerate().scan(Share::default(), |sum, (at, line)| {
        let support = &line.support;
        *sum = sum.and(Share { lines: 1, quantity: support.quantity, value: support.value.value });
        let carried = sums_row(lang.sign_off_carried(sum.lines), *sum);
        Some(row(list, at + 1, line, lang).carrying(carried))
    });
    Table {
        columns,
        header: vec![header(list, lang)],
        numbered: true,
        rows: rows.chain([totals(list, lang)]).collect(),
    }
}

fn header(list: &SignOff<'_>, lang: Lang) -> Vec<HeaderCell> {
    let quantity = match list.unit() {
        "" => lang.sign_off_quantity().to_owned(),
        unit => lang.sign_off_quantity_in(unit),
    };
    let words = [
        lang.paper_number(),
        lang.sign_off_representative(),
        lang.paper_citizen_number(),
        lang.sign_off_address(),
        lang.sign_off_goods(),
        &quantity,
        lang.sign_off_specification(),
        lang.sign_off_mark(),
        lang.sign_off_producer(),
        lang.sign_off_value(),
        lang.sign_off_signature(),
    ];
    words.map(HeaderCell::new).into()
}

/// A household's row, high enough to sign in; an exception stands where it would have signed.
fn row(list: &SignOff<'_>, number: usize, line: &HandOverLine, lang: Lang) -> Row {
    let (round, support) = (&list.sheet.round, &line.support);
    let citizen_number = match list.full {
        true => line.citizen_number.clone(),
        false => mask(&line.citizen_number),
    };
    let signature = match support.exception.as_str() {
        "" => String::new(),
        reason => lang.sign_off_exception(reason),
    };
    let cells = [
        number.to_string(),
        line.receiver().to_owned(),
        citizen_number,
        joined_address(line),
        list.goods().to_owned(),
        format_quantity(support.quantity),
        round.specification.clone(),
        round.mark.clone(),
        round.producer.clone(),
        viet::group(support.value.value),
        signature,
    ];
    Row::from_iter(cells).to_write_in()
}

fn joined_address(line: &HandOverLine) -> String {
    match line.address.as_str() {
        "" => line.hamlet.clone(),
        address => format!("{address}, {}", line.hamlet),
    }
}

fn totals(list: &SignOff<'_>, lang: Lang) -> Row {
    let all = list.sheet.progress().all();
    sums_row(lang.sign_off_total(all.lines), all)
}

/// So many households with so much: at the end of each page what is on the list up to there, at the end all.
fn sums_row(words: String, all: Share) -> Row {
    let bold = |text: String| Cell::from(Text::styled(text, Style::Bold));
    let words = Text::bold(words);
    let blank = || Cell::from("");
    let numbers = [bold(format_quantity(all.quantity)), blank(), blank(), blank()];
    let value = [bold(viet::group(all.value)), blank()];
    let first = Cell::across(words, BEFORE_QUANTITY, Align::Left);
    [first].into_iter().chain(numbers).chain(value).collect()
}

/// The totals in number and in words.
fn sums(list: &SignOff<'_>, lang: Lang) -> Vec<Block> {
    let all = list.sheet.progress().all();
    let line = |text: String| Block::Paragraph { text: text.into(), align: Align::Left };
    let quantity = format_quantity(all.quantity);
    let mut lines = vec![line(lang.sign_off_sum_quantity(list.goods(), quantity, list.unit()))];
    if all.value > 0 {
        let (value, words) = (viet::format_money(all.value), viet::money_in_words(all.value));
        lines.push(line(lang.sign_off_sum_value(value, words)));
    }
    lines
}

fn signatures(list: &SignOff<'_>, lang: Lang) -> Block {
    let place = |office: &str, hint: &str, name: &str| Signature {
        office: office.into(),
        hint: hint.into(),
        name: name.into(),
        ..Signature::default()
    };
    Block::Signatures(vec![
        place(lang.report_made_by(), lang.paper_sign_hint(), ""),
        place(lang.sign_off_giver(), lang.paper_sign_hint(), &list.sheet.round.officer),
        place(lang.report_chairman(), lang.report_sign_hint(), ""),
    ])
}

#[cfg(test)]
mod tests;
