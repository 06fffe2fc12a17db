//! `support programmes` and `support budgets`.

use clap::{Args, Subcommand};

use super::values;
use crate::domain::programme::ProgrammeKind;

/// `support programmes`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ProgrammesArgs {
    /// What is done; they are listed without it.
    #[command(subcommand)]
    pub command: Option<ProgrammesCommand>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What is done to programmes.
#[derive(Debug, Subcommand)]
pub enum ProgrammesCommand {
    /// Enters one.
    Add(ProgrammeAddArgs),
}

/// `support programmes add`.
#[derive(Debug, Args)]
pub struct ProgrammeAddArgs {
    /// Code.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Name.
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// Level.
    #[arg(long, value_parser = values::programme_kind(), default_value = "programme")]
    pub kind: ProgrammeKind,
    /// Code of what it is part of.
    #[arg(long, value_name = "CODE", default_value = "")]
    pub parent: String,
    /// First day.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Last day.
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support budgets`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BudgetsArgs {
    /// What is done; they are listed without it.
    #[command(subcommand)]
    pub command: Option<BudgetsCommand>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What is done to budgets.
#[derive(Debug, Subcommand)]
pub enum BudgetsCommand {
    /// Enters or corrects one.
    Add(BudgetAddArgs),
}

/// `support budgets add`.
#[derive(Debug, Args)]
pub struct BudgetAddArgs {
    /// Budget year.
    #[arg(long, value_name = "Y")]
    pub year: i32,
    /// Code of the programme.
    #[arg(long, value_name = "CODE", default_value = "")]
    pub programme: String,
    /// Code of the fund.
    #[arg(long, value_name = "F")]
    pub fund: String,
    /// What was given.
    #[arg(long, value_name = "V", allow_hyphen_values = true)]
    pub given: String,
    /// Number of the decision.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub decision: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
