//! Proving the register: the file, the references, the lists against the facts, the journal, the households, the
//! movement ledger, the review rounds, groups and loans, visits, plans and targets, the chains of passing on, herds,
//! money, activities and emergencies; and what deserves a second look.
//!
//! | file | subject |
//! |---|---|
//! | `parts` | the parts of a check, the longest first |
//! | `crew` | several of them at a time over a large register, with progress, stopped on demand |
//! | `mend` | what follows from facts, made anew |
//! | the others | one part each; what they find is named in [`crate::domain::health`] |

mod activities;
mod chain;
mod colleagues;
mod crew;
mod duplicates;
mod exits;
mod file;
mod groups;
mod herds;
mod households;
mod ledger;
mod lists;
mod mend;
mod money;
mod numbers;
mod parts;
mod pass_on;
mod programmes;
mod rounds;
mod search;
mod visits;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

pub(super) use chain::problems as chain_problems;
pub(super) use file::first_fault;

use super::register::Register;
use super::{Result, damage};
use crate::domain::health::Severity;
pub use crate::domain::health::{Problem, ProblemKind};
use crate::domain::standard::Standards;

/// Hears how far a check has come (so much done, of so much), and says whether to go on.
pub type Heard<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// What a part of a check has to know beside the register.
pub(super) struct Scope<'a> {
    /// The standards of the commune; without them nothing is looked for that is only doubtful.
    standards: Option<&'a Standards>,
}

impl Register {
    /// Everything that is not as it must be; nothing in a sound register. What is only doubtful is left to
    /// [`Register::examine`].
    ///
    /// # Errors
    /// Those of a file that cannot be read.
    pub fn check(&self) -> Result<Vec<Problem>> {
        let mut problems = self.look(&Scope { standards: None }, &mut |_, _| ControlFlow::Continue(()))?;
        problems.retain(|problem| problem.kind.severity() != Severity::Doubtful);
        Ok(problems)
    }

    /// The same with what is only doubtful: classes against surveys under the commune's own standards, numbers against
    /// sex and year, numbers of residents, budgets that were overspent, possible duplicates.
    ///
    /// # Errors
    /// Those of a file that cannot be read; [`super::StoreError::Cancelled`] where `heard` said to stop.
    pub fn examine(&self, standards: &Standards, heard: Heard) -> Result<Vec<Problem>> {
        self.look(&Scope { standards: Some(standards) }, heard)
    }

    /// Whether SQLite finds the file damaged is known to everybody from then on.
    fn look(&self, scope: &Scope, heard: Heard) -> Result<Vec<Problem>> {
        let before = damage::known(&self.path);
        let problems = crew::look(self, scope, heard)?;
        self.tell_checked(&problems, &before)?;
        Ok(problems)
    }
}
