//! What outcomes and the outlook are counted from: every household with its decisions, surveys and supports, and when
//! those left that are in the register no more.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::id::HouseholdId;
use crate::domain::outcome::Followed;
use crate::store::row::Columns;
use crate::store::{Register, Result};

const ENDED: &str = include_str!("ended.sql");

impl Register {
    /// Every household, to be followed up to a day; those that left the register among them, those that were entered
    /// by mistake not.
    ///
    /// # Errors
    /// Those of the file.
    pub fn followed(&self, today: NaiveDate) -> Result<Followed> {
        let mut reach = self.reach(today)?;
        let mut ended = HashMap::new();
        let mut mistakes = Vec::new();
        let mut statement = self.conn.prepare_cached(ENDED)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let household = HouseholdId(columns.get("household")?);
            match columns.get("by_mistake")? {
                true => mistakes.push(household),
                false => drop(ended.insert(household, columns.date("ended_on")?)),
            }
        }
        mistakes.sort_unstable();
        reach.homes.retain(|home| mistakes.binary_search(&home.id).is_err());
        Ok(Followed { reach, ended })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::class::Class;
    use crate::domain::household::EndReason;
    use crate::domain::operation::Operation;
    use crate::domain::outcome::{Asked, Fate, outcomes};
    use crate::domain::reach::Rules;
    use crate::domain::standard::Standards;
    use crate::store::testing::{Bench, day, today};

    fn strike_off(bench: &mut Bench, household: HouseholdId, on: &str, reason: EndReason) {
        let rev = bench.register.dossier(household).unwrap().household.rev;
        let (on, note) = (day(on), String::new());
        bench.perform(&Operation::EndHousehold { household: (household, rev), on, reason, note });
    }

    #[test]
    fn what_left_the_register_is_gone_and_what_never_was_is_not_followed() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let [lanh, duc, an] = ["1", "2", "3"].map(|code| bench.household(hamlet, code, "Lành"));
        for id in [lanh, duc, an] {
            bench.recognise(id, Class::Poor, "2025-01-10");
            bench.support(id, "bo-sinh-san", "2025-03-05");
        }
        strike_off(&mut bench, duc, "2026-01-10", EndReason::MovedOut);
        strike_off(&mut bench, an, "2026-01-10", EndReason::Mistake);
        let followed = bench.register.followed(today()).unwrap();
        assert_eq!(followed.ended, [(duc, day("2026-01-10"))].into());
        let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
        let rules = Rules { catalogue: &catalogue, standards: &standards };
        let all = outcomes(&followed, rules, Asked { on: today(), begun: None });
        let after = all[0].after(0);
        assert_eq!((after.households(Fate::Poor), after.households(Fate::Gone)), (&[lanh][..], &[duc][..]));
        assert_eq!(all[0].cases.len(), 2);
    }
}
