//! `backup` and `restore`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::JsonArgs;

/// `backup`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BackupArgs {
    /// The copy; in the folder of copies without it.
    pub out: Option<PathBuf>,
    /// Only where one is due.
    #[arg(long, conflicts_with = "out")]
    pub auto: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
    /// What else there is.
    #[command(subcommand)]
    pub command: Option<BackupCommand>,
}

/// `backup …`.
#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    /// Lists the copies.
    List(JsonArgs),
}

/// `restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy.
    pub file: PathBuf,
    /// Only tells what it would change.
    #[arg(long)]
    pub preview: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
