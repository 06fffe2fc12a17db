//! Codes and names of what a file lists: models, funds, grounds of assistance.

use std::collections::HashSet;

use super::{Label, is_code};

/// What is wrong with a code or a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NamingFault {
    /// A code of other than small unaccented letters, digits, hyphens, underscores.
    #[error("not a code: {0:?}")]
    NotACode(String),
    /// A code twice in one list.
    #[error("code twice: {0:?}")]
    CodeTwice(String),
    /// A name or a unit without words in one of the languages.
    #[error("a name is empty in {0:?}")]
    EmptyName(String),
}

/// Takes down a code that no other thing of the list has.
///
/// # Errors
/// It is no code, or it was there before.
pub(in crate::domain) fn unique(seen: &mut HashSet<String>, code: &str) -> Result<(), NamingFault> {
    if !is_code(code) {
        return Err(NamingFault::NotACode(code.to_owned()));
    }
    if !seen.insert(code.to_owned()) {
        return Err(NamingFault::CodeTwice(code.to_owned()));
    }
    Ok(())
}

/// Whether a name of the thing of a code says something in both languages.
///
/// # Errors
/// It does not.
pub(in crate::domain) fn named(label: &Label, code: &str) -> Result<(), NamingFault> {
    if label.is_worded() { Ok(()) } else { Err(NamingFault::EmptyName(code.to_owned())) }
}
