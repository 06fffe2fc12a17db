//! `backup` and `restore`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `backup`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BackupArgs {
    /// The copy; in the folder of copies without it.
    pub out: Option<PathBuf>,
    /// Only where one is due.
    #[arg(long, conflicts_with = "out")]
    pub auto: bool,
    /// Encrypted.
    #[arg(long, requires = "out")]
    pub encrypt: bool,
    /// Encrypted for these keys.
    #[arg(long = "recipient", value_name = "KEY", requires = "out")]
    pub recipients: Vec<String>,
    /// Encrypted for the keys of a file.
    #[arg(long, value_name = "FILE", requires = "out")]
    pub recipient_file: Option<PathBuf>,
    /// The passphrase, in a file.
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with_all = ["recipients", "recipient_file"])]
    pub passphrase_file: Option<PathBuf>,
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
    List(BackupListArgs),
}

/// `backup list`.
#[derive(Debug, Args)]
pub struct BackupListArgs {
    /// Reads each one whole.
    #[arg(long)]
    pub verify: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy.
    pub file: PathBuf,
    /// Only tells what it would change.
    #[arg(long)]
    pub preview: bool,
    /// The passphrase of an encrypted copy, in a file.
    #[arg(long, value_name = "FILE", conflicts_with = "identity")]
    pub passphrase_file: Option<PathBuf>,
    /// The keys that open an encrypted copy.
    #[arg(long, value_name = "FILE")]
    pub identity: Option<PathBuf>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
