//! What is told where money is entered: more than a budget has, none given, a fund or a programme that has ended.
//! These are warnings: money that was spent must be recorded, whether or not it was there.

use chrono::NaiveDate;

use super::tally::{Amounts, BudgetLine, Part, Tally};
use super::tree::Tree;
use crate::domain::activity::Activity;
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::HandOver;
use crate::domain::id::ProgrammeId;
use crate::domain::support::Support;

/// Money that is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spending {
    /// Its line.
    pub line: BudgetLine,
    /// The first day on which it is spent, or is to be.
    pub first: NaiveDate,
    /// The last one.
    pub last: NaiveDate,
    /// What it binds and spends.
    pub amounts: Amounts,
}

impl Spending {
    /// A support, so many times.
    pub fn of_support(support: &Support, times: u32) -> Self {
        let amount = i128::from(support.value) * i128::from(times);
        let part = Part::of(support.state);
        let amounts = part.map(|part| Amounts::in_part(part, amount)).unwrap_or_default();
        Self { line: BudgetLine::of_support(support), first: support.date, last: support.date, amounts }
    }

    /// An activity, from its first day to its last.
    pub fn of_activity(activity: &Activity) -> Self {
        let amounts = Amounts::of_activity(activity.state, activity.given, activity.spent);
        let (first, last) = (activity.from, activity.until.unwrap_or(activity.from));
        Self { line: BudgetLine::of_activity(activity), first, last, amounts }
    }

    /// Lines of a round of hand-over that come to so much: what they bind once they are approved.
    pub fn of_hand_over(round: &HandOver, value: i64) -> Self {
        let amounts = Amounts::in_part(Part::Committed, value.into());
        Self { line: BudgetLine::of_hand_over(round), first: round.date, last: round.date, amounts }
    }

    fn bound(&self) -> i128 {
        self.amounts.bound()
    }
}

/// What is told of money that is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// More than the budget has, or more than it has already been overspent by.
    OverBudget {
        /// The budget that is exceeded: that of the line, or of something above it.
        line: BudgetLine,
        /// By how much, whole đồng.
        over: i128,
    },
    /// There are budgets of the year from the fund, but none for this.
    NoBudget(BudgetLine),
    /// The fund's money may be spent to this day only.
    FundEnded(NaiveDate),
    /// The programme, or what it is part of, ended on this day.
    ProgrammeEnded(ProgrammeId, NaiveDate),
    /// The programme, or what it is part of, begins on this day.
    ProgrammeNotBegun(ProgrammeId, NaiveDate),
}

impl Warning {
    /// The code of the field of forms: `value`, `fund`, `programme`.
    pub fn field(&self) -> &'static str {
        match self {
            Self::OverBudget { .. } | Self::NoBudget(_) => "value",
            Self::FundEnded(_) => "fund",
            Self::ProgrammeEnded(..) | Self::ProgrammeNotBegun(..) => "programme",
        }
    }
}

/// Everything to be told of money that is entered. `before` is the same record as it stood, which the tally holds.
pub fn warnings(
    spending: &Spending,
    before: Option<&Spending>,
    tally: &Tally,
    tree: Tree<'_>,
    catalogue: &Catalogue,
) -> Vec<Warning> {
    let ended = catalogue.fund(&spending.line.fund).and_then(|fund| fund.spendable);
    let ended = ended.filter(|last| *last < spending.last).map(Warning::FundEnded);
    let dates = chain(spending, tree).into_iter().find_map(|id| outside(id, spending, tree));
    let money = over_budget(spending, before, tally, tree);
    money.into_iter().chain(ended).chain(dates).collect()
}

fn chain(spending: &Spending, tree: Tree<'_>) -> Vec<ProgrammeId> {
    spending.line.programme.map(|id| tree.chain(id)).unwrap_or_default()
}

fn outside(id: ProgrammeId, spending: &Spending, tree: Tree<'_>) -> Option<Warning> {
    let programme = tree.get(id)?;
    let ended = programme.until.filter(|last| *last < spending.last);
    let begins = programme.from.filter(|first| *first > spending.first);
    ended
        .map(|last| Warning::ProgrammeEnded(id, last))
        .or(begins.map(|first| Warning::ProgrammeNotBegun(id, first)))
}

/// The first budget from the line upwards that would be exceeded. What parts of a programme bind counts against the
/// budget of the whole, and what they were given counts for it.
fn over_budget(
    spending: &Spending,
    before: Option<&Spending>,
    tally: &Tally,
    tree: Tree<'_>,
) -> Option<Warning> {
    if spending.bound() == 0 {
        return None;
    }
    let lines = covering(&spending.line, tree);
    let budgets: Vec<_> = lines.iter().filter(|line| tally.budget(line).is_some()).collect();
    if budgets.is_empty() {
        let known = tally.gives(spending.line.year, &spending.line.fund);
        return known.then(|| Warning::NoBudget(spending.line.clone()));
    }
    let exceeded = |line: &&BudgetLine| {
        let held = before.filter(|before| is_under(&before.line, line, tree)).map_or(0, Spending::bound);
        let left = under(line, tally, tree).left() + held - spending.bound();
        (left < 0).then(|| Warning::OverBudget { line: (*line).clone(), over: -left })
    };
    budgets.into_iter().find_map(|line| exceeded(&line))
}

/// A line and those of the same year and fund above it.
pub fn covering(line: &BudgetLine, tree: Tree<'_>) -> Vec<BudgetLine> {
    let above = line.programme.map(|id| tree.chain(id)).unwrap_or_default();
    let above = above.into_iter().map(Some).skip(1).map(|programme| BudgetLine { programme, ..line.clone() });
    [line.clone()].into_iter().chain(above).collect()
}

/// The amounts of a line with the lines of its parts from the same fund.
pub fn under(line: &BudgetLine, tally: &Tally, tree: Tree<'_>) -> Amounts {
    tally.sum(line.year, |other| is_under(other, line, tree))
}

fn is_under(other: &BudgetLine, line: &BudgetLine, tree: Tree<'_>) -> bool {
    let same = other.year == line.year && other.fund == line.fund;
    let part = || match (other.programme, line.programme) {
        (Some(part), Some(whole)) => tree.chain(part).contains(&whole),
        (part, whole) => part == whole,
    };
    same && part()
}
