//! `compare`: a round under two standards side by side, on the screen, as JSON, or as a file.

use super::report;
use crate::cli::answer::Answer;
use crate::cli::args::CompareArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{Rules, compare_json};
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::cli::typed::Round;
use crate::domain::report::Issued;
use crate::domain::standard::{Standard, Standards};
use crate::shell::compare::{Comparison, Pair, compare, sheet};
use crate::shell::output::write_whole;
use crate::shell::report::issued;
use crate::store::Register;

/// Compares. What cannot be concluded is something found.
pub fn run(args: &CompareArgs, session: &Session) -> Result<Answer, Failure> {
    let round = Round::read(&args.round)?.code();
    let register = session.open()?;
    known(&register, &round)?;
    let rules = Rules::beside(register.path())?;
    let pair = pair(args, &rules.standards)?;
    let mut progress = Progress::of(session.lang.progress_households());
    let told = &mut |done, all| progress.go_on(done, all);
    let found = compare(&register, &rules, &round, pair, session.today(), told)?;
    Ok(answer(&register, &found, args, session)?.with_found(found.open().next().is_some()))
}

/// A round that was neither opened nor surveyed under its code is a slip of the pen, not an empty table.
fn known(register: &Register, round: &str) -> Result<(), Failure> {
    let surveyed = !register.surveys_of_round(round)?.is_empty();
    if surveyed || register.round(round)?.is_some() {
        return Ok(());
    }
    Err(Failure::NoRound(round.to_owned()))
}

fn pair<'s>(args: &CompareArgs, standards: &'s Standards) -> Result<Pair<'s>, Failure> {
    let second = standard(&args.standard, standards)?;
    let first = args.with.as_deref().map(|code| standard(code, standards)).transpose()?;
    match first.filter(|first| first.code == second.code) {
        Some(same) => Err(Failure::SameStandard(same.code.clone())),
        None => Ok(Pair { first, second }),
    }
}

fn standard<'s>(code: &str, standards: &'s Standards) -> Result<&'s Standard, Failure> {
    standards.by_code(code).ok_or_else(|| {
        let known: Vec<&str> = standards.all().map(|standard| standard.code.as_str()).collect();
        Failure::UnknownStandard { code: crate::viet::clean(code), known: known.join(" ") }
    })
}

fn answer(
    register: &Register,
    found: &Comparison,
    args: &CompareArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    if args.json {
        return Ok(Answer::either(true, &compare_json(found, lang), [""]));
    }
    let (table, commune) = (sheet::table(found, lang, session.today()), register.commune()?);
    let issued: Issued<'_> = issued(&table, &commune, &session.author.0, session.now);
    let Some((path, bytes)) = report::file(&issued, &args.out, lang)? else {
        return Ok(Answer::lines([report::text(&issued, args.out.columns, lang)]));
    };
    write_whole(path, &bytes).map_err(Failure::output(path))?;
    Ok(Answer::lines([lang.done_compare(lang.label(&table.title), path.display())]))
}
