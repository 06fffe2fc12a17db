//! The money of a year along the tree of programmes: each programme with its sum, under it its lines by fund, then
//! its parts. What names no programme stands at the end. Boards, papers and the command line show this sheet.

use super::balance::Balance;
use super::spending::{covering, under};
use super::tally::{Amounts, BudgetLine, Tally};
use super::tree::Tree;
use crate::domain::id::ProgrammeId;

/// The money of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// All lines together; each counts against the budgets that cover it.
    pub total: Balance,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is of.
    pub of: RowOf,
    /// Its money against the budgets given for it and its parts; that of something above it is told there.
    pub balance: Balance,
    /// What there is to say of it.
    pub mark: Mark,
    /// For each level from the top down to it: whether it is the last there.
    pub last: Vec<bool>,
}

/// What a row is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowOf {
    /// A programme with all its parts and funds.
    Programme(ProgrammeId),
    /// All that names no programme.
    NoProgramme,
    /// One fund of one programme, or of none.
    Line(BudgetLine),
}

/// What there is to say of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Fine,
    /// More was bound and spent than given.
    Overspent,
    /// Money is bound or spent, and no budget was given for it, nor for something above it.
    NoBudget,
    /// It has no budget of its own; that of something above it pays.
    PaidAbove,
}

impl Sheet {
    /// The sheet of a year. Every line of the year stands in it once.
    pub fn of(year: i32, tally: &Tally, tree: Tree<'_>) -> Self {
        let work = Work { year, tally, tree };
        let mut rows = Vec::new();
        for programme in tree.parts(None) {
            work.branch(programme.id, 0, &mut rows);
        }
        work.rest(&mut rows);
        settle_rails(&mut rows);
        let total = work.balance(|_| true);
        Self { rows, total }
    }
}

impl Sheet {
    /// Lines of a fund with this mark.
    pub fn lines_marked(&self, mark: Mark) -> usize {
        let lines = self.rows.iter().filter(|row| matches!(row.of, RowOf::Line(_)));
        lines.filter(|row| row.mark == mark).count()
    }
}

/// What is laid out.
struct Work<'a> {
    year: i32,
    tally: &'a Tally,
    tree: Tree<'a>,
}

impl Work<'_> {
    /// A programme, its lines, its parts; nothing where nothing of the year names them. How deep a row stands is
    /// kept as so many levels until the rails are known.
    fn branch(&self, id: ProgrammeId, depth: usize, rows: &mut Vec<Row>) {
        let parts = self.tree.with_parts(id);
        let among = |line: &BudgetLine| line.programme.is_some_and(|programme| parts.contains(&programme));
        if !self.lines().any(|(line, _)| among(line)) {
            return;
        }
        rows.push(row(RowOf::Programme(id), self.balance(among), self.of_all(id), depth));
        self.funds(Some(id), depth + 1, rows);
        for part in self.tree.parts(Some(id)) {
            self.branch(part.id, depth + 1, rows);
        }
    }

    /// What names no programme, and what names one that the tree has lost.
    fn rest(&self, rows: &mut Vec<Row>) {
        let shown: Vec<RowOf> = rows.iter().map(|row| row.of.clone()).collect();
        let lost = |line: &BudgetLine| !shown.contains(&RowOf::Line(line.clone()));
        if !self.lines().any(|(line, _)| lost(line)) {
            return;
        }
        rows.push(row(RowOf::NoProgramme, self.balance(lost), Mark::Fine, 0));
        let lines = self.lines().filter(|(line, _)| lost(line));
        rows.extend(lines.map(|(line, amounts)| self.line(line, *amounts, 1)));
    }

    fn funds(&self, programme: Option<ProgrammeId>, depth: usize, rows: &mut Vec<Row>) {
        let lines = self.lines().filter(|(line, _)| line.programme == programme);
        rows.extend(lines.map(|(line, amounts)| self.line(line, *amounts, depth)));
    }

    fn line(&self, line: &BudgetLine, amounts: Amounts, depth: usize) -> Row {
        let balance = self.balance(|other| other == line);
        row(RowOf::Line(line.clone()), balance, self.mark(line, &amounts), depth)
    }

    fn lines(&self) -> impl Iterator<Item = (&BudgetLine, &Amounts)> {
        self.tally.lines().filter(|(line, _)| line.year == self.year)
    }

    /// The lines that are let through, each covered where it or one of them above it has a budget.
    fn balance(&self, keep: impl Fn(&BudgetLine) -> bool) -> Balance {
        let is_covered = |line: &BudgetLine| {
            covering(line, self.tree).iter().any(|above| keep(above) && self.tally.budget(above).is_some())
        };
        let lines = self.lines().filter(|(line, _)| keep(line));
        lines.map(|(line, amounts)| Balance::of_line(*amounts, is_covered(line))).sum()
    }

    fn mark(&self, line: &BudgetLine, amounts: &Amounts) -> Mark {
        let above = covering(line, self.tree);
        match self.tally.budget(line) {
            Some(_) if under(line, self.tally, self.tree).left() < 0 => Mark::Overspent,
            Some(_) => Mark::Fine,
            None if above.iter().any(|line| self.tally.budget(line).is_some()) => Mark::PaidAbove,
            None if amounts.bound() > 0 => Mark::NoBudget,
            None => Mark::Fine,
        }
    }

    /// A programme is overspent where one of its budgets is: what one fund has left does not pay for another.
    fn of_all(&self, id: ProgrammeId) -> Mark {
        let parts = self.tree.with_parts(id);
        let own = self.lines().filter(|(line, _)| line.programme.is_some_and(|part| parts.contains(&part)));
        let overspent = own.into_iter().any(|(line, amounts)| self.mark(line, amounts) == Mark::Overspent);
        if overspent { Mark::Overspent } else { Mark::Fine }
    }
}

fn row(of: RowOf, balance: Balance, mark: Mark, depth: usize) -> Row {
    Row { of, balance, mark, last: vec![false; depth + 1] }
}

/// A row is the last of its level where no later one of that level comes before one of a level above.
fn settle_rails(rows: &mut [Row]) {
    let depths: Vec<usize> = rows.iter().map(|row| row.last.len() - 1).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        for level in 0..=depths[at] {
            let next = depths[at + 1..].iter().find(|depth| **depth <= level);
            row.last[level] = next.is_none_or(|depth| *depth < level);
        }
    }
}
