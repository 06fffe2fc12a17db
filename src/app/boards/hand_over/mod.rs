//! Rounds of hand-over: the list of rounds, and one round with its lines, which is also where they are handed over.

mod deeds;
pub mod rounds;
pub mod sheet;
#[cfg(test)]
mod tests;
mod turn;
