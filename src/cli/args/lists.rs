//! Commands that take lists in, look into the register, and give lists out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The list.
    pub file: PathBuf,
    /// The sheet; all that hold a list without it.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Says what would happen and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Where rejected rows go.
    #[arg(long, value_name = "OUT.csv")]
    pub issues: Option<PathBuf>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `find`.
#[derive(Debug, Args)]
pub struct FindArgs {
    /// What the find line would hold; with a past day everybody without it.
    #[arg(required_unless_present = "on", value_name = "TEXT")]
    pub text: Vec<String>,
    /// A past day.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// How many rows at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Household code.
    pub code: String,
    /// A past day.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Citizen numbers and phone in full.
    #[arg(long)]
    pub full: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What `export` writes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportKind {
    /// One row a household.
    Households,
    /// One row a person.
    Members,
    /// One row a support.
    Supports,
}

/// `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What.
    #[arg(value_enum)]
    pub kind: ExportKind,
    /// Where to; the end of the name says how.
    #[arg(long, value_name = "OUT.xlsx|.csv")]
    pub to: PathBuf,
    /// A past day.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
}
