//! `proposal …`: what waits for a second person, and its answer.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{ProposalCommand, ProposalListArgs, ProposalRefuseArgs, ProposalShowArgs};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::id::ProposalId;
use crate::domain::proposal::Proposal;
use crate::domain::stored::Stored;
use crate::store::Register;
use crate::viet::{DateStyle, clean, moment};

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
        ProposalCommand::Approve(args) => {
            let proposal = of_number(&register, args.number)?;
            register.approve(&session.author, proposal.id, proposal.rev)?;
            Ok(Answer::lines([session.lang.done_proposal_approved(args.number, what(&proposal, session))]))
        }
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
    let lines: Vec<String> = proposals.iter().map(|proposal| line(proposal, session)).collect();
    let lines = if lines.is_empty() { vec![session.lang.proposal_none().to_owned()] } else { lines };
    Ok(Answer::either(args.json, &json!({ "proposals": told }), lines))
}

fn refuse(register: &mut Register, args: &ProposalRefuseArgs, session: &Session) -> Result<Answer, Failure> {
    let proposal = of_number(register, args.number)?;
    register.refuse(&session.author, proposal.id, proposal.rev, &clean(&args.reason))?;
    Ok(Answer::lines([session.lang.done_proposal_refused(args.number, what(&proposal, session))]))
}

/// What would change, field by field.
fn show(register: &Register, args: &ProposalShowArgs, session: &Session) -> Result<Answer, Failure> {
    let proposal = of_number(register, args.number)?;
    let mut lines = vec![line(&proposal, session)];
    for change in proposal.changes() {
        lines.push(format!("  {}", session.lang.row_table(&change.table)));
        lines.extend(change.fields.iter().filter_map(|(field, before, after)| {
            let said = |value| session.lang.row_value(&change.table, field, value, DateStyle::default());
            let (before, after) = (said(before), said(after));
            let words = [before, after].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
            let name = session.lang.row_field(field);
            (!words.is_empty()).then(|| format!("    {name}: {}", words.join(" → ")))
        }));
    }
    let mut told = json_of(&proposal);
    told["changes"] = json!(proposal.changes());
    Ok(Answer::either(args.json, &told, lines))
}

fn what(proposal: &Proposal, session: &Session) -> String {
    format!("{}: {}", session.lang.operation(proposal.kind), proposal.subject)
}

fn line(proposal: &Proposal, session: &Session) -> String {
    let state = session.lang.proposal_state(proposal.state);
    let (number, at, author) = (proposal.number, moment(proposal.at), &proposal.author.0);
    let reason = if proposal.reason.is_empty() { String::new() } else { format!(" ({})", proposal.reason) };
    format!("{number}  {at}  {author}  {}  [{state}{reason}]", what(proposal, session))
}

fn json_of(proposal: &Proposal) -> Value {
    json!({
        "number": proposal.number, "at": proposal.at, "author": proposal.author.0,
        "kind": proposal.kind.code(), "subject": proposal.subject, "state": proposal.state.code(),
        "answered_by": proposal.answered_by.as_ref().map(|author| &author.0),
        "answered_at": proposal.answered_at, "reason": proposal.reason,
    })
}
