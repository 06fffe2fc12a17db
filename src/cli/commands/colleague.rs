//! `colleague …`: who works with the register, and what needs a second person.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{ColleagueCommand, ColleagueRemoveArgs, ColleagueRulesArgs, ColleagueSetArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::colleague::{Colleague, ColleagueOperation, Matter, OfficeRules, Team};
use crate::domain::history::Author;
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::operation::Operation;
use crate::domain::place::Hamlet;
use crate::domain::stored::{Edit, Stored};
use crate::shell::{person, team};
use crate::store::Register;
use crate::viet::{DateStyle, clean, clean_lines};

/// Does what was asked.
///
/// # Errors
/// Those of the register; [`Failure::NoColleague`].
pub fn run(command: &ColleagueCommand, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    match command {
        ColleagueCommand::List(args) => list(&register, args.json, session),
        ColleagueCommand::Set(args) => set(&mut register, args, session),
        ColleagueCommand::Remove(args) => remove(&mut register, args, session),
        ColleagueCommand::Rules(args) => rules(&mut register, args, session),
    }
}

fn list(register: &Register, json: bool, session: &Session) -> Result<Answer, Failure> {
    let (all, hamlets) = (register.team()?, register.hamlets()?);
    let lines = team::lines(&all, &hamlets, session.lang, DateStyle::default());
    let unnamed =
        person::is_unnamed(&session.author).then(|| session.lang.account_unnamed(&session.author.0));
    let lines: Vec<String> = unnamed.into_iter().chain(lines).collect();
    Ok(Answer::either(json, &team_json(&all, &hamlets), lines))
}

fn set(register: &mut Register, args: &ColleagueSetArgs, session: &Session) -> Result<Answer, Failure> {
    let hamlets = register.hamlets()?;
    let login = clean(&args.who);
    let known = register.team()?.who(&Author(login.clone())).cloned();
    let before = match &known {
        Some(known) => known.value.clone(),
        None => Colleague::new(login, args.role.ok_or(Misuse::RoleMissing)?),
    };
    let left_on = match (&args.left, args.back) {
        (Some(day), _) => Some(typed::day(Some(day), session.today())?),
        (None, true) => None,
        (None, false) => before.left_on,
    };
    let colleague = Colleague {
        role: args.role.unwrap_or(before.role),
        name: args.name.as_deref().map_or_else(|| before.name.clone(), clean),
        hamlets: hamlets_of(args, &before, &hamlets)?,
        left_on,
        note: args.note.as_deref().map_or_else(|| before.note.clone(), clean_lines),
        ..before
    };
    let edit = match &known {
        Some(known) => Edit::of(known, colleague.clone()),
        None => Edit::new(colleague.clone()),
    };
    session.perform(register, &Operation::Colleague(ColleagueOperation::Save(edit)))?;
    Ok(Answer::either(
        args.json,
        &json_of(&colleague, &hamlets),
        [team::line(&colleague, &hamlets, session.lang, DateStyle::default())],
    ))
}

fn hamlets_of(
    args: &ColleagueSetArgs,
    before: &Colleague,
    known: &[Stored<HamletId, Hamlet>],
) -> Result<Vec<HamletId>, Failure> {
    if args.hamlet.is_empty() {
        return Ok(if args.all_hamlets { Vec::new() } else { before.hamlets.clone() });
    }
    let found = args.hamlet.iter().map(|typed| framework::hamlet(known, typed));
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn remove(register: &mut Register, args: &ColleagueRemoveArgs, session: &Session) -> Result<Answer, Failure> {
    let known = who(register, &args.who)?;
    let operation = ColleagueOperation::Remove(known.id, known.rev);
    session.perform(register, &Operation::Colleague(operation))?;
    Ok(Answer::lines([session.lang.done_colleague_removed(&known.login)]))
}

fn who(register: &Register, login: &str) -> Result<Stored<ColleagueId, Colleague>, Failure> {
    let login = clean(login);
    let known = register.team()?.who(&Author(login.clone())).cloned();
    known.ok_or(Failure::NoColleague(login))
}

fn rules(register: &mut Register, args: &ColleagueRulesArgs, session: &Session) -> Result<Answer, Failure> {
    if register.team()?.is_open() {
        return Err(Failure::NobodyEntered);
    }
    let has = |matter| args.second_for.contains(&matter);
    let rules = OfficeRules {
        second_for_recognition: has(Matter::Recognition),
        second_for_money: has(Matter::Money),
        eased_on: None,
    };
    session.perform(register, &Operation::Colleague(ColleagueOperation::SaveRules(rules)))?;
    Ok(Answer::lines([team::second(rules, session.lang)]))
}

fn team_json(team: &Team, hamlets: &[Stored<HamletId, Hamlet>]) -> Value {
    let second = Matter::ALL.iter().filter(|matter| team.rules.asks_second(**matter));
    json!({
        "colleagues": team.colleagues.iter().map(|one| json_of(one, hamlets)).collect::<Vec<_>>(),
        "second_for": second.map(|matter| matter.code()).collect::<Vec<_>>(),
        "eased_on": team.rules.eased_on,
    })
}

fn json_of(colleague: &Colleague, hamlets: &[Stored<HamletId, Hamlet>]) -> Value {
    json!({
        "login": colleague.login, "name": colleague.name, "role": colleague.role.code(),
        "hamlets": team::names(colleague, hamlets), "left_on": colleague.left_on, "note": colleague.note,
    })
}
