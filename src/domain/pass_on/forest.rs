//! Every tree of households with its totals: from one cow to how many households, what lives, what is owed.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::chain::{ChainLine, Link, chain};
use super::{PassOnState, Progress, Standing};
use crate::domain::id::{HouseholdId, PassOnId, SupportId};

/// A support in a chain: who has it since when, what it holds now, what it owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainNode {
    /// The support.
    pub support: SupportId,
    /// The support whose offspring this is.
    pub from: Option<SupportId>,
    /// Who has it.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// Its head's name.
    pub head: String,
    /// Its hamlet.
    pub hamlet: String,
    /// Code of the model.
    pub model: String,
    /// Since when.
    pub since: NaiveDate,
    /// Heads that came with the support.
    pub got: u32,
    /// Heads alive now, offspring included, by species.
    pub holds: Vec<(String, u32)>,
    /// What it owes or owed; `None` where nothing was agreed.
    pub owed: Option<Obliged>,
}

/// An obligation as a line of the tree shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obliged {
    /// Which.
    pub id: PassOnId,
    /// Where it stands.
    pub state: PassOnState,
    /// How urgent it is.
    pub standing: Standing,
    /// Until when.
    pub due: NaiveDate,
    /// The day on which it was settled or voided.
    pub settled_on: Option<NaiveDate>,
    /// Money paid instead.
    pub paid: Option<i64>,
    /// How far it is settled.
    pub progress: Progress,
}

/// What a tree comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Heads that were bought for the first households.
    pub given: u32,
    /// Households, each counted once.
    pub households: usize,
    /// Generations.
    pub generations: usize,
    /// Heads alive now.
    pub alive: u32,
    /// Obligations that stand; overdue ones included.
    pub owed: usize,
    /// Of these, past their last day.
    pub overdue: usize,
    /// Obligations settled by an animal or by money.
    pub settled: usize,
    /// Obligations voided.
    pub voided: usize,
    /// Money paid instead of animals, whole đồng.
    pub paid: i64,
}

/// One tree: its first line is the household that got the bought animals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// Parents before children.
    pub lines: Vec<ChainLine<ChainNode>>,
    /// What it comes to.
    pub totals: Totals,
}

impl Tree {
    /// The household that got the bought animals.
    pub fn root(&self) -> Option<&ChainNode> {
        self.lines.first().map(|line| &line.shown)
    }

    /// Whether a support stands on it.
    pub fn holds(&self, support: SupportId) -> bool {
        self.lines.iter().any(|line| line.support == support)
    }
}

/// The trees of these supports, each in the order in which its first support stands in `nodes`.
pub fn forest(nodes: Vec<ChainNode>) -> Vec<Tree> {
    let links = nodes.into_iter().map(|node| Link { support: node.support, from: node.from, shown: node });
    let mut trees: Vec<Vec<ChainLine<ChainNode>>> = Vec::new();
    for line in chain(links.collect()) {
        match trees.last_mut() {
            Some(tree) if line.generation() > 1 => tree.push(line),
            _ => trees.push(vec![line]),
        }
    }
    trees.into_iter().map(|lines| Tree { totals: Totals::of(&lines), lines }).collect()
}

impl Totals {
    /// The totals of lines.
    fn of(lines: &[ChainLine<ChainNode>]) -> Self {
        let mut totals = Self::default();
        let mut households = HashSet::new();
        for line in lines {
            households.insert(line.shown.household);
            totals.generations = totals.generations.max(line.generation());
            totals.add(line);
        }
        Self { households: households.len(), ..totals }
    }

    fn add(&mut self, line: &ChainLine<ChainNode>) {
        let node = &line.shown;
        if line.generation() == 1 {
            self.given = self.given.saturating_add(node.got);
        }
        self.alive = node.holds.iter().fold(self.alive, |all, (_, heads)| all.saturating_add(*heads));
        let Some(owed) = node.owed else { return };
        match owed.state {
            PassOnState::Due => self.owed += 1,
            PassOnState::Settled => self.settled += 1,
            PassOnState::Voided => self.voided += 1,
        }
        self.overdue += usize::from(owed.standing == Standing::Overdue);
        self.paid = self.paid.saturating_add(owed.paid.unwrap_or(0));
    }

    /// The sum over several trees; a household on two of them counts in each, generations are the most.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            given: self.given.saturating_add(other.given),
            households: self.households + other.households,
            generations: self.generations.max(other.generations),
            alive: self.alive.saturating_add(other.alive),
            owed: self.owed + other.owed,
            overdue: self.overdue + other.overdue,
            settled: self.settled + other.settled,
            voided: self.voided + other.voided,
            paid: self.paid.saturating_add(other.paid),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn node(support: i64, from: Option<i64>) -> ChainNode {
        ChainNode {
            support: SupportId(support),
            from: from.map(SupportId),
            household: HouseholdId(support % 5),
            code: support.to_string(),
            head: String::new(),
            hamlet: String::new(),
            model: "bo-sinh-san".into(),
            since: NaiveDate::MIN,
            got: 1,
            holds: vec![("bò".into(), 2)],
            owed: None,
        }
    }

    #[test]
    fn one_cow_reaches_three_households() {
        let settled = Obliged {
            id: PassOnId(1),
            state: PassOnState::Settled,
            standing: Standing::Settled,
            due: NaiveDate::MIN,
            settled_on: None,
            paid: None,
            progress: Progress::Heads { done: 1, of: 1 },
        };
        let root = ChainNode { owed: Some(settled), ..node(1, None) };
        let trees = forest(vec![root, node(2, Some(1)), node(3, Some(2)), node(9, None)]);
        let first = trees[0].totals;
        assert_eq!((trees.len(), first.given, first.households, first.generations), (2, 1, 3, 3));
        assert_eq!((first.alive, first.settled, first.owed), (6, 1, 0));
        assert!(trees[0].holds(SupportId(3)) && !trees[0].holds(SupportId(9)));
    }

    proptest! {
        #[test]
        fn every_support_stands_once_and_totals_are_a_recount(
            from in proptest::collection::vec(proptest::option::of(0usize..40), 1..40),
        ) {
            let earlier = |id: usize, from: &Option<usize>| from.filter(|f| *f < id).map(|f| f as i64);
            let nodes: Vec<_> =
                from.iter().enumerate().map(|(id, from)| node(id as i64, earlier(id, from))).collect();
            let roots = nodes.iter().filter(|node| node.from.is_none()).count();
            let trees = forest(nodes.clone());
            prop_assert_eq!(trees.len(), roots);
            prop_assert_eq!(trees.iter().map(|tree| tree.lines.len()).sum::<usize>(), nodes.len());
            let all = trees.iter().map(|tree| tree.totals).fold(Totals::default(), Totals::and);
            prop_assert_eq!((all.given as usize, all.alive as usize), (roots, nodes.len() * 2));
            for tree in &trees {
                let distinct: HashSet<_> = tree.lines.iter().map(|line| line.shown.household).collect();
                prop_assert_eq!(tree.totals.households, distinct.len());
            }
        }
    }
}
