//! `report outlook` and `target`: what is expected of the years to come, and what the commune means to reach.

use chrono::Datelike;
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{ReportOutlookArgs, TargetCommand, TargetSetArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::listed;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::exit_plan::{ExitOperation, ExitTarget, Listed, target_faults_on};
use crate::domain::operation::Operation;
use crate::domain::outlook::{Outlook, OutlookYear, Part, Stage, outlook};
use crate::domain::reach::Rules as By;
use crate::domain::stored::Edit;
use crate::shell::outlook::listing;
use crate::shell::rules::Rules;
use crate::viet::{clean_lines, group};

/// Makes the report.
///
/// # Errors
/// Those of the register, of the commune's files, and of a day that cannot be meant.
pub fn run(args: &ReportOutlookArgs, session: &Session) -> Result<Answer, Failure> {
    let today = session.today();
    let on = args.on.as_deref().map_or(Ok(today), |typed| typed::past_day(typed, today))?;
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let by = By { catalogue: &rules.catalogue, standards: &rules.standards };
    let outlook = outlook(&register.followed(today)?, by, on);
    let targets = register.exit_targets()?;
    let list = listing(&outlook, &targets, session.lang);
    let targets: Vec<_> = targets.into_iter().map(|target| target.value).collect();
    let told = outlook_json(&outlook, &targets);
    listed::answer(&register, &list, (&args.to.out, args.to.json), told, session)
}

fn outlook_json(outlook: &Outlook, targets: &[ExitTarget]) -> Json {
    let miss = outlook.miss().map(|miss| {
        let percent = miss.tenths.map(|tenths| tenths as f64 / 10.0);
        json!({ "years": miss.years, "households": miss.households, "percent": percent })
    });
    let rates = outlook.rates.alike.iter().map(|((class, left), rate)| {
        json!({ "class": class.code(), "left": left, "seen": rate.seen, "exited": rate.exited })
    });
    let of_year = |year: &OutlookYear| {
        let target = targets.iter().find(|target| target.year == year.year);
        json!({
            "year": year.year, "stage": stage(year.stage),
            "poor": part_json(&year.poor, target.map(|target| target.poor)),
            "near_poor": part_json(&year.near_poor, target.map(|target| target.near_poor)),
            "missed": year.missed().filter(|_| year.stage == Stage::Past),
        })
    };
    json!({
        "years": outlook.years.iter().map(of_year).collect::<Json>(), "miss": miss,
        "rates": rates.collect::<Json>(),
    })
}

fn part_json(part: &Part, target: Option<u32>) -> Json {
    json!({ "listed": part.listed, "expected": part.expects(), "came": part.left(), "target": target })
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Past => "past",
        Stage::Present => "present",
        Stage::Ahead => "ahead",
    }
}

/// Does what is asked of targets.
///
/// # Errors
/// Those of the register, and of a target that cannot be meant.
pub fn target(command: &TargetCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        TargetCommand::Set(args) => set(args, session),
        TargetCommand::List(args) => list(args.json, session),
    }
}

/// A year that has a target gets another.
fn set(args: &TargetSetArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let known = register.exit_targets()?;
    let note = clean_lines(&args.note);
    let target = ExitTarget { year: args.year, poor: args.poor, near_poor: args.near_poor, note };
    let base = known.iter().find(|base| base.year == target.year);
    let listed = register.listed_when_began(Listed::year_for(target.year, session.today().year()))?;
    let faults = target_faults_on(&target, base.map(|base| base.id), &known, listed);
    if let Some((field, fault)) = faults.first() {
        return Err(Misuse::Target(*field, *fault).into());
    }
    let edit = base.map_or_else(|| Edit::new(target.clone()), |base| Edit::of(base, target.clone()));
    session.perform(&mut register, &Operation::Exit(ExitOperation::SaveTarget(edit)))?;
    Ok(Answer::either(args.json, &target_json(&target), [said(&target, session)]))
}

fn list(json: bool, session: &Session) -> Result<Answer, Failure> {
    let targets: Vec<_> = session.open()?.exit_targets()?.into_iter().map(|target| target.value).collect();
    let told: Json = targets.iter().map(target_json).collect();
    let lines: Vec<_> = targets.iter().map(|target| said(target, session)).collect();
    let lines = if lines.is_empty() { vec![session.lang.target_list_none().to_owned()] } else { lines };
    Ok(Answer::either(json, &told, lines))
}

fn said(target: &ExitTarget, session: &Session) -> String {
    let [poor, near_poor] = [target.poor, target.near_poor].map(|count| group(i64::from(count)));
    session.lang.done_target(target.year, poor, near_poor)
}

fn target_json(target: &ExitTarget) -> Json {
    json!({
        "year": target.year, "poor": target.poor, "near_poor": target.near_poor, "note": target.note,
    })
}
