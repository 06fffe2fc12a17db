//! The chain of the journal behind an erasure.

use super::*;

#[test]
fn nothing_else_can_be_changed_under_the_cover_of_an_erasure() {
    let mut home = home();
    home.erase();
    let tamper = |sql: &str| home.bench.register.conn.execute_batch(sql).unwrap();
    let problems = || home.bench.register.check().unwrap().len();
    tamper("DROP TRIGGER change_is_final");
    tamper(
        "UPDATE change SET after = replace(after, 'bo-sinh-san', 'bo-sua') WHERE table_name = 'support' AND before IS NULL",
    );
    assert_eq!(problems(), 1, "what is left of a redacted operation is proven too");
    tamper(
        "UPDATE change SET after = replace(after, 'bo-sua', 'bo-sinh-san') WHERE table_name = 'support' AND before IS NULL",
    );
    assert_eq!(problems(), 0);
    tamper("DROP TRIGGER redaction_stays; DELETE FROM redaction WHERE operation = 3");
    assert_eq!(problems(), 1, "an operation that was changed, and no erasure accounts for it");
}

#[test]
fn a_redaction_that_no_erasure_has_journaled_covers_nothing() {
    let home = home();
    let conn = &home.bench.register.conn;
    conn.execute_batch(
        "DROP TRIGGER change_is_final; DROP TRIGGER redaction_is_journaled;
         UPDATE change SET after = replace(after, 'Đinh Văn Đức', 'Ai Đó') WHERE table_name = 'member'",
    )
    .unwrap();
    let forged = home.bench.register.check().unwrap();
    assert_eq!(forged.len(), 1);
    let operation: i64 = forged[0].place.parse().unwrap();
    let made = crate::store::journal::Link::of(conn, crate::domain::id::OperationId(operation)).unwrap();
    let digest = crate::store::journal::digest_of(conn, crate::domain::id::OperationId(operation)).unwrap();
    conn.execute(
        "INSERT INTO redaction (operation, by_operation, digest) VALUES (?1, (SELECT max(id) FROM operation), ?2)",
        (operation, made.hash(&digest)),
    )
    .unwrap();
    assert_eq!(home.bench.register.check().unwrap().len(), 1);
}

#[test]
fn a_redaction_counts_only_where_its_operation_says_whose_data_was_erased() {
    let mut home = home();
    let extent = home.erase();
    let conn = &home.bench.register.conn;
    assert_eq!(home.bench.register.check().unwrap(), []);
    conn.execute_batch(
        "DROP TRIGGER change_is_final; DROP TRIGGER change_stays;
         UPDATE change SET table_name = 'erased' WHERE table_name = 'erasure'",
    )
    .unwrap();
    let last = OperationId(conn.query_row("SELECT max(id) FROM operation", [], |row| row.get(0)).unwrap());
    let link = crate::store::journal::Link::of(conn, last).unwrap();
    let digest = crate::store::journal::digest_of(conn, last).unwrap();
    conn.execute_batch("DROP TRIGGER operation_is_final").unwrap();
    conn.execute("UPDATE operation SET hash = ?2 WHERE id = ?1", (last.0, link.hash(&digest))).unwrap();
    let problems = home.bench.register.check().unwrap();
    let broken = problems.iter().filter(|problem| problem.kind == crate::store::ProblemKind::Journal).count();
    assert!(broken >= extent.operations, "{problems:?}");
}

#[test]
fn an_anchor_tells_what_was_erased_under_it_since() {
    let mut home = home();
    let anchor = home.bench.register.anchor().unwrap().unwrap();
    assert_eq!(home.bench.register.redacted_since(&anchor).unwrap(), []);
    let extent = home.erase();
    let since = home.bench.register.redacted_since(&anchor).unwrap();
    assert_eq!((since.len(), since[0].operations, since[0].author.clone()), (1, extent.operations, lan()));
    assert_eq!(home.bench.register.check_anchor(&anchor).unwrap(), None, "it holds, in that sense");
    let after = home.bench.register.anchor().unwrap().unwrap();
    assert_eq!(home.bench.register.redacted_since(&after).unwrap(), []);
}
