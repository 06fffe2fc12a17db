//! `support round add`: further households at the end of a list.

use serde::Serialize;

use super::json::RoundJson;
use super::proposed::{Proposed, households};
use super::{sheet, show};
use crate::cli::answer::Answer;
use crate::cli::args::HandOverAddArgs;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::spending;
use crate::domain::hand_over::{HandOverOperation, Progress, Proposals};
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;

#[derive(Serialize)]
struct Added<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    dry_run: bool,
    #[serde(flatten)]
    proposed: Proposed<'a>,
    warnings: &'a [String],
}

/// Puts households on the list, or tells whom it would; who cannot receive is named with the reason.
pub fn run(args: &HandOverAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let mut sheet = sheet(&register, &args.hand_over)?;
    let chosen = households(&args.who, &register, session)?;
    let candidates = register.candidates(&chosen, &sheet.round.model, &catalogue, sheet.round.date)?;
    let proposals = Proposals::of(&sheet.round, &sheet.listed(), candidates, &catalogue);
    let supports = proposals.grants(&sheet.round, &catalogue, args.only_clear);
    let value = Progress::of(supports.iter().map(|grant| &grant.support)).all().value;
    let spending = Spending::of_hand_over(&sheet.round, value);
    let warnings = spending::told(&spending, &register.framework()?, &catalogue, session);
    if !args.dry_run && !supports.is_empty() {
        let add = HandOverOperation::AddLines { hand_over: sheet.round.id, supports };
        register.perform(&session.author, &Operation::HandOver(add))?;
        sheet = super::sheet(&register, &sheet.round.id.0.to_string())?;
    }
    let proposed = Proposed::of(&proposals, args.only_clear, &catalogue, session.lang);
    let mut said = vec![show::head(&sheet.round, &sheet.progress(), session.lang)];
    said.extend(proposed.said(session.lang).into_iter().chain(warnings.iter().cloned()));
    let found = said.len() > 1;
    said.extend(args.dry_run.then(|| session.lang.plan_dry_run().to_owned()));
    let round = RoundJson::of(&sheet.round, &sheet.progress());
    let json = Added { round, dry_run: args.dry_run, proposed, warnings: &warnings };
    Ok(Answer::either(args.json, &json, said).with_found(found))
}
