//! Commands over the register as a whole: making it, its journal.

use clap::Args;

use super::values;
use crate::domain::place::AreaType;

/// `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// How many households.
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(1..=200_000))]
    pub households: u32,
    /// The seed of chance.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Does not open it.
    #[arg(long)]
    pub no_open: bool,
}

/// `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// Province.
    #[arg(long, value_name = "P")]
    pub province: String,
    /// Commune.
    #[arg(long, value_name = "C")]
    pub commune: String,
    /// Area type of new hamlets.
    #[arg(long, value_parser = values::area(), default_value = "rural")]
    pub area: AreaType,
}

/// `history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Household code; the whole register without it.
    pub code: Option<String>,
    /// How many entries at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Commands that only choose how they answer.
#[derive(Debug, Args)]
pub struct JsonArgs {
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
