//! Counting a table: household after household, in one walk over the register.

use std::collections::BTreeMap;

use super::facts::{HouseholdFacts, Part, View};
use super::lines::{Line, lines};
use super::spec::{Arranged, Content, Leaf, Lines, TableSpec};
use super::table::{Remark, Table};
use super::{Measure, Period};
use crate::domain::class::Class;
use crate::domain::ethnicity::canonical;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::Amount;
use crate::domain::place::Hamlet;
use crate::domain::standard::Standard;
use crate::domain::stored::Stored;
use crate::domain::survey::Answer;

/// What all tables of one reading share.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The time of which they speak.
    pub period: Period,
    /// The standard in force at its end: its indicators are those of the tables.
    pub standard: &'a Standard,
    /// The hamlets, in their order.
    pub hamlets: &'a [Stored<HamletId, Hamlet>],
}

/// A table being counted.
pub struct Tally<'a> {
    pub(super) spec: &'a TableSpec,
    pub(super) basis: Basis<'a>,
    pub(super) arranged: Arranged,
    /// Sums by line, one a leaf.
    pub(super) sums: BTreeMap<Line, Vec<Sum>>,
    not_answered: usize,
    born_unknown: usize,
    several_causes: usize,
    scratch: Vec<Part>,
}

/// What a cell has come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub part: Amount,
    pub whole: Amount,
    /// What each household added.
    pub behind: Vec<(HouseholdId, Amount)>,
}

impl<'a> Tally<'a> {
    /// A table with nothing counted yet.
    pub fn new(spec: &'a TableSpec, basis: Basis<'a>) -> Self {
        let arranged = spec.arranged(basis.standard);
        let sums = match spec.lines {
            Lines::Hamlet => (0..basis.hamlets.len()).map(|at| (Line::Hamlet(at), Vec::new())).collect(),
            Lines::Ethnicity | Lines::Person => BTreeMap::new(),
        };
        Self {
            spec,
            basis,
            arranged,
            sums,
            not_answered: 0,
            born_unknown: 0,
            several_causes: 0,
            scratch: Vec::new(),
        }
    }

    /// Counts a household.
    pub(super) fn add(&mut self, view: &View) {
        let contents = std::mem::take(&mut self.arranged.contents);
        for (at, content) in contents.iter().enumerate() {
            if let Content::Count(leaf) = content {
                self.count(at, contents.len(), leaf, view);
            }
        }
        self.notice(&contents, view);
        self.arranged.contents = contents;
    }

    fn count(&mut self, at: usize, width: usize, leaf: &Leaf, view: &View) {
        for (line, amount) in self.by_line(&leaf.measure, leaf.class, view) {
            let sum = self.sum(line, at, width);
            sum.part += amount;
            if amount != Amount::ZERO {
                sum.behind.push((view.facts.ledger.household, amount));
            }
        }
        if let Some(whole) = &leaf.whole {
            for (line, amount) in self.by_line(whole, leaf.class, view) {
                self.sum(line, at, width).whole += amount;
            }
        }
    }

    fn sum(&mut self, line: Line, at: usize, width: usize) -> &mut Sum {
        let sums = self.sums.entry(line).or_default();
        if sums.len() < width {
            sums.resize(width, Sum::default());
        }
        &mut sums[at]
    }

    /// What a household adds to a measure, once a line.
    fn by_line(&mut self, measure: &Measure, class: Class, view: &View) -> Vec<(Line, Amount)> {
        self.scratch.clear();
        measure.parts(class, view, &mut self.scratch);
        let mut lines: Vec<(Line, Amount)> = Vec::new();
        for (hamlet, amount) in &self.scratch {
            let Some(line) = self.line(*hamlet, view.facts) else { continue };
            match lines.iter_mut().find(|(known, _)| *known == line) {
                Some((_, sum)) => *sum += *amount,
                None => lines.push((line, *amount)),
            }
        }
        lines
    }

    fn line(&self, hamlet: HamletId, facts: &HouseholdFacts) -> Option<Line> {
        match self.spec.lines {
            Lines::Hamlet => self.basis.hamlets.iter().position(|known| known.id == hamlet).map(Line::Hamlet),
            Lines::Ethnicity => Some(Line::Ethnicity(canonical(&facts.ethnicity))),
            Lines::Person => None,
        }
    }

    /// Counts what the table could not know of a household that stands in it.
    fn notice(&mut self, contents: &[Content], view: &View) {
        let Some(now) = view.now else { return };
        let own = || contents.iter().filter_map(|content| content.measure_of(now.class));
        let answers = view.answers();
        let open = |measure: &Measure| match measure {
            Measure::Deprived(numbers) => numbers.iter().all(|n| answers.get(*n) == Answer::NotSurveyed),
            _ => false,
        };
        self.not_answered += usize::from(own().any(open));
        if own().any(|measure| matches!(measure, Measure::Caused(_))) {
            self.several_causes += usize::from(view.causes().iter().nth(1).is_some());
        }
        if own().any(|measure| matches!(measure, Measure::Children { .. })) {
            let stays = view.facts.ledger.stays.iter().filter(|stay| stay.counts_on(view.period.to));
            self.born_unknown += stays.filter(|stay| stay.born.is_none()).count();
        }
    }

    /// Whether any column tells what happened in the period.
    pub(super) fn is_moving(&self) -> bool {
        let leaves = self.arranged.contents.iter().filter_map(|content| match content {
            Content::Count(leaf) => Some(&leaf.measure),
            Content::Field(_) => None,
        });
        leaves.into_iter().any(Measure::is_movement)
    }

    /// The table.
    pub fn finish(self) -> Table {
        let noticed = [
            (self.not_answered > 0).then_some(Remark::NotAnswered(self.not_answered)),
            (self.born_unknown > 0).then_some(Remark::BornUnknown(self.born_unknown)),
            (self.several_causes > 0).then_some(Remark::SeveralCauses(self.several_causes)),
        ];
        let mut table = lines(self);
        table.remarks.extend(noticed.into_iter().flatten());
        table
    }
}

/// Counts a household in every table.
pub fn add(tallies: &mut [Tally<'_>], facts: &HouseholdFacts) {
    let Some(first) = tallies.first() else { return };
    let view = View::new(facts, first.basis);
    let stands = view.now.is_some_and(|now| now.class != Class::None);
    if stands || !view.entries.is_empty() {
        tallies.iter_mut().for_each(|tally| tally.add(&view));
    }
}
