//! Review rounds: their rows, how they are read, and what a change of them must not contradict.

mod before;
mod dossier;
mod lines;
mod opened;
mod record;
mod reversed;
mod standing;

#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;

pub(super) use opened::opened;
pub(super) use reversed::expect_sound;
#[cfg(test)]
pub(super) use standing::not_concluded;
pub(super) use standing::{
    RoundState, expect_concluded, is_contested, is_listed, is_recognised, is_surveyed, last_decision,
    last_meeting, of_decision, round_of, waits_for_recheck,
};

/// A round as it was opened, by its code.
const BY_CODE: &str = include_str!("by_code.sql");
