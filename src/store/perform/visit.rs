//! Visits and sheets of them: what each change writes, and which visit cannot be.

use rusqlite::{Connection, named_params};

use super::subject::of_many;
use crate::domain::id::{HouseholdId, VisitId, VisitSheetId, VisitSheetLineId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::{SheetLine, Visit, VisitOperation, VisitSheet, day_fault};
use crate::store::journal::Tx;
use crate::store::visit::{LINES, LINES_OF_VISIT, known_since};
use crate::store::{Refusal, Result, StoreError, row};

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

/// What an operation is about: the sheet by name, a new one with how many households it has; a line of one is about
/// its household.
pub(super) fn subject(conn: &Connection, operation: &VisitOperation) -> Result<Option<String>> {
    let id = match operation {
        VisitOperation::MakeSheet(sheet, households) => {
            return Ok(Some(of_many(&sheet.name, households.len())));
        }
        VisitOperation::SaveSheet(edit) => return Ok(Some(edit.value.name.clone())),
        VisitOperation::RemoveSheet(id, _) | VisitOperation::Order(id, _) => *id,
        VisitOperation::Record { .. } | VisitOperation::Miss { .. } => return Ok(None),
    };
    Ok(row::find::<VisitSheet>(conn, id)?.map(|sheet| sheet.value.name))
}

/// Writes a visit, new or known: not of a day to come, and not before the household was there.
pub(super) fn save(tx: &mut Tx, edit: &Edit<VisitId, Visit>) -> Result<VisitId> {
    let since = known_since(tx.conn, edit.value.household)?;
    match day_fault(edit.value.date, since, tx.today()) {
        Some(fault) => Err(StoreError::Refused(Refusal::Visit(fault))),
        None => tx.save(edit),
    }
}

/// Takes a visit out; the lines of sheets that named it are open again.
pub(super) fn remove_visit(tx: &mut Tx, id: VisitId, rev: Rev) -> Result<()> {
    let named = row::all::<SheetLine>(tx.conn, LINES_OF_VISIT, named_params! { ":visit": id.0 })?;
    for line in named {
        change(tx, &line, SheetLine { visit: None, ..line.value.clone() })?;
    }
    tx.remove::<Visit>(id, rev)
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
    let known = tx.read::<SheetLine>(line.0)?;
    if known.household != visit.household || known.visit.is_some() {
        return Err(StoreError::Refused(Refusal::VisitOfAnother));
    }
    let visit = save(tx, &Edit::new(visit.clone()))?;
    let edit = SheetLine { visit: Some(visit), missed: String::new(), ..known.value };
    tx.save(&Edit { base: Some(line), value: edit }).map(drop)
}

fn miss(tx: &mut Tx, line: (VisitSheetLineId, Rev), why: &str) -> Result<()> {
    let known = tx.read::<SheetLine>(line.0)?;
    if known.visit.is_some() {
        return Err(StoreError::Refused(Refusal::VisitOfAnother));
    }
    let edit = SheetLine { missed: why.to_owned(), ..known.value };
    tx.save(&Edit { base: Some(line), value: edit }).map(drop)
}

fn lines(tx: &Tx, sheet: VisitSheetId) -> Result<Vec<Stored<VisitSheetLineId, SheetLine>>> {
    row::all(tx.conn, LINES, named_params! { ":sheet": sheet.0 })
}

fn change(tx: &mut Tx, known: &Stored<VisitSheetLineId, SheetLine>, value: SheetLine) -> Result<()> {
    if known.value == value { Ok(()) } else { tx.save(&Edit::of(known, value)).map(drop) }
}
