//! `duplicates`: records that may be of one household or person.

use clap::{Args, Subcommand};

use super::register::JsonArgs;

/// `duplicates …`.
#[derive(Debug, Subcommand)]
pub enum DuplicatesCommand {
    /// Lists records that are likely one, with the reasons.
    List(JsonArgs),
    /// Remembers that two records are not the same.
    Apart(ApartArgs),
    /// Makes one record of two.
    Join(JoinArgs),
}

/// `duplicates apart`.
#[derive(Debug, Args)]
pub struct ApartArgs {
    /// Household code.
    pub code: String,
    /// Code of the other household; the same one for two people of it.
    pub other: String,
    /// Two people instead of the households: the name of the one in the first.
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

/// `duplicates join`.
#[derive(Debug, Args)]
pub struct JoinArgs {
    /// Code of the household that stays.
    pub keep: String,
    /// Code of the one that is given up; the same one for two people of it.
    pub other: String,
    /// Two people instead of the households: the name of the one in the first, which stays.
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// Only tells what it would do.
    #[arg(long)]
    pub preview: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
