//! Nothing is left where no row stands, every row stays, and nobody waits.

use std::fs;
use std::ops::ControlFlow;
use std::time::Duration;

use proptest::prelude::*;
use rusqlite::Connection;

use super::page::{Layout, Tree, emptied};
use super::sweep::can_sweep;
use crate::domain::operation::Operation;
use crate::domain::place::Hamlet;
use crate::domain::stored::Edit;
use crate::store::open::with_suffix;
use crate::store::testing::*;
use crate::store::{Register, StoreError};

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Every text that a row of a number ever held.
fn text(row: usize, turn: usize) -> String {
    let word = format!("dau-vet-{row}-lan-{turn}.");
    // From a few bytes to several pages.
    word.repeat(1 + (row * 37 + turn * 11) % 9 * [1, 6, 40, 160][row % 4])
}

/// Rows of all sizes in a table, its index and a table without numbers of rows, written, changed and deleted in no order,
/// by a program that overwrote nothing: what is gone lies about in the file.
fn used_for_years(conn: &Connection) -> Vec<String> {
    conn.execute_batch(
        "PRAGMA secure_delete = OFF; CREATE TABLE old (id INTEGER PRIMARY KEY, said TEXT);
         CREATE INDEX old_said ON old (substr(said, 1, 900)); CREATE TABLE kept (said TEXT PRIMARY KEY) WITHOUT ROWID",
    )
    .unwrap();
    let mut gone = Vec::new();
    for turn in 0..3 {
        for at in 0..400_usize {
            let row = at * 211 % 400;
            let put = "INSERT INTO old VALUES (?1, ?2) ON CONFLICT DO UPDATE SET said = ?2";
            conn.execute(put, (row as i64 * 1_000_003 % 977, text(row, turn))).unwrap();
            conn.execute("INSERT INTO kept VALUES (substr(?1, 1, 1500))", [text(row, turn)]).unwrap();
        }
        if turn < 2 {
            conn.execute_batch("DELETE FROM kept").unwrap();
            gone.extend((0..400).map(|row| format!("dau-vet-{row}-lan-{turn}.")));
        }
    }
    conn.execute_batch("DELETE FROM kept WHERE length(said) > 1000").unwrap();
    gone
}

/// Everything that the tables hold.
fn held(conn: &Connection) -> Vec<String> {
    let mut rows = conn.prepare("SELECT said FROM old UNION ALL SELECT said FROM kept").unwrap();
    let rows = rows.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// How many of some texts stand in the file or beside it.
fn found(register: &Register, texts: &[String]) -> usize {
    let read = |ending| fs::read(with_suffix(register.path(), ending)).unwrap_or_default();
    let bytes = ["", "-wal", "-shm"].map(read).concat();
    let bytes = String::from_utf8_lossy(&bytes);
    // Each word that begins as they do, up to the point at its end: thousands of them, read once.
    let words = bytes.match_indices("dau-vet-").filter_map(|(at, _)| bytes[at..].split_inclusive('.').next());
    let words: std::collections::HashSet<&str> = words.collect();
    texts.iter().filter(|text| words.contains(text.as_str())).count()
}

#[test]
fn this_build_can_do_it_page_by_page() {
    assert!(can_sweep(&Bench::new().register.conn).unwrap(), "see .cargo/config.toml");
}

#[test]
fn nothing_is_left_where_no_row_stands_and_every_row_stays() {
    let bench = Bench::new();
    let conn = &bench.register.conn;
    let gone = used_for_years(conn);
    let kept = held(conn);
    assert!(found(&bench.register, &gone) > gone.len() / 2, "the test would find it");
    bench.register.scrub(&mut on).unwrap();
    assert_eq!(found(&bench.register, &gone), 0);
    assert_eq!(held(conn), kept);
    let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    assert_eq!(bench.register.check().unwrap(), []);
    conn.execute_batch("INSERT INTO old SELECT id + 10000, said FROM old; DELETE FROM old WHERE id < 10000")
        .unwrap();
    let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok", "free room is used again");
}

#[test]
fn others_save_while_it_is_done() {
    let bench = Bench::new();
    used_for_years(&bench.register.conn);
    let mut colleague = bench.colleague();
    colleague.conn.busy_timeout(Duration::ZERO).unwrap();
    let mut saved = 0;
    bench
        .register
        .scrub(&mut |_, _| {
            let hamlet = Hamlet { name: format!("Khu {saved}"), ..Hamlet::default() };
            colleague.perform(&minh(), &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
            saved += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    let pages: u32 = bench.register.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    assert!(saved >= pages as usize / 128, "{saved} saves, {pages} pages");
    assert_eq!(bench.register.hamlets().unwrap().len(), saved);
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn who_stops_it_finds_the_register_whole_and_goes_on_later() {
    let bench = Bench::new();
    let gone = used_for_years(&bench.register.conn);
    let mut told = 0;
    let stopped = bench.register.scrub(&mut |_, _| {
        told += 1;
        if told < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stopped:?}");
    assert_eq!(bench.register.check().unwrap(), []);
    bench.register.scrub(&mut on).unwrap();
    assert_eq!(found(&bench.register, &gone), 0);
}

#[test]
fn who_reads_for_long_is_not_disturbed_and_it_is_said() {
    let bench = Bench::new();
    let colleague = bench.colleague();
    colleague.conn.execute_batch("BEGIN; SELECT count(*) FROM hamlet").unwrap();
    let mut hamlet = bench.colleague();
    hamlet
        .perform(
            &minh(),
            &Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 4".into(), ..Hamlet::default() })),
        )
        .unwrap();
    let tried = bench.register.try_to_empty_log(2);
    assert!(matches!(tried, Err(StoreError::Busy)), "{tried:?}");
    colleague.conn.execute_batch("COMMIT").unwrap();
    bench.register.try_to_empty_log(1).unwrap();
}

#[test]
fn a_register_that_is_only_read_is_left_as_it_is() {
    let bench = Bench::new();
    bench.register.conn.pragma_update(None, "user_version", 99).unwrap();
    let read = Register::open_or_look(&bench.path(), clock()).unwrap();
    let scrubbed = read.scrub(&mut on);
    assert!(matches!(scrubbed, Err(StoreError::ReadOnly(_))), "{scrubbed:?}");
}

proptest! {
    /// Whatever stands on a damaged page: what is said to be used lies on it, in order, and nothing trips.
    #[test]
    fn no_page_trips_it(mut page in proptest::collection::vec(any::<u8>(), 512), kind in 0_usize..5, number in 1_u32..3) {
        let begin = if number == 1 { 100 } else { 0 };
        if let Some(kind) = [2, 5, 10, 13].get(kind) {
            page[begin] = *kind;
            // Few cells, so that some pages read to their end.
            let cells = page[begin + 4] % 4;
            page[begin + 1..begin + 5].copy_from_slice(&[0, 0, 0, cells]);
        }
        if let Some(tree) = Tree::of(&page, number, Layout { size: 512, usable: 500 }) {
            prop_assert!(tree.used.windows(2).all(|pair| pair[0].end <= pair[1].start));
            if let Some(left) = emptied(&page, &tree.used) {
                prop_assert!(tree.used.iter().all(|range| left[range.clone()] == page[range.clone()]));
                prop_assert_eq!(Tree::of(&left, number, Layout { size: 512, usable: 500 }), Some(tree));
            }
        }
    }
}
