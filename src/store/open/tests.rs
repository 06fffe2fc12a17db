use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use rusqlite::Connection;

use super::connection::{Mode, connect};
use super::*;
use crate::store::error::Link;
use crate::store::testing::*;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn opened(path: &Path) -> Result<Register> {
    Register::open(path, clock())
}

/// A path in the folder of a register.
fn beside(bench: &Bench, name: &str) -> PathBuf {
    bench.folder.path().join(name)
}

#[test]
fn a_new_register_is_shared_with_the_group_and_so_are_its_folders() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa/thanh-ba/so.db");
    let register = Register::create(&path, &commune(), &lan(), clock()).unwrap();
    assert_eq!(mode(&path), 0o660);
    assert_eq!(mode(path.parent().unwrap()) & 0o777, 0o770);
    assert_eq!(mode(&folder.path().join("xa/thanh-ba/so.db-wal")), 0o660);
    assert_eq!(register.commune().unwrap(), commune());
    assert_eq!(register.access(), Access::ReadWrite);
}

#[test]
fn a_register_is_never_made_over_a_file() {
    let bench = Bench::new();
    let again = Register::create(&bench.path(), &commune(), &lan(), clock());
    assert!(matches!(again, Err(StoreError::AlreadyExists(_))));
    assert!(opened(&bench.path()).is_ok());
}

#[test]
fn no_file_is_not_found() {
    let bench = Bench::new();
    assert!(matches!(opened(&beside(&bench, "khác.db")), Err(StoreError::NotFound(_))));
    assert!(matches!(opened(&beside(&bench, "so.db/in.db")), Err(StoreError::NotFound(_))));
}

#[test]
fn a_folder_a_text_an_empty_file_and_a_foreign_database_are_not_registers() {
    let bench = Bench::new();
    let foreign = beside(&bench, "foreign.db");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    fs::write(beside(&bench, "list.txt"), "Danh sách hộ nghèo").unwrap();
    fs::write(beside(&bench, "empty.db"), "").unwrap();
    for name in ["foreign.db", "list.txt", "empty.db", "."] {
        assert!(matches!(opened(&beside(&bench, name)), Err(StoreError::NotARegister(_))), "{name}");
    }
}

#[test]
fn links_are_refused_because_side_files_go_by_the_name() {
    let bench = Bench::new();
    let (soft, hard) = (beside(&bench, "soft.db"), beside(&bench, "hard.db"));
    std::os::unix::fs::symlink(bench.path(), &soft).unwrap();
    assert!(matches!(opened(&soft), Err(StoreError::LinkRefused { link: Link::Symbolic, .. })));
    fs::hard_link(bench.path(), &hard).unwrap();
    assert!(matches!(opened(&hard), Err(StoreError::LinkRefused { link: Link::Hard, .. })));
}

#[test]
fn a_truncated_register_is_damaged() {
    let (_folder, path) = Bench::closed();
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::Damaged(_))));
}

#[test]
fn a_header_that_no_program_writes_is_not_set_right_in_passing() {
    let (_folder, path) = Bench::closed();
    let mut bytes = fs::read(&path).unwrap();
    bytes[19] = 0;
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::Damaged(_))));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_that_only_says_it_is_a_register_is_not_changed_by_opening_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.db");
    for version in [-1, 0, 1, schema::VERSION - 1, schema::VERSION] {
        let _ = fs::remove_file(&path);
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("CREATE TABLE household (id INTEGER PRIMARY KEY, code TEXT)").unwrap();
        conn.pragma_update(None, "application_id", schema::APPLICATION_ID).unwrap();
        conn.pragma_update(None, "user_version", version).unwrap();
        drop(conn);
        let bytes = fs::read(&path).unwrap();
        assert!(matches!(opened(&path), Err(StoreError::Damaged(_))), "{version}");
        assert!(fs::read(&path).unwrap() == bytes, "{version}");
    }
}

