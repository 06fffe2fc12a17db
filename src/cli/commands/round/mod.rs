//! `round …`: one file a group of commands.

mod close;
mod decide;
mod households;
mod list;
mod meeting;
mod open;
mod papers;
mod show;

use chrono::NaiveDate;

use crate::cli::answer::Answer;
use crate::cli::args::RoundCommand;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::typed::{self, Round};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::round::{RoundDossier, RoundFault, RoundOperation, StepKind, TaskFacts};
use crate::domain::standard::Standard;
use crate::i18n::Lang;
use crate::store::Register;
use crate::viet;

/// Does what was asked of a round.
pub fn run(command: RoundCommand, session: &Session) -> Result<Answer, Failure> {
    use RoundCommand as Round;
    match command {
        Round::List(args) => list::run(&args, session),
        Round::Show(args) => show::run(&args, session),
        Round::Open(args) => open::run(&args, session),
        Round::Add(args) => households::add(&args, session),
        Round::Remove(args) => households::remove(&args, session),
        Round::Assign(args) => households::assign(&args, session),
        Round::Screen(args) => households::screen(&args, session),
        Round::Meeting(args) => meeting::run(&args, session),
        Round::Verdict(args) => meeting::verdict(&args, session),
        Round::Post(args) => papers::post(&args, session),
        Round::Complain(args) => papers::complain(&args, session),
        Round::Recheck(args) => papers::recheck(&args, session),
        Round::Report(args) => papers::paper(&args, StepKind::Report, session),
        Round::Certify(args) => papers::paper(&args, StepKind::Certificates, session),
        Round::Decide(args) => decide::run(&args, session),
        Round::Close(args) => close::run(&args, session),
    }
}

/// A register with one of its rounds, and the rules.
struct Work<'s> {
    register: Register,
    dossier: RoundDossier,
    rules: Rules,
    session: &'s Session,
}

impl<'s> Work<'s> {
    /// Reads a round.
    fn on(code: &str, session: &'s Session) -> Result<Self, Failure> {
        let code = Round::read(code)?.code();
        let register = session.open()?;
        let rules = Rules::beside(register.path())?;
        let dossier = register.round(&code)?.ok_or(Failure::NoRound(code))?;
        Ok(Self { register, dossier, rules, session })
    }

    fn lang(&self) -> Lang {
        self.session.lang
    }

    fn today(&self) -> NaiveDate {
        self.session.today()
    }

    /// A typed day; today where none was typed.
    fn day(&self, typed: Option<&str>) -> Result<NaiveDate, Failure> {
        Ok(typed::day(typed, self.today())?)
    }

    /// The standard of the round.
    fn standard(&self) -> Result<&Standard, Failure> {
        let code = &self.dossier.round.standard;
        let standard = self.rules.standards.by_code(code);
        standard.ok_or_else(|| self.fault(RoundFault::UnknownStandard(code.clone())))
    }

    /// The household of a code on the list.
    fn task(&self, code: &str) -> Result<&TaskFacts, Failure> {
        let code = viet::clean(code.trim());
        let found = self.dossier.tasks.iter().find(|facts| facts.code == code);
        found.ok_or(Failure::NotInRound { code, round: self.dossier.round.code.clone() })
    }

    /// The household of each code on the list.
    fn tasks(&self, codes: &[String]) -> Result<Vec<&TaskFacts>, Failure> {
        codes.iter().map(|code| self.task(code)).collect()
    }

    /// Refuses the first fault that is no warning; gives the words of the warnings.
    fn checked(&self, faults: Vec<RoundFault>) -> Result<Vec<String>, Failure> {
        let (warnings, faults): (Vec<_>, Vec<_>) = faults.into_iter().partition(RoundFault::is_warning);
        match faults.into_iter().next() {
            Some(fault) => Err(self.fault(fault)),
            None => Ok(warnings.iter().map(|fault| self.words(fault)).collect()),
        }
    }

    fn fault(&self, fault: RoundFault) -> Failure {
        Failure::Round { fault: Box::new(fault), hamlets: self.register.hamlets().unwrap_or_default() }
    }

    fn words(&self, fault: &RoundFault) -> String {
        let hamlets = self.register.hamlets().unwrap_or_default();
        crate::cli::failure::round_fault(fault, &hamlets, self.lang())
    }

    /// Carries out a change of each of some households as one.
    fn perform_all(&mut self, kind: OperationKind, operations: Vec<RoundOperation>) -> Result<(), Failure> {
        let subject = self.dossier.round.code.clone();
        let ((), done) = self.register.batch(&self.session.author, kind, &subject, |batch| {
            operations.into_iter().try_for_each(|one| batch.apply(&Operation::Round(one)).map(drop))
        })?;
        done.proposed.map_or(Ok(()), |number| Err(Failure::Waits(number)))
    }

    fn perform(&mut self, operation: RoundOperation) -> Result<(), Failure> {
        self.session.perform(&mut self.register, &Operation::Round(operation))?;
        Ok(())
    }
}

/// What was done, and what is unusual about it.
fn done(line: String, warnings: Vec<String>) -> Answer {
    let found = !warnings.is_empty();
    Answer::lines([line].into_iter().chain(warnings)).with_found(found)
}
