//! Whom each fund reached: a fund, and under it its parts by class, ethnicity or hamlet. Enter opens the households.

use super::days::Days;
use super::{headlines, people};
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone, rails};
use crate::app::dialogs::At;
use crate::domain::listing::Value;
use crate::domain::reach::{Cut, FundLine, FundPart, Reach, Reached, funds, total, waiting};
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct FundReach {
    days: Days,
    cut: Cut,
    lines: Vec<Line>,
    total: Reached,
    waiting: Reached,
}

/// A fund, or a part of what it reached.
#[derive(Debug)]
struct Line {
    fund: String,
    part: Option<FundPart>,
    /// It is the last part of its fund.
    last: bool,
    reached: Reached,
}

impl FundReach {
    /// What funds reached in a time, parted so.
    pub fn new(reach: &Reach, cut: Cut, days: Days) -> Self {
        let period = days.period();
        let lines = funds(reach, period, cut).into_iter().flat_map(lines).collect();
        Self { days, cut, lines, total: total(reach, period), waiting: waiting(reach, period) }
    }

    fn subject(&self, cut: Cut, days: Days) -> Subject {
        Subject::FundReach { cut, days: Some(days) }
    }

    fn name(&self, line: &Line, at: &At) -> String {
        let fund = |code: &str| {
            let register = at.register;
            register.map_or_else(|| code.to_owned(), |register| at.lang.reach_fund(code, &register.catalogue))
        };
        line.part.as_ref().map_or_else(|| fund(&line.fund), |part| at.lang.fund_part(part))
    }

    fn cells_of(&self, name: String, reached: &Reached) -> Vec<Cell> {
        vec![
            Cell::text(name),
            Cell::count(reached.supports),
            Cell::count(reached.households.len()),
            people(reached),
            Cell::money(reached.value),
            Value::share(reached.value, self.total.value).into(),
        ]
    }
}

fn lines(fund: FundLine) -> Vec<Line> {
    let count = fund.parts.len();
    let head = Line { fund: fund.fund.clone(), part: None, last: false, reached: fund.all };
    let part = |(nth, (part, reached))| Line {
        fund: fund.fund.clone(),
        part: Some(part),
        last: nth + 1 == count,
        reached,
    };
    [head].into_iter().chain(fund.parts.into_iter().enumerate().map(part)).collect()
}

impl Board for FundReach {
    fn title(&self, at: &At) -> String {
        at.lang.fund_reach_title(at.lang.cut(self.cut).to_lowercase())
    }

    fn stem(&self) -> String {
        format!("nguon-von-{}-{}", self.cut.code(), self.days.stem())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        headlines(&self.total, &self.waiting, at)
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.fund_reach_name()),
            Column::fixed(lang.reach_supports(), 8).right(),
            Column::fixed(lang.reach_households(), 10).right(),
            Column::fixed(lang.reach_people(), 8).right(),
            Column::fixed(lang.reach_value(), 15).right(),
            Column::fixed(lang.reach_share(), 8).right().from(80),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        let line = &self.lines[line];
        LineKey::Code(format!("{} {:?}", line.fund, line.part))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let tone = if line.part.is_none() { Tone::Strong } else { Tone::Plain };
        let cells = self.cells_of(self.name(line, at), &line.reached);
        cells.into_iter().map(|cell| cell.toned(tone)).collect()
    }

    fn rails(&self, line: usize) -> String {
        let line = &self.lines[line];
        line.part.as_ref().map(|_| rails(&[line.last])).unwrap_or_default()
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        self.cells_of(at.lang.board_total().to_owned(), &self.total)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.reach_empty().to_owned(), at.lang.reach_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::Deed).reading().called(Lang::fund_reach_cut, Lang::fund_reach_cut_doc)]
    }

    fn act(&self, _action: Action, _on: &On, _at: &At) -> Deed {
        let at = Cut::ALL.iter().position(|cut| *cut == self.cut).unwrap_or(0);
        Deed::Instead(self.subject(Cut::ALL[(at + 1) % Cut::ALL.len()], self.days))
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let line = &self.lines[line];
        let behind = at.lang.reach_behind(self.name(line, at), line.reached.supports);
        Deed::Households(line.reached.households.clone(), behind)
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(self.days.said(at))
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        self.days.stepped(by).map(|days| self.subject(self.cut, days))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        Days::typed(typed, at).map(|days| self.subject(self.cut, days))
    }
}
