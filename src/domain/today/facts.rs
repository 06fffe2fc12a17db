//! What is counted of the register, before it is put into words and order.

use chrono::NaiveDate;

use super::Dues;
use crate::domain::assistance::Month;
use crate::domain::id::HouseholdId;
use crate::domain::watch::{Watched, concerned};

/// The counts of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TodayFacts {
    /// Households that show signs of coming back.
    pub warned: Warned,
    /// Obligations to pass an animal on that are due soon or were.
    pub pass_on: Dues,
    /// Loans whose day has passed.
    pub loans: Dues,
    /// Steps of plans whose day has passed, and whose plans they are.
    pub plan_steps: (Dues, Vec<HouseholdId>),
    /// Lines of this year's budgets on which more was bound and spent than given.
    pub overspent: usize,
    /// Rounds under way.
    pub rounds: Vec<OpenRound>,
    /// Months of assistance without a pay list.
    pub unpaid: Option<Unpaid>,
    /// Visits that should have been made, and to whom, the longest overdue first.
    pub visits: (Dues, Vec<HouseholdId>),
    /// Cards that end within [`super::CARD_DAYS`] and that no later card follows.
    pub cards: Dues,
    /// Proposals that this person may answer, by the days on which they were made.
    pub waiting: Dues,
    /// Households that lack something that no support answers.
    pub unreached: usize,
}

/// Households in danger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Warned {
    /// Which, the most endangered first.
    pub households: Vec<HouseholdId>,
    /// By code of the warning, each with how many households have it.
    pub kinds: Vec<(String, usize)>,
}

impl Warned {
    /// Those of a watch list that show a sign, in its order.
    pub fn of(list: &[Watched]) -> Self {
        let warned = list.iter().filter(|watched| !watched.warnings.is_empty());
        let kinds = concerned(list).into_iter().map(|(kind, count)| (kind.code().to_owned(), count));
        Self { households: warned.map(|watched| watched.home.id).collect(), kinds: kinds.collect() }
    }
}

/// A review round under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRound {
    /// Its code.
    pub code: String,
    /// The day by which it is to be decided.
    pub due: NaiveDate,
    /// Households on its work list.
    pub tasks: usize,
    /// Of them those that are not concluded, by name of the hamlet.
    pub waiting: Vec<(String, usize)>,
}

/// Months of monthly assistance for which no pay list was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unpaid {
    /// The first of them.
    pub from: Month,
    /// How many up to the present one.
    pub months: usize,
}

impl Unpaid {
    /// The months after the last one paid up to that of a day; where none was ever paid, that of the day alone.
    pub fn since(last: Option<Month>, on: NaiveDate) -> Option<Self> {
        let present = Month::of(on);
        let from = last.map_or(present, Month::next);
        let months = from.to(present).count();
        (months > 0).then_some(Self { from, months })
    }
}