#[test]
fn a_copy_that_was_put_here_by_hand_is_proved_before_its_first_byte_is_changed() {
    let (_folder, path) = Bench::closed();
    let conn = Connection::open(&path).unwrap();
    let _: String = conn.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0)).unwrap();
    let page: u32 = conn
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'support'", [], |row| row.get(0))
        .unwrap();
    drop(conn);
    assert!(opened(&path).is_ok(), "whole, it opens");
    Connection::open(&path).unwrap().pragma_update(None, "journal_mode", "delete").unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[(page as usize - 1) * 4096..][..16].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::Damaged(_))));
    assert!(fs::read(&path).unwrap() == bytes);
}

#[test]
fn a_register_with_destroyed_pages_is_damaged_and_never_a_panic() {
    let (_folder, path) = Bench::closed();
    let mut bytes = fs::read(&path).unwrap();
    bytes[4096..].fill(0x5A);
    fs::write(&path, &bytes).unwrap();
    let found = opened(&path).and_then(|register| register.find(&Default::default(), today()));
    assert!(matches!(found, Err(StoreError::Damaged(_))));
}

#[test]
fn a_newer_register_is_opened_to_read_and_refuses_changes() {
    let (_folder, path) = Bench::closed();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let mut register = opened(&path).unwrap();
    let newer = ReadOnlyReason::Newer { version: 99 };
    assert_eq!(register.access(), Access::ReadOnly(newer));
    assert_eq!(register.commune().unwrap(), commune());
    let renamed = crate::domain::operation::Operation::SaveCommune(Commune::default());
    let refused = register.perform(&lan(), &renamed);
    assert!(matches!(refused, Err(StoreError::ReadOnly(reason)) if reason == newer));
}

#[test]
fn a_register_on_a_read_only_medium_is_read_as_it_lies() {
    let (folder, path) = Bench::closed();
    let immutable = connect(&path, Mode::Immutable).unwrap();
    assert_eq!(crate::store::place::commune(&immutable).unwrap(), commune());
    let beside: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside, ["so.db"], "reading writes nothing");
    let mut register = open_read_only(&path, clock(), ReadOnlyReason::Medium).unwrap();
    assert_eq!(register.find(&Default::default(), today()).unwrap().total, 1);
    let renamed = crate::domain::operation::Operation::SaveCommune(Commune::default());
    assert!(matches!(register.perform(&lan(), &renamed), Err(StoreError::ReadOnly(ReadOnlyReason::Medium))));
}

#[test]
fn two_sessions_at_once_see_each_other() {
    let mut bench = Bench::new();
    let mut other = bench.colleague();
    let before = bench.register.data_version().unwrap();
    let hamlet = bench.hamlet("Khu 4");
    assert_eq!(bench.register.data_version().unwrap(), before, "one's own changes do not count");
    let named = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
    other.perform(&minh(), &add).unwrap();
    assert_ne!(bench.register.data_version().unwrap(), before);
    assert_eq!(bench.register.hamlets().unwrap().len(), 2);
    assert!(other.hamlets().unwrap().iter().any(|stored| stored.id == hamlet));
}

#[test]
fn a_register_held_by_another_program_is_busy() {
    let mut bench = Bench::new();
    let other = bench.colleague();
    bench.register.conn.busy_timeout(std::time::Duration::from_millis(10)).unwrap();
    other.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let named = crate::domain::operation::Operation::SaveCommune(Commune::default());
    assert!(matches!(bench.register.perform(&lan(), &named), Err(StoreError::Busy)));
}

#[test]
fn a_newer_program_that_comes_in_between_turns_the_older_one_into_a_reader() {
    let mut bench = Bench::new();
    let mut old = bench.colleague();
    assert_eq!(old.look_again().unwrap(), Access::ReadWrite);
    bench.hamlet("Khu 4");
    bench.register.conn.pragma_update(None, "user_version", 99).unwrap();
    let newer = ReadOnlyReason::Newer { version: 99 };
    let renamed = crate::domain::operation::Operation::SaveCommune(Commune::default());
    let refused = old.perform(&lan(), &renamed);
    assert!(matches!(refused, Err(StoreError::ReadOnly(reason)) if reason == newer));
    assert_eq!(old.access(), Access::ReadOnly(newer), "and says so from then on");
    assert_eq!(bench.register.look_again().unwrap(), Access::ReadOnly(newer), "without a save too");
    assert_eq!(old.commune().unwrap(), commune());
}

