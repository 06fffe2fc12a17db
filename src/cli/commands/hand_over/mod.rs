//! `support round …`: rounds of hand-over, from the plan to the settlement.

mod add;
mod change;
mod edit;
mod json;
mod plan;
mod proposed;
mod show;

use crate::cli::answer::Answer;
use crate::cli::args::HandOverCommand;
use crate::cli::failure::Failure;
use crate::cli::framework;
use crate::cli::session::Session;
use crate::domain::hand_over::{HandOverLine, HandOverSheet};
use crate::store::{Register, StoreError};
use crate::viet;

/// Does what was asked of a round.
pub fn run(command: HandOverCommand, session: &Session) -> Result<Answer, Failure> {
    use HandOverCommand as Round;
    match command {
        Round::List(args) => show::list(&args, session),
        Round::Plan(args) => plan::run(&args, session),
        Round::Lines(args) => show::lines(&args, session),
        Round::Add(args) => add::run(&args, session),
        Round::Remove(args) => change::remove(&args, session),
        Round::Edit(args) => edit::run(&args, session),
        Round::Approve(args) => change::approve(&args, session),
        Round::HandOver(args) => change::hand_over(&args, session),
        Round::Except(args) => change::except(&args, session),
        Round::TakeBack(args) => change::take_back(&args, session),
        Round::Settle(args) => change::settle(&args, session),
        Round::Cancel(args) => change::cancel(&args, session),
    }
}

/// The round of a name or id, with its lines.
fn sheet(register: &Register, typed: &str) -> Result<HandOverSheet, Failure> {
    let id = framework::hand_over(&register.framework()?, typed)?;
    let gone = || StoreError::Gone { table: "hand_over", row: id.0 };
    Ok(register.hand_over(id)?.ok_or_else(gone)?)
}

/// The line of a household.
fn line<'s>(sheet: &'s HandOverSheet, code: &str) -> Result<&'s HandOverLine, Failure> {
    let code = viet::clean(code.trim());
    let found = sheet.lines.iter().find(|line| line.code == code);
    found.ok_or(Failure::NotInRound { code, round: sheet.round.name.clone() })
}
