//! `check`: proves the register, says what to do about each finding, and mends what follows from facts.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::CheckArgs;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::domain::anchor::RedactedSince;
use crate::domain::health::{Mend, Problem, ProblemKind, by_kind};
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::moment;

/// So many findings of a kind are told where all kinds are.
const FIRST: usize = 5;

/// Proves it.
pub fn run(args: &CheckArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let before = Register::damage_of(register.path());
    let answer = match args.mend {
        Some(mend) => mended(mend, args, &mut register, session),
        None => told(args, &register, session),
    }?;
    session.checked(&register);
    let whole_again = before.is_some() && Register::damage_of(register.path()).is_none();
    Ok(if whole_again && !args.json { answer.with_line(session.lang.check_whole_again()) } else { answer })
}

fn told(args: &CheckArgs, register: &Register, session: &Session) -> Result<Answer, Failure> {
    let mut problems = examined(register, session)?;
    if let Some(anchor) = &args.anchor {
        problems.extend(register.check_anchor(anchor)?);
    }
    let holds =
        args.anchor.as_ref().filter(|_| problems.iter().all(|problem| problem.kind != ProblemKind::Anchor));
    let wanted =
        |kind: ProblemKind| args.kind.is_none_or(|wanted| wanted == kind) && kind.severity() <= args.least;
    problems.retain(|problem| wanted(problem.kind));
    let redacted = holds.map(|anchor| register.redacted_since(anchor)).transpose()?.unwrap_or_default();
    let mut json =
        json!({ "problems": problems_of(&problems, session.lang), "kinds": kinds(&problems, session.lang) });
    if holds.is_some() {
        json["redacted_since"] = json!(redacted.iter().map(redacted_json).collect::<Vec<_>>());
    }
    let most = if args.kind.is_some() { usize::MAX } else { FIRST };
    let mut lines = lines(&problems, most, session.lang);
    if let Some(anchor) = holds {
        lines.push(session.lang.anchor_holds(anchor));
        lines.extend(redacted.iter().map(|since| redacted_line(since, session.lang)));
    }
    let answer = Answer::either(args.json, &json, lines);
    Ok(answer.with_found(!problems.is_empty()))
}

/// What was erased by law under an anchor that holds, for who keeps it to ask about.
fn redacted_line(since: &RedactedSince, lang: Lang) -> String {
    lang.anchor_redacted(since.operations, moment(since.at), &since.author.0, &since.subject)
}

fn redacted_json(since: &RedactedSince) -> Value {
    json!({
        "at": since.at, "author": since.author.0, "subject": since.subject, "operations": since.operations,
    })
}

fn examined(register: &Register, session: &Session) -> Result<Vec<Problem>, Failure> {
    let standards = Rules::of(register).standards;
    let mut progress = Progress::of(session.lang.progress_checked());
    let hundredth = |done: usize, all: usize| done * 100 / all.max(1);
    Ok(register.examine(&standards, &mut |done, all| progress.go_on(hundredth(done, all), 100))?)
}

fn problems_of(problems: &[Problem], lang: Lang) -> Vec<Value> {
    let of = |problem: &Problem| {
        json!({
            "kind": problem.kind.code(),
            "severity": problem.kind.severity().code(),
            "where": problem.place,
            "message": lang.problem(problem),
            "households": problem.households,
        })
    };
    problems.iter().map(of).collect()
}

fn kinds(problems: &[Problem], lang: Lang) -> Vec<Value> {
    let of = |(kind, found): (ProblemKind, Vec<&Problem>)| {
        json!({
            "kind": kind.code(),
            "severity": kind.severity().code(),
            "name": lang.problem_kind(kind),
            "count": found.len(),
            "do": lang.problem_do(kind),
            "mend": kind.mend().map(Mend::code),
        })
    };
    by_kind(problems).into_iter().map(of).collect()
}

fn lines(problems: &[Problem], most: usize, lang: Lang) -> Vec<String> {
    if problems.is_empty() {
        return vec![lang.done_check_ok().to_owned()];
    }
    let of_kinds = by_kind(problems).into_iter().flat_map(|(kind, found)| of_kind(kind, &found, most, lang));
    [lang.done_check_problems(problems.len())].into_iter().chain(of_kinds).collect()
}

/// A kind with its first findings, what to do, and the command that mends it.
fn of_kind(kind: ProblemKind, found: &[&Problem], most: usize, lang: Lang) -> Vec<String> {
    let title = lang.check_kind_line(lang.severity(kind.severity()), lang.problem_kind(kind), found.len());
    let mut lines = vec![title];
    lines.extend(found.iter().take(most).map(|problem| format!("  {}", lang.problem(problem))));
    if let Some(more) = found.len().checked_sub(most).filter(|more| *more > 0) {
        lines.push(lang.check_more(more, kind.code()));
    }
    lines.push(format!("  → {}", lang.problem_do(kind)));
    lines.extend(kind.mend().map(|mend| lang.check_mend_line(mend.code())));
    lines
}

/// Mends, and tells how many findings there were before and are no more.
fn mended(
    mend: Mend,
    args: &CheckArgs,
    register: &mut Register,
    session: &Session,
) -> Result<Answer, Failure> {
    let open = |problems: &[Problem]| problems.iter().filter(|found| found.kind.mend() == Some(mend)).count();
    let before = open(&examined(register, session)?);
    let done = if before > 0 { register.mend(&session.author, mend)? } else { Default::default() };
    let after = if before > 0 { open(&examined(register, session)?) } else { 0 };
    let lang = session.lang;
    let said = match before.saturating_sub(after) {
        0 => lang.done_mended_nothing(lang.mend(mend)),
        count => lang.done_mended(count, lang.mend(mend)),
    };
    let json = json!({
        "mend": mend.code(),
        "mended": before.saturating_sub(after),
        "left": after,
        "operation": done.operation.map(|operation| operation.0),
        "proposed": done.proposed,
    });
    Ok(Answer::either(args.json, &json, [said]).with_found(after > 0))
}
