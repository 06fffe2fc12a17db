//! One tree, drawn: each household under the one from which its animals came.

use super::{ROOMY, USUAL, heads, said, tone};
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, On, Tone};
use crate::app::dialogs::At;
use crate::domain::id::HouseholdId;
use crate::domain::pass_on::{ChainNode, Tree};
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct OneTree {
    tree: Tree,
}

impl OneTree {
    /// A tree.
    pub fn new(tree: Tree) -> Self {
        Self { tree }
    }

    fn node(&self, line: usize) -> &ChainNode {
        &self.tree.lines[line].shown
    }
}

/// What a household owes, or did about it.
fn obligation(node: &ChainNode, at: &At) -> Cell {
    let Some(owed) = node.owed else { return Cell::default() };
    let words = said(owed.standing, owed.progress, at);
    let words = match owed.paid {
        Some(paid) => format!("{words} {}", crate::viet::format_money(paid)),
        None => words,
    };
    Cell::text(words).toned(tone(owed.standing))
}

impl Board for OneTree {
    fn title(&self, at: &At) -> String {
        let root = self.tree.root().map(|root| format!("{} {}", root.code, root.head));
        at.lang.board_tree_title(root.unwrap_or_default())
    }

    fn stem(&self) -> String {
        "cay-luan-chuyen".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let all = self.tree.totals;
        let tone = if all.overdue > 0 { Tone::Problem } else { Tone::Dim };
        vec![
            Headline::plain(at.lang.board_tree_reach(all.given, all.households, all.generations, all.alive)),
            Headline::new(at.lang.board_tree_owed(all.owed, all.overdue, all.settled, all.voided), tone),
        ]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.column_household()),
            Column::fixed(lang.column_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.column_since(), 10),
            Column::fixed(lang.column_generation(), 4).right().from(USUAL),
            Column::fixed(lang.column_holds(), 12),
            Column::fixed(lang.field_due(), 10).from(USUAL),
            Column::fixed(lang.column_obligation(), 15),
        ]
    }

    fn len(&self) -> usize {
        self.tree.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.node(line).support.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let node = self.node(line);
        vec![
            Cell::text(format!("{} {}", node.code, node.head)),
            Cell::text(&node.hamlet),
            Cell::day(Some(node.since)),
            Cell::count(self.tree.lines[line].generation()),
            Cell::text(heads(&node.holds)),
            Cell::day(node.owed.map(|owed| owed.due)),
            obligation(node, at),
        ]
    }

    fn rails(&self, line: usize) -> String {
        self.tree.lines[line].branch()
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.node(line).household)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.board_trees_empty().to_owned(), at.lang.board_obligations_how().to_owned()]
    }

    fn act(&self, _: Action, _: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_no_line().to_owned())
    }

    fn open(&self, line: usize, _: &At) -> Deed {
        Deed::Household(self.node(line).household)
    }
}
