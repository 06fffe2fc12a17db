//! `check`: proves the register.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::shell::words;
use crate::store::Problem;

/// Proves it.
pub fn run(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let problems = session.open()?.check()?;
    let json: Vec<Value> = problems.iter().map(|problem| json_of(problem, session.lang)).collect();
    let lines = lines(&problems, session.lang);
    let answer = Answer::either(args.json, &json!({ "problems": json }), lines);
    Ok(answer.with_found(!problems.is_empty()))
}

fn json_of(problem: &Problem, lang: Lang) -> Value {
    json!({ "kind": problem.kind.code(), "where": problem.place, "message": words::problem(problem, lang) })
}

fn lines(problems: &[Problem], lang: Lang) -> Vec<String> {
    if problems.is_empty() {
        return vec![lang.done_check_ok().to_owned()];
    }
    let said = problems.iter().map(|problem| words::problem(problem, lang));
    [lang.done_check_problems(problems.len())].into_iter().chain(said).collect()
}
