//! What a judgement rests on: a fact and its date, or the visit that answered.

use chrono::NaiveDate;

use crate::domain::data_file::Label;
use crate::domain::visit::{How, Sign};

/// A fact and its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The day of the fact: of the survey, the visit, the last event of the herd, the last day of a card, the day on
    /// which something was due. Nothing where the fact has no day.
    pub on: Option<NaiveDate>,
    /// What it says.
    pub what: What,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Heads alive by the register.
    Heads(u32),
    /// Heads that a visitor counted.
    HeadsCounted(u32),
    /// Everybody's card is valid, at least until the day.
    CardsValid,
    /// These have no valid card.
    WithoutCard(Vec<String>),
    /// There is no child of school age.
    NoChildren,
    /// So many children go to school.
    InSchool(usize),
    /// These do not.
    NotInSchool(Vec<String>),
    /// It has no loan.
    NoLoan,
    /// So many loans, none overdue.
    LoansInTime(usize),
    /// A loan is overdue since the day; whole đồng still owed.
    LoanOverdue(i64),
    /// It owes nothing for animals.
    NothingOwed,
    /// What it owes for animals is not overdue.
    PassOnInTime,
    /// Something owed for animals is overdue since the day.
    PassOnOverdue,
    /// A survey found it deprived in these indicators.
    Deprived(Vec<Label>),
    /// A survey found it not deprived.
    NotDeprived,
    /// A survey found so many deprivations.
    Deprivations(u32),
    /// A survey measured this income, against that line; đồng a person a month.
    Income {
        /// Measured.
        income: i64,
        /// The poor line.
        line: i64,
    },
    /// A survey counted this score B1, against that limit.
    Score {
        /// Counted.
        b1: u32,
        /// The limit.
        limit: u32,
    },
    /// These work.
    Working(Vec<String>),
    /// A visit met this sign.
    Sign(Sign),
    /// The last visit, and those before it in the time asked for, met none of the signs.
    NoSign,
    /// A visit answered.
    Answered {
        /// How it was found out.
        how: How,
        /// What shows it; may be empty.
        shown: String,
    },
}

impl Evidence {
    /// A fact of a day.
    pub(super) fn of(on: NaiveDate, what: What) -> Self {
        Self { on: Some(on), what }
    }

    /// A fact without a day.
    pub(super) fn undated(what: What) -> Self {
        Self { on: None, what }
    }

    /// A visit may know better: it comes from a survey, or from a visit before.
    pub(super) fn yields_to_visits(&self) -> bool {
        self.is_surveyed() || matches!(self.what, What::Answered { .. })
    }

    /// There is nothing that the criterion could be about.
    pub(super) fn is_vacuous(&self) -> bool {
        matches!(self.what, What::NoChildren | What::NoLoan | What::NothingOwed)
    }

    /// It comes from a survey, so that a later visit knows better.
    pub(super) fn is_surveyed(&self) -> bool {
        matches!(
            self.what,
            What::Deprived(_)
                | What::NotDeprived
                | What::Deprivations(_)
                | What::Income { .. }
                | What::Score { .. }
        )
    }
}
