//! `print …`: papers of households, and papers of a review round.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::values;

/// `print …`.
#[derive(Debug, Subcommand)]
pub enum PrintCommand {
    /// The summary of households.
    Summary(PrintSummaryArgs),
    /// Certificates.
    Certificate(PrintHouseholdsArgs),
    /// Requests to be reviewed.
    #[command(name = "request-01")]
    Request01(PrintHouseholdsArgs),
    /// Requests to be recognised as escaped.
    #[command(name = "request-04")]
    Request04(PrintHouseholdsArgs),
    /// Plans to leave poverty.
    Plan(PrintHouseholdsArgs),
    /// Survey sheets.
    SurveySheets(PrintRoundArgs),
    /// Screening sheets.
    FormA(PrintRoundArgs),
    /// The decision of a round.
    Decision(PrintDecisionArgs),
    /// The minutes of a meeting.
    Minutes(PrintHamletArgs),
    /// The posted list of a hamlet.
    Posted(PrintHamletArgs),
    /// The sign-off list of a round of hand-over.
    SignOff(PrintSignOffArgs),
    /// The sheet of visits.
    VisitSheet(PrintVisitSheetArgs),
    /// The pay list of a month.
    PayList(super::PrintPayListArgs),
    /// What was done about households.
    History(PrintHouseholdsArgs),
    /// The work sheet of the week.
    Week(super::PrintWeekArgs),
}

/// `print visit-sheet`.
#[derive(Debug, Args)]
pub struct PrintVisitSheetArgs {
    /// A known sheet.
    #[arg(long, value_name = "N", required_unless_present = "hamlet", conflicts_with = "hamlet")]
    pub sheet: Option<i64>,
    /// A new sheet of those overdue in this hamlet.
    #[arg(long, value_name = "H")]
    pub hamlet: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}

/// `print sign-off`.
#[derive(Debug, Args)]
pub struct PrintSignOffArgs {
    /// Name or id of the round.
    #[arg(value_name = "ROUND")]
    pub hand_over: String,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
    /// Citizen numbers in full.
    #[arg(long)]
    pub full: bool,
}

/// `print summary`.
#[derive(Debug, Args)]
pub struct PrintSummaryArgs {
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
    /// Citizen numbers in full.
    #[arg(long)]
    pub full: bool,
}

/// A paper of each of some households.
#[derive(Debug, Args)]
pub struct PrintHouseholdsArgs {
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}

/// A paper of each household of a round.
#[derive(Debug, Args)]
pub struct PrintRoundArgs {
    /// Household codes; all of the round without any.
    #[arg(value_name = "CODE")]
    pub codes: Vec<String>,
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// Only of this hamlet.
    #[arg(long, value_name = "H", conflicts_with = "codes")]
    pub hamlet: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}

/// `print decision`.
#[derive(Debug, Args)]
pub struct PrintDecisionArgs {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// Number of the decision.
    #[arg(long, value_name = "N")]
    pub number: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}

/// A paper of one hamlet of a round.
#[derive(Debug, Args)]
pub struct PrintHamletArgs {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// The hamlet.
    #[arg(long, value_name = "H")]
    pub hamlet: String,
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}

/// Where papers go, and how wide their text is.
#[derive(Debug, Args)]
pub struct PrintOutput {
    /// Where it goes.
    #[command(flatten)]
    pub to: PrintTarget,
    /// Columns of the text.
    #[arg(long, value_parser = values::columns(), default_value = "80", requires = "text")]
    pub columns: usize,
}

/// Where a paper goes; exactly one.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct PrintTarget {
    /// A PDF file.
    #[arg(long, value_name = "OUT")]
    pub pdf: Option<PathBuf>,
    /// A text file; `-` for the screen.
    #[arg(long, value_name = "OUT")]
    pub text: Option<PathBuf>,
    /// A printer.
    #[arg(long, value_name = "NAME")]
    pub printer: Option<String>,
}
