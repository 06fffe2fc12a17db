//! Sheets of visits: what each change writes.

use rusqlite::named_params;

use crate::domain::id::{HouseholdId, VisitSheetId, VisitSheetLineId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::{SheetLine, Visit, VisitOperation, VisitSheet};
use crate::store::journal::Tx;
use crate::store::visit::LINES;
use crate::store::{Result, row};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &VisitOperation) -> Result<()> {
    match operation {
        VisitOperation::MakeSheet(sheet, households) => make(tx, sheet, households),
        VisitOperation::SaveSheet(edit) => tx.save(edit).map(drop),
        VisitOperation::RemoveSheet(id, rev) => remove(tx, *id, *rev),
        VisitOperation::Order(sheet, lines) => order(tx, *sheet, lines),
        VisitOperation::Record { line, visit } => record(tx, *line, visit),
        VisitOperation::Miss { line, why } => miss(tx, *line, why),
    }
}

fn make(tx: &mut Tx, sheet: &VisitSheet, households: &[HouseholdId]) -> Result<()> {
    let sheet = tx.insert(sheet)?;
    for (number, household) in (1..).zip(households) {
        let line = SheetLine { sheet, number, household: *household, visit: None, missed: String::new() };
        tx.insert(&line)?;
    }
    Ok(())
}

fn remove(tx: &mut Tx, id: VisitSheetId, rev: Rev) -> Result<()> {
    for line in lines(tx, id)? {
        tx.remove::<SheetLine>(line.id, line.rev)?;
    }
    tx.remove::<VisitSheet>(id, rev)
}

/// Each line gets the number of its place; those that are not named keep their order behind them.
fn order(tx: &mut Tx, sheet: VisitSheetId, wanted: &[VisitSheetLineId]) -> Result<()> {
    let mut lines = lines(tx, sheet)?;
    lines.sort_by_key(|line| wanted.iter().position(|id| *id == line.id).unwrap_or(usize::MAX));
    for (number, line) in (1..).zip(&lines) {
        change(tx, line, SheetLine { number, ..line.value.clone() })?;
    }
    Ok(())
}

fn record(tx: &mut Tx, line: (VisitSheetLineId, Rev), visit: &Visit) -> Result<()> {
    let visit = tx.save(&Edit::new(visit.clone()))?;
    let known = tx.read::<SheetLine>(line.0)?;
    let edit = SheetLine { visit: Some(visit), missed: String::new(), ..known.value };
    tx.save(&Edit { base: Some(line), value: edit }).map(drop)
}

fn miss(tx: &mut Tx, line: (VisitSheetLineId, Rev), why: &str) -> Result<()> {
    let known = tx.read::<SheetLine>(line.0)?;
    let edit = SheetLine { missed: why.to_owned(), ..known.value };
    tx.save(&Edit { base: Some(line), value: edit }).map(drop)
}

fn lines(tx: &Tx, sheet: VisitSheetId) -> Result<Vec<Stored<VisitSheetLineId, SheetLine>>> {
    row::all(tx.conn, LINES, named_params! { ":sheet": sheet.0 })
}

fn change(tx: &mut Tx, known: &Stored<VisitSheetLineId, SheetLine>, value: SheetLine) -> Result<()> {
    if known.value == value { Ok(()) } else { tx.save(&Edit::of(known, value)).map(drop) }
}
