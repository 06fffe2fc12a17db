//! Forms of groups, loans and cards, opened from their boards.
//!
//! | file | subject |
//! |---|---|
//! | `about` | a group itself |
//! | `member` | who joins, what a member is and when it leaves |
//! | `entries` | what several members gave or got in one go |
//! | `entry` | an entry of the book is corrected |
//! | `loan` | a repayment, a later day on which a loan is due |
//! | `cards` | cards for several people at once |

pub mod about;
pub mod cards;
pub mod entries;
pub mod entry;
pub mod loan;
pub mod member;

use super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, part_of, perform};

#[cfg(test)]
mod tests;
