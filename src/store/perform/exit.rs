//! Plans to leave poverty and targets: what each change writes.

use rusqlite::named_params;

use crate::domain::exit_plan::{ExitOperation, ExitPlan, ExitTarget, check_plan, target_faults};
use crate::domain::id::{ExitPlanId, ExitTargetId};
use crate::domain::stored::Edit;
use crate::store::exit::{OPEN_PLAN, TARGETS};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError, row};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ExitOperation) -> Result<()> {
    match operation {
        ExitOperation::SavePlan(edit) => save_plan(tx, edit),
        ExitOperation::RemovePlan(id, rev) => tx.remove::<ExitPlan>(*id, *rev),
        ExitOperation::SaveTarget(edit) => save_target(tx, edit),
        ExitOperation::RemoveTarget(id, rev) => tx.remove::<ExitTarget>(*id, *rev),
    }
}

/// A new plan takes the place of the one that was open.
fn save_plan(tx: &mut Tx, edit: &Edit<ExitPlanId, ExitPlan>) -> Result<()> {
    if edit.base.is_none() {
        let household = named_params! { ":household": edit.value.household.0 };
        for open in row::all::<ExitPlan>(tx.conn, OPEN_PLAN, household)? {
            let ended_on = Some(edit.value.agreed_on.max(open.agreed_on));
            tx.save(&Edit::of(&open, ExitPlan { ended_on, ..open.value.clone() }))?;
        }
    }
    let before = edit.base.map(|(id, _)| tx.read::<ExitPlan>(id)).transpose()?;
    check_plan(&edit.value, before.as_ref().map(|known| &known.value), tx.today())?;
    tx.save(edit).map(drop)
}

/// A year has one target, of numbers that can be meant.
fn save_target(tx: &mut Tx, edit: &Edit<ExitTargetId, ExitTarget>) -> Result<()> {
    let known = row::all::<ExitTarget>(tx.conn, TARGETS, [])?;
    match target_faults(&edit.value, edit.base.map(|(id, _)| id), &known).first() {
        Some((_, fault)) => Err(StoreError::Refused(Refusal::Target(*fault))),
        None => tx.save(edit).map(drop),
    }
}
