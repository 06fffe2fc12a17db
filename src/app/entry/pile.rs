//! A pile of papers: whose they are, which one is on top, and what became of those before it.

use std::collections::{BTreeSet, HashMap};

use super::Turn;
use crate::domain::id::HouseholdId;
use crate::domain::query::ListRow;

/// Whether papers are entered for the first time, or a second time to be compared with what was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// What the papers say is entered.
    First,
    /// It is entered once more by another look: what is the same is marked as verified.
    Second,
}

/// Papers of households in the order in which they lie.
#[derive(Debug)]
pub struct Pile {
    papers: Vec<HouseholdId>,
    at: usize,
    pass: Pass,
    round: Option<String>,
    names: HashMap<HouseholdId, String>,
    saved: BTreeSet<HouseholdId>,
    /// Where to go once the form on top is gone.
    pub(super) turn: Option<Turn>,
    /// What the form needs is being fetched.
    pub(super) opening: bool,
}

impl Pile {
    /// Papers of these households, of a round where that is known; never empty.
    pub(super) fn new(papers: Vec<HouseholdId>, round: Option<String>, pass: Pass) -> Self {
        Self {
            papers,
            at: 0,
            pass,
            round,
            names: HashMap::new(),
            saved: BTreeSet::new(),
            turn: None,
            opening: false,
        }
    }

    /// Whose paper is on top.
    pub fn current(&self) -> Option<HouseholdId> {
        self.papers.get(self.at).copied()
    }

    /// Whose paper follows.
    pub fn following(&self) -> Option<HouseholdId> {
        self.papers.get(self.at + 1).copied()
    }

    /// Which paper of how many is on top, counted from 1.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.papers.len())
    }

    /// Code of the round to which the papers belong, where the pile is one of a round.
    pub fn round(&self) -> Option<&str> {
        self.round.as_deref()
    }

    /// First or second entry.
    pub fn pass(&self) -> Pass {
        self.pass
    }

    /// Code and head of a household, once fetched.
    pub fn name(&self, household: HouseholdId) -> &str {
        self.names.get(&household).map_or("", String::as_str)
    }

    /// Households whose paper was saved.
    pub fn saved(&self) -> usize {
        self.saved.len()
    }

    /// The households that were passed over so far.
    pub(super) fn skipped(&self) -> impl Iterator<Item = HouseholdId> {
        let passed = self.papers.iter().take(self.at).copied();
        passed.filter(|household| !self.saved.contains(household))
    }

    pub(super) fn take_names(&mut self, rows: &[ListRow]) {
        let known = rows.iter().filter(|row| self.papers.contains(&row.id));
        self.names.extend(known.map(|row| (row.id, format!("{} {}", row.code, row.head))));
    }

    pub(super) fn mark_saved(&mut self) {
        self.saved.extend(self.current());
        self.turn = Some(Turn::Next);
    }

    /// Turns to another paper; false behind the last one.
    pub(super) fn turn(&mut self, turn: Turn) -> bool {
        match turn {
            Turn::Next => self.at += 1,
            Turn::Previous => self.at = self.at.saturating_sub(1),
        }
        self.at < self.papers.len()
    }
}
