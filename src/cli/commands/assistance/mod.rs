//! `assistance …`: one file a group of commands.

mod benefit;
mod list;
mod pay;
mod suggest;

pub(super) use pay::print;

use crate::cli::answer::Answer;
use crate::cli::args::AssistanceCommand;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::domain::assistance::rates::Ground;
use crate::domain::assistance::{Month, PaymentState, Rates};
use crate::i18n::Lang;
use crate::store::Register;
use crate::viet;

/// Does what was asked.
pub fn run(command: AssistanceCommand, session: &Session) -> Result<Answer, Failure> {
    use AssistanceCommand as Command;
    match command {
        Command::List(args) => list::run(&args, session),
        Command::Add(args) => benefit::add(&args, session),
        Command::Stop(args) => benefit::stop(&args, session),
        Command::Pay(args) => pay::run(&args, session),
        Command::Months(args) => pay::months(&args, session),
        Command::Returned(args) => pay::fetch(&args, PaymentState::Returned, session),
        Command::Fetched(args) => pay::fetch(&args, PaymentState::Paid, session),
        Command::Suggest(args) => suggest::run(&args, session),
    }
}

/// A register with the rates beside it.
fn opened(session: &Session) -> Result<(Register, Rates), Failure> {
    let register = session.open()?;
    let rates = Rules::beside(register.path())?.rates;
    Ok((register, rates))
}

/// The month that is named; this one where none is.
fn month(typed: Option<&str>, session: &Session) -> Result<Month, Misuse> {
    typed.map_or_else(|| Ok(Month::of(session.today())), typed_month)
}

fn typed_month(typed: &str) -> Result<Month, Misuse> {
    Month::from_iso(typed.trim()).ok_or_else(|| Misuse::Month(viet::clean(typed)))
}

fn ground<'a>(rates: &'a Rates, typed: &str) -> Result<&'a Ground, Misuse> {
    let known = || rates.grounds().iter().map(|ground| ground.code.as_str()).collect::<Vec<_>>().join(", ");
    rates.ground(typed.trim()).ok_or_else(|| Misuse::Word { typed: viet::clean(typed), known: known() })
}

/// What people call a ground; its code where the rates do not know it.
fn ground_name<'a>(rates: &'a Rates, code: &'a str, lang: Lang) -> &'a str {
    rates.ground(code).map_or(code, |ground| lang.label(&ground.name))
}
