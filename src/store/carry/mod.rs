//! A register that goes to the hamlet and comes back. What merging means is decided in [`crate::domain::carry`].
//!
//! | part | what it does |
//! |---|---|
//! | `cut` | the rows of chosen hamlets, written into an empty register |
//! | `take_out` | the copy, whole or not at all, and the note of it |
//! | `note` | which copies are out; whether this register is one |
//! | `copy` | a copy that comes back: is it one of ours, what was done on it since |
//! | `erased` | people whose data was erased here meanwhile |
//! | `sides` | what each row was, is here, is there |
//! | `rules` | by these, and the answers of a person: what is written of each row |
//! | `tried` | the private copy on which it is tried out, kept between questions |
//! | `replay` | one operation of the copy, written here |
//! | `whole` | what both sides have to keep together |
//! | `twice` | supports that were written down on both sides |
//! | `ways` | the order of sheets of visits |
//! | `recode` | codes and numbers that both sides gave in between |
//! | `bring_back` | all of it, in one transaction |
//!
//! The copy's own journal begins when it goes out, so that it names nobody else; its first entry bears the note, and
//! all of it is proved by its chain before anything of it is read. Each of its operations becomes one of the register's
//! journal, under its own author and time, and `brought` keeps by whom it was brought and by which hash it is known.

mod bring_back;
mod copy;
mod cut;
mod erased;
mod note;
mod recode;
mod replay;
mod rules;
mod sides;
mod take_out;
mod tried;
mod twice;
mod ways;
mod whole;

#[cfg(test)]
mod tests;

pub use take_out::Taken;
pub use tried::Tried;

pub(super) use note::number_here;

/// Bytes as they are written for people.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
