//! `report`: the official tables.

use std::path::PathBuf;

use clap::Args;

use super::reach::ReportCommand;
use super::values;

/// `report`.
#[derive(Debug, Args)]
#[command(subcommand_negates_reqs = true, args_conflicts_with_subcommands = true)]
pub struct ReportArgs {
    /// A report that is no official table.
    #[command(subcommand)]
    pub command: Option<ReportCommand>,
    /// The table.
    #[arg(value_name = "NAME", required_unless_present = "list")]
    pub name: Option<String>,
    /// Says which tables there are.
    #[arg(long, conflicts_with_all = ["name", "round", "on", "year", "xlsx", "pdf", "text", "behind"])]
    pub list: bool,
    /// The time.
    #[command(flatten)]
    pub time: ReportTime,
    /// Where it goes.
    #[command(flatten)]
    pub out: ReportOutput,
    /// A number of the table, whose households are wanted instead.
    #[arg(long, value_name = "LINE.COLUMN", conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub behind: Option<String>,
    /// JSON instead of text.
    #[arg(long, conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub json: bool,
}

/// The time of which a table speaks; one of them where a table is wanted. What is owed stands on a day, today
/// without one.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct ReportTime {
    /// Review round: `2026`, or `2026-05` for an ad hoc one.
    #[arg(long, value_name = "R")]
    pub round: Option<String>,
    /// Any day.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// A year, which is that of its review round.
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(i32).range(1990..=2100))]
    pub year: Option<i32>,
}

impl ReportTime {
    /// The round that is named, or that of the year.
    pub fn round(&self) -> String {
        self.round.clone().or(self.year.map(|year| year.to_string())).unwrap_or_default()
    }

    /// A time was told.
    pub fn is_told(&self) -> bool {
        self.round.is_some() || self.on.is_some() || self.year.is_some()
    }
}

/// Where a table goes, and how wide its text is.
#[derive(Debug, Args)]
pub struct ReportOutput {
    /// Where it goes.
    #[command(flatten)]
    pub to: ReportTarget,
    /// Columns of the text.
    #[arg(long, value_parser = values::columns(), default_value = "132", conflicts_with_all = ["xlsx", "pdf"])]
    pub columns: usize,
}

/// Where a table goes; nowhere: onto the screen.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct ReportTarget {
    /// A workbook.
    #[arg(long, value_name = "OUT")]
    pub xlsx: Option<PathBuf>,
    /// A PDF file.
    #[arg(long, value_name = "OUT")]
    pub pdf: Option<PathBuf>,
    /// A text file; `-` for the screen.
    #[arg(long, value_name = "OUT")]
    pub text: Option<PathBuf>,
}
