//! `round …`: what follows the survey, from the villagers' meeting to the closing.

use clap::Args;

use super::values;
use crate::domain::class::Class;

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
