//! Lines changed by themselves, as any support is: the round keeps what it decides of them.

use super::refused;
use crate::domain::hand_over::{LineChange, ListRefusal, decided_by_round};
use crate::domain::household::Household;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;

/// Nothing that a round decides changes with the support.
pub(in crate::store::perform) fn expect_kept(tx: &Tx, before: &Support, after: &Support) -> Result<()> {
    match decided_by_round(before, after).is_empty() {
        true => Ok(()),
        false => Err(refused(ListRefusal::OfRound(code(tx, before)?))),
    }
}

/// A support that is a line goes as it does from the list: while it is a plan only.
pub(in crate::store::perform) fn expect_removable(tx: &Tx, support: &Support) -> Result<()> {
    if support.part_of.hand_over.is_none() {
        return Ok(());
    }
    match LineChange::Remove.after(support.state) {
        Ok(_) => Ok(()),
        Err(refusal) => Err(refused(ListRefusal::State(code(tx, support)?, refusal))),
    }
}

fn code(tx: &Tx, support: &Support) -> Result<String> {
    Ok(tx.read::<Household>(support.household)?.value.code)
}
