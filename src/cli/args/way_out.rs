//! `runway` and `report way-out`.

use clap::Args;

use super::ListTarget;

/// Households on their way out.
#[derive(Debug, Args)]
pub struct WayOutArgs {
    /// Only of this hamlet.
    #[arg(long, value_name = "H")]
    pub hamlet: Option<String>,
    /// Where the list goes.
    #[command(flatten)]
    pub to: ListTarget,
}
