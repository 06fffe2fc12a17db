//! `print week`.

use clap::Args;

use super::PrintOutput;

/// `print week`.
#[derive(Debug, Args)]
pub struct PrintWeekArgs {
    /// Where it goes.
    #[command(flatten)]
    pub out: PrintOutput,
}
