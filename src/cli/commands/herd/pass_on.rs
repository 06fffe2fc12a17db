//! `herd waiting`, `herd pass-on`, `herd chain`, `report obligations`: what is owed for animals, who waits, the trees.

use serde_json::{Value as Json, json};

use super::lists::{catalogue, opened};
use crate::cli::answer::Answer;
use crate::cli::args::{HerdChainArgs, HerdListArgs, ReportOutput};
use crate::cli::failure::Failure;
use crate::cli::listed::answer;
use crate::cli::session::{self, Session};
use crate::domain::pass_on::{Candidate, ChainNode, Debt, Demand, Totals, Tree, as_of};
use crate::shell::pass_on;

/// Everybody who waits, in turn.
pub(super) fn waiting(args: &HerdListArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, day) = opened(args.on.as_deref(), session)?;
    let catalogue = catalogue(&register)?;
    let mut all = register.waiting(&catalogue, day)?;
    all.sort_by(|one, other| one.entry.model.cmp(&other.entry.model));
    let list = pass_on::waiting(&all, (&catalogue, session.lang));
    let told = json!({ "on": day, "waiting": all.iter().map(candidate_json).collect::<Json>() });
    answer(&register, &list, (&args.out, args.json), told, session)
}

/// What is owed on a day, today without one.
pub(in crate::cli::commands) fn obligations(
    on: Option<&str>,
    to: (&ReportOutput, bool),
    session: &Session,
) -> Result<Answer, Failure> {
    let (register, day) = opened(on, session)?;
    let catalogue = catalogue(&register)?;
    let debts = as_of(register.debts()?, day, catalogue.soon_days());
    let list = pass_on::obligations(&debts, day, (&catalogue, session.lang));
    let rows = debts.iter().map(|(debt, demand)| debt_json(debt, demand));
    let told = json!({ "on": day, "obligations": rows.collect::<Json>() });
    answer(&register, &list, to, told, session)
}

/// The trees, or those on which a household stands.
pub(super) fn chain(args: &HerdChainArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, day) = opened(args.list.on.as_deref(), session)?;
    let household = args.code.as_deref().map(|code| session::household(&register, code)).transpose()?;
    let stands = |tree: &Tree| {
        household.is_none_or(|wanted| tree.lines.iter().any(|line| line.shown.household == wanted))
    };
    let soon_days = catalogue(&register)?.soon_days();
    let trees: Vec<Tree> = register.trees(day, soon_days)?.into_iter().filter(stands).collect();
    let list = pass_on::trees(&trees, session.lang);
    let told = json!({ "on": day, "trees": told(&trees) });
    answer(&register, &list, (&args.list.out, args.list.json), told, session)
}

fn told(trees: &[Tree]) -> Json {
    let tree = |tree: &Tree| {
        let lines = tree.lines.iter().map(|line| node_json(&line.shown, line.generation()));
        json!({ "totals": totals_json(tree.totals), "households": lines.collect::<Json>() })
    };
    trees.iter().map(tree).collect()
}

fn candidate_json(candidate: &Candidate) -> Json {
    let entry = &candidate.entry;
    json!({
        "model": entry.model, "rank": entry.rank, "household": candidate.code, "head": candidate.head,
        "hamlet": candidate.hamlet, "class": candidate.state.code(), "asked": entry.asked,
        "reason": entry.reason, "doubts": candidate.doubts().len(),
    })
}

fn debt_json(debt: &Debt, demand: &Demand) -> Json {
    json!({
        "household": debt.debtor.code, "head": debt.debtor.head, "hamlet": debt.debtor.hamlet,
        "model": debt.model, "given": debt.given, "due": demand.due, "standing": demand.standing.code(),
        "may_go": demand.may_go.first().map(|first| &first.tag), "price": demand.price,
        "receiver": debt.receiver.as_ref().map(|to| &to.code), "paid": debt.owed.paid,
        "settled_on": debt.owed.settled_on, "heads_left": demand.progress.heads_left(),
        "money_left": demand.progress.money_left(), "parts": debt.owed.parts.len(),
    })
}

fn node_json(node: &ChainNode, generation: usize) -> Json {
    let holds: NamedHeads =
        node.holds.iter().map(|(species, heads)| (species.clone(), (*heads).into())).collect();
    json!({
        "household": node.code, "head": node.head, "hamlet": node.hamlet, "model": node.model,
        "since": node.since, "generation": generation, "holds": holds,
        "due": node.owed.map(|owed| owed.due), "standing": node.owed.map(|owed| owed.standing.code()),
    })
}

/// Heads by species.
type NamedHeads = serde_json::Map<String, Json>;

fn totals_json(all: Totals) -> Json {
    json!({
        "given": all.given, "households": all.households, "generations": all.generations,
        "alive": all.alive, "owed": all.owed, "overdue": all.overdue, "settled": all.settled,
        "voided": all.voided, "paid": all.paid,
    })
}
