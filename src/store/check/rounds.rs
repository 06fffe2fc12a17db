//! Review rounds against themselves: who is on the list, what was concluded, what a decision recognised.

use rusqlite::Connection;

use super::households::found;
use super::{Problem, ProblemKind};
use crate::store::Result;

/// What a round cannot hold.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = found(conn, include_str!("recognised_twice.sql"), ProblemKind::RecognisedTwice)?;
    problems.extend(found(conn, include_str!("not_concluded.sql"), ProblemKind::NotConcluded)?);
    problems.extend(found(conn, include_str!("not_listed.sql"), ProblemKind::NotListed)?);
    problems.extend(found(conn, include_str!("decisions.sql"), ProblemKind::Decision)?);
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::store::testing::*;

    /// A sound round with a household that is decided.
    fn village() -> (Bench, HouseholdId) {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let id = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        bench.open_round(&[id]);
        bench.survey(id, "2026-10-01", &[1, 4, 8]);
        bench.meet(hamlet, "2026-11-02", 40);
        bench.decide("118/QĐ-UBND", "2026-11-20");
        bench.close_round();
        assert_eq!(bench.register.check().unwrap(), []);
        (bench, id)
    }

    /// What is found after a stranger changed the file around the program.
    fn found_after(sql: &str) -> Vec<(ProblemKind, String, String)> {
        let (bench, _) = village();
        let conn = &bench.register.conn;
        let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let names: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
        names.iter().for_each(|name| conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
        conn.execute_batch(sql).unwrap();
        let problems = problems(conn).unwrap();
        problems.into_iter().map(|problem| (problem.kind, problem.place, problem.detail)).collect()
    }

    fn one(kind: ProblemKind, place: &str) -> Vec<(ProblemKind, String, String)> {
        vec![(kind, place.to_owned(), "2026".to_owned())]
    }

    #[test]
    fn a_second_recognition_in_the_round_is_found() {
        let sql = "INSERT INTO recognition (id, household, survey, class, decided, decision_number, reason)
            SELECT id + 1, household, survey, class, decided, decision_number, reason FROM recognition";
        assert_eq!(found_after(sql), one(ProblemKind::RecognisedTwice, "0412"));
    }

    #[test]
    fn a_closed_round_with_an_open_household_is_found() {
        assert_eq!(found_after("DELETE FROM recognition"), one(ProblemKind::NotConcluded, "0412"));
    }

    #[test]
    fn a_surveyed_household_that_is_not_on_the_list_is_found() {
        assert_eq!(found_after("DELETE FROM round_task"), one(ProblemKind::NotListed, "0412"));
    }

    #[test]
    fn a_decision_outside_its_round_or_unlike_what_it_recognised_is_found() {
        let number = "118/QĐ-UBND";
        let early =
            "UPDATE decision SET decided = '2026-08-01'; UPDATE recognition SET decided = '2026-08-01'";
        assert_eq!(found_after(early), one(ProblemKind::Decision, number));
        let other = "UPDATE recognition SET decision_number = '119/QĐ-UBND'";
        assert_eq!(found_after(other), one(ProblemKind::Decision, number));
    }
}
