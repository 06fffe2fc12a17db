//! The situation of the commune: how many households and people stand where.

use chrono::NaiveDate;

use super::by_index::prepare;
use super::order::state;
use crate::domain::class::State;
use crate::domain::situation::{Count, Situation};
use crate::store::Result;
use crate::store::register::Register;

impl Register {
    /// Households and people by state today, without the households that left the register. The years
    /// before are left out: they take longer, see [`Register::situation_with_years`].
    pub fn situation(&self, today: NaiveDate) -> Result<Situation> {
        let mut situation = Situation {
            now: State::ALL.map(|state| (state, Count::default())).to_vec(),
            ..Situation::default()
        };
        let mut statement = prepare(&self.conn, include_str!("situation.sql"))?;
        let mut groups = statement.query([])?;
        while let Some(group) = groups.next()? {
            let count = Count { households: group.get("households")?, people: group.get("people")? };
            situation.add(state(group, today)?, count);
        }
        Ok(situation)
    }
}
