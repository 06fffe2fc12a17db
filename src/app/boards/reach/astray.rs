//! Supports that came twice or beside the need of the household.

use chrono::NaiveDate;

use super::Who;
use super::days::Days;
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, On, Subject, Tone};
use crate::app::dialogs::At;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::reach::{self, Finding, Fit, Reach, Rules};
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on the hamlet shows too.
const USUAL: u16 = 80;
/// From this room on all shows.
const ROOMY: u16 = 120;

/// The board.
#[derive(Debug)]
pub struct Astray {
    days: Days,
    lines: Vec<Line>,
    /// Supports that raise income alone, and those given before any survey.
    apart: (usize, usize),
}

#[derive(Debug)]
struct Line {
    support: SupportId,
    who: Who,
    model: String,
    date: NaiveDate,
    fund: String,
    value: i64,
    /// Model and day of the earlier record of the same content.
    earlier: Option<(String, NaiveDate)>,
}

impl Line {
    fn of(one: &reach::Astray<'_>) -> Self {
        let earlier = match one.finding {
            Finding::Twice(earlier) => Some((earlier.model.clone(), earlier.date)),
            Finding::Nothing => None,
        };
        Self {
            support: one.support.id,
            who: Who::of(one.home),
            model: one.support.model.clone(),
            date: one.support.date,
            fund: one.support.fund.clone(),
            value: one.support.value.value,
            earlier,
        }
    }

    fn finding(&self, at: &At) -> Cell {
        match &self.earlier {
            Some((model, day)) => {
                let words = at.lang.astray_twice(model_name(model, at), at.day(*day));
                Cell::text(words).toned(Tone::Warning)
            }
            None => Cell::text(at.lang.astray_nothing()),
        }
    }
}

impl Astray {
    /// What went astray in a time.
    pub fn new(reach: &Reach, rules: Rules<'_>, days: Days) -> Self {
        let period = days.period();
        let lines = reach.astray(rules, period).iter().map(Line::of).collect();
        let fitting = |fit| reach.fitting(rules, period, fit);
        Self { days, lines, apart: (fitting(Fit::RaisesIncome), fitting(Fit::NotSurveyed)) }
    }
}

/// A name of the catalogue that is in use.
fn named(at: &At, code: &str, name: fn(Lang, &str, &Catalogue) -> String) -> String {
    let register = at.register;
    register.map_or_else(|| code.to_owned(), |register| name(at.lang, code, &register.catalogue))
}

fn model_name(code: &str, at: &At) -> String {
    named(at, code, Lang::reach_model)
}

impl Board for Astray {
    fn title(&self, at: &At) -> String {
        at.lang.astray_title().to_owned()
    }

    fn stem(&self) -> String {
        format!("trung-lech-{}", self.days.stem())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let twice = self.lines.iter().filter(|line| line.earlier.is_some()).count();
        let tone = if twice > 0 { Tone::Warning } else { Tone::Plain };
        let all = at.lang.astray_headline(twice, self.lines.len() - twice);
        let (income, unknown) = self.apart;
        let apart = Headline::new(at.lang.astray_apart(income, unknown), Tone::Dim);
        vec![Headline::new(all, tone), apart]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.field_date(), 10).from(USUAL),
            Column::fixed(lang.field_model(), 14).narrowing(),
            Column::share(lang.astray_what()),
            Column::fixed(lang.field_fund(), 18).from(ROOMY).narrowing(),
            Column::fixed(lang.reach_value(), 13).right().from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        let line = &self.lines[line];
        LineKey::Code(format!("{}-{}", line.support.0, u8::from(line.earlier.is_some())))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let rest = [
            Cell::day(Some(line.date)),
            Cell::text(model_name(&line.model, at)),
            line.finding(at),
            Cell::text(named(at, &line.fund, Lang::reach_fund)),
            Cell::money(line.value),
        ];
        line.who.cells().into_iter().chain(rest).collect()
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.astray_empty().to_owned(), at.lang.astray_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.lines.get(line).map(|line| line.who.id)
    }

    fn act(&self, _action: Action, _on: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_not_here().to_owned())
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.lines[line].who.id)
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(self.days.said(at))
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        self.days.stepped(by).map(|days| Subject::Astray(Some(days)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        Days::typed(typed, at).map(|days| Subject::Astray(Some(days)))
    }
}
