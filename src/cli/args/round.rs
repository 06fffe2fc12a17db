//! `round …`: review rounds, from the work list to the closing.

use clap::{Args, Subcommand};

use super::JsonArgs;
use super::values;
use crate::domain::class::Class;
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
    #[arg(long, value_parser = ["yes", "no"])]
    pub form_b: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who asked.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
}

/// `round meeting`.
#[derive(Debug, Args)]
pub struct RoundMeetingArgs {
    /// The round.
    pub round: String,
    /// The hamlet.
    #[arg(long, value_name = "H")]
    pub hamlet: String,
    /// How many came.
    #[arg(long, value_name = "N")]
    pub present: u32,
    /// How many of them agreed.
    #[arg(long, value_name = "N")]
    pub agreed: u32,
    /// How many households were called.
    #[arg(long, value_name = "N")]
    pub called: Option<u32>,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Where.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub place: String,
    /// Who led it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub chair: String,
    /// Who wrote the minutes.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub secretary: String,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// `round verdict`.
#[derive(Debug, Args)]
pub struct RoundVerdictArgs {
    /// The round.
    pub round: String,
    /// Household code.
    pub code: String,
    /// The class that the meeting agreed on.
    #[arg(long, value_parser = values::class())]
    pub class: Class,
    /// Why it differs from the computed class.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// How many agreed, where it was voted on by itself.
    #[arg(long, value_name = "N")]
    pub agreed: Option<u32>,
}

/// `round post`.
#[derive(Debug, Args)]
pub struct RoundPostArgs {
    /// The round.
    pub round: String,
    /// The hamlet; all at once without it.
    #[arg(long, value_name = "H")]
    pub hamlet: Option<String>,
    /// First day; today without it.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Last day; the third working day without it.
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// Who posted it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// `round complain`.
#[derive(Debug, Args)]
pub struct RoundComplainArgs {
    /// The round.
    pub round: String,
    /// Code of the household that it is about.
    pub code: String,
    /// What it says.
    #[arg(long, value_name = "TEXT")]
    pub content: String,
    /// From whom.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
}

/// `round recheck`.
#[derive(Debug, Args)]
pub struct RoundRecheckArgs {
    /// The round.
    pub round: String,
    /// Code of the household.
    pub code: String,
    /// What the re-check found.
    #[arg(long, value_parser = ["upheld", "rejected"])]
    pub outcome: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// A paper that went out.
#[derive(Debug, Args)]
pub struct RoundPaperArgs {
    /// The round.
    pub round: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Its number.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub number: String,
    /// Who did it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// `round decide`.
#[derive(Debug, Args)]
pub struct RoundDecideArgs {
    /// The round.
    pub round: String,
    /// Number of the decision.
    #[arg(long, value_name = "NUMBER")]
    pub number: String,
    /// The day from which it holds; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who signed.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub signer: String,
    /// In which office.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub title: String,
    /// Says what would be recognised and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `round close`.
#[derive(Debug, Args)]
pub struct RoundCloseArgs {
    /// The round.
    pub round: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
}
