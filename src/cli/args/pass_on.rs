//! `herd pass-on …`: what is owed for animals: listed, recorded, handed on, paid, voided.

use clap::{Args, Subcommand};

use super::herd::HerdListArgs;
use super::values;
use crate::domain::pass_on::RuleKind;

/// `herd pass-on`: the list, or a change.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct HerdPassOnArgs {
    /// What is changed; the list without it.
    #[command(subcommand)]
    pub change: Option<PassOnCommand>,
    /// The day and where the list goes.
    #[command(flatten)]
    pub list: HerdListArgs,
}

/// `herd pass-on …`.
#[derive(Debug, Subcommand)]
pub enum PassOnCommand {
    /// Records an obligation.
    Add(PassOnAddArgs),
    /// Hands offspring on to the next household.
    HandOn(PassOnHandOnArgs),
    /// Settles in money.
    Pay(PassOnPayArgs),
    /// Voids.
    Void(PassOnVoidArgs),
}

/// How a change is made.
#[derive(Debug, Args)]
pub struct PassOnHow {
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Changes nothing, says what would be done.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Which obligation: its household, and one of its animals where several stand.
#[derive(Debug, Args)]
pub struct PassOnWhich {
    /// Code of the household that owes.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Tag of an animal that it is owed for, or that may go.
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
}

/// `herd pass-on add`.
#[derive(Debug, Args)]
pub struct PassOnAddArgs {
    /// Code of the household that owes.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Model of a support of before the register.
    #[arg(long, value_name = "M", requires = "given")]
    pub model: Option<String>,
    /// The day on which that support was given.
    #[arg(long, value_name = "D", requires = "model")]
    pub given: Option<String>,
    /// Its value.
    #[arg(long, value_name = "V", default_value = "0")]
    pub value: String,
    /// Tag of its animal, or of the animal of a support that the register has.
    #[arg(long, value_name = "TAG", default_value = "")]
    pub tag: String,
    /// What is owed; as the model says without it.
    #[arg(long, value_name = "R", value_parser = values::rule_kind())]
    pub rule: Option<RuleKind>,
    /// How many offspring, or what share in percent.
    #[arg(long, value_name = "N")]
    pub amount: Option<u32>,
    /// The last day; as the rule says without it.
    #[arg(long, value_name = "D")]
    pub due: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// Changes nothing, says what would be done.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `herd pass-on hand-on`.
#[derive(Debug, Args)]
pub struct PassOnHandOnArgs {
    /// Which.
    #[command(flatten)]
    pub which: PassOnWhich,
    /// Code of the household that receives; the first in turn without it.
    #[arg(long, value_name = "CODE")]
    pub to: Option<String>,
    /// The animals that go, by their tags; what the rule lets go first without it.
    #[arg(long, value_name = "TAG")]
    pub animal: Vec<String>,
    /// Their value.
    #[arg(long, value_name = "V", default_value = "0")]
    pub value: String,
    /// Where the money came from.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
    /// Why this household and not the first in turn.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// How.
    #[command(flatten)]
    pub how: PassOnHow,
}

/// `herd pass-on pay`.
#[derive(Debug, Args)]
pub struct PassOnPayArgs {
    /// Which.
    #[command(flatten)]
    pub which: PassOnWhich,
    /// The amount.
    #[arg(long, value_name = "V")]
    pub paid: String,
    /// For how many offspring; all that are owed without it.
    #[arg(long, value_name = "N")]
    pub heads: Option<u32>,
    /// Receipt, remarks.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// How.
    #[command(flatten)]
    pub how: PassOnHow,
}

/// `herd pass-on void`.
#[derive(Debug, Args)]
pub struct PassOnVoidArgs {
    /// Which.
    #[command(flatten)]
    pub which: PassOnWhich,
    /// Why: the minutes of the death.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// How.
    #[command(flatten)]
    pub how: PassOnHow,
}
