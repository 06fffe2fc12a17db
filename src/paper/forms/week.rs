//! The work sheet of a week (lịch việc tuần): what is to be done and until when, with the first households of each, and
//! whom to visit hamlet by hamlet, with room to note what came of it.
//!
//! It is the officer's own paper and leaves the office with nobody else: codes and phone numbers stand whole, to look up
//! and to ring.

use super::super::document::{
    Align, Block, Column, Document, HeaderCell, PageSetup, Row, Style, Table, Text,
};
use super::official::{Issue, short_date};
use crate::domain::anchor::Anchor;
use crate::domain::today::week::{Week, WeekLine, WeekTask, WeekVisits};
use crate::i18n::Lang;
use crate::viet::LunarDate;

/// Size of running text.
const BODY_SIZE: f32 = 11.0;

/// What a sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct WeekSheet<'a> {
    /// The week.
    pub week: Week,
    /// The tasks, the most urgent first.
    pub tasks: &'a [WeekTask],
    /// Hamlets with who is to be visited there.
    pub visits: &'a [WeekVisits],
    /// The head of the journal's chain: kept on paper, it proves the journal later.
    pub anchor: Option<&'a Anchor>,
}

/// The sheet of a week.
pub fn week_sheet(sheet: &WeekSheet<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let time = lang.paper_time(issue.at.format("%H:%M"), short_date(issue.day()));
    Document {
        title: lang.week_of(short_date(sheet.week.from)),
        subject: lang.week_name().to_owned(),
        author: issue.by.to_owned(),
        created: issue.at,
        language: lang.code(),
        page: PageSetup::PORTRAIT,
        body_size: BODY_SIZE,
        least_size: BODY_SIZE,
        foot: Text::italic(foot(sheet, lang.paper_foot(issue.by, time), lang)),
        blocks: blocks(sheet, issue),
    }
}

fn foot(sheet: &WeekSheet<'_>, made: String, lang: Lang) -> String {
    match sheet.anchor {
        Some(anchor) => lang.week_anchor(made, anchor),
        None => made,
    }
}

fn blocks(sheet: &WeekSheet<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.lang;
    let title =
        Block::Title { name: lang.week_title().into(), under: vec![Text::italic(days(sheet.week, lang))] };
    let mut blocks = vec![Block::Head(issue.head()), title];
    if sheet.tasks.is_empty() && sheet.visits.is_empty() {
        blocks.push(said(lang.today_nothing_to_do()));
    }
    let tasks = sheet.tasks.iter().enumerate();
    blocks.extend(tasks.flat_map(|(at, task)| of_task(at + 1, task, lang)));
    if !sheet.visits.is_empty() {
        let number = sheet.tasks.len() + 1;
        let count = sheet.visits.iter().map(WeekVisits::count).sum::<usize>();
        blocks.push(Block::Heading(Text::bold(lang.week_visits(number, count))));
        blocks.extend(sheet.visits.iter().flat_map(|visits| of_hamlet(visits, lang)));
    }
    blocks
}

/// From Monday to Sunday, with the lunar days.
fn days(week: Week, lang: Lang) -> String {
    let lunar = |day| LunarDate::of(day).map(|lunar| lang.lunar(lunar)).unwrap_or_default();
    lang.week_days(short_date(week.from), lunar(week.from), short_date(week.to), lunar(week.to))
}

fn said(words: &str) -> Block {
    Block::Paragraph { text: Text::italic(words), align: Align::Left }
}

fn of_task(number: usize, task: &WeekTask, lang: Lang) -> Vec<Block> {
    let words = lang.week_task(number, lang.task(&task.task));
    let words = match task.task.due {
        Some(due) => lang.week_due(words, short_date(due)),
        None => words,
    };
    let mut blocks = vec![Block::Heading(Text::bold(words))];
    let detail = lang.task_detail(&task.task);
    if !detail.is_empty() {
        blocks.push(said(&detail));
    }
    if !task.lines.is_empty() {
        blocks.push(Block::Table(table(&task.lines, lang)));
    }
    if task.more > 0 {
        blocks.push(said(&lang.week_more(task.more)));
    }
    blocks
}

/// The first households of a hamlet; the others are on a visit sheet.
fn of_hamlet(visits: &WeekVisits, lang: Lang) -> Vec<Block> {
    let heading = Block::Heading(Text::italic(lang.task_part(&visits.hamlet, visits.count())));
    let mut blocks = vec![heading, Block::Table(table(&visits.lines, lang))];
    if visits.more > 0 {
        blocks.push(said(&lang.week_more(visits.more)));
    }
    blocks
}

/// Figures of room for what came of it, whatever stands beside: a few words by hand.
const ROOM_TO_WRITE: usize = 16;

/// Code, name, hamlet, phone, what about, until when, and room for what came of it.
fn table(lines: &[WeekLine], lang: Lang) -> Table {
    let columns = vec![
        Column::tight(Align::Left).at_least(5),
        Column::roomy(1.4),
        Column::roomy(0.7),
        Column::tight(Align::Left).at_least(10),
        Column::roomy(1.5),
        Column::tight(Align::Centre).at_least(10),
        Column::roomy(1.4).at_least(ROOM_TO_WRITE),
    ];
    let headings = [
        lang.field_code(),
        lang.week_who(),
        lang.field_hamlet(),
        lang.paper_phone(),
        lang.week_what(),
        lang.week_until(),
        lang.week_came_of_it(),
    ];
    let row = |line: &WeekLine| -> Row {
        let due = line.due.map(short_date).unwrap_or_default();
        let known = [&line.code, &line.name, &line.hamlet, &line.phone, &line.what].map(String::clone);
        let cells = known.into_iter().chain([due, String::new()]);
        cells.map(|cell| Text::styled(cell, Style::Plain)).collect()
    };
    Table {
        columns,
        header: vec![headings.map(HeaderCell::new).into()],
        numbered: false,
        rows: lines.iter().map(row).collect(),
    }
}
