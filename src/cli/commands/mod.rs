//! One file a command: from what was typed to an [`Answer`].

mod activity;
mod assistance;
mod backup;
mod behind;
mod bring_back;
mod budget;
mod check;
mod colleague;
mod compare;
mod credit;
mod demo;
mod dump;
mod duplicates;
mod export;
mod find;
mod hand_over;
mod herd;
mod history;
mod import;
mod init;
mod keys;
mod outcomes;
mod outlook;
mod papers;
mod person_data;
mod plan;
mod print;
mod programme;
mod proposal;
mod reach;
mod recognise;
mod relief;
mod report;
mod restore;
mod round;
mod rules;
mod server;
mod show;
mod support;
mod survey;
mod take_out;
mod themes;
mod today;
mod undo;
mod visit;
mod watch;
mod way_out;

use super::answer::Answer;
use super::args::{Command, PrintCommand, SupportCommand, SurveyCommand};
use super::failure::Failure;
use super::session::Session;
use crate::shell::papers::{Paper, Request};

/// Does what was asked.
///
/// # Errors
/// Why it was not done.
pub fn run(command: Command, session: &Session) -> Result<Answer, Failure> {
    match command {
        Command::Demo(args) => demo::run(&args, session),
        Command::Init(args) => init::run(&args, session),
        Command::Import(args) => import::run(&args, session),
        Command::Find(args) => find::run(&args, session),
        Command::Show(args) => show::run(&args, session),
        Command::Survey(SurveyCommand::Add(args)) => survey::run(&args, session),
        Command::Recognise(args) => recognise::run(&args, session),
        Command::Round(command) => round::run(command, session),
        Command::Herd(command) => herd::run(command, session),
        Command::Support(command) => supported(command, session),
        Command::Assistance(command) => assistance::run(command, session),
        Command::Today(args) => today::run(&args, session),
        Command::Visit(command) => visit::run(command, session),
        Command::Print(command) => printed(command, session),
        Command::Report(args) if args.name.as_deref() == Some(budget::NAME) => budget::run(&args, session),
        Command::Report(args) => report::run(&args, session),
        Command::Plan(command) => plan::run(&command, session),
        Command::Runway(args) => way_out::run(&args, session),
        Command::Target(command) => outlook::target(&command, session),
        Command::Colleague(command) => colleague::run(&command, session),
        Command::Proposal(command) => proposal::run(&command, session),
        Command::Watch(args) => watch::run(&args, session),
        Command::Compare(args) => compare::run(&args, session),
        Command::Export(args) => export::run(&args, session),
        Command::History(args) => history::run(&args, session),
        Command::Undo(args) => undo::undo(&args, session),
        Command::Redo(args) => undo::redo(&args, session),
        Command::Rules(args) => rules::run(&args, session),
        Command::PersonData(args) => person_data::run(&args, session),
        Command::Check(args) => check::run(&args, session),
        Command::Duplicates(command) => duplicates::run(&command, session),
        Command::Backup(args) => backup::run(&args, session),
        Command::Restore(args) => restore::run(&args, session),
        Command::TakeOut(args) => take_out::run(&args, session),
        Command::BringBack(args) => bring_back::run(&args, session),
        Command::Dump(args) => dump::dump(&args, session),
        Command::Rebuild(args) => dump::rebuild(&args, session),
        Command::Server(command) => server::run(&command, session),
        Command::Keys(args) => keys::run(&args, session),
        Command::Themes => Ok(themes::run(session)),
    }
}

fn supported(command: SupportCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        SupportCommand::Add(args) => support::run(&args, session),
        SupportCommand::Activity(command) => activity::run(command, session),
        SupportCommand::Attend(args) => activity::attend(&args, session),
        SupportCommand::Round(command) => hand_over::run(command, session),
        SupportCommand::Relief(command) => relief::run(&command, session),
        SupportCommand::Groups(args) => credit::groups(&args, session),
        SupportCommand::Loans(args) => credit::loans(&args, session),
        SupportCommand::Cards(args) => credit::cards(&args, session),
        SupportCommand::Programmes(args) => programme::programmes(&args, session),
        SupportCommand::Budgets(args) => programme::budgets(&args, session),
    }
}

fn printed(command: PrintCommand, session: &Session) -> Result<Answer, Failure> {
    use PrintCommand as Print;
    match command {
        Print::Summary(args) => print::summary(&args, session),
        Print::Certificate(args) => papers::of_households(&args, Paper::Certificates, session),
        Print::Request01(args) => {
            papers::of_households(&args, |ids| Paper::Requests(Request::Review, ids), session)
        }
        Print::Request04(args) => {
            papers::of_households(&args, |ids| Paper::Requests(Request::Escape, ids), session)
        }
        Print::Plan(args) => papers::of_households(&args, Paper::ExitPlans, session),
        Print::VisitSheet(args) => visit::print(&args, session),
        Print::SignOff(args) => papers::sign_off(&args, session),
        Print::SurveySheets(args) => papers::of_round(&args, Paper::SurveySheets, session),
        Print::FormA(args) => papers::of_round(&args, Paper::FormsA, session),
        Print::Decision(args) => papers::decision(&args, session),
        Print::Minutes(args) => {
            papers::of_hamlet(&args, |round, hamlet| Paper::Minutes { round, hamlet }, session)
        }
        Print::History(args) => papers::of_households(&args, Paper::Histories, session),
        Print::Week(args) => papers::week(&args, session),
        Print::PayList(args) => assistance::print(&args, session),
        Print::Posted(args) => {
            papers::of_hamlet(&args, |round, hamlet| Paper::Posted { round, hamlet }, session)
        }
    }
}
