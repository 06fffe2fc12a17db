//! Months that were paid, with their sums and their lists.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use super::Whose;
use crate::domain::assistance::rates::Rates;
use crate::domain::assistance::roll::{PaidList, PaidMonth, PaidPerson};
use crate::domain::assistance::tally::Tally;
use crate::domain::assistance::{Month, PayRun, Payment};
use crate::domain::id::{MemberId, PayRunId, PaymentId};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Columns, Record};

/// The payments of a pay run.
pub(crate) const PAYMENTS: &str = include_str!("payments.sql");
/// The payments of a benefit, oldest first.
pub(crate) const PAYMENTS_OF: &str = include_str!("payments_of.sql");
/// The benefits of whoever lives or lived in a household, oldest first.
pub(crate) const BENEFITS_OF_HOUSEHOLD: &str = include_str!("benefits_of_household.sql");
/// The benefits of a person, oldest first.
pub(crate) const BENEFITS_OF: &str = include_str!("benefits_of.sql");

impl Register {
    /// Every month that was paid, the newest first.
    ///
    /// # Errors
    /// What the disk may do.
    pub fn paid_months(&self) -> Result<Vec<PaidMonth>> {
        let mut statement = self.conn.prepare_cached(include_str!("months.sql"))?;
        let months = statement.query_map([], |row| paid_month(&Columns(row)))?;
        Ok(months.collect::<rusqlite::Result<_>>()?)
    }

    /// The last month that was paid; `None` where none was.
    ///
    /// # Errors
    /// What the disk may do.
    pub fn last_paid(&self) -> Result<Option<Month>> {
        last(&self.conn)
    }

    /// The list of a month; `None` where it was not paid. People are as of the last day of the month.
    ///
    /// # Errors
    /// What the disk may do.
    pub fn paid_list(&self, month: Month, rates: &Rates) -> Result<Option<PaidList>> {
        let first = month.first_day().to_string();
        let of_month = named_params! { ":month": first };
        let Some(run) = row::all::<PayRun>(&self.conn, include_str!("run_of.sql"), of_month)?.pop() else {
            return Ok(None);
        };
        let mut payments = self.payments_by_member(run.id)?;
        let people = self.beneficiaries(Whose::WithBenefit, month.last_day(), rates)?;
        let paid = people.into_iter().filter_map(|who| {
            let payments = payments.remove(&who.case.person.id)?;
            Some(PaidPerson { who, payments })
        });
        Ok(Some(PaidList { run, people: paid.collect() }))
    }

    fn payments_by_member(
        &self,
        run: PayRunId,
    ) -> Result<HashMap<MemberId, Vec<Stored<PaymentId, Payment>>>> {
        let mut statement = self.conn.prepare_cached(include_str!("payments_by_member.sql"))?;
        let mut rows = statement.query(named_params! { ":pay_run": run.0 })?;
        let mut payments: HashMap<_, Vec<_>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let payment = row::stored::<Payment>(row)?;
            payments.entry(MemberId(row.get("member")?)).or_default().push(payment);
        }
        Ok(payments)
    }
}

/// The last month that was paid.
pub(crate) fn last(conn: &Connection) -> Result<Option<Month>> {
    let mut statement = conn.prepare_cached(include_str!("last.sql"))?;
    let last = statement.query_row([], |row| Columns(row).date_or_none("last"))?;
    Ok(last.map(Month::of))
}

fn paid_month(columns: &Columns) -> rusqlite::Result<PaidMonth> {
    let run =
        Stored { id: PayRunId(columns.get("id")?), rev: columns.get("rev")?, value: PayRun::read(columns)? };
    let tally = Tally {
        people: columns.get::<i64>("people")?.unsigned_abs(),
        benefits: columns.get::<i64>("benefits")?.unsigned_abs(),
        amount: columns.get("paid_amount")?,
        arrears: columns.get("paid_arrears")?,
        returned: columns.get("paid_returned")?,
    };
    Ok(PaidMonth { run, tally })
}
