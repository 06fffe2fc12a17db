//! `assistance …`: monthly assistance and social pension.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{JsonArgs, PrintOutput};

/// `assistance …`.
#[derive(Debug, Subcommand)]
pub enum AssistanceCommand {
    /// Who draws what.
    List(AssistanceListArgs),
    /// Enters a benefit.
    Add(AssistanceAddArgs),
    /// Stops a benefit.
    Stop(AssistanceStopArgs),
    /// Pays a month.
    Pay(AssistancePayArgs),
    /// The months that were paid.
    Months(JsonArgs),
    /// Notes what was not fetched.
    Returned(AssistanceFetchArgs),
    /// Notes what was fetched after all.
    Fetched(AssistanceFetchArgs),
    /// Who should have a benefit and does not, or the other way round.
    Suggest(AssistanceMonthArgs),
}

/// `assistance list`.
#[derive(Debug, Args)]
pub struct AssistanceListArgs {
    /// The month.
    #[command(flatten)]
    pub of: AssistanceMonthArgs,
    /// A workbook with the pay list of the month.
    #[arg(long, value_name = "OUT", conflicts_with = "json")]
    pub xlsx: Option<PathBuf>,
}

/// A month, this one without any.
#[derive(Debug, Args)]
pub struct AssistanceMonthArgs {
    /// The month: `2026-11`.
    #[arg(long, value_name = "M")]
    pub month: Option<String>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Whose benefit.
#[derive(Debug, Args)]
pub struct AssistanceWhoArgs {
    /// Household code.
    pub code: String,
    /// Name of the person.
    #[arg(long, value_name = "NAME")]
    pub person: String,
    /// Code of the ground.
    #[arg(long, value_name = "G")]
    pub ground: String,
}

/// `assistance add`.
#[derive(Debug, Args)]
pub struct AssistanceAddArgs {
    /// Whose.
    #[command(flatten)]
    pub who: AssistanceWhoArgs,
    /// First day; today without it.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Paid before, up to this month.
    #[arg(long, value_name = "M")]
    pub settled_to: Option<String>,
    /// Children of a single parent.
    #[arg(long, value_name = "N", default_value = "1")]
    pub children: u32,
    /// Number of the decision.
    #[arg(long, value_name = "N", default_value = "")]
    pub decision: String,
    /// Who fetches it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub receiver: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `assistance stop`.
#[derive(Debug, Args)]
pub struct AssistanceStopArgs {
    /// Whose.
    #[command(flatten)]
    pub who: AssistanceWhoArgs,
    /// Last day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `assistance pay`.
#[derive(Debug, Args)]
pub struct AssistancePayArgs {
    /// The month: `2026-11`.
    pub month: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Says what would be paid and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `assistance returned`, `assistance fetched`.
#[derive(Debug, Args)]
pub struct AssistanceFetchArgs {
    /// The month: `2026-11`.
    pub month: String,
    /// Household code.
    pub code: String,
    /// Name of the person.
    #[arg(long, value_name = "NAME")]
    pub person: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `print pay-list`.
#[derive(Debug, Args)]
pub struct PrintPayListArgs {
    /// The month: `2026-11`; a draft while it is not paid.
    #[arg(long, value_name = "M")]
    pub month: String,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
    /// Citizen numbers in full.
    #[arg(long)]
    pub full: bool,
}
