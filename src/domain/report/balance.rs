//! Whether a table from opening to closing balances, however a commune arranges it.

use super::Measure;
use super::read::TableFault;
use super::spec::{ColumnSpec, Content, TableSpec};
use crate::domain::ledger::Other;
use crate::domain::movement::Movement;

/// A table that goes from opening to closing holds every way in and out of its class once: however a
/// commune arranges it, it balances.
pub(super) fn balanced(spec: &TableSpec) -> Result<(), TableFault> {
    let mut leaves = Vec::new();
    spec.columns.iter().for_each(|column| gather(column, &mut leaves));
    if !leaves.iter().any(|m| **m == Measure::Opening) || !leaves.iter().any(|m| **m == Measure::Closing) {
        return Ok(());
    }
    for movement in Movement::ALL {
        let out = leaves.iter().map(|m| matches!(m, Measure::Exits(of) if of.contains(movement)));
        let into = leaves.iter().map(|m| matches!(m, Measure::Entries(of) if of.contains(movement)));
        let wanted = (movement.leaves() == Some(spec.class), movement.enters() == Some(spec.class));
        if (out.filter(|is| *is).count(), into.filter(|is| *is).count()) != (wanted.0.into(), wanted.1.into())
        {
            return Err(TableFault::Unbalanced(movement.code()));
        }
    }
    let once = |other: fn(&Measure) -> Option<&Vec<Other>>, name| {
        let own: Vec<&Vec<Other>> = leaves.iter().filter_map(|measure| other(measure)).collect();
        let all = |reason: &Other| own.iter().filter(|of| of.is_empty() || of.contains(reason)).count() == 1;
        if Other::ALL.iter().all(all) { Ok(()) } else { Err(TableFault::Unbalanced(name)) }
    };
    once(|measure| if let Measure::OtherOut(of) = measure { Some(of) } else { None }, "other_out")?;
    once(|measure| if let Measure::OtherIn(of) = measure { Some(of) } else { None }, "other_in")
}

fn gather<'a>(column: &'a ColumnSpec, leaves: &mut Vec<&'a Measure>) {
    match column {
        ColumnSpec::Group(_, columns) => columns.iter().for_each(|column| gather(column, leaves)),
        ColumnSpec::Each(_, column) => gather(column, leaves),
        ColumnSpec::Leaf(_, Content::Count(leaf)) => leaves.push(&leaf.measure),
        ColumnSpec::Leaf(..) => {}
    }
}
