//! `report outcomes`, `report outlook` and `target`.

use clap::{Args, Subcommand};

use super::reach::{ListTarget, ReportDays};
use super::register::JsonArgs;

/// `report outcomes`.
#[derive(Debug, Args)]
pub struct ReportOutcomesArgs {
    /// When households first got a model; any time without it.
    #[command(flatten)]
    pub days: ReportDays,
    /// As of a day that is over; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}

/// `report outlook`.
#[derive(Debug, Args)]
pub struct ReportOutlookArgs {
    /// As of a day that is over; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}

/// What is done to targets.
#[derive(Debug, Subcommand)]
pub enum TargetCommand {
    /// Sets or changes the target of a year.
    Set(TargetSetArgs),
    /// Lists them.
    List(JsonArgs),
}

/// `target set`.
#[derive(Debug, Args)]
pub struct TargetSetArgs {
    /// The year.
    #[arg(value_name = "YEAR")]
    pub year: i32,
    /// Households that are to leave the class poor.
    #[arg(long, value_name = "N")]
    pub poor: u32,
    /// Households that are to leave the class near-poor.
    #[arg(long, value_name = "N")]
    pub near_poor: u32,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
