//! Who of many households may not have a support model, and why: the facts of each, looked up one after the other in
//! one snapshot.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::register::Register;
use super::row::{self, Record};
use super::{Result, StoreError, member, support, survey};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::eligibility::{self, Against, Applicant, Facts, Reason};
use crate::domain::household::Household;
use crate::domain::id::HouseholdId;
use crate::domain::stored::Stored;
use crate::domain::support::Support;

impl Register {
    /// Those of some households against whom something stands where they are to get a draft on its day, in the order
    /// of the households. Supports of a round of hand-over that the draft names itself do not count as earlier ones.
    /// Households that are gone are left out.
    pub fn who_may_not(
        &self,
        households: &[HouseholdId],
        draft: &Support,
        catalogue: &Catalogue,
    ) -> Result<Vec<Against>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut found = Vec::new();
        for id in households {
            let draft = Support { household: *id, ..draft.clone() };
            let reasons = reasons(&snapshot, &draft, catalogue)?;
            if !reasons.is_empty() {
                found.push((*id, reasons));
            }
        }
        Ok(found)
    }
}

fn reasons(conn: &Connection, draft: &Support, catalogue: &Catalogue) -> Result<Vec<Reason>> {
    let id = draft.household;
    if row::find::<Household>(conn, id)?.is_none() {
        return Ok(Vec::new());
    }
    let round = draft.part_of.hand_over;
    let mut supports: Vec<Stored<_, Support>> = of(conn, support::SUPPORTS, id)?;
    supports.retain(|support| round.is_none() || support.part_of.hand_over != round);
    Ok(eligibility::reasons(&facts(conn, id, draft.date)?, &supports, draft, catalogue))
}

/// What eligibility asks of a household, as known on a day.
pub(super) fn facts(conn: &Connection, id: HouseholdId, on: NaiveDate) -> Result<Facts> {
    let household =
        row::find::<Household>(conn, id)?.ok_or(StoreError::Gone { table: "household", row: id.0 })?;
    let applicant = Applicant {
        household: &household,
        residents: &member::residents(conn, id)?,
        recognitions: &of(conn, survey::RECOGNITIONS, id)?,
        surveys: &of(conn, survey::SURVEYS, id)?,
        supports: &[],
    };
    Ok(applicant.facts(on))
}

fn of<T: Record>(conn: &Connection, sql: &str, household: HouseholdId) -> Result<Vec<Stored<T::Id, T>>> {
    row::all(conn, sql, named_params! { ":household": household.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::{Class, State};
    use crate::domain::id::HandOverId;
    use crate::domain::support::PartOf;
    use crate::store::testing::{Bench, support};

    #[test]
    fn each_household_is_told_with_what_stands_against_it() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let [poor, had, none] =
            ["0001", "0002", "0003"].map(|code| bench.household(hamlet, code, "Nguyễn Thị Lành"));
        bench.recognise(poor, Class::Poor, "2026-01-05");
        bench.recognise(had, Class::NearPoor, "2026-01-05");
        bench.support(had, "bo-sua", "2025-03-12");
        let draft = support(poor, "bo-sinh-san", "2026-11-05");
        let told = bench.register.who_may_not(&[poor, had, none], &draft, &Catalogue::embedded()).unwrap();
        let [(first, same), (second, among)] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((*first, *second), (had, none));
        assert!(matches!(same.as_slice(), [Reason::HadSame { .. }]));
        assert_eq!(*among, [Reason::NotAmong(State::None)]);
    }

    #[test]
    fn before_its_first_recognition_a_household_is_taken_as_that_one_found_it() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let household = bench.household(hamlet, "0001", "Nguyễn Thị Lành");
        let may = |bench: &Bench| {
            let draft = support(household, "bo-sinh-san", "2025-03-12");
            bench.register.who_may_not(&[household], &draft, &Catalogue::embedded()).unwrap().is_empty()
        };
        assert!(!may(&bench), "never recognised");
        bench.recognise(household, Class::Poor, "2025-12-20");
        assert!(may(&bench), "a cow of years ago is written down beside today's list");
        bench.recognise(household, Class::None, "2025-01-05");
        assert!(!may(&bench), "now it is known that it was not poor then");
    }

    #[test]
    fn a_household_that_is_gone_is_left_out() {
        let bench = Bench::new();
        let part_of = PartOf { hand_over: Some(HandOverId(1)), ..PartOf::default() };
        let draft = Support { part_of, ..support(HouseholdId(9), "gao", "2026-11-05") };
        assert_eq!(
            bench.register.who_may_not(&[HouseholdId(9)], &draft, &Catalogue::embedded()).unwrap(),
            []
        );
    }
}
