use super::OWED;
use super::debts::DEBTS;
use super::line::{ALL, EVENTS, OF_SUPPORT};
use super::may_owe::MAY_OWE;
use super::trees::{LINKS, NODES};
use super::waiting::{HAD, WAITING};
use crate::store::testing::Bench;

/// The steps by which SQLite answers a question.
fn plan(bench: &Bench, sql: &str) -> Vec<String> {
    let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let unknown = vec![rusqlite::types::Null; statement.parameter_count()];
    let steps = statement
        .query_map(rusqlite::params_from_iter(unknown), |row| row.get::<_, String>("detail"))
        .unwrap();
    steps.map(|step| step.unwrap()).collect()
}

#[test]
fn questions_of_one_support_scan_nothing() {
    let bench = Bench::new();
    for sql in [OF_SUPPORT, super::OF_DEBTOR] {
        let steps = plan(&bench, sql);
        assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{sql}: {steps:?}");
    }
}

#[test]
fn questions_of_the_whole_register_read_each_table_once() {
    let bench = Bench::new();
    for sql in [DEBTS, LINKS, NODES, OWED, EVENTS, WAITING, HAD, ALL] {
        let scans: Vec<_> = plan(&bench, sql).into_iter().filter(|step| step.starts_with("SCAN")).collect();
        let mut once = scans.clone();
        once.dedup();
        assert_eq!(scans, once, "{sql}");
    }
}

#[test]
fn chains_are_read_in_order_without_sorting() {
    let bench = Bench::new();
    for sql in [DEBTS, LINKS, NODES, OWED, EVENTS, MAY_OWE] {
        let steps = plan(&bench, sql);
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY")), "{sql}: {steps:?}");
    }
}
