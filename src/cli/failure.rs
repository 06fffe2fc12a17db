//! Why a command did not do what was asked, and the words for it.

use std::io;
use std::path::{Path, PathBuf};
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
use crate::i18n::Lang;
use crate::shell::backup::BackupError;
use crate::shell::import::ImportError;
use crate::shell::papers::PapersError;
use crate::shell::print::PrintError;
use crate::shell::report::ReportError;
use crate::shell::round::PlanError;
use crate::shell::rules::RulesFault;
use crate::shell::sealed::SealError;
use crate::shell::words;
use crate::store::StoreError;
use crate::term::{Broken, NoScreen};
use crate::viet::DateStyle;

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
    StepDone(u8, chrono::NaiveDate),
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

/// Lists of the register that commands choose from by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickList {
    /// Programmes, projects, sub-projects, by code.
    Programme,
    /// Groups.
    Group,
    /// Members of a group.
    GroupMember,
    /// Emergencies.
    ReliefEvent,
    /// People of a household.
    Person,
    /// Activities.
    Activity,
    /// Hamlets.
    Hamlet,
    /// Rounds of hand-over.
    HandOver,
}

impl PickList {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Programme => lang.list_programme(),
            Self::Group => lang.list_group(),
            Self::GroupMember => lang.list_group_member(),
            Self::ReliefEvent => lang.list_relief_event(),
            Self::Person => lang.list_person(),
            Self::Activity => lang.list_activity(),
            Self::Hamlet => lang.list_hamlet_name(),
            Self::HandOver => lang.list_hand_over(),
        }
    }
}

impl From<Misuse> for Failure {
    fn from(misuse: Misuse) -> Self {
        Self::Misuse(misuse)
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Rules(fault) => Self::Rules(fault),
            BackupError::Store(error) => Self::Store(error),
        }
    }
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Self {
        match error {
            PlanError::Store(error) => Self::Store(error),
            PlanError::NoStandard(code) => {
                Self::Round { fault: Box::new(RoundFault::UnknownStandard(code)), hamlets: Vec::new() }
            }
        }
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            ReportError::NoStandard(day) => Self::NoStandard(day),
        }
    }
}

impl Failure {
    /// Makes a failure of what went wrong with a list.
    pub fn import(file: &Path) -> impl Fn(ImportError) -> Self {
        move |error| Self::Import { file: file.to_owned(), error }
    }

    /// Makes a failure of what went wrong with a paper.
    pub fn print(to: &Path) -> impl Fn(PrintError) -> Self {
        move |error| Self::Print { to: to.to_owned(), error }
    }

    /// Makes a failure of what went wrong with a file that was to be written.
    pub fn output(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Self::Output { path: path.to_owned(), error }
    }

    /// What the register said, where that is why.
    pub fn of_store(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error)
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

