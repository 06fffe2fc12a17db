//! `round decide`: a decision on every household that is ready, or what it would recognise.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Work;
use crate::cli::answer::Answer;
use crate::cli::args::RoundDecideArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::class::Class;
use crate::domain::round::{Decision, Proposal, RoundOperation, StageKind, checks};
use crate::i18n::Lang;
use crate::viet;

#[derive(Serialize)]
struct Decided<'a> {
    number: &'a str,
    date: chrono::NaiveDate,
    recognised: usize,
    classes: BTreeMap<&'static str, usize>,
    left_out: BTreeMap<&'static str, usize>,
    warnings: Vec<String>,
    dry_run: bool,
}

/// Decides.
pub fn run(args: &RoundDecideArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let decision = Decision {
        round: work.dossier.round.code.clone(),
        number: viet::clean(&args.number),
        decided: work.day(args.date.as_deref())?,
        signer: viet::clean(&args.signer),
        signer_title: viet::clean(&args.title),
        note: String::new(),
    };
    let standard = work.standard()?;
    let faults = checks::decision(&decision, &work.dossier, standard, work.today());
    let proposal = work.dossier.proposal(&decision, standard);
    let warnings = work.checked(faults)?;
    if !args.dry_run {
        let recognitions = proposal.recognitions.clone();
        work.perform(RoundOperation::Decide { decision: decision.clone(), recognitions })?;
    }
    let lines = words(&proposal, args.dry_run, work.lang()).into_iter().chain(warnings.clone());
    let found = !warnings.is_empty();
    let json = json_of(&decision, &proposal, warnings.clone(), args.dry_run);
    Ok(Answer::either(args.json, &json, lines).with_found(found))
}

fn json_of<'a>(
    decision: &'a Decision,
    proposal: &Proposal,
    warnings: Vec<String>,
    dry_run: bool,
) -> Decided<'a> {
    Decided {
        number: &decision.number,
        date: decision.decided,
        recognised: proposal.recognitions.len(),
        classes: classes(proposal).into_iter().map(|(class, count)| (class.code(), count)).collect(),
        left_out: left_out(proposal).into_iter().map(|(stage, count)| (stage.code(), count)).collect(),
        warnings,
        dry_run,
    }
}

fn classes(proposal: &Proposal) -> BTreeMap<Class, usize> {
    let mut counts = BTreeMap::new();
    proposal.recognitions.iter().for_each(|one| *counts.entry(one.class).or_default() += 1);
    counts
}

fn left_out(proposal: &Proposal) -> BTreeMap<StageKind, usize> {
    let mut counts = BTreeMap::new();
    proposal.left_out.iter().for_each(|(_, stage)| *counts.entry(stage.kind()).or_default() += 1);
    counts
}

fn words(proposal: &Proposal, dry_run: bool, lang: Lang) -> Vec<String> {
    let count = proposal.recognitions.len();
    let head = if dry_run { lang.round_would_decide(count) } else { lang.done_round_decide(count) };
    let classes =
        classes(proposal).into_iter().map(|(class, count)| format!("{}: {count}", lang.class(class)));
    let left = left_out(proposal).into_iter();
    let left = left.map(|(stage, count)| lang.round_still_open(lang.stage(stage), count));
    [head].into_iter().chain(classes).chain(left).collect()
}
