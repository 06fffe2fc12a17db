//! `proposal …`: what waits for a second person, and its answer.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{
    ProposalApproveArgs, ProposalCommand, ProposalListArgs, ProposalRefuseArgs, ProposalShowArgs,
};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::id::ProposalId;
use crate::domain::proposal::{Proposal, ProposedRow};
use crate::domain::stored::Stored;
use crate::shell::proposal::{Telling, line, page, what};
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::{DateStyle, clean};

/// How many of those that were answered are listed.
const LISTED: usize = 200;

/// Does what was asked.
///
/// # Errors
/// Those of the register; [`Failure::NoProposal`].
pub fn run(command: &ProposalCommand, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    match command {
        ProposalCommand::List(args) => list(&register, args, session),
        ProposalCommand::Show(args) => show(&register, args, session),
        ProposalCommand::Approve(args) => approve(&mut register, args, session),
        ProposalCommand::Refuse(args) => refuse(&mut register, args, session),
        ProposalCommand::Withdraw(args) => {
            let proposal = of_number(&register, args.number)?;
            register.withdraw(&session.author, proposal.id, proposal.rev)?;
            Ok(Answer::lines([session.lang.done_proposal_withdrawn(args.number)]))
        }
    }
}

fn of_number(register: &Register, number: i64) -> Result<Stored<ProposalId, Proposal>, Failure> {
    register.proposal(number)?.ok_or(Failure::NoProposal(number))
}

fn list(register: &Register, args: &ProposalListArgs, session: &Session) -> Result<Answer, Failure> {
    let proposals = if args.all { register.proposals(LISTED)? } else { register.waiting_proposals()? };
    let told: Vec<Value> = proposals.iter().map(|proposal| json_of(proposal)).collect();
    let lines: Vec<String> =
        proposals.iter().map(|proposal| line(proposal, session.lang, DateStyle::default())).collect();
    let lines = if lines.is_empty() { vec![session.lang.proposal_none().to_owned()] } else { lines };
    Ok(Answer::either(args.json, &json!({ "proposals": told }), lines))
}

fn refuse(register: &mut Register, args: &ProposalRefuseArgs, session: &Session) -> Result<Answer, Failure> {
    let proposal = of_number(register, args.number)?;
    register.refuse(&session.author, proposal.id, proposal.rev, &clean(&args.reason))?;
    Ok(Answer::lines([session.lang.done_proposal_refused(args.number, what(&proposal, session.lang))]))
}

/// Agrees; with `--although` also where something like it has arisen, which `show` names.
fn approve(
    register: &mut Register,
    args: &ProposalApproveArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    let proposal = of_number(register, args.number)?;
    let like = if args.although { register.like_since(proposal.number)? } else { Vec::new() };
    let known = like.last().map(|entry| entry.id);
    register.approve(&session.author, proposal.id, proposal.rev, known)?;
    Ok(Answer::lines([session.lang.done_proposal_approved(args.number, what(&proposal, session.lang))]))
}

/// What would change, field by field, and who may say so.
fn show(register: &Register, args: &ProposalShowArgs, session: &Session) -> Result<Answer, Failure> {
    let proposal = of_number(register, args.number)?;
    let rules = Rules::beside(register.path())?;
    let with = Telling {
        lang: session.lang,
        dates: DateStyle::default(),
        catalogue: Some(&rules.catalogue),
        today: session.today(),
    };
    let lines = page(register, &proposal, with)?;
    let (households, count) = register.proposed_households(proposal.number, LISTED)?;
    let mut told = json_of(&proposal);
    let changes = register.proposed_rows(&proposal)?;
    told["changes"] = json!(changes.iter().map(ProposedRow::change).collect::<Vec<_>>());
    told["households"] = json!(households.into_iter().map(|(_, name)| name).collect::<Vec<_>>());
    told["households_count"] = json!(count);
    told["like_since"] = json!(register.like_since(proposal.number)?);
    Ok(Answer::either(args.json, &told, lines))
}

fn json_of(proposal: &Proposal) -> Value {
    json!({
        "number": proposal.number, "at": proposal.at, "author": proposal.author.0,
        "kind": proposal.kind.code(), "subject": proposal.subject, "state": proposal.state.code(),
        "answered_by": proposal.answered_by.as_ref().map(|author| &author.0),
        "answered_at": proposal.answered_at, "reason": proposal.reason,
    })
}
