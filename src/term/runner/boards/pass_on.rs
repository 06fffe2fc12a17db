//! Passing on: obligations, the waiting list, the trees of households.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::pass_on::obligations::Obligations;
use crate::app::boards::pass_on::tree::OneTree;
use crate::app::boards::pass_on::trees::Trees;
use crate::app::boards::pass_on::waiting::WaitingList;
use crate::domain::id::SupportId;
use crate::domain::pass_on::Tree;
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

/// Every obligation, with who waits for its animals and what owes nothing yet.
pub(super) fn obligations(reading: Reading<'_>) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    let waiting = reading.register.waiting(&catalogue, reading.today)?;
    let (debts, free) = (reading.register.debts()?, reading.register.may_owe()?);
    Ok(Box::new(Obligations::new(debts, waiting, free, (reading.today, catalogue.soon_days()))))
}

/// Who waits.
pub(super) fn waiting(reading: Reading<'_>) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(WaitingList::new(reading.register.waiting(&catalogue, reading.today)?)))
}

/// Every tree.
pub(super) fn trees(reading: Reading<'_>) -> Read {
    Ok(Box::new(Trees::new(grown(reading)?)))
}

/// The tree on which a support stands.
pub(super) fn tree(reading: Reading<'_>, support: SupportId) -> Read {
    let tree = grown(reading)?.into_iter().find(|tree| tree.holds(support));
    let tree = tree.ok_or(StoreError::Gone { table: "support", row: support.0 })?;
    Ok(Box::new(OneTree::new(tree)))
}

fn grown(reading: Reading<'_>) -> Result<Vec<Tree>, StoreError> {
    let soon_days = Rules::of(reading.register).catalogue.soon_days();
    reading.register.trees(reading.today, soon_days)
}