    /// What happened, why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Store(StoreError::NotFound(path)) => lang.fail_no_register(path.display()),
            Self::Store(error) => words::store(error, lang),
            Self::Step { what, error } => lang.fail_step(what, words::store(error, lang)),
            Self::Input { path, error } if error.kind() == io::ErrorKind::NotFound => {
                lang.file_not_found(path.display())
            }
            Self::Input { path, error } => lang.fail_input(path.display(), error),
            Self::Rules(fault) => fault.words(lang),
            Self::Import { file, error } => words::import(error, file, lang),
            Self::Print { error: PrintError::Store(error), .. } => words::store(error, lang),
            Self::Print { error: PrintError::Paper(error), .. } => words::paper(error, lang),
            Self::Print { to, error: PrintError::File(error) } => words::not_written(to, error, lang),
            Self::Papers(error) => words::papers(error, lang),
            Self::Table(detail) => lang.fail_table(detail),
            Self::Output { path, error } => words::not_written(path, error, lang),
            Self::Session(Broken::Terminal(error)) => lang.fail_terminal(error),
            Self::Session(Broken::NotKept(error)) => lang.draft_not_kept(error),
            Self::NoScreen(NoScreen::NotATerminal) => lang.fail_not_a_terminal().to_owned(),
            Self::NoScreen(NoScreen::Unnamed) => lang.fail_no_term().to_owned(),
            Self::NoScreen(NoScreen::Dumb(term)) => lang.fail_dumb_term(term),
            Self::Sealed(error) => words::sealed(error, lang),
            Self::Misuse(misuse) => misuse.words(lang),
            Self::NoHousehold(code) => lang.fail_no_household(code),
            Self::NoPlan(code) => lang.fail_no_plan(code),
            Self::NoStep { number, steps } => lang.fail_no_step(number, steps),
            Self::StepDone(number, day) => lang.fail_step_done(number, DateStyle::default().day(*day)),
            Self::NoObligation(code) => lang.fail_no_obligation(code),
            Self::SeveralObligations(code) => lang.fail_several_obligations(code),
            Self::NothingToOweFor(code) => lang.fail_nothing_to_owe_for(code),
            Self::Waits(number) => lang.waits_for_second(number),
            Self::NoColleague(login) => lang.fail_no_colleague(login),
            Self::NoProposal(number) => lang.fail_no_proposal(number),
            Self::NobodyEntered => lang.fail_nobody_entered().to_owned(),
            Self::NotYourRegister => lang.fail_not_your_register().to_owned(),
            Self::NoAnimal(tag) => lang.cli_herd_none(tag),
            Self::NoSuchPair(name) => lang.fail_no_such_pair(name),
            Self::SeveralAnimals(tag) => lang.cli_herd_several(tag),
            Self::NotThere { code, day, why } => lang.absence(code, *day, *why, DateStyle::default()),
            Self::NoModel { code, known } => lang.fail_no_model(code, known),
            Self::NoFund { code, known } => lang.fail_no_fund(code, known),
            Self::NotListed { list, known, .. } if known.is_empty() => {
                lang.fail_nothing_listed(list.name(lang))
            }
            Self::NotListed { list, typed, known } => lang.fail_not_listed(list.name(lang), typed, known),
            Self::NoLoan(code) => lang.fail_no_loan(code),
            Self::SeveralLoans { code, days } => lang.fail_several_loans(code, days),
            Self::NoReport { name, known } => lang.fail_no_report(name, known),
            Self::HandOverPlan(field, fault) => {
                let words = lang.plan_fault(*fault, |day| DateStyle::default().day(day));
                format!("{}: {words}", lang.plan_field(*field))
            }
            Self::NobodyToReceive => lang.cli_nobody_to_receive().to_owned(),
            Self::NoRound(code) => lang.fail_round_unopened(code),
            Self::NotInRound { code, round } => lang.fail_not_in_round(code, round),
            Self::NoComplaint(code) => lang.fail_no_complaint(code),
            Self::Round { fault, hamlets } => round_fault(fault, hamlets, lang),
            Self::NoStandard(date) => lang.fail_no_standard(date.format("%d/%m/%Y")),
            Self::UnknownStandard { code, known } => lang.fail_no_such_standard(code, known),
            Self::SameStandard(code) => lang.fail_same_standard(code),
            Self::NoTheme { name, known } => lang.fail_theme(name, known),
            Self::NotThisDemo(path) => lang.fail_not_demo(path.display()),
        }
    }
}

/// What is wrong with what was told of a round. Where a form asks whether to save all the same, a command has saved.
pub fn round_fault(fault: &RoundFault, hamlets: &[Stored<HamletId, Hamlet>], lang: Lang) -> String {
    if let RoundFault::ToBeRepeated { agreed, present } = fault {
        return lang.round_meet_again(agreed, present);
    }
    let named = |id| hamlets.iter().find(|hamlet| hamlet.id == id).map(|hamlet| hamlet.name.clone());
    lang.round_fault(fault, |hamlet| named(hamlet).unwrap_or_default(), |day| DateStyle::default().day(day))
}
