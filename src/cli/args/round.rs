//! `round …`: review rounds and their work lists. What follows the survey is `round_papers`.

use clap::{Args, Subcommand};

use super::JsonArgs;
use super::round_papers::{
    RoundCloseArgs, RoundComplainArgs, RoundDecideArgs, RoundMeetingArgs, RoundPaperArgs, RoundPostArgs,
    RoundRecheckArgs, RoundVerdictArgs,
};
use super::values;
use crate::domain::round::TaskSource;

/// `round …`.
#[derive(Debug, Subcommand)]
pub enum RoundCommand {
    /// Every round.
    List(JsonArgs),
    /// One round.
    Show(RoundShowArgs),
    /// Opens a round with its list.
    Open(RoundOpenArgs),
    /// Puts households on the list.
    Add(RoundAddArgs),
    /// Takes households off the list.
    Remove(RoundHouseholdsArgs),
    /// Names who is to survey households.
    Assign(RoundAssignArgs),
    /// Records the result of form A.
    Screen(RoundScreenArgs),
    /// Records a villagers' meeting.
    Meeting(RoundMeetingArgs),
    /// Records what the meeting said of one household.
    Verdict(RoundVerdictArgs),
    /// Records a posting.
    Post(RoundPostArgs),
    /// Records an objection.
    Complain(RoundComplainArgs),
    /// Records the re-check of an objection.
    Recheck(RoundRecheckArgs),
    /// Records the report upward.
    Report(RoundPaperArgs),
    /// Records that certificates were handed out.
    Certify(RoundPaperArgs),
    /// Decides what is ready.
    Decide(RoundDecideArgs),
    /// Closes the round.
    Close(RoundCloseArgs),
}

/// `round show`.
#[derive(Debug, Args)]
pub struct RoundShowArgs {
    /// The round.
    pub round: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `round open`.
#[derive(Debug, Args)]
pub struct RoundOpenArgs {
    /// The round: `2026`, or `2026-05` for an ad hoc one.
    pub round: String,
    /// Code of the standard; the one in force without it.
    #[arg(long, value_name = "S")]
    pub standard: Option<String>,
    /// Code of a second standard.
    #[arg(long, value_name = "S")]
    pub second: Option<String>,
    /// First day.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Day by which it is to be decided.
    #[arg(long, value_name = "D")]
    pub due: Option<String>,
    /// To whom it is reported.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub report_to: String,
    /// Takes up households above the line by at most so many per cent.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub near_line: Option<u32>,
    /// Leaves out those who escaped a short while ago.
    #[arg(long)]
    pub no_watched: bool,
    /// Leaves out the poor and near-poor.
    #[arg(long)]
    pub no_listed: bool,
    /// Says what would be on the list and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `round add`.
#[derive(Debug, Args)]
pub struct RoundAddArgs {
    /// The round.
    pub round: String,
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
    /// Why.
    #[arg(long, value_parser = values::task_source(), default_value = "requested")]
    pub source: TaskSource,
    /// The day of the request; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// Some households of a round.
#[derive(Debug, Args)]
pub struct RoundHouseholdsArgs {
    /// The round.
    pub round: String,
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
}

/// `round assign`.
#[derive(Debug, Args)]
pub struct RoundAssignArgs {
    /// The round.
    pub round: String,
    /// Household codes.
    #[arg(required_unless_present = "hamlet", value_name = "CODE")]
    pub codes: Vec<String>,
    /// All of this hamlet.
    #[arg(long, value_name = "H", conflicts_with = "codes")]
    pub hamlet: Option<String>,
    /// Who; nobody where empty.
    #[arg(long, value_name = "NAME")]
    pub to: String,
}

/// `round screen`.
#[derive(Debug, Args)]
pub struct RoundScreenArgs {
    /// The round.
    pub round: String,
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
    /// Form B is needed.
    #[arg(long, value_parser = ["yes", "no"], required_unless_present = "answers", conflicts_with = "answers")]
    pub form_b: Option<String>,
    /// Answers to the commune's form A: `q1=yes,q2=no`; the result follows from them.
    #[arg(long, value_name = "CODE=yes|no,…")]
    pub answers: Option<String>,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who asked.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
}
