//! `server`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::values;
use crate::shell::server::Part;

/// `server …`.
#[derive(Debug, Subcommand)]
pub enum ServerCommand {
    /// Prints the set-up.
    Print(ServerPrintArgs),
    /// Finds weaknesses.
    Check(ServerCheckArgs),
}

/// `server print`.
#[derive(Debug, Args)]
pub struct ServerPrintArgs {
    /// Who may come in, each with the file of their public key.
    #[arg(long = "person", value_name = "LOGIN=FILE")]
    pub people: Vec<String>,
    /// The service account.
    #[arg(long, value_name = "NAME", default_value = "thoatngheo")]
    pub account: String,
    /// The folder of the register.
    #[arg(long, value_name = "FOLDER", default_value = "/srv/thoatngheo")]
    pub folder: PathBuf,
    /// The program.
    #[arg(long, value_name = "FILE", default_value = "/usr/local/bin/thoatngheo")]
    pub program: PathBuf,
    /// One part, without words around it.
    #[arg(long, value_name = "PART", value_parser = values::server_part())]
    pub part: Option<Part>,
}

/// `server check`.
#[derive(Debug, Args)]
pub struct ServerCheckArgs {
    /// The file of keys.
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// The configuration of the SSH server.
    #[arg(long, value_name = "FILE")]
    pub sshd: Option<PathBuf>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
