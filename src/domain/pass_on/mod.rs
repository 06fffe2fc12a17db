//! Passing on (luân chuyển, quay vòng): what a household that received animals owes to the next one,
//! who waits for it, and the chain of households that grows from it. The animals themselves and the
//! events of their lives are [`super::herd`].
//!
//! | file | subject |
//! |---|---|
//! | `rule` | what is owed, as data of a model |
//! | `obligation` | what one household owes, and how it was settled |
//! | `new` | an obligation that is recorded by itself |
//! | `settlement` | how it is settled, part by part |
//! | `line` | the animals of a support and their offspring, as long as the debtor has them |
//! | `kin` | one of them on a day, from which it is paid |
//! | `demand` | what an obligation demands now |
//! | `debt` | an obligation with everything that lists and forms need of it |
//! | `household` | what an obligation on a household's page demands |
//! | `fault` | what stands against a change, and what is doubtful about it |
//! | `waiting` | who waits for an animal, in which order, and what speaks against them |
//! | `chain` | the tree of households |
//! | `forest` | every tree with its totals |
//! | `sound` | what must never be in a chain: circles, debts settled twice |
//! | `operation` | the changes |

pub mod chain;
mod debt;
mod demand;
mod fault;
mod forest;
mod household;
mod kin;
mod line;
mod new;
mod obligation;
mod operation;
mod rule;
mod settlement;
mod sound;
#[cfg(test)]
mod testing;
mod waiting;

pub use self::debt::{Debt, Party, as_of};
pub use self::demand::{Demand, MayGo, Standing};
pub use self::fault::{HandOnDoubt, PassOnFault, check_turn, expect_reason};
pub use self::forest::{ChainNode, Obliged, Totals, Tree, forest};
pub use self::kin::{Gone, Kin};
pub use self::line::{Line, Lives};
pub use self::new::{MayOwe, NewObligation, Origin, RuleKind, check_new};
pub use self::obligation::{PassOn, PassOnState, VoidedBy};
pub use self::operation::{PassOnHandOver, PassOnOperation};
pub use self::rule::{Fault, PassOnRule, due_after_birth, is_voided_by, obligation_due, ready_after_birth};
pub use self::settlement::{Part, Progress};
pub use self::sound::{ChainFault, chain_faults};
pub use self::waiting::{Candidate, Doubt, Waiting, WaitingState, first_in_turn, in_turn};
