//! `compare`: a round under two standards.

use clap::Args;

use super::report::ReportOutput;

/// `compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Review round: `2026`, or `2026-05` for an ad hoc one.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// Code of the standard to compare with.
    #[arg(long, value_name = "S")]
    pub standard: String,
    /// Code of the first standard; that of each survey without it.
    #[arg(long, value_name = "T")]
    pub with: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: ReportOutput,
    /// JSON instead of text.
    #[arg(long, conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub json: bool,
}
