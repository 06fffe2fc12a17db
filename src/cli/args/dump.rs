//! `dump` and `rebuild`.

use std::path::PathBuf;

use clap::Args;

/// `dump`.
#[derive(Debug, Args)]
pub struct DumpArgs {
    /// The folder.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Rebuilds it and compares.
    #[arg(long)]
    pub prove: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `rebuild`.
#[derive(Debug, Args)]
pub struct RebuildArgs {
    /// The folder of the dump.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The new register.
    pub out: PathBuf,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
