//! The movement ledger (sổ diễn biến): every entry of a household into a class and every exit from it, in
//! households and in people, each dated and with its one reason. Official tables are views of it.
//!
//! What a class holds on a day is the **sum of the entries** up to that day, so a table balances by
//! construction: `closing = opening − exits + entries ± other`, and the closing of a year is the opening of the
//! next. Only poor and near-poor are kept as accounts; what lies above them is in no column.
//!
//! How things are counted:
//! - A household counts at the end of a day. The class changes on the day of the decision, and **all the people
//!   who live there at the end of that day move with it**. Whoever comes or goes on another day is "other"
//!   (khác): people only, the household stays. Within a day the household comes back first, then people come and
//!   go, so that a decision moves it as the evening finds it; it ends last. What no evening saw is no entry: a hamlet
//!   passed through, the first of two surveys or decisions of a day.
//! - A partial date stands on its first day ([`super::span`]).
//! - A stay or a household that was entered by mistake was never there.
//! - Restoring a household does not say why it had left: it is gone between the two days, which cancels out
//!   within a year.
//! - A household that was founded by a split belongs to no class until a decision says so; the people who went
//!   with it leave their old household's class as "other".
//! - The day on which a household was entered into the register says nothing about the past: where a decision
//!   is older, the household was there.
//! - A survey that counts other people than the register names moves the difference, on its day, as "other".
//!
//! Naive counting on a day, which the tests and the register's check hold against the entries, is in
//! [`LedgerFacts::on`].

mod amount;
mod entry;
mod facts;
mod on_day;
mod presence;
mod steps;
mod walk;

#[cfg(test)]
pub(crate) mod histories;
#[cfg(test)]
mod tests;

pub use amount::Amount;
pub use entry::{Account, Cause, Entry, Other, balance};
pub use facts::{LedgerFacts, Stay, Surveyed};
pub use on_day::Position;
pub use walk::entries;
