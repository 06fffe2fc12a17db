//! Activities and emergencies against the people and days that they name.

use rusqlite::Connection;

use super::households::found;
use super::{Problem, ProblemKind};
use crate::store::Result;

/// People who could not have attended, supports that came before what they answer.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = found(conn, include_str!("attendance.sql"), ProblemKind::Attendance)?;
    problems.extend(found(conn, include_str!("relief.sql"), ProblemKind::Relief)?);
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::member::LeaveReason;
    use crate::domain::operation::Operation;
    use crate::domain::relief::ReliefKind;
    use crate::store::testing::*;

    fn found_in(bench: &Bench) -> Vec<(ProblemKind, String, String)> {
        let problems = bench.register.check().unwrap();
        problems.into_iter().map(|problem| (problem.kind, problem.place, problem.detail)).collect()
    }

    #[test]
    fn somebody_who_turns_out_to_have_left_before_the_class_is_found() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        let done = bench.join(household, "Lò Văn Nam", crate::domain::member::Relation::Child);
        let class = bench.class("2026-04-01");
        bench.attend(class, done.created.members()[0]).unwrap();
        assert_eq!(found_in(&bench), []);
        bench.perform(&Operation::LeaveMember {
            membership: (done.created.memberships()[0], 1),
            on: partial("2026-03"),
            reason: LeaveReason::MovedOut,
        });
        let kind = ProblemKind::Attendance;
        assert_eq!(found_in(&bench), [(kind, "Lớp may".into(), "Lò Văn Nam".into())]);
    }

    #[test]
    fn a_support_before_its_emergency_is_found() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        let event = bench.emergency(ReliefKind::Fire, "2026-06-03");
        bench.relieve(event, household, "2026-06-04").unwrap();
        assert_eq!(found_in(&bench), []);
        let conn = &bench.register.conn;
        conn.execute_batch("DROP TRIGGER journal_update_relief_event").unwrap();
        conn.execute_batch("UPDATE relief_event SET happened = '2026-06-05'").unwrap();
        let found = problems(conn).unwrap();
        assert_eq!((found.len(), found[0].kind, found[0].place.as_str()), (1, ProblemKind::Relief, "0412"));
    }
}
