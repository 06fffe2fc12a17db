//! `support round plan`: who would receive how much, who not and why, and writing it down.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Number;

use super::json::RoundJson;
use super::show;
use crate::cli::answer::Answer;
use crate::cli::args::{HandOverPlanArgs, HandOverWhoArgs};
use crate::cli::failure::Failure;
use crate::cli::framework;
use crate::cli::json::{Rules, units};
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::{self, HandOver, HandOverOperation, Progress, Proposal, Proposals};
use crate::domain::id::{HandOverId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::query::{Filter, Query};
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::shell::papers::hamlet;
use crate::store::Register;
use crate::viet::{self, DateStyle};

#[derive(Serialize)]
struct Planned<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    dry_run: bool,
    lines: Vec<Line<'a>>,
    refused: Vec<Line<'a>>,
}

/// A household that would receive, or would not, and what speaks against it.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    head: &'a str,
    hamlet: &'a str,
    people: u32,
    quantity: Number,
    value: i64,
    objections: Vec<String>,
}

/// Plans a round, or tells what it would be.
pub fn run(args: &HandOverPlanArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let round = round(args, &register, session)?;
    if let Some((_, fault)) = hand_over::faults(&round, &catalogue, session.today()).into_iter().next() {
        return Err(Failure::HandOverPlan(fault));
    }
    let chosen = households(&args.who, &register, session)?;
    let candidates = register.candidates(&chosen, &round.model, &catalogue, session.today())?;
    let proposals = Proposals::of(&round, &HashSet::new(), candidates, &catalogue);
    let supports = proposals.grants(&round, &catalogue, args.only_clear);
    let progress = Progress::of(supports.iter().map(|grant| &grant.support));
    if supports.is_empty() {
        return Err(Failure::NobodyToReceive);
    }
    let mut id = HandOverId(0);
    if !args.dry_run {
        let plan = HandOverOperation::Plan { hand_over: round.clone(), supports };
        register.perform(&session.author, &Operation::HandOver(plan))?;
        id = register.hand_overs()?.iter().map(|row| row.round.id).max().unwrap_or(id);
    }
    let stored = Stored { id, rev: 1, value: round };
    Ok(answer(args, &stored, &progress, &proposals, &catalogue, session.lang))
}

fn answer(
    args: &HandOverPlanArgs,
    round: &Stored<HandOverId, HandOver>,
    progress: &Progress,
    proposals: &Proposals,
    catalogue: &Catalogue,
    lang: Lang,
) -> Answer {
    let line = |proposal| line(proposal, catalogue, lang);
    let lines: Vec<_> = proposals.chosen(args.only_clear).map(line).collect();
    let left_out =
        |proposal: &&Proposal| !proposal.is_possible() || (args.only_clear && !proposal.is_clear());
    let refused: Vec<_> = proposals.0.iter().filter(left_out).map(line).collect();
    let doubtful = lines.iter().filter(|line| !line.objections.is_empty());
    let mut said = vec![show::head(round, progress, lang)];
    said.extend(doubtful.map(|line| lang.plan_doubtful(line.code, line.head, line.objections.join("; "))));
    said.extend(refused.iter().map(|l| lang.plan_refused(l.code, l.head, l.objections.join("; "))));
    let found = said.len() > 1;
    if args.dry_run {
        said.push(lang.plan_dry_run().to_owned());
    }
    let round = RoundJson::of(round, progress);
    let json = Planned { round, dry_run: args.dry_run, lines, refused };
    Answer::either(args.json, &json, said).with_found(found)
}

fn line<'a>(proposal: &'a Proposal, catalogue: &Catalogue, lang: Lang) -> Line<'a> {
    let model = |code: &str| catalogue.model(code).map_or(code, |model| lang.label(&model.name)).to_owned();
    let candidate = &proposal.candidate;
    let objections = proposal.objections.iter();
    Line {
        code: &candidate.code,
        head: &candidate.head,
        hamlet: &candidate.hamlet,
        people: candidate.people,
        quantity: units(proposal.quantity),
        value: proposal.value,
        objections: objections
            .map(|o| lang.objection(o, model, |day| DateStyle::default().day(day)))
            .collect(),
    }
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

/// The households of the codes, else those of the classes and the hamlet.
fn households(
    who: &HandOverWhoArgs,
    register: &Register,
    session: &Session,
) -> Result<Vec<HouseholdId>, Failure> {
    if !who.codes.is_empty() {
        return who.codes.iter().map(|code| session::household(register, code)).collect();
    }
    let hamlets = who.hamlet.as_deref().map(|name| hamlet(register, name)).transpose()?;
    let filter =
        Filter { states: who.class.clone(), hamlets: hamlets.into_iter().collect(), ..Filter::default() };
    if filter.is_empty() {
        return Err(Failure::NobodyToReceive);
    }
    let query = Query { filter, ..Query::default() };
    Ok(register.find(&query, session.today())?.ids)
}
