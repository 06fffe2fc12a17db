//! `plan …`: plans to leave poverty that were agreed with households.

use chrono::NaiveDate;
use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::{JsonArgs, PlanAddArgs, PlanCommand, PlanDoneArgs, PlanShowArgs};
use crate::cli::failure::Failure;
use crate::cli::json::PlanJson;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanGround, PlanStep, check_plan};
use crate::domain::id::ExitPlanId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::shell::plan;
use crate::shell::rules::Rules;
use crate::store::StoreError;
use crate::viet::{DateStyle, clean, clean_lines};

/// Does what was asked.
pub fn run(command: &PlanCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        PlanCommand::Add(args) => add(args, session),
        PlanCommand::Done(args) => done(args, session),
        PlanCommand::Show(args) => show(args, session),
        PlanCommand::List(args) => list(args, session),
    }
}

fn add(args: &PlanAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let typed: Result<Vec<_>, _> = args.step.iter().map(|step| read_step(step, session)).collect();
    let steps = match typed? {
        steps if steps.is_empty() => {
            plan::proposed(&dossier, &Rules::beside(register.path())?, session.today(), session.lang)
        }
        steps => steps,
    };
    let head = || dossier.head_name().to_owned();
    let plan = ExitPlan {
        household: dossier.household.id,
        agreed_on: typed::day(args.date.as_deref(), session.today())?,
        target_year: args.year,
        agreed_with: args.with.as_deref().map_or_else(head, clean),
        officer: args.officer.as_deref().map_or_else(|| session.author.0.clone(), clean),
        steps,
        ended_on: None,
        note: clean_lines(&args.note),
    };
    check_plan(&plan, &PlanGround::of(&dossier, None), session.today()).map_err(StoreError::from)?;
    let save = ExitOperation::SavePlan(Edit::new(plan.clone()));
    session.perform(&mut register, &Operation::Exit(save))?;
    Ok(told(&dossier, Some(&plan), args.json, session))
}

/// `what; who; day`.
fn read_step(typed: &str, session: &Session) -> Result<PlanStep, Failure> {
    let mut parts = typed.splitn(3, ';').map(|part| clean(part).trim().to_owned());
    let (what, who, due) = (parts.next(), parts.next(), parts.next());
    let due = due.filter(|day| !day.is_empty());
    let due = due.map(|day| typed::day(Some(&day), session.today())).transpose()?;
    Ok(PlanStep { what: what.unwrap_or_default(), who: who.unwrap_or_default(), due, ..PlanStep::default() })
}

fn done(args: &PlanDoneArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let known = open_plan(&dossier)?;
    let mut plan = known.value.clone();
    let no_step = Failure::NoStep { number: args.step, steps: plan.steps.len() };
    let place = usize::from(args.step).checked_sub(1);
    let step = place.and_then(|place| plan.steps.get_mut(place)).ok_or(no_step)?;
    step.done_on = ticked(args, step.done_on, session)?;
    let save = ExitOperation::SavePlan(Edit::of(known, plan.clone()));
    session.perform(&mut register, &Operation::Exit(save))?;
    Ok(told(&dossier, Some(&plan), args.json, session))
}

/// The day on which a step was done. Another day than the known one has to be named.
fn ticked(
    args: &PlanDoneArgs,
    known: Option<NaiveDate>,
    session: &Session,
) -> Result<Option<NaiveDate>, Failure> {
    match known {
        _ if args.open => Ok(None),
        Some(day) if args.date.is_none() => Err(Failure::StepDone(args.step, day)),
        _ => Ok(Some(typed::day(args.date.as_deref(), session.today())?)),
    }
}

fn show(args: &PlanShowArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    Ok(told(&dossier, dossier.open_plan().map(|plan| &plan.value), args.json, session))
}

fn list(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, today) = (session.open()?, session.today());
    let plans = register.open_plans()?;
    let values = plans.iter().map(|planned| {
        json!({
            "code": planned.code, "head": planned.head, "hamlet": planned.hamlet,
            "plan": PlanJson::of(&planned.plan), "overdue": planned.plan.overdue(today).count(),
        })
    });
    let said = plans.iter().map(|planned| {
        let stands = session.lang.plan_stands(&planned.plan, today, DateStyle::default());
        format!("{} · {} · {} · {stands}", planned.code, planned.head, planned.hamlet)
    });
    Ok(Answer::either(args.json, &json!({ "plans": values.collect::<Vec<_>>() }), said))
}

fn open_plan(dossier: &Dossier) -> Result<&Stored<ExitPlanId, ExitPlan>, Failure> {
    dossier.open_plan().ok_or_else(|| Failure::NoPlan(dossier.household.code.clone()))
}

fn told(dossier: &Dossier, plan: Option<&ExitPlan>, json: bool, session: &Session) -> Answer {
    let (lang, today, dates) = (session.lang, session.today(), DateStyle::default());
    let value = json!({ "code": dossier.household.code, "plan": plan.map(PlanJson::of) });
    let Some(plan) = plan else { return Answer::either(json, &value, [lang.plan_none().to_owned()]) };
    let head = format!("{} · {}", dossier.household.code, lang.plan_stands(plan, today, dates));
    let steps = plan.steps.iter().enumerate().map(|(at, step)| {
        let sign = if step.done_on.is_some() { "✓" } else { "·" };
        let due = step.done_on.or(step.due).map(|day| dates.day(day)).unwrap_or_default();
        format!("  {sign} {}  {}  {}  {due}", at + 1, step.what, step.who).trim_end().to_owned()
    });
    Answer::either(json, &value, [head].into_iter().chain(steps))
}
