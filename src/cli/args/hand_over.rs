//! `support round …`: rounds of hand-over.

use clap::{Args, Subcommand};

use super::{JsonArgs, values};
use crate::domain::class::State;
use crate::domain::hand_over::QuantityRule;

/// `support round …`.
#[derive(Debug, Subcommand)]
pub enum HandOverCommand {
    /// Lists them.
    List(JsonArgs),
    /// Plans one.
    Plan(Box<HandOverPlanArgs>),
    /// Shows its lines.
    Lines(HandOverShowArgs),
    /// Puts further households at the end of its list.
    Add(HandOverAddArgs),
    /// Takes planned lines off its list.
    Remove(HandOverChangeArgs),
    /// Changes one line.
    Edit(HandOverEditArgs),
    /// Approves planned lines.
    Approve(HandOverApproveArgs),
    /// Marks lines as handed over.
    HandOver(HandOverGiveArgs),
    /// Notes why lines were not handed over.
    Except(HandOverReasonArgs),
    /// Puts lines that were marked by mistake back to waiting.
    TakeBack(HandOverReasonArgs),
    /// Settles lines.
    Settle(HandOverChangeArgs),
    /// Cancels lines.
    Cancel(HandOverReasonArgs),
}

/// `support round plan`.
#[derive(Debug, Args)]
pub struct HandOverPlanArgs {
    /// What people call it.
    pub name: String,
    /// Code of the model.
    #[arg(long, value_name = "M")]
    pub model: String,
    /// Quantity for each household or person.
    #[arg(long, value_name = "Q", default_value = "1", allow_hyphen_values = true)]
    pub per: String,
    /// What quantities are counted by.
    #[arg(long, value_name = "RULE", value_parser = values::quantity_rule(), default_value = "household")]
    pub rule: QuantityRule,
    /// Value of one unit.
    #[arg(long, value_name = "V", default_value = "0", allow_hyphen_values = true)]
    pub unit_value: String,
    /// Code of the fund.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// Code of the programme or project.
    #[arg(long, value_name = "CODE", default_value = "")]
    pub programme: String,
    /// Name of the emergency.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub relief_event: String,
    /// Day of hand-over; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Where.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub place: String,
    /// Name of the goods.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub goods: String,
    /// Specification.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub specification: String,
    /// Mark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub mark: String,
    /// Producer.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub producer: String,
    /// Who hands over.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub officer: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// Which households.
    #[command(flatten)]
    pub who: HandOverWhoArgs,
    /// Writes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Which households: by code, or all of some classes and a hamlet.
#[derive(Debug, Args)]
pub struct HandOverWhoArgs {
    /// Household codes.
    #[arg(long, value_name = "CODE", num_args = 1..)]
    pub codes: Vec<String>,
    /// Classes.
    #[arg(long, value_name = "CLASS", value_parser = values::state(), value_delimiter = ',', conflicts_with = "codes")]
    pub class: Vec<State>,
    /// Only of this hamlet.
    #[arg(long, value_name = "H", conflicts_with = "codes")]
    pub hamlet: Option<String>,
    /// Leaves out households against whom something speaks.
    #[arg(long)]
    pub only_clear: bool,
}

/// `support round add`.
#[derive(Debug, Args)]
pub struct HandOverAddArgs {
    /// Name or id.
    #[arg(value_name = "ROUND")]
    pub hand_over: String,
    /// Which households.
    #[command(flatten)]
    pub who: HandOverWhoArgs,
    /// Writes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support round edit`: what is not named stays.
#[derive(Debug, Args)]
pub struct HandOverEditArgs {
    /// Name or id.
    #[arg(value_name = "ROUND")]
    pub hand_over: String,
    /// The household.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Its quantity; the value follows unless it is named.
    #[arg(long, value_name = "Q", allow_hyphen_values = true)]
    pub quantity: Option<String>,
    /// Its value.
    #[arg(long, value_name = "V", allow_hyphen_values = true)]
    pub value: Option<String>,
    /// Who receives it, where it is not the head.
    #[arg(long, value_name = "NAME")]
    pub receiver: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support round lines`.
#[derive(Debug, Args)]
pub struct HandOverShowArgs {
    /// Name or id.
    #[arg(value_name = "ROUND")]
    pub hand_over: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support round approve`.
#[derive(Debug, Args)]
pub struct HandOverApproveArgs {
    /// Which lines.
    #[command(flatten)]
    pub lines: HandOverChangeArgs,
    /// Number of the decision.
    #[arg(long, value_name = "NUMBER")]
    pub decision: String,
}

/// `support round hand-over`.
#[derive(Debug, Args)]
pub struct HandOverGiveArgs {
    /// Which lines.
    #[command(flatten)]
    pub lines: HandOverChangeArgs,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who received it, where it was not the head; for one household.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub receiver: String,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
}

/// `support round except`, `support round cancel`.
#[derive(Debug, Args)]
pub struct HandOverReasonArgs {
    /// Which lines.
    #[command(flatten)]
    pub lines: HandOverChangeArgs,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Lines of a round: those of the codes, else all whose turn it is.
#[derive(Debug, Args)]
pub struct HandOverChangeArgs {
    /// Name or id.
    #[arg(value_name = "ROUND")]
    pub hand_over: String,
    /// Household codes.
    #[arg(value_name = "CODE")]
    pub codes: Vec<String>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
