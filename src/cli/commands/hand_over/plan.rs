//! `support round plan`: who would receive how much, who not and why, and writing it down.

use std::collections::HashSet;

use super::proposed::{Proposed, Told, households};
use crate::cli::answer::Answer;
use crate::cli::args::HandOverPlanArgs;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::{framework, spending, typed};
use crate::domain::hand_over::{self, HandOver, HandOverOperation, Progress, Proposals};
use crate::domain::id::HandOverId;
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::Stored;
use crate::store::Register;
use crate::viet;

/// Plans a round, or tells what it would be.
pub fn run(args: &HandOverPlanArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let round = round(args, &register, session)?;
    if let Some((field, fault)) = hand_over::faults(&round, &catalogue, session.today()).into_iter().next() {
        return Err(Failure::HandOverPlan(field, fault));
    }
    let chosen = households(&args.who, &register, session)?;
    let candidates = register.candidates(&chosen, &round.model, &catalogue, round.date)?;
    let proposals = Proposals::of(&round, &HashSet::new(), candidates, &catalogue);
    let supports = proposals.grants(&round, &catalogue, args.who.only_clear);
    let progress = Progress::of(supports.iter().map(|grant| &grant.support));
    if supports.is_empty() {
        return Err(Failure::NobodyToReceive);
    }
    let spending = Spending::of_hand_over(&round, progress.all().value);
    let warnings = spending::told(&spending, &register.framework()?, &catalogue, session);
    let mut id = HandOverId(0);
    if !args.dry_run {
        let plan = HandOverOperation::Plan { hand_over: round.clone(), supports };
        session.perform(&mut register, &Operation::HandOver(plan))?;
        id = register.hand_overs()?.iter().map(|row| row.round.id).max().unwrap_or(id);
    }
    let round = Stored { id, rev: 1, value: round };
    let proposed = Proposed::of(&proposals, args.who.only_clear, &catalogue, session.lang);
    let told = Told { round: &round, progress, dry_run: args.dry_run, proposed, warnings };
    Ok(told.answer(args.json, session.lang))
}

fn round(args: &HandOverPlanArgs, register: &Register, session: &Session) -> Result<HandOver, Failure> {
    let known = register.framework()?;
    Ok(HandOver {
        name: viet::clean(&args.name),
        model: viet::clean(args.model.trim()),
        rule: args.rule,
        per: typed::quantity(&args.per)?,
        unit_value: typed::money(&args.unit_value)?,
        fund: viet::clean(args.fund.trim()),
        programme: framework::programme(&known, &args.programme)?,
        relief_event: framework::relief_event(&known, &args.relief_event)?,
        date: typed::day(args.date.as_deref(), session.today())?,
        place: viet::clean(&args.place),
        decision_number: String::new(),
        goods: viet::clean(&args.goods),
        specification: viet::clean(&args.specification),
        mark: viet::clean(&args.mark),
        producer: viet::clean(&args.producer),
        officer: viet::clean(&args.officer),
        note: viet::clean_lines(&args.note),
    })
}
