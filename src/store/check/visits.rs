//! Visits and sheets against the households that they name.

use rusqlite::Connection;

use super::households::found;
use super::{Problem, ProblemKind};
use crate::store::Result;

/// Visits of days to come, lines whose visit is of another household, places on a sheet that are taken twice.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = found(conn, include_str!("visit_of_another.sql"), ProblemKind::Visit)?;
    problems.extend(found(conn, include_str!("place_twice.sql"), ProblemKind::Visit)?);
    problems.extend(found(conn, include_str!("visit_too_early.sql"), ProblemKind::Visit)?);
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::domain::visit::{Visit, VisitOperation, VisitSheet};
    use crate::store::testing::*;

    fn bench() -> Bench {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let homes = ["0412", "0415"].map(|code| bench.household(hamlet, code, "Lò Thị An"));
        let visit = Visit { seen: "Nhà ổn".into(), ..Visit::of(homes[0], day("2026-11-20"), "lan.tt") };
        let sheet = VisitSheet {
            number: 0,
            made_on: day("2026-11-20"),
            visitor: "lan.tt".into(),
            name: "Khu 4".into(),
            note: String::new(),
        };
        let made = bench.perform(&Operation::Visit(VisitOperation::MakeSheet(sheet, homes.to_vec())));
        let line = (made.created.visit_sheet_lines()[0], 1);
        bench.perform(&Operation::Visit(VisitOperation::Record { line, visit: visit.clone() }));
        bench.perform(&Operation::SaveVisit(Edit::new(visit)));
        bench
    }

    fn after(sql: &str) -> Vec<(ProblemKind, String)> {
        let bench = bench();
        let conn = &bench.register.conn;
        conn.execute_batch("DROP TRIGGER journal_update_visit_sheet_line; DROP TRIGGER journal_update_visit")
            .unwrap();
        conn.execute_batch(sql).unwrap();
        problems(conn).unwrap().into_iter().map(|problem| (problem.kind, problem.place)).collect()
    }

    #[test]
    fn visits_and_sheets_that_the_program_wrote_are_sound() {
        assert_eq!(bench().register.check().unwrap(), []);
    }

    #[test]
    fn a_visit_of_another_household_a_place_taken_twice_and_a_visit_too_early_are_found() {
        let kind = ProblemKind::Visit;
        let other = "UPDATE visit SET household = (SELECT id FROM household WHERE code = '0415')";
        assert_eq!(after(other), [(kind, "0412".to_owned())]);
        assert_eq!(after("UPDATE visit_sheet_line SET number = 1"), [(kind, "Khu 4".to_owned())]);
        let early = "UPDATE visit SET date = '2024-12-31' WHERE id = (SELECT min(id) FROM visit)";
        assert_eq!(after(early), [(kind, "0412".to_owned())]);
    }
}
