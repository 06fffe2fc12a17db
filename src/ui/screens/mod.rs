//! One file a screen.

pub(super) mod board;
pub(super) mod household;
pub(super) mod households;
pub(super) mod journal;
pub(super) mod reports;
pub(super) mod round;
pub(super) mod rounds;
pub(super) mod system;
pub(super) mod today;
pub(super) mod welcome;

#[cfg(test)]
mod tests;
