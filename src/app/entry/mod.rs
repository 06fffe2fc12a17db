//! Entering a pile of papers: form after form in the order of the pile (a work list, marked households), each opened
//! as the one before is saved. The forms themselves are [`super::form::survey`].
//!
//! | file | subject |
//! |---|---|
//! | `pile` | whose papers, where in the pile, what became of them |
//! | `turns` | from one paper to the next, and to the end |
//! | `held` | keys typed ahead of a paper that could not be saved |

mod held;
mod pile;
#[cfg(test)]
mod tests;
mod turns;

pub use held::Held;
pub use pile::{Pass, Pile};
pub(in crate::app) use turns::{
    arrived, begun, failed, follow, give_up_held, open_in_order, refused, saved, told, unexpected,
    why_not_turn,
};

/// A pile of papers that is being entered, and what was typed ahead of it.
#[derive(Debug, Default)]
pub struct Entry {
    /// The pile; `None` where no papers are entered one after the other.
    pub pile: Option<Pile>,
    /// Keys typed ahead.
    pub held: Held,
}

/// From one paper of the pile to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The next paper; the one on top stays as the register has it.
    Next,
    /// The paper before.
    Previous,
}

/// What is told to the entry of a pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryMsg {
    /// Another paper is wanted.
    Turn(Turn),
    /// No key came for a moment: whoever types has seen what stands on the screen.
    Seen,
}
