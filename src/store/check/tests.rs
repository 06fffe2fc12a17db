mod crew;

use super::*;
use crate::store::testing::*;

/// A sound register with one household.
fn village() -> Bench {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench.recognise(id, crate::domain::class::Class::Poor, "2024-12-14");
    assert_eq!(bench.register.check().unwrap(), []);
    bench
}

/// Changes the file as a stranger would who goes around the program.
fn tamper(bench: &Bench, sql: &str) {
    bench.register.conn.execute_batch(sql).unwrap();
}

fn kinds(bench: &Bench) -> Vec<ProblemKind> {
    bench.register.check().unwrap().into_iter().map(|problem| problem.kind).collect()
}

#[test]
fn facts_cannot_be_changed_outside_an_operation() {
    let bench = village();
    let stranger = rusqlite::Connection::open(bench.path()).unwrap();
    assert!(stranger.execute_batch("UPDATE household SET phone = '0'").is_err());
    assert!(stranger.execute_batch("DELETE FROM recognition").is_err());
    assert!(stranger.execute_batch("DELETE FROM change").is_err());
    assert!(stranger.execute_batch("UPDATE change SET after = '{}'").is_err());
    assert!(stranger.execute_batch("UPDATE operation SET author = 'x'").is_err());
}

#[test]
fn a_journal_that_was_changed_by_force_is_found() {
    let bench = village();
    tamper(
        &bench,
        "DROP TRIGGER change_is_final; UPDATE change SET after = replace(after, 'Lành', 'Lan') WHERE operation = 3",
    );
    let problems = bench.register.check().unwrap();
    assert_eq!(
        (problems.len(), problems[0].kind, problems[0].place.as_str()),
        (1, ProblemKind::Journal, "3")
    );
}

#[test]
fn an_operation_taken_out_of_the_journal_is_found_at_the_next() {
    let bench = village();
    tamper(
        &bench,
        "PRAGMA foreign_keys = OFF; DROP TRIGGER operation_stays; DROP TRIGGER change_stays;
         DELETE FROM change WHERE operation = 3; DELETE FROM touched WHERE operation = 3;
         DELETE FROM operation WHERE id = 3",
    );
    let problems = bench.register.check().unwrap();
    assert_eq!(problems.iter().map(|problem| problem.place.as_str()).collect::<Vec<_>>(), ["4"]);
}

#[test]
fn changes_of_an_operation_that_is_not_there_are_found() {
    let bench = village();
    tamper(
        &bench,
        "PRAGMA foreign_keys = OFF; INSERT INTO change (operation, table_name, row_id, after)
         VALUES (99, 'household', 7, '{}')",
    );
    let found: Vec<_> = bench.register.check().unwrap();
    let places = found.iter().map(|problem| (problem.kind, problem.place.as_str()));
    assert_eq!(places.collect::<Vec<_>>(), [(ProblemKind::Journal, "99")]);
}

#[test]
fn a_row_that_names_another_that_is_not_there_is_found() {
    let bench = village();
    tamper(
        &bench,
        "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_update_membership; UPDATE membership SET member = 7",
    );
    let problems = bench.register.check().unwrap();
    let dangling = problems.iter().find(|problem| problem.kind == ProblemKind::Reference).unwrap();
    assert!(dangling.place.starts_with("membership ") && dangling.detail == "member", "{dangling:?}");
}

#[test]
fn a_list_that_disagrees_with_the_facts_is_found() {
    let bench = village();
    tamper(&bench, "UPDATE household_index SET members = 7");
    assert_eq!(kinds(&bench), [ProblemKind::List]);
    tamper(&bench, "UPDATE household_index SET members = 1, class = 'none'");
    let problems = bench.register.check().unwrap();
    assert_eq!((problems[0].kind, problems[0].detail.as_str()), (ProblemKind::Class, "class"));
}

#[test]
fn a_household_without_a_head_is_found() {
    let mut bench = village();
    let id = bench.register.by_code("0412").unwrap().unwrap();
    let stay = bench.register.dossier(id).unwrap().residents[0].membership.clone();
    bench.perform(&crate::domain::operation::Operation::LeaveMember {
        membership: (stay.id, stay.rev),
        on: partial("2026"),
        reason: crate::domain::member::LeaveReason::Death,
    });
    assert_eq!(kinds(&bench), [ProblemKind::NoHead]);
}

#[test]
fn two_heads_and_two_homes_are_found_where_the_keys_were_taken_off() {
    let bench = village();
    tamper(
        &bench,
        "DROP INDEX membership_one_home; DROP INDEX membership_one_head;
         DROP TRIGGER journal_insert_membership; DROP TRIGGER journal_insert_household;
         INSERT INTO membership (id, household, member, relation, joined)
         SELECT id + 1, household, member, relation, joined FROM membership;
         INSERT INTO household (id, code, hamlet, address, phone, no_labour, merit, social_protection, notes)
         SELECT id + 1, '0999', hamlet, '', '', 0, 0, 0, '' FROM household;
         UPDATE household_index SET members = 1",
    );
    let kinds = kinds(&bench);
    assert!(
        kinds.contains(&ProblemKind::SeveralHeads) && kinds.contains(&ProblemKind::SeveralHomes),
        "{kinds:?}"
    );
}

#[test]
fn lists_are_made_anew_only_by_who_may_mend() {
    use crate::domain::colleague::{Denied, Role};
    let mut bench = village();
    bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    let denied = bench.register.mend(&minh(), crate::domain::health::Mend::Lists);
    assert!(matches!(denied, Err(crate::store::StoreError::Denied(Denied::Stranger(_)))), "{denied:?}");
    bench.register.mend(&lan(), crate::domain::health::Mend::Lists).unwrap();
}
