//! Why a session in the terminal broke off.

use std::io;

/// What went wrong; the words for it are made by the command line.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The terminal cannot be used.
    #[error("the terminal: {0}")]
    Terminal(#[from] io::Error),
    /// The disk did not take what was typed and not saved.
    #[error("what was typed: {0}")]
    NotKept(#[source] io::Error),
}
