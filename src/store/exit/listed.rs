//! How many households were on the list when a year began: by that targets are proved.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::exit_plan::Listed;
use crate::store::{Register, Result};

const LISTED: &str = include_str!("listed.sql");

impl Register {
    /// How many were on the list when a year began; `None` of a year that no calendar has.
    ///
    /// # Errors
    /// Those of the file.
    pub fn listed_when_began(&self, year: i32) -> Result<Option<Listed>> {
        listed(&self.conn, year)
    }
}

/// The same within a change.
pub(in crate::store) fn listed(conn: &Connection, year: i32) -> Result<Option<Listed>> {
    let Some(eve) = NaiveDate::from_ymd_opt(year - 1, 12, 31) else { return Ok(None) };
    let mut statement = conn.prepare_cached(LISTED)?;
    let counted = statement.query_row(named_params! { ":eve": eve.to_string() }, |row| {
        Ok(Listed { year, poor: row.get("poor")?, near_poor: row.get("near_poor")? })
    })?;
    Ok(Some(counted))
}

#[cfg(test)]
mod tests {
    use crate::domain::class::Class;
    use crate::domain::exit_plan::{ExitOperation, ExitTarget, TargetFault};
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::store::testing::*;
    use crate::store::{Refusal, StoreError};

    /// Two poor and a near-poor household since the end of 2025, one that left the list before.
    fn bench() -> Bench {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        for (code, class) in [("0001", Class::Poor), ("0002", Class::Poor), ("0003", Class::NearPoor)] {
            let household = bench.household(hamlet, code, "Hà Văn Lâm");
            bench.recognise(household, class, "2025-12-14");
        }
        let left = bench.household(hamlet, "0004", "Lò Thị An");
        bench.recognise(left, Class::Poor, "2024-12-14");
        bench.recognise(left, Class::None, "2025-12-14");
        bench
    }

    fn target(year: i32, poor: u32, near_poor: u32) -> Operation {
        let target = ExitTarget { year, poor, near_poor, note: String::new() };
        Operation::Exit(ExitOperation::SaveTarget(Edit::new(target)))
    }

    #[test]
    fn those_on_the_list_when_a_year_begins_are_counted() {
        let bench = bench();
        let of = |year| bench.register.listed_when_began(year).unwrap().map(|on| (on.poor, on.near_poor));
        assert_eq!([2025, 2026, 2024].map(of), [Some((1, 0)), Some((2, 1)), Some((0, 0))]);
    }

    #[test]
    fn more_than_are_on_the_list_are_refused_and_the_journal_names_year_and_numbers() {
        let mut bench = bench();
        for (year, listed) in [(2026, 2), (2027, 2), (2025, 1)] {
            let fault = TargetFault::TooManyListed { year: year.min(2026), listed };
            let refused = bench.register.perform(&lan(), &target(year, 3, 0));
            assert!(matches!(refused, Err(StoreError::Refused(Refusal::Target(found))) if found == fault));
        }
        bench.perform(&target(2020, 12, 9));
        bench.perform(&target(2027, 2, 1));
        let newest = |bench: &Bench| bench.register.history(None, 1).unwrap().remove(0).subject;
        assert_eq!(newest(&bench), "2027 (2 + 1)");
        bench.register.undo(&lan()).unwrap();
        assert_eq!(newest(&bench), "2027 (2 + 1)", "what was taken back is named too");
    }
}
