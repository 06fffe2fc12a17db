//! `support relief …`: emergencies with what answers them. The supports themselves are recorded by `support add`
//! with the emergency's name.

use chrono::Datelike;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::{NamedArgs, ReliefAddArgs, ReliefCommand, YearArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::json::{HelpedJson, ReliefJson};
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::operation::Operation;
use crate::domain::relief::{self, ReliefEvent, ReliefLine, ReliefOperation, ReliefTotals};
use crate::domain::report::Period;
use crate::domain::stored::Edit;
use crate::i18n::Lang;
use crate::store::Register;
use crate::viet::{self, DateStyle, format_money};

#[derive(Serialize)]
struct Year<'a> {
    year: i32,
    events: Vec<ReliefJson<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    event: ReliefJson<'a>,
    supports: Vec<HelpedJson<'a>>,
}

/// Does what was asked.
pub fn run(command: &ReliefCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        ReliefCommand::List(args) => list(args, session),
        ReliefCommand::Show(args) => show(args, session),
        ReliefCommand::Add(args) => add(args, session),
    }
}

fn list(args: &YearArgs, session: &Session) -> Result<Answer, Failure> {
    let year = args.year.unwrap_or(session.today().year());
    let lines = session.open()?.relief_events(Period::whole_year(year), session.today())?;
    let said: Vec<String> = match lines.is_empty() {
        true => vec![session.lang.relief_empty(year)],
        false => lines.iter().map(|line| words(&line.event, line.totals, session.lang)).collect(),
    };
    Ok(Answer::either(args.json, &Year { year, events: lines.iter().map(json_of).collect() }, said))
}

fn json_of(line: &ReliefLine) -> ReliefJson<'_> {
    ReliefJson::of(&line.event, &line.hamlet, line.totals)
}

fn words(event: &ReliefEvent, totals: ReliefTotals, lang: Lang) -> String {
    let day = DateStyle::default().day(event.happened);
    let helped = lang.relief_helped(totals.households, totals.people, format_money(totals.value));
    format!("{day}  {} · {} · {helped}", event.name, lang.relief_kind(event.kind))
}

fn show(args: &NamedArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let id = framework::relief_event(&register.framework()?, &args.name)?;
    let facts = register.relief_event(id.ok_or(Misuse::EmptyName)?, session.today())?;
    let totals = facts.totals();
    let one = |one: &relief::Helped| {
        format!("  {} · {} · {}", one.code, one.head, format_money(one.support.value.value))
    };
    let said = std::iter::once(words(&facts.event, totals, session.lang)).chain(facts.helped.iter().map(one));
    let event = ReliefJson::of(&facts.event, &facts.hamlet, totals);
    let supports = facts.helped.iter().map(HelpedJson::from).collect();
    Ok(Answer::either(args.json, &One { event, supports }, said))
}

fn add(args: &ReliefAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let event = read(args, &register, session)?;
    if let Some((field, fault)) = relief::faults(&event, session.today()).first() {
        return Err(Misuse::Fact(field, *fault).into());
    }
    let save = ReliefOperation::Save(Edit::new(event.clone()));
    session.perform(&mut register, &Operation::Relief(save))?;
    let hamlets = register.hamlets()?;
    let hamlet = hamlets.iter().find(|hamlet| Some(hamlet.id) == event.hamlet);
    let json = ReliefJson::of(&event, hamlet.map_or("", |hamlet| &hamlet.name), ReliefTotals::default());
    Ok(Answer::either(args.json, &json, [session.lang.done_relief(&event.name)]))
}

fn read(args: &ReliefAddArgs, register: &Register, session: &Session) -> Result<ReliefEvent, Failure> {
    Ok(ReliefEvent {
        kind: args.kind,
        name: viet::clean(&args.name),
        happened: typed::day(args.date.as_deref(), session.today())?,
        hamlet: framework::hamlet(&register.hamlets()?, &args.hamlet)?,
        dead: args.dead,
        injured: args.injured,
        damage: args.damage.as_deref().map(typed::money).transpose()?,
        note: viet::clean_lines(&args.note),
    })
}
