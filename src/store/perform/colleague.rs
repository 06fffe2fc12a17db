//! Colleagues and the office's rules: what each change writes.

use chrono::NaiveDate;

use crate::domain::colleague::{
    Colleague, ColleagueFault, ColleagueOperation, OfficeRules, Team, colleague_faults, rules_fault,
};
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::place::Hamlet;
use crate::domain::stored::{Edit, Rev};
use crate::store::colleague::{OFFICE_RULES_ROW, expect_team, team};
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
    let before = team(tx.conn)?;
    let own = edit.base.map(|(id, _)| id);
    let faults = colleague_faults(&edit.value, own, &before.colleagues, &tx.author()?);
    if let Some((_, fault)) = faults.first() {
        return Err(refused(*fault));
    }
    edit.value.hamlets.iter().try_for_each(|hamlet| expect_hamlet(tx, *hamlet))?;
    tx.save(edit)?;
    expect_team(tx.conn, &before)
}

fn expect_hamlet(tx: &Tx, hamlet: HamletId) -> Result<()> {
    tx.read::<Hamlet>(hamlet).map(drop)
}

/// The last who is taken out may be the keeper: then the register is open to all again, as it was.
fn remove(tx: &mut Tx, id: ColleagueId, rev: Rev) -> Result<()> {
    let before = team(tx.conn)?;
    tx.remove::<Colleague>(id, rev)?;
    expect_team(tx.conn, &before)
}

fn refused(fault: ColleagueFault) -> StoreError {
    StoreError::Refused(Refusal::Colleague(fault))
}

fn save_rules(tx: &mut Tx, rules: &OfficeRules) -> Result<()> {
    let team = team(tx.conn)?;
    if let Some(fault) = rules_fault(*rules, &team) {
        return Err(refused(fault));
    }
    let rules = OfficeRules { eased_on: eased_on(tx, &team, *rules)?, ..*rules };
    match crate::store::row::find::<OfficeRules>(tx.conn, OFFICE_RULES_ROW)? {
        Some(stored) => tx.update(&stored, &rules),
        None if rules == OfficeRules::default() => Ok(()),
        None => tx.insert_at(OFFICE_RULES_ROW, &rules),
    }
}

/// A keeper who is the only one asks for less alone, and the day stands there until the office asks for two again.
fn eased_on(tx: &Tx, team: &Team, rules: OfficeRules) -> Result<Option<NaiveDate>> {
    if team.rules.ask_less_than(rules) {
        return Ok(None);
    }
    let alone = rules.ask_less_than(team.rules) && !team.has_other_keeper(&tx.author()?);
    Ok(if alone { Some(tx.today()) } else { team.rules.eased_on })
}
