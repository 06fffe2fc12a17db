//! `today`: the situation of the commune, the years before, what there is to do.

use chrono::Datelike;
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::class::State;
use crate::domain::situation::Situation;
use crate::domain::today::Task;
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::shell::today;
use crate::viet::{LunarDate, group};

/// Says how the commune stands and what waits.
///
/// # Errors
/// Those of the register and of the commune's files.
pub fn run(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let on = session.today();
    let situation = register.situation_with_years(on)?;
    let tasks = today::tasks(&register, &rules, Some(&session.author), on)?;
    let value = json!({
        "date": on,
        "lunar": LunarDate::of(on).map(lunar),
        "situation": State::ALL.map(|state| state_value(state, &situation)),
        "relapsed": situation.relapsed.as_ref().map(|back| {
            json!({ "households": back.households.len(), "people": back.people })
        }),
        "years": situation.years.iter().map(year).collect::<Vec<_>>(),
        "tasks": tasks.iter().map(task).collect::<Vec<_>>(),
    });
    Ok(Answer::either(args.json, &value, lines(&situation, &tasks, (on.year(), session.lang))))
}

fn lunar(date: LunarDate) -> Json {
    json!({ "day": date.day, "month": date.month, "year": date.year, "leap": date.leap, "name": date.year_name() })
}

fn state_value(state: State, situation: &Situation) -> Json {
    let count = situation.of(state);
    json!({
        "state": state.code(), "households": count.households, "people": count.people,
        "change": situation.change(state),
    })
}

fn year((year, poor, near_poor): &(i32, u32, u32)) -> Json {
    json!({ "year": year, "poor": poor, "near_poor": near_poor })
}

fn task(task: &Task) -> Json {
    let parts = task.parts.iter().map(|part| json!({ "name": part.name, "count": part.count }));
    json!({
        "kind": task.kind.code(), "about": task.about, "count": task.count, "of": task.of,
        "overdue": task.overdue, "due": task.due, "parts": parts.collect::<Vec<_>>(),
    })
}

/// The situation, then a line a task.
fn lines(situation: &Situation, tasks: &[Task], (year, lang): (i32, Lang)) -> Vec<String> {
    let state = |state: State| {
        let count = situation.of(state);
        let (households, people) = (group(count.households.into()), group(count.people.into()));
        let told = lang.cli_today_state(lang.state(state), households, people);
        let change =
            situation.change(state).map(|change| lang.cli_today_change(format!("{change:+}"), year - 1));
        format!("  {}", [Some(told), change].into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    let shown = [State::Poor, State::NearPoor, State::NewlyEscaped].map(state);
    let mut lines = vec![lang.today_situation(year)];
    lines.extend(shown);
    if let Some(back) = &situation.relapsed {
        let words = lang.cli_today_state(lang.today_relapsed(), back.households.len(), back.people);
        lines.push(format!("  {words}"));
    }
    lines.push(lang.today_tasks().to_owned());
    if tasks.is_empty() {
        lines.push(format!("  {}", lang.today_nothing_to_do()));
    }
    lines.extend(tasks.iter().map(|task| task_line(task, lang)));
    lines
}

fn task_line(task: &Task, lang: Lang) -> String {
    let sign = if task.is_urgent() { "!" } else { " " };
    let detail = Some(lang.task_detail(task)).filter(|detail| !detail.is_empty());
    let due = task.due.map(|due| format!("{} {}", lang.today_due(), due.format("%d/%m/%Y")));
    let after: Vec<String> = detail.into_iter().chain(due).collect();
    format!("{sign} {}  {}", lang.task(task), after.join("  ")).trim_end().to_owned()
}
