//! Copies of a register that stands still, and of one that does not: the same, byte for byte where it can be.

use rusqlite::Connection;

use super::super::still::Still;
use super::super::{aside, copy};
use super::*;
use crate::store::open::{Mode, connect};

/// By one thread, and by several.
const WAYS: [u64; 2] = [u64::MAX, 0];

fn still_copy(conn: &Connection, copy: &Path, large: u64) -> crate::store::Result<()> {
    let still = Still::of(conn).unwrap().expect("nobody saves");
    aside::copy(still, copy, large, &mut on).map(drop)
}

/// Some hundred households, and pages that are free.
fn large() -> Bench {
    let mut bench = village();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    let many = |batch: &mut crate::store::Batch| {
        (0..300).try_for_each(|_| {
            let household = crate::domain::household::Household::new("", hamlet);
            let head = member("Lò Văn Nam", crate::domain::member::Sex::Male);
            let add = crate::domain::operation::Operation::AddHousehold { household, head, on: today() };
            batch.apply(&add).map(drop)
        })
    };
    bench.register.batch(&lan(), crate::domain::operation::OperationKind::Demo, "nhiều", many).unwrap();
    let filled = "CREATE TABLE filled (x); INSERT INTO filled SELECT zeroblob(50000) FROM household LIMIT 20;
        DROP TABLE filled";
    bench.register.conn.execute_batch(filled).unwrap();
    bench
}

#[test]
fn a_copy_is_the_register_byte_for_byte_but_for_the_rules_by_which_it_is_written() {
    let bench = large();
    for large in WAYS {
        let copy = bench.folder.path().join(format!("copy-{large}.db"));
        still_copy(&bench.register.conn, &copy, large).unwrap();
        let (mut wanted, found) = (fs::read(bench.path()).unwrap(), fs::read(&copy).unwrap());
        assert_eq!((&wanted[18..20], &found[18..20]), (&[2, 2][..], &[1, 1][..]));
        wanted[18..20].copy_from_slice(&[1, 1]);
        assert!(wanted == found, "{large}");
        assert_eq!(Register::verify(&copy).unwrap(), bench.register.holdings().unwrap());
        let copied = Register::open(&copy, clock()).unwrap();
        assert_eq!(copied.check().unwrap(), []);
    }
}

#[test]
fn what_is_saved_meanwhile_stays_out_of_the_file_and_of_the_copy() {
    let mut bench = village();
    let mut colleague = bench.colleague();
    let path = bench.path();
    let still = Still::of(&bench.register.conn).unwrap().unwrap();
    let before = fs::read(&path).unwrap();
    let named = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
    colleague.perform(&minh(), &add).unwrap();
    colleague.conn.execute_batch("PRAGMA wal_checkpoint(PASSIVE)").unwrap();
    assert!(fs::read(&path).unwrap() == before, "the file stands still");
    let copy = bench.folder.path().join("copy.db");
    aside::copy(still, &copy, 0, &mut on).unwrap();
    assert_eq!(Register::open(&copy, clock()).unwrap().hamlets().unwrap().len(), 1);
    add_household(&mut bench);
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn a_register_in_which_somebody_reads_an_older_state_is_copied_page_by_page() {
    let mut bench = village();
    let colleague = bench.colleague();
    let reading = colleague.conn.unchecked_transaction().unwrap();
    let _: i64 = reading.query_row("SELECT count(*) FROM household", [], |row| row.get(0)).unwrap();
    add_household(&mut bench);
    assert!(Still::of(&bench.register.conn).unwrap().is_none());
    let copy = copied(&bench);
    assert_eq!(Register::verify(&copy).unwrap(), bench.register.holdings().unwrap());
    drop(reading);
    assert!(Still::of(&bench.register.conn).unwrap().is_some());
}

#[test]
fn a_session_keeps_its_lock_while_its_register_is_copied() {
    let bench = village();
    copied(&bench);
    let refused =
        Register::restore(&bench.folder.path().join("copy.db"), &bench.path(), &lan(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere(_))));
}

#[test]
fn a_copy_by_several_threads_is_stopped_at_any_moment_and_leaves_nothing() {
    let bench = large();
    let copy = bench.folder.path().join("copy.db");
    let before = names(bench.folder.path());
    let mut heard = 0;
    let stopped = copy::whole(&copy, |part| {
        let still = Still::of(&bench.register.conn)?.expect("nobody saves");
        aside::copy(still, part, 0, &mut |done, all| {
            heard += 1;
            assert!(done < all);
            ControlFlow::Break(())
        })
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)) && heard == 1);
    assert_eq!(names(bench.folder.path()), before);
    assert_eq!(bench.register.check().unwrap(), []);
}

/// Writes over some bytes of a page of the file, around SQLite; page 1 is the first.
fn damage(file: &Path, page: u64, at: usize, with: &[u8]) {
    let mut bytes = fs::read(file).unwrap();
    let from = (page as usize - 1) * 4096 + at;
    bytes[from..from + with.len()].copy_from_slice(with);
    fs::write(file, bytes).unwrap();
}

