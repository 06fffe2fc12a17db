//! What came into the herds of a year and what went out, species by species. Every number is a line of its own: Enter
//! opens the animals behind it.

use chrono::{Datelike, NaiveDate};

use super::which::{AnimalsOf, BalanceLine, period};
use crate::app::board::{Board, Cell, Column, Deed, LineKey, On, Subject, Tone};
use crate::app::dialogs::At;
use crate::domain::herd::{Balance, Flow, Herd};
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct HerdBalance {
    year: i32,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    species: String,
    nth: u16,
    line: BalanceLine,
    heads: u32,
}

impl HerdBalance {
    /// The balance of a year; this year where none is said.
    pub fn new(herd: &Herd, year: Option<i32>, today: NaiveDate) -> Self {
        let year = year.unwrap_or(today.year());
        let balances = herd.balance(period(year, today));
        let lines =
            (0u16..).zip(&balances).flat_map(|(nth, (species, balance))| lines(nth, species, balance));
        Self { year, lines: lines.collect() }
    }
}

/// Before, what came, what went, after.
fn lines(nth: u16, species: &str, balance: &Balance) -> Vec<Line> {
    let line = |line, heads| Line { species: species.to_owned(), nth, line, heads };
    let before = [line(BalanceLine::Before, balance.before)];
    let flows = balance.flows.iter().map(|(flow, heads)| line(BalanceLine::Flow(*flow), *heads));
    before.into_iter().chain(flows).chain([line(BalanceLine::After, balance.after)]).collect()
}

fn word(line: BalanceLine, lang: Lang) -> &'static str {
    match line {
        BalanceLine::Before => lang.balance_before(),
        BalanceLine::Flow(flow) => lang.flow(flow),
        BalanceLine::After => lang.balance_after(),
    }
}

impl Board for HerdBalance {
    fn title(&self, at: &At) -> String {
        at.lang.balance_title(self.year)
    }

    fn stem(&self) -> String {
        format!("tang-giam-dan-{}", self.year)
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_species()).narrowing(),
            Column::fixed(lang.balance_line(), 20).narrowing(),
            Column::fixed(lang.balance_came(), 8).right(),
            Column::fixed(lang.balance_went(), 8).right(),
            Column::fixed(lang.heads_heads(), 8).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        let line = &self.lines[line];
        LineKey::Code(format!("{}-{:?}", line.species, line.line))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let heads = || Cell::count(line.heads as usize);
        let (came, went, alive) = match line.line {
            BalanceLine::Flow(flow) if Flow::is_in(flow) => (heads(), Cell::default(), Cell::default()),
            BalanceLine::Flow(_) => (Cell::default(), heads(), Cell::default()),
            _ => (Cell::default(), Cell::default(), heads().toned(Tone::Strong)),
        };
        let name = if line.line == BalanceLine::Before { Tone::Strong } else { Tone::Dim };
        vec![Cell::text(&line.species).toned(name), Cell::text(word(line.line, at.lang)), came, went, alive]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.balance_empty().to_owned(), at.lang.animals_empty_how().to_owned()]
    }

    fn act(&self, _action: Action, _on: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_no_line().to_owned())
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        let Line { nth, line, .. } = self.lines[line];
        Deed::Deeper(Subject::Animals(AnimalsOf::Balance { year: self.year, nth, line }))
    }

    fn period(&self, _at: &At) -> Option<String> {
        Some(self.year.to_string())
    }

    fn step_period(&self, by: i32, at: &At) -> Option<Subject> {
        let year = self.year + by;
        (year <= at.today.year()).then_some(Subject::HerdBalance(Some(year)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        let year = typed.trim().parse().ok().filter(|year| (1950..=at.today.year()).contains(year));
        year.map(|year| Subject::HerdBalance(Some(year))).ok_or_else(|| at.lang.balance_bad_year().to_owned())
    }
}
