//! `plan …`: plans to leave poverty.

use clap::{Args, Subcommand};

/// `plan …`.
#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    /// Agrees on a plan.
    Add(PlanAddArgs),
    /// Ticks a step off.
    Done(PlanDoneArgs),
    /// Shows the plan of a household.
    Show(PlanShowArgs),
    /// Lists the plans on which households work.
    List(super::JsonArgs),
}

/// `plan add`.
#[derive(Debug, Args)]
pub struct PlanAddArgs {
    /// Household code.
    pub code: String,
    /// The year in which it means to leave.
    #[arg(long, value_name = "Y")]
    pub year: i32,
    /// What is to be done: `what`, `what; who` or `what; who; day`. Without any, what the household lacks.
    #[arg(long, value_name = "STEP")]
    pub step: Vec<String>,
    /// Who agreed for the household; its head without it.
    #[arg(long, value_name = "NAME")]
    pub with: Option<String>,
    /// Who agreed for the commune; who types without it.
    #[arg(long, value_name = "NAME")]
    pub officer: Option<String>,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `plan done`.
#[derive(Debug, Args)]
pub struct PlanDoneArgs {
    /// Household code.
    pub code: String,
    /// The step, from 1.
    #[arg(value_name = "N")]
    pub step: u8,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// It is not done after all.
    #[arg(long, conflicts_with = "date")]
    pub open: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `plan show`.
#[derive(Debug, Args)]
pub struct PlanShowArgs {
    /// Household code.
    pub code: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
