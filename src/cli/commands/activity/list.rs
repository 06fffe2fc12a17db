//! `support activity list` and `show`: those of a year with their totals, one with who attends it.

use chrono::Datelike;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{NamedArgs, ReportArgs, YearArgs};
use crate::cli::failure::Failure;
use crate::cli::json::{ActivityJson, AttendantJson, TotalsJson};
use crate::cli::listed::answer;
use crate::cli::session::Session;
use crate::cli::typed::{self, Round};
use crate::domain::activity::{ActivityLine, Attendant, totals};
use crate::domain::report::Period;
use crate::i18n::Lang;
use crate::shell::activity as shell;
use crate::viet::{DateStyle, format_money};

#[derive(Serialize)]
struct Year<'a> {
    year: i32,
    activities: Vec<ActivityJson<'a>>,
    totals: TotalsJson,
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    activity: ActivityJson<'a>,
    people: Vec<AttendantJson<'a>>,
}

/// The activities of a year.
pub fn list(args: &YearArgs, session: &Session) -> Result<Answer, Failure> {
    let year = args.year.unwrap_or(session.today().year());
    let lines = session.open()?.activities(Period::whole_year(year))?;
    let sum = totals::total(lines.iter().map(|line| &line.activity.value));
    let said = lines.iter().map(|line| words(line, session.lang));
    let money = session.lang.activities_money(
        sum.activities,
        format_money(sum.given),
        format_money(sum.spent),
        format_money(sum.left()),
    );
    let said: Vec<String> = match lines.is_empty() {
        true => vec![session.lang.activities_empty(year)],
        false => said.chain([money]).collect(),
    };
    Ok(Answer::either(args.json, &told(year, &lines), said))
}

fn told(year: i32, lines: &[ActivityLine]) -> Year<'_> {
    let sum = totals::total(lines.iter().map(|line| &line.activity.value));
    Year { year, activities: lines.iter().map(ActivityJson::of_line).collect(), totals: sum.into() }
}

/// `report activities`: those of a year, this one where no time is told, as a list with its totals, wherever it is wanted.
pub(in crate::cli::commands) fn report(args: &ReportArgs, session: &Session) -> Result<Answer, Failure> {
    let today = session.today();
    let day = match &args.time.on {
        Some(on) => typed::past_day(on, today)?,
        None if !args.time.is_told() => today,
        None => Round::read(&args.time.round())?.usual_day(today),
    };
    let register = session.open()?;
    let lines = register.activities(Period::whole_year(day.year()))?;
    let list = shell::of_year(day.year(), &lines, &register.framework()?, session.lang);
    let json = if args.json { json!(told(day.year(), &lines)) } else { Json::Null };
    answer(&register, &list, (&args.out, args.json), json, session)
}

fn words(line: &ActivityLine, lang: Lang) -> String {
    let activity = &line.activity;
    let units = lang.activities_units(activity.units, lang.activity_kind(activity.kind));
    let money = lang.activity_money_short(format_money(activity.given), format_money(activity.spent));
    let state = lang.activity_state(activity.state);
    format!("{}  {} · {units} · {money} · {state}", DateStyle::default().day(activity.from), activity.name)
}

/// One activity.
pub fn show(args: &NamedArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let facts = register.activity(super::named(&register, &args.name)?, session.today())?;
    let line = ActivityLine { activity: facts.activity.clone(), outcome: facts.outcome() };
    let people = facts.attendants.iter().map(|one| person(one, session.lang));
    let said: Vec<String> = std::iter::once(words(&line, session.lang)).chain(people).collect();
    let people = facts.attendants.iter().map(AttendantJson::from).collect();
    Ok(Answer::either(args.json, &One { activity: ActivityJson::of_facts(&facts), people }, said))
}

fn person(one: &Attendant, lang: Lang) -> String {
    let result = one.attendance.result.map_or(lang.result_going_on(), |result| lang.training_result(result));
    let job = one.attendance.job.map(|job| format!(" · {}", lang.job_result(job))).unwrap_or_default();
    format!("  {} · {} · {result}{job}", one.code, one.name)
}
