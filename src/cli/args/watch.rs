//! `watch`: households watched after they left the list.

use clap::Args;

use super::reach::ListTarget;

/// `watch`.
#[derive(Debug, Args)]
pub struct WatchArgs {
    /// Those without a sign of falling back too.
    #[arg(long)]
    pub all: bool,
    /// As of a day that is over; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}
