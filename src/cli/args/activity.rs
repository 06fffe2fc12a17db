//! `support activity …`, `support relief …`, `support attend`: what is not given to one household, and emergencies.

use clap::{Args, Subcommand};

use super::values;
use crate::domain::activity::{ActivityKind, ActivityState, JobResult, TrainingResult};
use crate::domain::relief::ReliefKind;

/// `support activity …`.
#[derive(Debug, Subcommand)]
pub enum ActivityCommand {
    /// Those of a year.
    List(YearArgs),
    /// One with who attends it.
    Show(NamedArgs),
    /// Records one.
    Add(Box<ActivityAddArgs>),
}

/// `support relief …`.
#[derive(Debug, Subcommand)]
pub enum ReliefCommand {
    /// Emergencies of a year.
    List(YearArgs),
    /// One with what answers it.
    Show(NamedArgs),
    /// Records one.
    Add(ReliefAddArgs),
}

/// A year.
#[derive(Debug, Args)]
pub struct YearArgs {
    /// The year; this one without it.
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(i32).range(1990..=2100))]
    pub year: Option<i32>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// A record that is known by its name.
#[derive(Debug, Args)]
pub struct NamedArgs {
    /// The name, or how it begins.
    pub name: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support activity add`.
#[derive(Debug, Args)]
pub struct ActivityAddArgs {
    /// What people call it.
    pub name: String,
    /// What is done.
    #[arg(long, value_name = "K", value_parser = values::activity_kind())]
    pub kind: ActivityKind,
    /// Code of the project that pays.
    #[arg(long, value_name = "P", default_value = "")]
    pub programme: String,
    /// Code of the fund.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// First day; today without it.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Last day.
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// Publications, programmes, panels, clusters, days.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub units: u32,
    /// What they are counted in.
    #[arg(long, value_name = "U", default_value = "")]
    pub unit: String,
    /// Residential areas served.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub areas: u32,
    /// People reached.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub audience: u32,
    /// Money given.
    #[arg(long, value_name = "V", default_value = "0", allow_hyphen_values = true)]
    pub given: String,
    /// Money spent.
    #[arg(long, value_name = "V", default_value = "0", allow_hyphen_values = true)]
    pub spent: String,
    /// How far it has come.
    #[arg(long, value_name = "S", value_parser = values::activity_state(), default_value = "done")]
    pub state: ActivityState,
    /// Hamlet.
    #[arg(long, value_name = "H", default_value = "")]
    pub hamlet: String,
    /// Place, school, partner.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub place: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support attend`.
#[derive(Debug, Args)]
pub struct AttendArgs {
    /// The activity, by name.
    pub activity: String,
    /// Household code.
    pub code: String,
    /// The person; the head without it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub person: String,
    /// How it ended.
    #[arg(long, value_name = "R", value_parser = values::training_result())]
    pub result: Option<TrainingResult>,
    /// What work came of it.
    #[arg(long, value_name = "J", value_parser = values::job_result())]
    pub job: Option<JobResult>,
    /// Since when.
    #[arg(long, value_name = "D")]
    pub job_from: Option<String>,
    /// Employer, remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support relief add`.
#[derive(Debug, Args)]
pub struct ReliefAddArgs {
    /// What people call it.
    pub name: String,
    /// What happened.
    #[arg(long, value_name = "K", value_parser = values::relief_kind())]
    pub kind: ReliefKind,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Hamlet.
    #[arg(long, value_name = "H", default_value = "")]
    pub hamlet: String,
    /// People who died.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub dead: u32,
    /// People injured or ill.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub injured: u32,
    /// Estimated damage.
    #[arg(long, value_name = "V")]
    pub damage: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
