//! What is said of a failure: what happened, why, and what to do.

use std::io;
use std::path::Path;

use super::{Failure, PickList};
use crate::domain::hand_over::{PlanFault, PlanField};
use crate::domain::id::HamletId;
use crate::domain::place::Hamlet;
use crate::domain::round::RoundFault;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::shell::print::PrintError;
use crate::shell::words;
use crate::store::StoreError;
use crate::term::{Broken, NoScreen};
use crate::viet::DateStyle;

impl Failure {
    /// What happened, why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Store(StoreError::NotFound(path)) => lang.fail_no_register(path.display()),
            Self::Store(error) => words::store(error, lang),
            Self::Step { what, error } => lang.fail_step(what, words::store(error, lang)),
            Self::Input { path, error } => not_read(path, error, lang),
            Self::Rules(fault) => fault.words(lang),
            Self::Import { file, error } => words::import(error, file, lang),
            Self::Print { to, error } => not_printed(to, error, lang),
            Self::Papers(error) => words::papers(error, lang),
            Self::Table(detail) => lang.fail_table(detail),
            Self::Output { path, error } => words::not_written(path, error, lang),
            Self::Session(broken) => broken_off(broken, lang),
            Self::NoScreen(why) => no_screen(why, lang),
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
            Self::OldCopies(StoreError::NotFound(path)) => lang.fail_old_copies(path.display()),
            Self::OldCopies(error) => words::store(error, lang),
            Self::NobodyEntered => lang.fail_nobody_entered().to_owned(),
            Self::NotYourRegister => lang.fail_not_your_register().to_owned(),
            Self::NoAnimal(tag) => lang.cli_herd_none(tag),
            Self::NoSuchPair(name) => lang.fail_no_such_pair(name),
            Self::SeveralAnimals(tag) => lang.cli_herd_several(tag),
            Self::NotThere { code, day, why } => lang.absence(code, *day, *why, DateStyle::default()),
            Self::NoModel { code, known } => lang.fail_no_model(code, known),
            Self::NoFund { code, known } => lang.fail_no_fund(code, known),
            Self::NotListed { list, typed, known } => not_listed(*list, (typed, known), lang),
            Self::NoLoan(code) => lang.fail_no_loan(code),
            Self::SeveralLoans { code, days } => lang.fail_several_loans(code, days),
            Self::NoReport { name, known } => lang.fail_no_report(name, known),
            Self::HandOverPlan(field, fault) => plan_fault(*field, *fault, lang),
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

/// Why a file that was named cannot be read.
fn not_read(path: &Path, error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => lang.file_not_found(path.display()),
        _ => words::input(path, error, lang),
    }
}

/// Why a paper went to no file and no printer.
fn not_printed(to: &Path, error: &PrintError, lang: Lang) -> String {
    match error {
        PrintError::Store(error) => words::store(error, lang),
        PrintError::Paper(error) => words::paper(error, lang),
        PrintError::File(error) => words::not_written(to, error, lang),
    }
}

/// Why the session in the terminal broke off.
fn broken_off(broken: &Broken, lang: Lang) -> String {
    match broken {
        Broken::Terminal(error) => lang.fail_terminal(error),
        Broken::NotKept(error) => lang.draft_not_kept(error),
    }
}

/// Why the screen cannot be drawn here.
fn no_screen(why: &NoScreen, lang: Lang) -> String {
    match why {
        NoScreen::NotATerminal => lang.fail_not_a_terminal().to_owned(),
        NoScreen::Unnamed => lang.fail_no_term().to_owned(),
        NoScreen::Dumb(term) => lang.fail_dumb_term(term),
    }
}

/// A list that is empty has nothing that could be meant.
fn not_listed(list: PickList, (typed, known): (&str, &str), lang: Lang) -> String {
    let name = list.name(lang);
    if known.is_empty() { lang.fail_nothing_listed(name) } else { lang.fail_not_listed(name, typed, known) }
}

fn plan_fault(field: PlanField, fault: PlanFault, lang: Lang) -> String {
    let words = lang.plan_fault(fault, |day| DateStyle::default().day(day));
    format!("{}: {words}", lang.plan_field(field))
}

/// What is wrong with what was told of a round. Where a form asks whether to save all the same, a command has saved.
pub fn round_fault(fault: &RoundFault, hamlets: &[Stored<HamletId, Hamlet>], lang: Lang) -> String {
    if let RoundFault::ToBeRepeated { agreed, present } = fault {
        return lang.round_meet_again(agreed, present);
    }
    let named = |id| hamlets.iter().find(|hamlet| hamlet.id == id).map(|hamlet| hamlet.name.clone());
    lang.round_fault(fault, |hamlet| named(hamlet).unwrap_or_default(), |day| DateStyle::default().day(day))
}
