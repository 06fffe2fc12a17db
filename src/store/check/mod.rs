//! Proving the register: the file, the references, the lists against the facts, the journal, the households, the
//! movement ledger, the review rounds, groups and loans, visits, plans and targets, the chains of passing on, activities and emergencies.

mod activities;
mod chain;
mod exits;
mod file;
mod groups;
mod households;
mod ledger;
mod lists;
mod pass_on;
mod programmes;
mod rounds;
mod visits;

#[cfg(test)]
mod tests;

pub use chain::MISSING;
pub(super) use chain::problems as chain_problems;

use super::Result;
use super::register::Register;

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind.
    pub kind: ProblemKind,
    /// Where: a household's code, an operation's number, a table and row.
    pub place: String,
    /// What was seen, for the one who mends it.
    pub detail: String,
}

/// The kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The file is damaged.
    File,
    /// A row names another that is not there.
    Reference,
    /// The list says something else than the facts.
    List,
    /// The list's class is not the one recognised.
    Class,
    /// The journal was changed from outside.
    Journal,
    /// The journal does not hold what was kept of it outside.
    Anchor,
    /// A household has no head.
    NoHead,
    /// A household has more than one head.
    SeveralHeads,
    /// A person lives in several households.
    SeveralHomes,
    /// The movements of a year do not lead from its beginning to its end.
    Ledger,
    /// A round recognised a household more than once.
    RecognisedTwice,
    /// A closed round has a household without a conclusion.
    NotConcluded,
    /// A household was surveyed in a round and is not on its list.
    NotListed,
    /// A decision lies outside its round, or a recognition differs from its decision.
    Decision,
    /// A household is in a group twice at a time, or the book names somebody who was not in it.
    Group,
    /// More was paid back than was lent, or before it was lent.
    Loan,
    /// Supports passed on come from each other in a circle.
    ChainCircle,
    /// A debt was settled twice, or the same offspring passed on twice.
    PassedOnTwice,
    /// A debt is settled without a receiver and without money, or to the debtor itself.
    SettledByNothing,
    /// Somebody attends an activity who lived in no household while it went on.
    Attendance,
    /// A support answers an emergency before it happened.
    Relief,
    /// A visit on a day on which there was none, or on a sheet under another household.
    Visit,
    /// A plan to leave poverty was agreed before the household was there.
    Plan,
    /// A target that no form would have saved.
    Target,
    /// A programme stands where none can stand.
    Programme,
    /// A budget that no form would have saved.
    Budget,
}

impl ProblemKind {
    /// The code in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Reference => "reference",
            Self::List => "list",
            Self::Class => "class",
            Self::Journal => "journal",
            Self::Anchor => "anchor",
            Self::NoHead => "no_head",
            Self::SeveralHeads => "several_heads",
            Self::SeveralHomes => "several_homes",
            Self::Ledger => "ledger",
            Self::RecognisedTwice => "recognised_twice",
            Self::NotConcluded => "not_concluded",
            Self::NotListed => "not_listed",
            Self::Decision => "decision",
            Self::Group => "group",
            Self::Loan => "loan",
            Self::ChainCircle => "chain_circle",
            Self::PassedOnTwice => "passed_on_twice",
            Self::SettledByNothing => "settled_by_nothing",
            Self::Attendance => "attendance",
            Self::Relief => "relief",
            Self::Visit => "visit",
            Self::Plan => "plan",
            Self::Target => "target",
            Self::Programme => "programme",
            Self::Budget => "budget",
        }
    }
}

impl Register {
    /// Everything that is not as it must be; nothing in a sound register.
    pub fn check(&self) -> Result<Vec<Problem>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut problems = file::problems(&snapshot)?;
        problems.extend(lists::problems(&snapshot)?);
        problems.extend(chain::problems(&snapshot)?);
        problems.extend(households::problems(&snapshot)?);
        problems.extend(ledger::problems(&snapshot)?);
        problems.extend(rounds::problems(&snapshot)?);
        problems.extend(visits::problems(&snapshot)?);
        problems.extend(exits::problems(&snapshot)?);
        problems.extend(groups::problems(&snapshot)?);
        problems.extend(pass_on::problems(&snapshot)?);
        problems.extend(activities::problems(&snapshot)?);
        problems.extend(programmes::problems(&snapshot)?);
        Ok(problems)
    }
}
