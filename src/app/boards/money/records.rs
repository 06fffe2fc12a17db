//! The supports and activities behind a number of a budget.

use chrono::NaiveDate;

use super::amounts;
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, On, Subject};
use crate::app::dialogs::At;
use crate::domain::activity::Activity;
use crate::domain::id::{ActivityId, HouseholdId, SupportId};
use crate::domain::programme::tally::{Amounts, Part};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::keys::Action;
use crate::viet::group_wide;

/// From this room on the state shows.
const USUAL: u16 = 80;

/// The board.
#[derive(Debug)]
pub struct MoneyBehind {
    year: Option<i32>,
    of: String,
    lines: Vec<Line>,
}

/// A record and what it adds to the number.
#[derive(Debug)]
pub enum Line {
    /// A support, with the code and head of its household.
    Support(Box<Stored<SupportId, Support>>, String),
    /// An activity.
    Activity(Box<Stored<ActivityId, Activity>>),
}

impl Line {
    fn day(&self) -> NaiveDate {
        match self {
            Self::Support(support, _) => support.date,
            Self::Activity(activity) => activity.from,
        }
    }

    fn amounts(&self) -> Amounts {
        match self {
            Self::Support(support, _) => Part::of(support.state)
                .map(|part| Amounts::in_part(part, support.value.value.into()))
                .unwrap_or_default(),
            Self::Activity(activity) => Amounts::of_activity(activity.state, activity.given, activity.spent),
        }
    }

    /// For what: the household and the model, or the activity.
    fn name(&self, at: &At) -> String {
        match self {
            Self::Support(support, household) => {
                let model = at.register.and_then(|register| register.catalogue.model(&support.model));
                let model = model.map_or(support.model.as_str(), |model| at.lang.label(&model.name));
                format!("{household} · {model}")
            }
            Self::Activity(activity) => activity.name.clone(),
        }
    }
}

impl MoneyBehind {
    /// The records of a year, or of all years, behind a number of this name, in order of day.
    pub fn new(year: Option<i32>, of: String, mut lines: Vec<Line>) -> Self {
        lines.sort_by_key(Line::day);
        Self { year, of, lines }
    }

    fn sum(&self) -> Amounts {
        self.lines.iter().map(Line::amounts).sum()
    }
}

impl Board for MoneyBehind {
    fn title(&self, at: &At) -> String {
        match self.year {
            Some(year) => at.lang.money_behind_of_year(&self.of, year),
            None => at.lang.money_behind(&self.of),
        }
    }

    fn stem(&self) -> String {
        "chung-tu-kinh-phi".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let sum = self.sum();
        let bound = group_wide(sum.planned + sum.committed);
        vec![Headline::plain(at.lang.money_behind_sum(self.lines.len(), group_wide(sum.spent), bound))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.money_behind_day(), 10),
            Column::share(lang.money_behind_name()),
            Column::fixed(lang.budgets_planned(), 14).right().from(110),
            Column::fixed(lang.budgets_committed(), 14).right().from(USUAL),
            Column::fixed(lang.budgets_spent(), 14).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        match &self.lines[line] {
            Line::Support(support, _) => support.id.0.into(),
            Line::Activity(activity) => activity.id.0.into(),
        }
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let sum = line.amounts();
        vec![
            Cell::day(Some(line.day())),
            Cell::text(line.name(at)),
            amounts::money(sum.planned),
            amounts::money(sum.committed),
            amounts::money(sum.spent),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let sum = self.sum();
        vec![
            Cell::default(),
            Cell::text(at.lang.board_total()),
            amounts::money(sum.planned),
            amounts::money(sum.committed),
            amounts::money(sum.spent),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.money_behind_empty().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        match &self.lines[line] {
            Line::Support(support, _) => Some(support.household),
            Line::Activity(_) => None,
        }
    }

    fn act(&self, _action: Action, _on: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_not_here().to_owned())
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        match &self.lines[line] {
            Line::Support(support, _) => Deed::Household(support.household),
            Line::Activity(activity) => Deed::Deeper(Subject::Activity(activity.id)),
        }
    }
}
