//! The trees of households: from how many animals to how many households, what lives, what is owed.

use super::{ROOMY, USUAL, model_name};
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, On, Subject, Tone};
use crate::app::dialogs::At;
use crate::domain::id::HouseholdId;
use crate::domain::pass_on::{Totals, Tree};
use crate::keys::Action;

/// The board. A tree always has its first household.
#[derive(Debug)]
pub struct Trees {
    lines: Vec<Tree>,
    totals: Totals,
}

impl Trees {
    /// Every tree, the widest first.
    pub fn new(mut trees: Vec<Tree>) -> Self {
        trees.retain(|tree| tree.root().is_some());
        trees.sort_by_key(|tree| std::cmp::Reverse((tree.totals.households, tree.totals.generations)));
        let totals = trees.iter().map(|tree| tree.totals).fold(Totals::default(), Totals::and);
        Self { lines: trees, totals }
    }
}

/// The numbers of a tree in the order of the columns.
fn numbers(totals: Totals) -> [usize; 6] {
    let Totals { given, generations, households, alive, owed, overdue, .. } = totals;
    [given as usize, generations, households, alive as usize, owed, overdue]
}

impl Board for Trees {
    fn title(&self, at: &At) -> String {
        at.lang.board_trees_title().to_owned()
    }

    fn stem(&self) -> String {
        "cay-luan-chuyen".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let all = self.totals;
        let settled = at.lang.board_tree_settled(all.settled, all.voided, crate::viet::group(all.paid));
        vec![
            Headline::plain(at.lang.board_tree_reach(all.given, all.households, all.generations, all.alive)),
            Headline::new(settled, Tone::Dim),
        ]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.column_first_household()),
            Column::fixed(lang.column_hamlet(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.field_model(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.column_since(), 10).from(USUAL),
            Column::fixed(lang.column_given(), 6).right(),
            Column::fixed(lang.column_generations(), 4).right(),
            Column::fixed(lang.column_households(), 5).right(),
            Column::fixed(lang.column_alive(), 6).right(),
            Column::fixed(lang.column_due_count(), 6).right(),
            Column::fixed(lang.standing_overdue(), 8).right().from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].root().map_or(0, |root| root.support.0))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let tree = &self.lines[line];
        let Some(root) = tree.root() else { return Vec::new() };
        let tone = if tree.totals.overdue > 0 { Tone::Problem } else { Tone::Plain };
        let words = [
            Cell::text(format!("{} {}", root.code, root.head)),
            Cell::text(&root.hamlet),
            Cell::text(model_name(&root.model, at)),
            Cell::day(Some(root.since)),
        ];
        let mut numbers = numbers(tree.totals).map(Cell::count);
        numbers[5].tone = tone;
        words.into_iter().chain(numbers).collect()
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let blank = [Cell::text(at.lang.board_total()), Cell::default(), Cell::default(), Cell::default()];
        blank.into_iter().chain(numbers(self.totals).map(Cell::count)).collect()
    }

    fn found_by(&self, line: usize) -> String {
        let lines = self.lines[line].lines.iter();
        lines.map(|line| format!("{} {}", line.shown.code, line.shown.head)).collect::<Vec<_>>().join(" ")
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.lines[line].root().map(|root| root.household)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.board_trees_empty().to_owned(), at.lang.board_obligations_how().to_owned()]
    }

    fn act(&self, _: Action, _: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_no_line().to_owned())
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        match self.lines[line].root() {
            Some(root) => Deed::Deeper(Subject::Tree(root.support)),
            None => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }
}
