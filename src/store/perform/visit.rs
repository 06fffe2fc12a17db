//! Visits and sheets of them: what each change writes, and which visit cannot be.

use rusqlite::{Connection, named_params};

use super::subject::of_many;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, VisitId, VisitSheetId, VisitSheetLineId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::{
    SheetFault, SheetLine, Visit, VisitFault, VisitOperation, VisitSheet, order_fault, sheet_fault,
    visit_fault,
};
use crate::store::journal::Tx;
use crate::store::visit::{LINES, LINES_OF_VISIT, NEXT_NUMBER, known_since};
use crate::store::{Refusal, Result, StoreError, row};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &VisitOperation) -> Result<()> {
    match operation {
        VisitOperation::RecordEach(households, visit) => record_each(tx, households, visit),
        VisitOperation::MakeSheet(sheet, households) => make(tx, sheet, households),
        VisitOperation::SaveSheet(edit) => tx.save(edit).map(drop),
        VisitOperation::RemoveSheet(id, rev) => remove(tx, *id, *rev),
        VisitOperation::Order(sheet, lines) => order(tx, *sheet, lines),
        VisitOperation::Record { line, visit } => record(tx, *line, visit),
        VisitOperation::Miss { line, instead_of, why } => miss(tx, *line, *instead_of, why),
    }
}

/// What an operation is about: the sheet by name, a new one with how many households it has; a line of one is about
/// its household, visits to several are about who went there and how many they are.
pub(super) fn subject(conn: &Connection, operation: &VisitOperation) -> Result<Option<String>> {
    let id = match operation {
        VisitOperation::MakeSheet(sheet, households) => {
            return Ok(Some(of_many(&sheet.name, households.len())));
        }
        VisitOperation::SaveSheet(edit) => return Ok(Some(edit.value.name.clone())),
        VisitOperation::RemoveSheet(id, _) | VisitOperation::Order(id, _) => *id,
        VisitOperation::RecordEach(households, visit) => {
            return Ok(Some(of_many(&visit.visitor, households.len())));
        }
        VisitOperation::Record { .. } | VisitOperation::Miss { .. } => return Ok(None),
    };
    Ok(row::find::<VisitSheet>(conn, id)?.map(|sheet| sheet.value.name))
}

/// Writes a visit, new or known: on days on which it can have been. One that a line of a sheet names stays with its
/// household.
pub(super) fn save(tx: &mut Tx, edit: &Edit<VisitId, Visit>) -> Result<VisitId> {
    if let Some(fault) = fault(tx, &edit.value)? {
        return Err(StoreError::Refused(Refusal::Visit(fault)));
    }
    if let Some((known, _)) = edit.base
        && named(tx, known)?.iter().any(|line| line.household != edit.value.household)
    {
        return Err(StoreError::Refused(Refusal::VisitOfAnother));
    }
    tx.save(edit)
}

/// What stands against a visit.
fn fault(tx: &Tx, visit: &Visit) -> Result<Option<VisitFault>> {
    let since = known_since(tx.conn, visit.household)?;
    Ok(visit_fault(visit, since, tx.today()))
}

/// The same visit to several households: the first that cannot have been visited is named.
fn record_each(tx: &mut Tx, households: &[HouseholdId], visit: &Visit) -> Result<()> {
    for household in households {
        let visit = Visit { household: *household, ..visit.clone() };
        if let Some(fault) = fault(tx, &visit)? {
            let household = tx.read::<Household>(*household)?.value.code;
            return Err(StoreError::Refused(Refusal::VisitTo { household, fault }));
        }
        tx.insert(&visit)?;
    }
    Ok(())
}

/// The lines of sheets that name a visit.
fn named(tx: &Tx, visit: VisitId) -> Result<Vec<Stored<VisitSheetLineId, SheetLine>>> {
    row::all(tx.conn, LINES_OF_VISIT, named_params! { ":visit": visit.0 })
}

fn refuse(fault: Option<SheetFault>) -> Result<()> {
    fault.map_or(Ok(()), |fault| Err(StoreError::Refused(Refusal::Sheet(fault))))
}

/// Takes a visit out; the lines of sheets that named it are open again.
pub(super) fn remove_visit(tx: &mut Tx, id: VisitId, rev: Rev) -> Result<()> {
    for line in named(tx, id)? {
        change(tx, &line, SheetLine { visit: None, ..line.value.clone() })?;
    }
    tx.remove::<Visit>(id, rev)
}

fn make(tx: &mut Tx, sheet: &VisitSheet, households: &[HouseholdId]) -> Result<()> {
    refuse(sheet_fault(households))?;
    let number = tx.conn.query_row(NEXT_NUMBER, [], |row| row.get(0))?;
    let sheet = tx.insert(&VisitSheet { number, ..sheet.clone() })?;
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

/// Each line gets the number of its place.
fn order(tx: &mut Tx, sheet: VisitSheetId, wanted: &[VisitSheetLineId]) -> Result<()> {
    let mut lines = lines(tx, sheet)?;
    let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
    refuse(order_fault(&ids, wanted))?;
    lines.sort_by_key(|line| wanted.iter().position(|id| *id == line.id));
    for (number, line) in (1..).zip(&lines) {
        change(tx, line, SheetLine { number, ..line.value.clone() })?;
    }
    Ok(())
}

fn record(tx: &mut Tx, line: (VisitSheetLineId, Rev), visit: &Visit) -> Result<()> {
    let known = tx.read::<SheetLine>(line.0)?;
    if known.household != visit.household {
        return Err(StoreError::Refused(Refusal::VisitOfAnother));
    }
    if known.visit.is_some() {
        return Err(StoreError::Refused(Refusal::VisitEntered));
    }
    let visit = save(tx, &Edit::new(visit.clone()))?;
    let edit = SheetLine { visit: Some(visit), missed: String::new(), ..known.value };
    tx.save(&Edit { base: Some(line), value: edit }).map(drop)
}

/// Where a visit was entered, it is taken out at the revision that is given.
fn miss(tx: &mut Tx, line: (VisitSheetLineId, Rev), instead_of: Option<Rev>, why: &str) -> Result<()> {
    let known = tx.read::<SheetLine>(line.0)?;
    let visit = known.visit;
    let edit = SheetLine { visit: None, missed: why.to_owned(), ..known.value };
    match (visit, instead_of) {
        (Some(_), None) => Err(StoreError::Refused(Refusal::VisitEntered)),
        (Some(visit), Some(rev)) => {
            tx.save(&Edit { base: Some(line), value: edit })?;
            remove_visit(tx, visit, rev)
        }
        (None, _) => tx.save(&Edit { base: Some(line), value: edit }).map(drop),
    }
}

fn lines(tx: &Tx, sheet: VisitSheetId) -> Result<Vec<Stored<VisitSheetLineId, SheetLine>>> {
    row::all(tx.conn, LINES, named_params! { ":sheet": sheet.0 })
}

fn change(tx: &mut Tx, known: &Stored<VisitSheetLineId, SheetLine>, value: SheetLine) -> Result<()> {
    if known.value == value { Ok(()) } else { tx.save(&Edit::of(known, value)).map(drop) }
}
