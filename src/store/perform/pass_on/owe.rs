//! An obligation is recorded by itself: for a support of the register, or for one of before it.

use rusqlite::named_params;

use super::{expect_present, refused};
use crate::domain::id::SupportId;
use crate::domain::operation::SupportGrant;
use crate::domain::pass_on::{NewObligation, Origin, PassOn, PassOnFault, check_new};
use crate::domain::support::Support;
use crate::store::journal::Tx;
use crate::store::perform::support;
use crate::store::{Result, row};

/// A support owes once.
pub(super) fn owe(tx: &mut Tx, new: &NewObligation) -> Result<()> {
    let id = origin(tx, &new.origin)?;
    let given = tx.read::<Support>(id)?;
    expect_present(tx, given.household)?;
    check_new(&given, new.owed).map_err(refused)?;
    let owes =
        row::all::<PassOn>(tx.conn, include_str!("of_support.sql"), named_params! { ":support": id.0 })?;
    if !owes.is_empty() {
        return Err(refused(PassOnFault::OwesAlready));
    }
    tx.insert(&PassOn::recorded(id, &given, new.owed, &new.note)).map(drop)
}

fn origin(tx: &mut Tx, origin: &Origin) -> Result<SupportId> {
    match origin {
        Origin::Known(id) => Ok(*id),
        Origin::Older(grant) => support::give_one(tx, &SupportGrant { owed: None, ..(**grant).clone() }),
    }
}
