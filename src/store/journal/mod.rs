//! The journal: the only door for changes of facts, the chain that proves it, the history that people read.
//!
//! Triggers write each changed row, before and after, to the operation that is open; without an open
//! operation a change of a fact fails, whoever tries it.

mod about;
mod anchor;
mod batch;
mod chain;
mod close;
mod conflict;
mod created;
mod door;
mod history;
mod outcome;
mod redacted;
mod replay;
mod series;
mod triggers;
mod tx;

pub use batch::Batch;
pub use created::Created;
pub use door::Done;
pub(super) use door::Opening;

pub(super) use chain::{Changes, Entry, Link};
#[cfg(test)]
pub(super) use close::digest_of;
pub(super) use history::{
    LastChange, bounds, entry as history_entry, last_change, last_change_of_row, last_change_of_touched,
};
pub(super) use redacted::{made_with, note_redacted, redacted};
pub(super) use replay::{RowStep, current, fields_of, table};
pub(super) use series::{Series, said, written};
pub(super) use triggers::{create_triggers, drop_triggers};
pub use tx::Told;
pub(super) use tx::Tx;
