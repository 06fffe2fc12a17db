//! Repayments and extensions of loans as rows.
//!
//! `read` reads loans as lists show them.

mod read;
#[cfg(test)]
mod tests;

use crate::domain::id::{LoanExtensionId, LoanPaymentId, SupportId};
use crate::domain::loan::{LoanExtension, LoanPayment};
use crate::store::row::{Columns, Fields, Record, Table};

pub(super) use self::read::book;

/// Repayments of the loans of a household, oldest first.
pub(super) const PAYMENTS_OF_HOUSEHOLD: &str = include_str!("payments_of_household.sql");
/// Extensions of the loans of a household, oldest first.
pub(super) const EXTENSIONS_OF_HOUSEHOLD: &str = include_str!("extensions_of_household.sql");

impl Record for LoanPayment {
    type Id = LoanPaymentId;
    const TABLE: Table = Table::LoanPayment;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            support: SupportId(columns.get("support")?),
            on: columns.date("on_date")?,
            principal: columns.get("principal")?,
            interest: columns.get("interest")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("support", self.support.0)
            .date("on_date", self.on)
            .number("principal", self.principal)
            .number("interest", self.interest)
            .text("note", &self.note)
    }
}

impl Record for LoanExtension {
    type Id = LoanExtensionId;
    const TABLE: Table = Table::LoanExtension;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            support: SupportId(columns.get("support")?),
            on: columns.date("on_date")?,
            until: columns.date("until")?,
            reason: columns.text("reason")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("support", self.support.0)
            .date("on_date", self.on)
            .date("until", self.until)
            .text("reason", &self.reason)
    }
}
