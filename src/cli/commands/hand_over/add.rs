//! `support round add`: further households at the end of a list.

use super::proposed::{Proposed, Told, households};
use super::sheet;
use crate::cli::answer::Answer;
use crate::cli::args::HandOverAddArgs;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::spending;
use crate::domain::hand_over::{HandOverOperation, Progress, Proposals};
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;

/// Puts households on the list, or tells whom it would; who cannot receive is named with the reason.
pub fn run(args: &HandOverAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let mut sheet = sheet(&register, &args.hand_over)?;
    let chosen = households(&args.who, &register, session)?;
    let candidates = register.candidates(&chosen, &sheet.round.model, &catalogue, sheet.round.date)?;
    let proposals = Proposals::of(&sheet.round, &sheet.listed(), candidates, &catalogue);
    let supports = proposals.grants(&sheet.round, &catalogue, args.who.only_clear);
    let value = Progress::of(supports.iter().map(|grant| &grant.support)).all().value;
    let spending = Spending::of_hand_over(&sheet.round, value);
    let warnings = spending::told(&spending, &register.framework()?, &catalogue, session);
    if !args.dry_run && !supports.is_empty() {
        let add = HandOverOperation::AddLines { hand_over: sheet.round.id, supports };
        session.perform(&mut register, &Operation::HandOver(add))?;
        sheet = super::sheet(&register, &sheet.round.id.0.to_string())?;
    }
    let proposed = Proposed::of(&proposals, args.who.only_clear, &catalogue, session.lang);
    let (progress, dry_run) = (sheet.progress(), args.dry_run);
    Ok(Told { round: &sheet.round, progress, dry_run, proposed, warnings }.answer(args.json, session.lang))
}
