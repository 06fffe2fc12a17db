//! Rounds of hand-over: their rows, how they are read, and what a change of them asks for.

mod candidates;
mod facts;
mod record;
mod rounds;
#[cfg(test)]
mod tests;

pub(super) use facts::{Brought, brought_by, head_of, last_number, lines_of, listed_in, people_of};
