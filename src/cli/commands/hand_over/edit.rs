//! `support round edit`: one line with its own quantity, value, receiver or remark.

use super::change::Done;
use super::json::SheetJson;
use super::{line, sheet, show};
use crate::cli::answer::Answer;
use crate::cli::args::HandOverEditArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::{spending, typed};
use crate::domain::checks::{self, FieldFault};
use crate::domain::hand_over::{HandOver, value_of};
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::Edit;
use crate::domain::support::{Brings, Support};
use crate::viet;

/// Changes a line and tells what its money exceeds now; the register refuses what the state of the line no longer
/// allows.
pub fn run(args: &HandOverEditArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let before = sheet(&register, &args.hand_over)?;
    let line = line(&before, &args.code)?;
    let support = changed(args, &before.round, &line.support)?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let [now, then] = [&support, &line.support.value].map(|support| Spending::of_support(support, 1));
    let warnings = spending::changed(&now, Some(&then), &register.framework()?, &catalogue, session);
    let save = Operation::SaveSupport { edit: Edit::of(&line.support, support), brings: Brings::default() };
    session.perform(&mut register, &save)?;
    let after = sheet(&register, &before.round.id.0.to_string())?;
    let head = show::head(&after.round, &after.progress(), session.lang);
    let done = Done { sheet: SheetJson::of(&after), warnings: &warnings };
    let lines = [head].into_iter().chain(warnings.iter().cloned());
    Ok(Answer::either(args.json, &done, lines).with_found(!warnings.is_empty()))
}

fn changed(args: &HandOverEditArgs, round: &HandOver, before: &Support) -> Result<Support, Failure> {
    let quantity = args.quantity.as_deref().map(typed::quantity).transpose()?.unwrap_or(before.quantity);
    sound(args.quantity.as_deref(), checks::quantity(quantity))?;
    let value = match &args.value {
        Some(typed) => typed::money(typed)?,
        None if quantity == before.quantity => before.value,
        None => {
            value_of(quantity, round.unit_value).map_err(|fault| misuse(args.quantity.as_deref(), fault))?
        }
    };
    sound(args.value.as_deref(), checks::value(value))?;
    let words = |typed: &Option<String>, before: &str| {
        typed.as_deref().map_or_else(|| before.to_owned(), viet::clean_lines)
    };
    let receiver = args.receiver.as_deref().map_or_else(|| before.receiver.clone(), viet::clean);
    Ok(Support { quantity, value, receiver, note: words(&args.note, &before.note), ..before.clone() })
}

fn sound(typed: Option<&str>, checked: Result<(), FieldFault>) -> Result<(), Failure> {
    checked.map_err(|fault| misuse(typed, fault))
}

fn misuse(typed: Option<&str>, fault: FieldFault) -> Failure {
    Misuse::Field(viet::clean(typed.unwrap_or_default()), fault).into()
}
