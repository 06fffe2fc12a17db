//! Colleagues and the office's rules: what each change writes.

use crate::domain::colleague::{
    Colleague, ColleagueFault, ColleagueOperation, OfficeRules, colleague_faults,
};
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::place::Hamlet;
use crate::domain::stored::{Edit, Rev};
use crate::store::colleague::{OFFICE_RULES_ROW, expect_keeper, team};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ColleagueOperation) -> Result<()> {
    match operation {
        ColleagueOperation::Save(edit) => save(tx, edit),
        ColleagueOperation::Remove(id, rev) => remove(tx, *id, *rev),
        ColleagueOperation::SaveRules(rules) => save_rules(tx, rules),
    }
}

fn save(tx: &mut Tx, edit: &Edit<ColleagueId, Colleague>) -> Result<()> {
    let known = team(tx.conn)?.colleagues;
    let faults = colleague_faults(&edit.value, edit.base.map(|(id, _)| id), &known);
    if let Some((_, fault)) = faults.first() {
        return Err(refused(*fault));
    }
    edit.value.hamlets.iter().try_for_each(|hamlet| expect_hamlet(tx, *hamlet))?;
    tx.save(edit).map(drop)
}

fn expect_hamlet(tx: &Tx, hamlet: HamletId) -> Result<()> {
    tx.read::<Hamlet>(hamlet).map(drop)
}

/// The last who is taken out may be the keeper: then the register is open to all again, as it was.
fn remove(tx: &mut Tx, id: ColleagueId, rev: Rev) -> Result<()> {
    tx.remove::<Colleague>(id, rev)?;
    expect_keeper(tx.conn)
}

fn refused(fault: ColleagueFault) -> StoreError {
    StoreError::Refused(Refusal::Colleague(fault))
}

fn save_rules(tx: &mut Tx, rules: &OfficeRules) -> Result<()> {
    match crate::store::row::find::<OfficeRules>(tx.conn, OFFICE_RULES_ROW)? {
        Some(stored) => tx.update(&stored, rules),
        None if *rules == OfficeRules::default() => Ok(()),
        None => tx.insert_at(OFFICE_RULES_ROW, rules),
    }
}
