//! Review rounds: their rows, and how they are read.

mod before;
mod dossier;
mod lines;
mod opened;
mod record;

#[cfg(test)]
mod tests;

pub(super) use opened::opened;

/// A round as it was opened, by its code.
const BY_CODE: &str = include_str!("by_code.sql");
