//! `visit …`: visits, who is to be visited, and sheets of visits.

use clap::{Args, Subcommand};

use super::values;
use crate::domain::visit::IncomeChange;

/// `visit …`.
#[derive(Debug, Subcommand)]
pub enum VisitCommand {
    /// Records a visit.
    Add(Box<VisitAddArgs>),
    /// Who is to be visited.
    Due(VisitDueArgs),
    /// Sheets of visits.
    #[command(subcommand)]
    Sheet(VisitSheetCommand),
}

/// `visit add`.
#[derive(Debug, Args)]
pub struct VisitAddArgs {
    /// Household code.
    pub code: String,
    /// What was found.
    #[command(flatten)]
    pub found: VisitFoundArgs,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What a visit found.
#[derive(Debug, Args)]
pub struct VisitFoundArgs {
    /// What was seen.
    #[arg(long, value_name = "TEXT")]
    pub seen: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who went; the author without it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// Signs of trouble, by code.
    #[arg(long, value_name = "a,b", default_value = "")]
    pub signs: String,
    /// How the income went since the last visit.
    #[arg(long, value_name = "I", value_parser = values::income_change())]
    pub income: Option<IncomeChange>,
    /// Heads of livestock.
    #[arg(long, value_name = "N")]
    pub heads: Option<u32>,
    /// Criteria that were asked or seen, each as `CODE=yes|no[:asked|:seen][:evidence]`.
    #[arg(long = "answer", value_name = "CODE=yes|no[:EVIDENCE]")]
    pub answers: Vec<String>,
    /// The milestone that it judges; the one whose time holds the day without it.
    #[arg(long, value_name = "MONTHS|none")]
    pub milestone: Option<String>,
    /// What comes next.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub next: String,
    /// When to come again.
    #[arg(long, value_name = "D")]
    pub due: Option<String>,
}

/// `visit due`.
#[derive(Debug, Args)]
pub struct VisitDueArgs {
    /// Only of this hamlet.
    #[arg(long, value_name = "H", default_value = "")]
    pub hamlet: String,
    /// Only of this person.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// As of this day; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `visit sheet …`.
#[derive(Debug, Subcommand)]
pub enum VisitSheetCommand {
    /// The sheets with how far each has come.
    List(super::JsonArgs),
    /// One sheet in the order of the way.
    Show(VisitSheetArgs),
    /// Makes one.
    Make(VisitSheetMakeArgs),
    /// Enters the visit of a household on a sheet.
    Record(Box<VisitSheetRecordArgs>),
    /// Notes why a household on a sheet was not visited.
    Miss(VisitSheetMissArgs),
}

/// `visit sheet show`.
#[derive(Debug, Args)]
pub struct VisitSheetArgs {
    /// Number of the sheet, as the list tells it; its identity is taken too.
    pub sheet: i64,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `visit sheet make`.
#[derive(Debug, Args)]
pub struct VisitSheetMakeArgs {
    /// Household codes; without them those that are overdue.
    pub codes: Vec<String>,
    /// Only of this hamlet.
    #[arg(long, value_name = "H", default_value = "")]
    pub hamlet: String,
    /// Who goes; the author without it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// What it is called; the hamlet without it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub name: String,
    /// Households that wait on another sheet come along.
    #[arg(long)]
    pub again: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `visit sheet record`.
#[derive(Debug, Args)]
pub struct VisitSheetRecordArgs {
    /// Number of the sheet.
    pub sheet: i64,
    /// Household code.
    pub code: String,
    /// What was found.
    #[command(flatten)]
    pub found: VisitFoundArgs,
    /// In the place of the visit that was entered before.
    #[arg(long)]
    pub again: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `visit sheet miss`.
#[derive(Debug, Args)]
pub struct VisitSheetMissArgs {
    /// Number of the sheet.
    pub sheet: i64,
    /// Household code.
    pub code: String,
    /// Why; nothing opens the line again.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// In the place of the visit that was entered before.
    #[arg(long)]
    pub again: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
