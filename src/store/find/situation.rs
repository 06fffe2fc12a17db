//! The situation of the commune: how many households and people stand where.

use chrono::NaiveDate;

use super::order::state;
use crate::domain::class::State;
use crate::domain::situation::{Count, Situation};
use crate::store::Result;
use crate::store::register::Register;

impl Register {
    /// Households and people by state, without the households that left the register.
    pub fn situation(&self, today: NaiveDate) -> Result<Situation> {
        let now = self.states_now(today)?;
        let total = now.iter().fold(Count::default(), |sum, (_, count)| Count {
            households: sum.households + count.households,
            people: sum.people + count.people,
        });
        Ok(Situation { now, total, ..Situation::default() })
    }

    fn states_now(&self, today: NaiveDate) -> Result<Vec<(State, Count)>> {
        let mut counts = State::ALL.map(|state| (state, Count::default()));
        let mut statement = self.conn.prepare_cached(include_str!("situation.sql"))?;
        let mut groups = statement.query([])?;
        while let Some(group) = groups.next()? {
            let here = state(group, today)?;
            for (_, count) in counts.iter_mut().filter(|(state, _)| *state == here) {
                count.households += group.get::<_, u32>("households")?;
                count.people += group.get::<_, u32>("people")?;
            }
        }
        Ok(counts.to_vec())
    }
}
