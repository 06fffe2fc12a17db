//! What was given, planned, committed, spent of the money of a year, and what is left of it. Nothing of this is ever
//! stored: it follows from budgets, supports and activities.
//!
//! Money stands on a line: its year, its programme, its fund. There it is in exactly one part:
//!
//! | part | from supports | from activities |
//! |---|---|---|
//! | planned | those planned | – |
//! | committed | those approved | while they are planned or under way, what was given for them and is not spent |
//! | spent | those handed over or settled | what was spent on them, whatever became of them |
//!
//! The year of a support is that of its day, the year of an activity that of its first day. A cancelled support
//! binds nothing; what was spent on an activity that was cancelled stays spent. Loans count with their principal.
//! What is left is what was given less committed and spent; planned money binds nothing yet. Money on a line for
//! which no budget was given stands on that line all the same. Sums are exact in 128 bits.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use chrono::Datelike;

use super::Budget;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::hand_over::HandOver;
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};

/// Where money stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BudgetLine {
    /// The budget year.
    pub year: i32,
    /// The programme, project or sub-project itself, not one above it.
    pub programme: Option<ProgrammeId>,
    /// Code of the fund source; empty where none was named.
    pub fund: String,
}

/// How far money has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Dự kiến: a wish.
    Planned,
    /// Đã duyệt: bound, not paid.
    Committed,
    /// Đã chi.
    Spent,
}

impl Part {
    /// The part in which the value of a support stands; none where it is cancelled.
    pub fn of(state: SupportState) -> Option<Self> {
        match state {
            SupportState::Planned => Some(Self::Planned),
            SupportState::Approved => Some(Self::Committed),
            SupportState::HandedOver | SupportState::Settled => Some(Self::Spent),
            SupportState::Cancelled => None,
        }
    }
}

/// Amounts of one line or of several, in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// Được giao.
    pub given: i128,
    /// Dự kiến.
    pub planned: i128,
    /// Đã duyệt, chưa chi.
    pub committed: i128,
    /// Đã chi.
    pub spent: i128,
}

impl Amounts {
    /// Money in one part.
    pub fn in_part(part: Part, amount: i128) -> Self {
        let mut amounts = Self::default();
        match part {
            Part::Planned => amounts.planned = amount,
            Part::Committed => amounts.committed = amount,
            Part::Spent => amounts.spent = amount,
        }
        amounts
    }

    /// What an activity binds and has cost.
    pub fn of_activity(state: ActivityState, given: i64, spent: i64) -> Self {
        let rest = (i128::from(given) - i128::from(spent)).max(0);
        let bound = matches!(state, ActivityState::Planned | ActivityState::UnderWay);
        Self { committed: if bound { rest } else { 0 }, spent: spent.into(), ..Self::default() }
    }

    /// What can no longer be spent on anything else: committed and spent.
    pub fn bound(&self) -> i128 {
        self.committed + self.spent
    }

    /// Còn lại: less than nothing where more was bound and spent than given.
    pub fn left(&self) -> i128 {
        self.given - self.bound()
    }

    /// Nothing was given, planned, bound or spent.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Add for Amounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            given: self.given + other.given,
            planned: self.planned + other.planned,
            committed: self.committed + other.committed,
            spent: self.spent + other.spent,
        }
    }
}

impl AddAssign for Amounts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Amounts {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// The amounts of every line of some years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    budgets: BTreeMap<BudgetLine, BudgetId>,
    amounts: BTreeMap<BudgetLine, Amounts>,
}

impl Tally {
    /// What was given, before anything is counted against it.
    pub fn of(budgets: &[Stored<BudgetId, Budget>]) -> Self {
        let mut tally = Self::default();
        for budget in budgets {
            let line = budget.line();
            tally.add(line.clone(), Amounts { given: budget.given.into(), ..Amounts::default() });
            tally.budgets.insert(line, budget.id);
        }
        tally
    }

    /// Counts money on a line.
    pub fn add(&mut self, line: BudgetLine, amounts: Amounts) {
        *self.amounts.entry(line).or_default() += amounts;
    }

    /// Counts a support.
    pub fn add_support(&mut self, support: &Support) {
        if let Some(part) = Part::of(support.state) {
            self.add(BudgetLine::of_support(support), Amounts::in_part(part, support.value.into()));
        }
    }

    /// Counts an activity.
    pub fn add_activity(&mut self, activity: &Activity) {
        let amounts = Amounts::of_activity(activity.state, activity.given, activity.spent);
        self.add(BudgetLine::of_activity(activity), amounts);
    }

    /// Every line in order of year, programme, fund.
    pub fn lines(&self) -> impl Iterator<Item = (&BudgetLine, &Amounts)> {
        self.amounts.iter()
    }

    /// The amounts of a line; nothing where nobody named it.
    pub fn line(&self, line: &BudgetLine) -> Amounts {
        self.amounts.get(line).copied().unwrap_or_default()
    }

    /// The budget of a line, where one was given.
    pub fn budget(&self, line: &BudgetLine) -> Option<BudgetId> {
        self.budgets.get(line).copied()
    }

    /// Some budget was given in a year from a fund.
    pub fn gives(&self, year: i32, fund: &str) -> bool {
        self.budgets.keys().any(|line| line.year == year && line.fund == fund)
    }

    /// The sum of the lines of a year that are let through.
    pub fn sum(&self, year: i32, keep: impl Fn(&BudgetLine) -> bool) -> Amounts {
        self.amounts.iter().filter(|(line, _)| line.year == year && keep(line)).map(|(_, sum)| *sum).sum()
    }
}

impl BudgetLine {
    /// Where a support stands.
    pub fn of_support(support: &Support) -> Self {
        let programme = support.part_of.programme;
        Self { year: support.date.year(), programme, fund: support.fund.clone() }
    }

    /// Where an activity stands.
    pub fn of_activity(activity: &Activity) -> Self {
        Self { year: activity.from.year(), programme: activity.programme, fund: activity.fund.clone() }
    }

    /// Where the lines of a round of hand-over stand.
    pub fn of_hand_over(round: &HandOver) -> Self {
        Self { year: round.date.year(), programme: round.programme, fund: round.fund.clone() }
    }
}

impl Budget {
    /// The line to which it gives.
    pub fn line(&self) -> BudgetLine {
        BudgetLine { year: self.year, programme: self.programme, fund: self.fund.clone() }
    }
}
