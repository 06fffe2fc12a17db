//! `round list`: every round, newest first.

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::json::RoundJson;
use crate::cli::session::Session;
use crate::domain::round::RoundLine;
use crate::i18n::Lang;
use crate::viet::DateStyle;

#[derive(Serialize)]
struct Rounds<'a> {
    rounds: Vec<Line<'a>>,
}

/// A round, and how many stand behind it; one that only surveys name has no `round`.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    year: i32,
    round: Option<RoundJson<'a>>,
    households: u32,
    surveys: u32,
    recognised: u32,
    concluded: u32,
}

/// Lists them.
pub fn run(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let rounds = session.open()?.rounds()?;
    let lines: Vec<String> = match rounds.is_empty() {
        true => vec![session.lang.round_none().to_owned()],
        false => rounds.iter().map(|line| words(line, session.lang)).collect(),
    };
    let json = Rounds { rounds: rounds.iter().map(json_of).collect() };
    Ok(Answer::either(args.json, &json, lines))
}

fn json_of(line: &RoundLine) -> Line<'_> {
    Line {
        code: &line.code,
        year: line.year,
        round: line.round.as_ref().map(|round| RoundJson::of(round)),
        households: line.tasks,
        surveys: line.surveys,
        recognised: line.recognised,
        concluded: line.concluded,
    }
}

fn words(line: &RoundLine, lang: Lang) -> String {
    let dates = DateStyle::default();
    let state = match line.round.as_ref().map(|round| round.closed) {
        None => lang.round_unopened().to_owned(),
        Some(None) => lang.round_open().to_owned(),
        Some(Some(day)) => lang.round_closed_since(dates.day(day)),
    };
    let counts = lang.round_counts(line.tasks, line.surveys, line.recognised);
    format!("{:8} {state}  {counts}", line.code)
}
