//! Benefits, pay runs and payments as rows.

use crate::domain::assistance::{Benefit, PayRun, Payment, PaymentState};
use crate::domain::id::{BenefitId, MemberId, PayRunId, PaymentId};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for Benefit {
    type Id = BenefitId;
    const TABLE: Table = Table::Benefit;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            member: MemberId(columns.get("member")?),
            ground: columns.text("ground")?,
            units: columns.get("units")?,
            from: columns.date("from_date")?,
            until: columns.date_or_none("until")?,
            settled_to: columns.date_or_none("settled_to")?,
            stop_reason: columns.text("stop_reason")?,
            decision_number: columns.text("decision_number")?,
            receiver: columns.text("receiver")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("member", self.member.0)
            .text("ground", &self.ground)
            .number("units", self.units)
            .date("from_date", self.from)
            .date_or_none("until", self.until)
            .date_or_none("settled_to", self.settled_to)
            .text("stop_reason", &self.stop_reason)
            .text("decision_number", &self.decision_number)
            .text("receiver", &self.receiver)
            .text("note", &self.note)
    }
}

impl Record for PayRun {
    type Id = PayRunId;
    const TABLE: Table = Table::PayRun;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            month: columns.date("month")?,
            paid_on: columns.date("paid_on")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new().date("month", self.month).date("paid_on", self.paid_on).text("note", &self.note)
    }
}

impl Record for Payment {
    type Id = PaymentId;
    const TABLE: Table = Table::Payment;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            pay_run: PayRunId(columns.get("pay_run")?),
            benefit: BenefitId(columns.get("benefit")?),
            amount: columns.get("amount")?,
            arrears: columns.get("arrears")?,
            state: columns.code("state", PaymentState::from_code)?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("pay_run", self.pay_run.0)
            .number("benefit", self.benefit.0)
            .number("amount", self.amount)
            .number("arrears", self.arrears)
            .text("state", self.state.code())
            .text("note", &self.note)
    }
}
