//! A register that goes to the hamlet (mang sổ xuống thôn): a copy of chosen hamlets is taken out on a laptop, worked on
//! without a line, and brought back. While it is out the office goes on working: nothing is locked.
//!
//! What comes back is merged by the journal of the copy, field by field ([`merge`]). A field that only one side changed
//! is taken; one that both changed to different values is a clash ([`Clash`]), which a person answers. Nothing is
//! overwritten without such an answer, and nothing at all is written before every question has one: half of what
//! somebody did in a hamlet is harder to understand than none of it.
//!
//! | file | subject |
//! |---|---|
//! | `taken_out` | which hamlets are out, with whom, since when |
//! | `merge` | three states of a row: when it went out, here, there |
//! | `clash` | what both sides changed, and its answers |
//! | `brought` | what bringing a copy back would do, or did |
//! | `fault` | why a copy cannot be taken out or brought back |

mod brought;
mod clash;
mod fault;
mod merge;
mod taken_out;

pub use self::brought::{Bringing, ErasedSince, GivenTwice, LeftOut, Recoded, WorkedOn};
pub use self::clash::{Answers, Clash, ClashKind, Side, Touch};
pub use self::fault::CarryFault;
pub use self::merge::{Difference, Fate, RowFields, Sides, fate};
pub use self::taken_out::{CarryEnd, ChainHead, TakenOut, code_prefix};
