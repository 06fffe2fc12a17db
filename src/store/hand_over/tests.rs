//! The plans of the questions that the screens of rounds ask: each is answered from an index, whatever the register holds.

use rusqlite::Connection;

use crate::store::testing::Bench;

fn plan(conn: &Connection, sql: &str) -> String {
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = statement.parameter_count();
    let details = statement
        .query_map(rusqlite::params_from_iter(vec!["[]"; count]), |row| row.get::<_, String>("detail"))
        .unwrap();
    details.map(Result::unwrap).collect::<Vec<_>>().join("\n")
}

#[test]
fn lines_and_counts_of_rounds_are_read_from_indexes() {
    let bench = Bench::new();
    let conn = &bench.register.conn;
    for sql in [
        include_str!("lines.sql"),
        include_str!("supports.sql"),
        include_str!("listed.sql"),
        include_str!("last_number.sql"),
        include_str!("shares.sql"),
    ] {
        let plan = plan(conn, sql);
        assert!(plan.contains("support_hand_over"), "{plan}");
    }
}

#[test]
fn candidates_are_looked_up_not_searched_for() {
    let bench = Bench::new();
    let plan = plan(&bench.register.conn, include_str!("earlier.sql"));
    assert!(plan.contains("support_household") && !plan.contains("SCAN support"), "{plan}");
}
