//! Plans to leave poverty and targets: what each change writes.

use chrono::Datelike;
use rusqlite::{Connection, named_params};

use crate::domain::exit_plan::{
    ExitOperation, ExitPlan, ExitTarget, Listed, PlanGround, check_plan, target_faults_on,
};
use crate::domain::household::Household;
use crate::domain::id::{ExitPlanId, ExitTargetId};
use crate::domain::stored::{Edit, Stored};
use crate::store::exit::{OPEN_PLAN, TARGETS, listed};
use crate::store::journal::Tx;
use crate::store::visit::known_since;
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

/// A new plan takes the place of the one that was open, unless it is over itself.
fn save_plan(tx: &mut Tx, edit: &Edit<ExitPlanId, ExitPlan>) -> Result<()> {
    let own = edit.base.map(|(id, _)| id);
    let household = named_params! { ":household": edit.value.household.0 };
    let mut open = row::all::<ExitPlan>(tx.conn, OPEN_PLAN, household)?;
    open.retain(|plan| Some(plan.id) != own);
    check_plan(&edit.value, &ground(tx, edit, &open)?, tx.today())?;
    if own.is_none() && edit.value.ended_on.is_none() {
        for open in open {
            let ended_on = Some(edit.value.agreed_on);
            tx.save(&Edit::of(&open, ExitPlan { ended_on, ..open.value.clone() }))?;
        }
    }
    tx.save(edit).map(drop)
}

/// A year has one target, of numbers that can be meant.
fn save_target(tx: &mut Tx, edit: &Edit<ExitTargetId, ExitTarget>) -> Result<()> {
    let known = row::all::<ExitTarget>(tx.conn, TARGETS, [])?;
    let listed = listed(tx.conn, Listed::year_for(edit.value.year, tx.today().year()))?;
    match target_faults_on(&edit.value, edit.base.map(|(id, _)| id), &known, listed).first() {
        Some((_, fault)) => Err(StoreError::Refused(Refusal::Target(*fault))),
        None => tx.save(edit).map(drop),
    }
}

/// What a target is about, as the journal names it: `2027 (25 + 20)`, poor and near-poor households.
pub(super) fn subject(conn: &Connection, operation: &ExitOperation) -> Result<Option<String>> {
    let named = |target: &ExitTarget| format!("{} ({} + {})", target.year, target.poor, target.near_poor);
    Ok(match operation {
        ExitOperation::SaveTarget(edit) => Some(named(&edit.value)),
        ExitOperation::RemoveTarget(id, _) => {
            row::find::<ExitTarget>(conn, *id)?.map(|target| named(&target.value))
        }
        ExitOperation::SavePlan(_) | ExitOperation::RemovePlan(..) => None,
    })
}

/// What the register knows where a plan is proved; `open` are the household's other plans that are open. Whether it was
/// surveyed is told where the plan is written.
fn ground(
    tx: &Tx,
    edit: &Edit<ExitPlanId, ExitPlan>,
    open: &[Stored<ExitPlanId, ExitPlan>],
) -> Result<PlanGround> {
    let before = edit.base.map(|(id, _)| tx.read::<ExitPlan>(id)).transpose()?;
    let household = tx.read::<Household>(edit.value.household)?;
    Ok(PlanGround {
        before: before.map(|known| known.value),
        open: open.iter().map(|plan| plan.agreed_on).max(),
        known_since: known_since(tx.conn, household.id)?,
        left: household.ended.map(|ended| ended.on),
        not_listed: false,
        not_surveyed: false,
    })
}
