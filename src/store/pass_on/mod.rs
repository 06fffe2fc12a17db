//! Passing on: obligations and waiting lists as rows, and how they are read: every debt, who waits, the
//! trees of households.
//!
//! | file | subject |
//! |---|---|
//! | `record` | the rows |
//! | `line` | the animals of supports and what became of them |
//! | `debts` | every obligation |
//! | `may_owe` | supports that owe nothing yet |
//! | `waiting` | who waits |
//! | `trees` | the chains of households |

mod debts;
mod line;
mod may_owe;
mod record;
#[cfg(test)]
mod tests;
mod trees;
mod waiting;

pub(super) use line::{debts_of, line, lines_of};
pub(super) use trees::{OWED, links};
pub(super) use waiting::first_waiting;

/// Obligations of a household, oldest first.
pub(super) const OF_DEBTOR: &str = include_str!("of_debtor.sql");
