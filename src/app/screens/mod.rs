//! What fills the screen: one file a screen. Each takes actions and typed text while it is on top,
//! and the answers that it asked for.

pub mod household;
pub mod households;
pub mod journal;
pub mod reports;
pub mod round;
pub mod rounds;
pub mod system;
pub mod today;
pub mod welcome;

#[cfg(test)]
mod tests;
