//! Nothing is forgotten, and nothing refers to what stayed at home.

use std::collections::BTreeSet;

use crate::store::testing::Bench;

/// Tables that stay at home: the journal and what belongs to it names other hamlets, and lists are made anew.
const AT_HOME: [&str; 13] = [
    "operation",
    "change",
    "touched",
    "proposal",
    "proposed_row",
    "proposed_work",
    "proposed_for",
    "taken_out",
    "carried",
    "brought",
    "household_index",
    "access",
    "redaction",
];

/// Somebody has to say of every table whether it goes along.
#[test]
fn every_table_goes_along_or_stays_at_home() {
    let bench = Bench::new();
    let sql = super::WRITTEN.concat();
    let mut statement = bench.register.conn.prepare(include_str!("../../dump/tables.sql")).unwrap();
    let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let tables: BTreeSet<String> = tables.map(|name| name.unwrap()).collect();
    let goes = |name: &String| sql.contains(&format!("INSERT INTO main.{name} "));
    let forgotten: Vec<_> =
        tables.iter().filter(|name| !goes(name) && !AT_HOME.contains(&name.as_str())).collect();
    assert!(forgotten.is_empty(), "say in `cut` whether these go along: {forgotten:?}");
}
