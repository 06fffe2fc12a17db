//! The money of some lines against what was given for them: what is left, how much is used, what goes past every
//! budget. Where nothing was given there is nothing to be left: such money is told apart, never as a negative rest.

use std::iter::Sum;

use super::tally::Amounts;

/// The amounts of one line or of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// All of it.
    pub all: Amounts,
    /// What of it stands under one of the budgets that are counted with it.
    pub budgeted: Amounts,
}

impl Balance {
    /// The amounts of a line, which a budget covers or not.
    pub fn of_line(amounts: Amounts, is_covered: bool) -> Self {
        Self { all: amounts, budgeted: if is_covered { amounts } else { Amounts::default() } }
    }

    /// Còn lại: nothing to tell where nothing was given; negative where more was bound and spent than given.
    pub fn left(&self) -> Option<i128> {
        self.has_budget().then(|| self.budgeted.left())
    }

    /// Đã dùng: bound and spent of what was given, in tenths of a percent; nothing to tell where nothing was given.
    pub fn used(&self) -> Option<i128> {
        self.has_budget().then(|| self.budgeted.bound().saturating_mul(1000) / self.budgeted.given)
    }

    /// Đã duyệt, chi: what the rest is counted from, so that given less it is left; where nothing was given, all that is
    /// bound and spent.
    pub fn taken(&self) -> i128 {
        if self.has_budget() { self.budgeted.bound() } else { self.all.bound() }
    }

    /// Ngoài dự toán: bound and spent where no budget covers it.
    pub fn outside(&self) -> i128 {
        self.all.bound() - self.budgeted.bound()
    }

    /// What stands on paper, so that its numbers add up: where there is a budget, what budgets cover.
    pub fn under_budgets(&self) -> Self {
        if self.has_budget() { Self { all: self.budgeted, ..*self } } else { *self }
    }

    /// Some of it stands under no budget though others do: on paper it is told apart.
    pub fn goes_past_budgets(&self) -> bool {
        self.under_budgets().all != self.all
    }

    fn has_budget(&self) -> bool {
        self.budgeted.given > 0
    }
}

impl Sum for Balance {
    fn sum<I: Iterator<Item = Self>>(balances: I) -> Self {
        balances.fold(Self::default(), |sum, one| Self {
            all: sum.all + one.all,
            budgeted: sum.budgeted + one.budgeted,
        })
    }
}
