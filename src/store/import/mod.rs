//! Importing: the register as matching needs to know it, and a plan carried out as one operation.

mod enter;
mod hamlets;
mod known;
mod reviewed;
mod update;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

use hamlets::Hamlets;

use super::journal::{Done, Opening, Tx};
use super::register::Register;
use super::{Result, StoreError};
use crate::domain::history::Author;
use crate::domain::intake::{ImportPlan, PlannedHousehold, Treatment};
use crate::domain::operation::OperationKind;
use crate::domain::standard::Standards;

/// Says how far an import has come (households done, of how many) and hears whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

impl Register {
    /// Carries out a plan as one operation and one step of undo; `file` is what the journal calls it.
    /// Surveys get the standard in force at their day. Only what the plan names is changed.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] where `progress` said to stop: then nothing was imported.
    pub fn import(
        &mut self,
        author: &Author,
        plan: &ImportPlan,
        standards: &Standards,
        file: &str,
        progress: Progress,
    ) -> Result<Done> {
        let opening = Opening { author, kind: OperationKind::Import, subject: Some(file), reverses: None };
        let ((), done) = self.transact_many(&opening, |tx| {
            let mut import = Import { hamlets: Hamlets::of(tx)?, standards, tx };
            for (at, household) in plan.households.iter().enumerate() {
                if progress(at, plan.households.len()).is_break() {
                    return Err(StoreError::Cancelled);
                }
                import.take(household)?;
            }
            Ok(())
        })?;
        Ok(done)
    }
}

/// An import under way.
struct Import<'i, 'a> {
    tx: &'i mut Tx<'a>,
    hamlets: Hamlets,
    standards: &'i Standards,
}

impl Import<'_, '_> {
    fn take(&mut self, planned: &PlannedHousehold) -> Result<()> {
        match planned.verdict.treatment() {
            Treatment::Enter => self.enter(&planned.intake),
            Treatment::Update(update) => self.update(&planned.intake, update),
            Treatment::Keep | Treatment::LeaveOut => Ok(()),
        }
    }
}
