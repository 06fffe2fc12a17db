//! `take-out` and `bring-back`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::values;
use crate::domain::carry::Side;

/// `take-out`.
#[derive(Debug, Args)]
pub struct TakeOutArgs {
    /// The names of the hamlets.
    #[arg(value_name = "HAMLET", required_unless_present_any = ["list", "give_up"], value_parser = NonEmptyStringValueParser::new())]
    pub hamlets: Vec<String>,
    /// The file.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["list", "give_up"])]
    pub to: Option<PathBuf>,
    /// Who carries it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub who: String,
    /// Encrypted.
    #[arg(long)]
    pub encrypt: bool,
    /// Encrypted for these keys.
    #[arg(long = "recipient", value_name = "KEY")]
    pub recipients: Vec<String>,
    /// Encrypted for the keys of a file.
    #[arg(long, value_name = "FILE")]
    pub recipient_file: Option<PathBuf>,
    /// The passphrase, in a file.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["recipients", "recipient_file"])]
    pub passphrase_file: Option<PathBuf>,
    /// Lists what went out.
    #[arg(long, conflicts_with_all = ["hamlets", "to", "give_up"])]
    pub list: bool,
    /// The copy of this number will not come back.
    #[arg(long, value_name = "N", conflicts_with_all = ["hamlets", "to"])]
    pub give_up: Option<i64>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `bring-back`.
#[derive(Debug, Args)]
pub struct BringBackArgs {
    /// The copy.
    pub file: PathBuf,
    /// Only tells what it would do.
    #[arg(long)]
    pub preview: bool,
    /// Questions answered with the office's side.
    #[arg(long, value_name = "KEY", value_delimiter = ',')]
    pub here: Vec<String>,
    /// Questions answered with the copy's side.
    #[arg(long, value_name = "KEY", value_delimiter = ',')]
    pub there: Vec<String>,
    /// Answers in a file.
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// The answer to every other question.
    #[arg(long, value_name = "SIDE", value_parser = values::side())]
    pub others: Option<Side>,
    /// Merges a copy of which it was said that it will not come back.
    #[arg(long)]
    pub even_given_up: bool,
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
