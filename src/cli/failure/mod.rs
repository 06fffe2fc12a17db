//! Why a command did not do what was asked, and how the program then ends.
//!
//! | file | subject |
//! |---|---|
//! | `from` | how what went wrong elsewhere becomes the failure of a command |
//! | `pick_list` | lists of the register that commands choose from by name |
//! | `words` | what is said: what happened, why, what to do |

mod from;
mod pick_list;
mod words;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;

use super::answer::{FAILED, FOUND, MISUSED};
pub use super::misuse::Misuse;
use crate::domain::as_of::Absence;
use crate::domain::hand_over::{PlanFault, PlanField};
use crate::domain::id::HamletId;
use crate::domain::place::Hamlet;
use crate::domain::round::RoundFault;
use crate::domain::stored::Stored;
use crate::shell::import::ImportError;
use crate::shell::papers::PapersError;
use crate::shell::print::PrintError;
use crate::shell::rules::RulesFault;
use crate::shell::sealed::SealError;
use crate::store::StoreError;
use crate::term::{Broken, NoScreen};
pub use pick_list::PickList;
pub use words::round_fault;

/// Why a command failed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A step was not taken back, or not done again.
    #[error("{what}: {error}")]
    Step {
        /// Which, in words.
        what: String,
        /// Why.
        error: StoreError,
    },
    /// A file that was named cannot be read.
    #[error("{}: {error}", path.display())]
    Input {
        /// Which.
        path: PathBuf,
        /// What the disk said.
        error: io::Error,
    },
    /// A file of the commune beside the register cannot be used.
    #[error(transparent)]
    Rules(#[from] RulesFault),
    /// A list could not be imported.
    #[error("{}: {error}", file.display())]
    Import {
        /// The list.
        file: PathBuf,
        /// Why.
        error: ImportError,
    },
    /// A paper could not be printed.
    #[error("{}: {error}", to.display())]
    Print {
        /// The file or the printer.
        to: PathBuf,
        /// Why.
        error: PrintError,
    },
    /// The papers of a job could not be made.
    #[error(transparent)]
    Papers(#[from] PapersError),
    /// A table does not fit into a sheet.
    #[error("{0}")]
    Table(String),
    /// A file could not be written.
    #[error("{}: {error}", path.display())]
    Output {
        /// Which.
        path: PathBuf,
        /// What the disk said.
        error: io::Error,
    },
    /// The session in the terminal broke off.
    #[error(transparent)]
    Session(#[from] Broken),
    /// The screen cannot be drawn here.
    #[error(transparent)]
    NoScreen(#[from] NoScreen),
    /// A copy was not encrypted or opened.
    #[error(transparent)]
    Sealed(#[from] SealError),
    /// What was typed cannot be read.
    #[error("{0:?}")]
    Misuse(Misuse),
    /// It is done only once a second person agreed to the proposal of this number.
    #[error("waits for a second person: proposal {0}")]
    Waits(i64),
    /// Nobody of this login name was entered.
    #[error("no colleague {0}")]
    NoColleague(String),
    /// No proposal has this number.
    #[error("no proposal {0}")]
    NoProposal(i64),
    /// Nobody was entered who could be the second person.
    #[error("no colleagues")]
    NobodyEntered,
    /// The register is gone and copies of it are there: a new one would stand among them.
    #[error("there are copies of it: {0}")]
    OldCopies(StoreError),
    /// Another account owns the register: it cannot be said here who works.
    #[error("not the owner of the register")]
    NotYourRegister,
    /// Nobody of this name lives in both households.
    #[error("no pair of {0}")]
    NoSuchPair(String),
    /// No animal wears the tag.
    #[error("no animal {0}")]
    NoAnimal(String),
    /// Several animals wear the tag, and none of them alone is alive.
    #[error("several animals {0}")]
    SeveralAnimals(String),
    /// The household has no plan to leave poverty.
    #[error("no plan of {0}")]
    NoPlan(String),
    /// The plan has no step of the number.
    #[error("no step {number} of {steps}")]
    NoStep {
        /// As typed.
        number: u8,
        /// So many the plan has.
        steps: usize,
    },
    /// The step was done on this day already, and no other day is named.
    #[error("step {0} was done on {1}")]
    StepDone(u8, NaiveDate),
    /// The household owes nothing.
    #[error("no obligation of {0}")]
    NoObligation(String),
    /// The household owes for several supports.
    #[error("several obligations of {0}")]
    SeveralObligations(String),
    /// The household has no support for which something could be owed and is not.
    #[error("nothing to owe for: {0}")]
    NothingToOweFor(String),
    /// No household has the code.
    #[error("no household {0}")]
    NoHousehold(String),
    /// The household was not in the register on a day.
    #[error("household {code} on {day}: {why}")]
    NotThere {
        /// Its code.
        code: String,
        /// The day.
        day: NaiveDate,
        /// Why.
        why: Absence,
    },
    /// The catalogue has no such model.
    #[error("no model {code}")]
    NoModel {
        /// As typed.
        code: String,
        /// Codes that there are.
        known: String,
    },
    /// The catalogue has no such fund.
    #[error("no fund {code}")]
    NoFund {
        /// As typed.
        code: String,
        /// Codes that there are.
        known: String,
    },
    /// A list of the register has none of this name, or several.
    #[error("no {list:?} {typed}")]
    NotListed {
        /// Of what.
        list: PickList,
        /// As typed.
        typed: String,
        /// Names that there are.
        known: String,
    },
    /// The household has no loan, or none of the day named.
    #[error("no loan of {0}")]
    NoLoan(String),
    /// The household has several loans.
    #[error("several loans of {code}")]
    SeveralLoans {
        /// Code of the household.
        code: String,
        /// The days on which they were lent.
        days: String,
    },
    /// There is no such official table.
    #[error("no table {name}")]
    NoReport {
        /// As typed.
        name: String,
        /// Names that there are.
        known: String,
    },
    /// A round of hand-over cannot be planned so.
    #[error("{1}")]
    HandOverPlan(PlanField, PlanFault),
    /// No household would be on the list, or it is nobody's turn.
    #[error("nobody to receive")]
    NobodyToReceive,
    /// The round was not opened.
    #[error("no round {0}")]
    NoRound(String),
    /// The household is not on the list of the round.
    #[error("no household {code} in round {round}")]
    NotInRound {
        /// Code of the household.
        code: String,
        /// Code of the round.
        round: String,
    },
    /// No objection about a household is open.
    #[error("no complaint about {0}")]
    NoComplaint(String),
    /// What was told of a round cannot be so.
    #[error("{fault:?}")]
    Round {
        /// What is wrong.
        fault: Box<RoundFault>,
        /// The hamlets that it may name.
        hamlets: Vec<Stored<HamletId, Hamlet>>,
    },
    /// No standard is in force on a day.
    #[error("no standard on {0}")]
    NoStandard(NaiveDate),
    /// There is no such standard.
    #[error("no standard {code}")]
    UnknownStandard {
        /// As typed.
        code: String,
        /// Codes that there are.
        known: String,
    },
    /// A standard is to be compared with itself.
    #[error("twice the standard {0}")]
    SameStandard(String),
    /// There is no such theme.
    #[error("no theme {name}")]
    NoTheme {
        /// As typed.
        name: String,
        /// Names that there are.
        known: String,
    },
    /// Another file stands where the made-up commune would be written.
    #[error("not this demo: {}", .0.display())]
    NotThisDemo(PathBuf),
}

impl Failure {
    /// What the register said, where that is why.
    pub fn of_store(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error)
            | Self::OldCopies(error)
            | Self::Import { error: ImportError::Store(error), .. }
            | Self::Print { error: PrintError::Store(error), .. }
            | Self::Papers(PapersError::Store(error))
            | Self::Sealed(SealError::Store(error)) => Some(error),
            _ => None,
        }
    }

    /// How the program ends.
    pub fn exit(&self) -> ExitCode {
        match self {
            Self::Misuse(_)
            | Self::HandOverPlan(..)
            | Self::NoModel { .. }
            | Self::NoFund { .. }
            | Self::NotListed { .. }
            | Self::NoReport { .. }
            | Self::SeveralLoans { .. }
            | Self::Papers(PapersError::NoHamlet { .. } | PapersError::NoDecision { .. })
            | Self::UnknownStandard { .. }
            | Self::SameStandard(_)
            | Self::NoTheme { .. } => ExitCode::from(MISUSED),
            Self::Waits(_) => ExitCode::from(FOUND),
            _ => ExitCode::from(FAILED),
        }
    }
}
