//! The register as text, and back: one csv a table, with the journal, so that another program could read it in fifty
//! years. What lists are read from is left out: it is made from the facts.
//!
//! | part | what it does |
//! |---|---|
//! | `layout` | the tables and columns of a schema, as a file tells them |
//! | `cell` | one value as text and back; absent and empty differ |
//! | `write` | a register to a folder of files, whole or not at all |
//! | `read` | a folder of files to rows, with the file and line of whatever is wrong |
//! | `rebuild` | rows to a register: every rule of the tables, every reference, the chain |
//! | `prove` | a register against the one rebuilt from its own dump, row by row |
//!
//! The files are for machines: nothing in them is shielded from spreadsheets, which would change it.

mod cell;
mod layout;
mod prove;
mod read;
mod rebuild;
mod write;

#[cfg(test)]
mod tests;

pub use prove::Proof;

/// What a dump says of itself.
const FACTS: &str = "register.json";
/// The same for people.
const README: &str = "README.txt";
