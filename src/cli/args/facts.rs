//! Commands that record what is known of a household.

use clap::{Args, Subcommand};

use super::values;
use super::{ActivityCommand, AttendArgs, HandOverCommand, ReliefCommand};
use crate::domain::class::Class;
use crate::domain::support::SupportState;

/// `survey …`.
#[derive(Debug, Subcommand)]
pub enum SurveyCommand {
    /// Records a survey.
    Add(SurveyAddArgs),
}

/// `survey add`.
#[derive(Debug, Args)]
pub struct SurveyAddArgs {
    /// Household code.
    pub code: String,
    /// Review round: `2026`, or `2026-05` for an ad hoc one.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// Score B1.
    #[arg(long, value_name = "N", conflicts_with = "income")]
    pub b1: Option<u32>,
    /// Income a person a month.
    #[arg(long, value_name = "N")]
    pub income: Option<String>,
    /// Numbers of the indicators in which the household is deprived.
    #[arg(long, value_name = "1,4,8")]
    pub deprived: String,
    /// Causes of poverty.
    #[arg(long, value_name = "land,capital", default_value = "")]
    pub causes: String,
    /// Target groups.
    #[arg(long, value_name = "no_labour,merit")]
    pub groups: Option<String>,
    /// Day of the survey; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who asked.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub surveyor: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `recognise`.
#[derive(Debug, Args)]
pub struct RecogniseArgs {
    /// Household code.
    pub code: String,
    /// The class.
    #[arg(long, value_parser = values::class())]
    pub class: Class,
    /// The day from which it holds; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Number of the decision; an empty one says that it has none.
    #[arg(long, value_name = "N")]
    pub decision: Option<String>,
    /// Why it differs from the computed class.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support …`.
#[derive(Debug, Subcommand)]
pub enum SupportCommand {
    /// Records a support.
    Add(Box<SupportAddArgs>),
    /// Activities that are not given to one household.
    #[command(subcommand)]
    Activity(ActivityCommand),
    /// Records who attends an activity, and what came of it.
    Attend(Box<AttendArgs>),
    /// Emergencies and what answers them.
    #[command(subcommand)]
    Relief(ReliefCommand),
    /// Rounds of hand-over.
    #[command(subcommand)]
    Round(HandOverCommand),
    /// Programmes, projects, sub-projects.
    Programmes(super::ProgrammesArgs),
    /// Budgets given.
    Budgets(super::BudgetsArgs),
    /// Groups with members, share of eligible ones, fund and help.
    Groups(super::GroupsArgs),
    /// Policy-bank loans, overdue ones first.
    Loans(super::LoansArgs),
    /// Health-insurance cards that end, no longer fit, or are missing.
    Cards(super::CardsArgs),
}

/// `support add`.
#[derive(Debug, Args)]
pub struct SupportAddArgs {
    /// Household code.
    pub code: String,
    /// Code of the model.
    #[arg(long, value_name = "M")]
    pub model: String,
    /// How much, in the model's unit.
    #[arg(long, value_name = "Q", default_value = "1", allow_hyphen_values = true)]
    pub quantity: String,
    /// Value of the whole quantity.
    #[arg(long, value_name = "V", default_value = "0", allow_hyphen_values = true)]
    pub value: String,
    /// Code of the fund.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// Code of the programme or project.
    #[arg(long, value_name = "CODE", default_value = "")]
    pub programme: String,
    /// Name of the emergency.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub relief_event: String,
    /// Name of the group.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub group: String,
    /// Name of the person whom it is for.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub person: String,
    /// Day of hand-over; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// How far it has come.
    #[arg(long, value_name = "S", value_parser = values::support_state(), default_value = "handed_over")]
    pub state: SupportState,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
    /// Who received it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub receiver: String,
    /// Last day on which it holds.
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// Ear tags of the animals, in their order.
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// A fact that the model asks for.
    #[arg(long, value_name = "CODE=VALUE")]
    pub detail: Vec<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
