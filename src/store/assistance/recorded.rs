//! Monthly money that is recorded as a support of a household, not as a benefit of a person.

use rusqlite::named_params;

use crate::domain::assistance::Month;
use crate::domain::assistance::recorded::{MonthlySupport, Recorded};
use crate::domain::id::{HouseholdId, MemberId};
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

impl Register {
    /// The supports of some models (those of monthly money) that were given and run in a month.
    ///
    /// # Errors
    /// What the disk may do.
    pub fn recorded_monthly(&self, models: &[&str], month: Month) -> Result<Recorded> {
        let models = serde_json::to_string(models).unwrap_or_default();
        let (first, last) = (month.first_day().to_string(), month.last_day().to_string());
        let mut statement = self.conn.prepare_cached(include_str!("recorded.sql"))?;
        let params = named_params! { ":models": models, ":first": first, ":last": last };
        let supports = statement.query_map(params, |row| monthly(&Columns(row)))?;
        Ok(Recorded::new(supports.collect::<rusqlite::Result<_>>()?))
    }
}

fn monthly(columns: &Columns) -> rusqlite::Result<MonthlySupport> {
    Ok(MonthlySupport {
        household: HouseholdId(columns.get("household")?),
        member: columns.get::<Option<i64>>("member")?.map(MemberId),
        person: columns.text("person")?,
        amount: columns.get("amount")?,
    })
}
