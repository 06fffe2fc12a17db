//! `round open`: a round with its work list, or what that would be.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::RoundOpenArgs;
use crate::cli::failure::{self, Failure};
use crate::cli::json::{RoundJson, Rules};
use crate::cli::session::Session;
use crate::cli::typed::{self, Round as Typed};
use crate::domain::operation::Operation;
use crate::domain::round::{Inclusion, Round, RoundFault, RoundOperation, Task, by_source, checks};
use crate::i18n::Lang;
use crate::shell::round::plan;
use crate::viet;

#[derive(Serialize)]
struct Opened<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    households: usize,
    sources: Vec<Source>,
    dry_run: bool,
}

#[derive(Serialize)]
struct Source {
    source: &'static str,
    households: usize,
}

/// Opens it.
pub fn run(args: &RoundOpenArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let round = round(args, &rules, session)?;
    let warnings = checked(&round, &rules, session.today(), session.lang)?;
    let tasks = plan(&register, &rules, &round, inclusion(args), session.today())?;
    if !args.dry_run {
        let operation = RoundOperation::Open { round: round.clone(), tasks: tasks.clone() };
        session.perform(&mut register, &Operation::Round(operation))?;
    }
    let lines = words(&round, &tasks, args.dry_run, session.lang).into_iter().chain(warnings.clone());
    let json = json_of(&round, &tasks, args.dry_run);
    Ok(Answer::either(args.json, &json, lines).with_found(!warnings.is_empty()))
}

fn inclusion(args: &RoundOpenArgs) -> Inclusion {
    Inclusion { listed: !args.no_listed, watched: !args.no_watched, near_line_percent: args.near_line }
}

/// The round as typed; the law's days and the standard in force where none are.
fn round(args: &RoundOpenArgs, rules: &Rules, session: &Session) -> Result<Round, Failure> {
    let code = Typed::read(&args.round)?.named();
    let (opens, due) = code.usual_days();
    let day = |typed: Option<&str>, usual: NaiveDate| match typed {
        Some(typed) => typed::day(Some(typed), session.today()),
        None => Ok(usual),
    };
    let opened = day(args.from.as_deref(), opens)?;
    let in_force = rules.standards.in_force_on(due).ok_or(Failure::NoStandard(due))?;
    Ok(Round {
        code: code.to_string(),
        kind: code.kind(),
        year: code.year(),
        standard: args.standard.clone().unwrap_or_else(|| in_force.code.clone()),
        second_standard: args.second.clone(),
        opened,
        due: day(args.due.as_deref(), due)?,
        report_to: viet::clean(&args.report_to),
        closed: None,
        note: viet::clean_lines(&args.note),
    })
}

fn checked(round: &Round, rules: &Rules, today: NaiveDate, lang: Lang) -> Result<Vec<String>, Failure> {
    let faults = checks::round(round, &rules.standards, today);
    let (warnings, faults): (Vec<_>, Vec<_>) = faults.into_iter().partition(RoundFault::is_warning);
    match faults.into_iter().next() {
        Some(fault) => Err(Failure::Round { fault: Box::new(fault), hamlets: Vec::new() }),
        None => Ok(warnings.iter().map(|fault| failure::round_fault(fault, &[], lang)).collect()),
    }
}

fn words(round: &Round, tasks: &[Task], dry_run: bool, lang: Lang) -> Vec<String> {
    let head = match dry_run {
        true => lang.round_would_open(&round.code, tasks.len()),
        false => lang.done_round_open(&round.code, tasks.len()),
    };
    let sources = by_source(tasks);
    let sources = sources.into_iter().map(|(source, count)| format!("{}: {count}", lang.task_source(source)));
    [head].into_iter().chain(sources).collect()
}

fn json_of<'a>(round: &'a Round, tasks: &[Task], dry_run: bool) -> Opened<'a> {
    let sources = by_source(tasks);
    let sources =
        sources.into_iter().map(|(source, households)| Source { source: source.code(), households });
    Opened { round: RoundJson::of(round), households: tasks.len(), sources: sources.collect(), dry_run }
}
