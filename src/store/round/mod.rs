//! Review rounds: their rows, and how they are read.

mod before;
mod dossier;
mod lines;
mod record;

#[cfg(test)]
mod tests;

/// A round as it was opened, by its code.
const BY_CODE: &str = include_str!("by_code.sql");
