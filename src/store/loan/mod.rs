//! Repayments of loans as rows.

use crate::domain::id::{LoanPaymentId, SupportId};
use crate::domain::loan::LoanPayment;
use crate::store::row::{Columns, Fields, Record, Table};

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
