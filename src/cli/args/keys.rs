//! The command on the keys.

use std::path::PathBuf;

use clap::Args;

use super::values;
use crate::keys::Context;

/// `keys`.
#[derive(Debug, Args)]
pub struct KeysArgs {
    /// The place whose keys go on the card; all places without it.
    #[arg(long, value_name = "PLACE", value_parser = values::place(), requires = "card")]
    pub place: Option<Context>,
    /// Key cards as a PDF file.
    #[arg(long, value_name = "OUT", group = "card", conflicts_with = "json")]
    pub pdf: Option<PathBuf>,
    /// Key cards as a text file; `-` for the screen.
    #[arg(long, value_name = "OUT", group = "card", conflicts_with = "json")]
    pub text: Option<PathBuf>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
