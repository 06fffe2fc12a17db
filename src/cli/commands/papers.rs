//! `print` of certificates, requests, survey sheets and the papers of a round: made, then sent where they go.

use std::path::Path;

use crate::cli::answer::Answer;
use crate::cli::args::{
    PrintDecisionArgs, PrintHamletArgs, PrintHouseholdsArgs, PrintOutput, PrintRoundArgs, PrintSignOffArgs,
    PrintWeekArgs,
};
use crate::cli::failure::Failure;
use crate::cli::framework;
use crate::cli::json::Rules;
use crate::cli::progress::Progress;
use crate::cli::session::{self, Session};
use crate::cli::typed::Round;
use crate::domain::id::{HamletId, HouseholdId};
use crate::paper::{Document, to_text};
use crate::shell::looked::Look;
use crate::shell::papers::{self, Paper, Printing, Selection};
use crate::shell::print::{Destination, deliver};
use crate::store::Register;

/// Stands for the screen in place of a file.
pub(super) const SCREEN: &str = "-";

/// A paper of each of some households.
pub fn of_households(
    args: &PrintHouseholdsArgs,
    paper: fn(Vec<HouseholdId>) -> Paper,
    session: &Session,
) -> Result<Answer, Failure> {
    let register = session.open()?;
    let chosen = households(&register, &args.codes)?;
    print(&register, &paper(chosen), &args.out, session)
}

/// A paper of each household of a round.
pub fn of_round(
    args: &PrintRoundArgs,
    paper: fn(Selection) -> Paper,
    session: &Session,
) -> Result<Answer, Failure> {
    let round = Round::read(&args.round)?.code();
    let register = session.open()?;
    let households = households(&register, &args.codes)?;
    let hamlet = args.hamlet.as_deref().map(|name| papers::hamlet(&register, name)).transpose()?;
    print(&register, &paper(Selection { round, households, hamlet }), &args.out, session)
}

/// The decision of a round.
pub fn decision(args: &PrintDecisionArgs, session: &Session) -> Result<Answer, Failure> {
    let round = Round::read(&args.round)?.code();
    let register = session.open()?;
    let paper = Paper::Decision { round, number: args.number.clone() };
    print(&register, &paper, &args.out, session)
}

/// A paper of one hamlet of a round.
pub fn of_hamlet(
    args: &PrintHamletArgs,
    paper: fn(String, HamletId) -> Paper,
    session: &Session,
) -> Result<Answer, Failure> {
    let round = Round::read(&args.round)?.code();
    let register = session.open()?;
    let hamlet = papers::hamlet(&register, &args.hamlet)?;
    print(&register, &paper(round, hamlet), &args.out, session)
}

/// The sign-off list of a round of hand-over.
pub fn sign_off(args: &PrintSignOffArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let round = framework::hand_over(&register.framework()?, &args.hand_over)?;
    print(&register, &Paper::SignOff { round, full: args.full }, &args.out, session)
}

/// The work sheet of the week.
pub fn week(args: &PrintWeekArgs, session: &Session) -> Result<Answer, Failure> {
    print(&session.open()?, &Paper::Week, &args.out, session)
}

fn households(register: &Register, codes: &[String]) -> Result<Vec<HouseholdId>, Failure> {
    codes.iter().map(|code| session::household(register, code)).collect()
}

pub(super) fn print(
    register: &Register,
    paper: &Paper,
    out: &PrintOutput,
    session: &Session,
) -> Result<Answer, Failure> {
    let rules = Rules::beside(register.path())?;
    let (by, at, lang) = (session.author.0.as_str(), session.now, session.lang);
    let printing = Printing { rules: &rules, by, at, lang, only_first: false };
    let mut progress = Progress::of(session.lang.progress_papers());
    let documents =
        papers::documents(register, paper, &printing, &mut |done, all| progress.go_on(done, all))?;
    let look = Look::at_paper(register, paper, &printing)?;
    session.note(register, &look)?;
    send(&documents, out, session)
}

pub(super) fn send(documents: &[Document], out: &PrintOutput, session: &Session) -> Result<Answer, Failure> {
    let (lang, count) = (session.lang, documents.len());
    match (&out.to.pdf, &out.to.text, &out.to.printer) {
        (None, Some(file), _) if file == Path::new(SCREEN) => {
            Ok(Answer::lines(documents.iter().map(|document| to_text(document, out.columns))))
        }
        (Some(file), ..) => {
            job(documents, Destination::Pdf(file), file, session)?;
            Ok(Answer::lines([lang.done_papers(count, file.display())]))
        }
        (None, Some(file), _) => {
            job(documents, Destination::Text(file, out.columns), file, session)?;
            Ok(Answer::lines([lang.done_papers(count, file.display())]))
        }
        (None, None, printer) => {
            let printer = printer.as_deref().unwrap_or_default();
            job(documents, Destination::Printer(printer), Path::new(printer), session)?;
            Ok(Answer::lines([lang.done_papers_sent(count, crate::viet::clean(printer))]))
        }
    }
}

fn job(documents: &[Document], to: Destination, named: &Path, session: &Session) -> Result<(), Failure> {
    let mut progress = Progress::of(session.lang.progress_papers());
    deliver(documents, to, &mut |done, all| progress.go_on(done, all)).map_err(Failure::print(named))
}