/// A page of a tree, and a page of the list of free pages.
fn page_of(conn: &Connection, name: &str) -> u64 {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    conn.query_row(sql, [name], |row| row.get::<_, i64>(0)).unwrap() as u64
}

/// Where the header keeps the first page of the list of free pages.
fn first_free(file: &Path) -> u64 {
    let bytes = fs::read(file).unwrap();
    u64::from(u32::from_be_bytes(bytes[32..36].try_into().unwrap()))
}

#[test]
fn damage_in_a_table_an_index_or_the_free_pages_is_found_in_a_register_and_in_its_copy() {
    let places: [(&str, usize, &[u8]); 3] =
        [("member", 0, &[0xff]), ("member_out_of_school", 0, &[0x77]), ("free", 4, &[0, 0, 0xff, 0xff])];
    for (place, at, with) in places {
        let bench = large();
        let copy = copied(&bench);
        let page = match place {
            "free" => first_free(&copy),
            name => page_of(&bench.register.conn, name),
        };
        assert!(page > 1, "{place}");
        damage(&copy, page, at, with);
        assert!(matches!(Register::verify(&copy), Err(StoreError::Damaged(_))), "{place}: the copy");
        let (path, folder) = (bench.path(), bench.folder);
        drop(bench.register);
        damage(&path, page, at, with);
        // A session that has it open already: to open it anew is refused where its tables are not found.
        let conn = connect(&path, Mode::ReadWrite).unwrap();
        for large in WAYS {
            let refused = still_copy(&conn, &folder.path().join(format!("{large}.db")), large);
            assert!(matches!(refused, Err(StoreError::Damaged(_))), "{place}: {refused:?}");
        }
    }
}

#[test]
fn a_byte_that_the_disk_did_not_keep_is_found() {
    use super::super::bytes::{Bytes, Copy, compare, write};
    let bench = large();
    let file = fs::File::open(copied(&bench)).unwrap();
    let length = file.metadata().unwrap().len();
    let (from, to) = (Bytes { file: &file, length }, bench.folder.path().join("lost.db"));
    fs::write(&to, "").unwrap();
    let mut copy = Copy::to_write(&to, length).unwrap();
    write(from, &mut copy, &mut |_| Ok(())).unwrap();
    copy.sync().unwrap();
    let same = || {
        let mut copy = Copy::to_read(&to, length).unwrap();
        compare(from, &mut copy, &mut |_| Ok(()), &mut |_| Ok(())).unwrap()
    };
    assert!(same());
    let whole = fs::read(&to).unwrap();
    damage(&to, length / 4096, 4095, &[0x55]);
    assert!(!same(), "a byte at the end");
    fs::write(&to, &whole[..whole.len() - 4096]).unwrap();
    assert!(!same(), "a page is missing");
    fs::write(&to, [whole.as_slice(), &[0; 4096]].concat()).unwrap();
    assert!(!same(), "a page too many");
}

#[test]
fn who_has_the_register_alone_waits_for_no_second_connection() {
    let bench = village();
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    let alone = crate::store::open::alone(&path).unwrap();
    let begun = std::time::Instant::now();
    let still = Still::of(&alone).unwrap().unwrap();
    assert!(still.second.is_none() && begun.elapsed() < std::time::Duration::from_secs(3));
}

#[test]
fn a_disk_that_refuses_only_at_the_first_call_to_go_past_memory_is_read_through_it() {
    use super::super::bytes::{Bytes, Copy, compare};
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    // No disk reads so many bytes past the memory of the system; so it is told of more.
    let length = 5_001;
    for file in [&one, &other] {
        fs::write(file, vec![7; 5_001]).unwrap();
    }
    let file = fs::File::open(&one).unwrap();
    let mut copy = Copy::to_read(&other, 8_192).unwrap();
    let from = Bytes { file: &file, length };
    // The place of the rules by which a register is written is held against those of a copy.
    let mut wanted = vec![7; 5_001];
    wanted[18..20].copy_from_slice(&[1, 1]);
    fs::write(&other, wanted).unwrap();
    assert!(compare(from, &mut copy, &mut |_| Ok(()), &mut |_| Ok(())).unwrap());
    assert!(!copy.direct);
}

#[test]
fn a_register_whose_name_is_gone_is_copied_page_by_page() {
    let bench = village();
    let path = bench.folder.path().join("trial.db");
    fs::copy(copied(&bench), &path).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    let _: i64 = conn.query_row("SELECT count(*) FROM household", [], |row| row.get(0)).unwrap();
    fs::remove_file(&path).unwrap();
    let copy = bench.folder.path().join("of-trial.db");
    copy::copy(&conn, &copy, &mut on).unwrap();
    assert_eq!(Register::verify(&copy).unwrap().households, 1);
}
