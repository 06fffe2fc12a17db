//! Who may attend an activity: everybody who lives here and does not yet.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::domain::activity::Candidate;
use crate::domain::id::{ActivityId, HouseholdId, MemberId};
use crate::store::row::Columns;
use crate::store::{Register, Result, find};

pub(super) const CANDIDATES: &str = include_str!("candidates.sql");

impl Register {
    /// Everybody who lives in a household of the register and is not in the activity, hamlet by hamlet.
    pub fn not_attending(&self, activity: ActivityId, today: NaiveDate) -> Result<Vec<Candidate>> {
        let mut statement = self.conn.prepare_cached(CANDIDATES)?;
        let people =
            statement.query_map(named_params! { ":activity": activity.0 }, |row| candidate(row, today))?;
        Ok(people.collect::<rusqlite::Result<_>>()?)
    }
}

fn candidate(row: &Row, today: NaiveDate) -> rusqlite::Result<Candidate> {
    let columns = Columns(row);
    Ok(Candidate {
        member: MemberId(columns.get("id")?),
        name: columns.text("name")?,
        born: columns.partial("born")?,
        household: HouseholdId(columns.get("household")?),
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: columns.text("hamlet_name")?,
        state: find::state(row, today)?,
    })
}
