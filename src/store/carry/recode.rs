//! Codes and numbers that both sides gave in between: the copy's is given anew, and it is told.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;

use crate::domain::carry::{Recoded, RowFields};
use crate::domain::id::OperationId;
use crate::store::Result;
use crate::store::household::{Codes, owner_of_code};
use crate::store::row::Table;
use crate::store::visit::NEXT_NUMBER;

/// Gives codes and numbers anew.
#[derive(Default)]
pub(super) struct Recoder {
    codes: Codes,
    /// What was given anew.
    pub recoded: Vec<Recoded>,
}

impl Recoder {
    /// Gives a row that is about to be made a code or number that nobody has here.
    pub fn fit(
        &mut self,
        conn: &Connection,
        (table, row): (Table, i64),
        fields: &mut RowFields,
        operation: OperationId,
    ) -> Result<()> {
        match table {
            Table::Household => self.household(conn, row, fields),
            Table::VisitSheet => self.sheet(conn, row, fields),
            // People name a proposal by its entry in this journal.
            Table::Proposal => {
                fields.insert("number".to_owned(), operation.0.into());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn household(&mut self, conn: &Connection, row: i64, fields: &mut RowFields) -> Result<()> {
        let Some(Value::String(code)) = fields.get("code").cloned() else { return Ok(()) };
        if owner_of_code(conn, &code)?.is_none_or(|owner| owner.0 == row) {
            return Ok(());
        }
        let now = self.codes.next_free(conn)?;
        self.tell(Table::Household, code, now.clone());
        fields.insert("code".to_owned(), now.into());
        Ok(())
    }

    fn sheet(&mut self, conn: &Connection, row: i64, fields: &mut RowFields) -> Result<()> {
        let Some(number) = fields.get("number").and_then(Value::as_i64) else { return Ok(()) };
        let mut statement = conn.prepare_cached(include_str!("sheet_of_number.sql"))?;
        let owner = statement.query_row(named_params! { ":number": number }, |row| row.get(0)).optional()?;
        if owner.is_none_or(|owner: i64| owner == row) {
            return Ok(());
        }
        let now: i64 = conn.query_row(NEXT_NUMBER, [], |row| row.get(0))?;
        self.tell(Table::VisitSheet, number.to_string(), now.to_string());
        fields.insert("number".to_owned(), now.into());
        Ok(())
    }

    fn tell(&mut self, table: Table, was: String, now: String) {
        self.recoded.push(Recoded { table: table.name().to_owned(), was, now });
    }
}
