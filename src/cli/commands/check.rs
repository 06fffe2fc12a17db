//! `check`: proves the register, by itself and against a head of its journal that was kept on paper.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::CheckArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::shell::words;
use crate::store::{Problem, ProblemKind};

/// Proves it, and that its journal still holds what was kept on paper.
pub fn run(args: &CheckArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let mut problems = register.check()?;
    if let Some(anchor) = &args.anchor {
        problems.extend(register.check_anchor(anchor)?);
    }
    let lang = session.lang;
    let json: Vec<Value> = problems.iter().map(|problem| json_of(problem, lang)).collect();
    let mut lines = lines(&problems, lang);
    let holds =
        args.anchor.as_ref().filter(|_| problems.iter().all(|problem| problem.kind != ProblemKind::Anchor));
    lines.extend(holds.map(|anchor| lang.anchor_holds(anchor)));
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