#[test]
fn a_file_that_turns_out_to_be_damaged_is_written_no_more() {
    let (_folder, path) = Bench::closed();
    let mut register = opened(&path).unwrap();
    register.learn_from(&StoreError::Damaged("a value".into()));
    assert_eq!(register.access(), Access::ReadWrite, "a wrong value is no damage of the file");
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'";
    let page: u32 = register.conn.query_row(root, [], |row| row.get(0)).unwrap();
    let page = page as usize;
    drop(register);
    let mut bytes = fs::read(&path).unwrap();
    bytes[(page - 1) * 4096..page * 4096].fill(0x5A);
    fs::write(&path, &bytes).unwrap();
    let mut register = opened(&path).unwrap();
    register.learn_from(&StoreError::Damaged("a page".into()));
    let damaged = ReadOnlyReason::Damaged { marked: true };
    assert_eq!(register.access(), Access::ReadOnly(damaged));
    let renamed = crate::domain::operation::Operation::SaveCommune(Commune::default());
    assert!(
        matches!(register.perform(&lan(), &renamed), Err(StoreError::ReadOnly(reason)) if reason == damaged)
    );
}

/// A register without a log, as a copy that was laid in its place by hand.
fn without_log() -> (tempfile::TempDir, PathBuf) {
    let (folder, path) = Bench::closed();
    Connection::open(&path).unwrap().pragma_update(None, "journal_mode", "delete").unwrap();
    (folder, path)
}

#[test]
fn who_has_a_register_alone_has_it_alone_with_and_without_a_log() {
    for (_folder, path) in [Bench::closed(), without_log()] {
        let alone = alone(&path).unwrap();
        let other = Connection::open(&path).unwrap();
        other.busy_timeout(std::time::Duration::ZERO).unwrap();
        assert!(other.execute_batch("BEGIN IMMEDIATE").is_err(), "nobody else writes");
        assert!(other.query_row("SELECT count(*) FROM household", [], |row| row.get::<_, i64>(0)).is_err());
        drop(alone);
        assert!(other.execute_batch("BEGIN IMMEDIATE").is_ok());
    }
}

/// Locks of this process on a file, as the system counts them.
#[cfg(target_os = "linux")]
fn locks_on(path: &Path) -> usize {
    use std::os::unix::fs::MetadataExt;
    let (own, number) = (std::process::id().to_string(), format!(":{}", fs::metadata(path).unwrap().ino()));
    let all = fs::read_to_string("/proc/locks").unwrap();
    let is_ours = |line: &&str| {
        let parts: Vec<&str> = line.split_whitespace().collect();
        parts[1] == "POSIX" && parts[4] == own && parts[5].ends_with(&number)
    };
    all.lines().filter(is_ours).count()
}

#[test]
#[cfg(target_os = "linux")]
fn no_lock_is_lost_while_a_register_is_copied_looked_at_or_named() {
    use crate::domain::backup::Occasion;
    use crate::store::backup::keep_copy;
    for (_folder, path) in [Bench::closed(), without_log()] {
        let alone = alone(&path).unwrap();
        let held = locks_on(&path);
        assert!(held > 0);
        keep_copy(&alone, &path, Occasion::Restore, clock(), &mut |_, _| ControlFlow::Continue(())).unwrap();
        assert_eq!(locks_on(&path), held);
    }
    let bench = Bench::new();
    let held = [locks_on(&bench.path()), locks_on(&beside(&bench, "so.db-shm"))];
    assert!(held.iter().all(|locks| *locks > 0), "{held:?}");
    for named in ["so.db", "so.db-shm", "so.db-wal"] {
        assert!(open_named(&beside(&bench, named)).is_err());
    }
    let _ = (identity(&bench.path()), look(&bench.path()), Register::look_at_torn(&bench.path(), clock()));
    assert_eq!([locks_on(&bench.path()), locks_on(&beside(&bench, "so.db-shm"))], held);
}
