//! A damaged register, in a real terminal: the first screen leads to its best copy with one key.

#[path = "support/terminal.rs"]
mod terminal;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use terminal::Terminal;

const ENTER: &str = "\r";
const RIGHT: &str = "\x1b[C";

struct Office(TempDir);

impl Office {
    /// A made-up commune with a copy.
    fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        office.command(&["demo", "--households", "40", "--no-open"]);
        office.command(&["backup"]);
        office
    }

    fn register(&self) -> PathBuf {
        self.0.path().join("xa.db")
    }

    fn command(&self, words: &[&str]) {
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        command.arg("--db").arg(self.register()).args(words).env("HOME", self.0.path()).assert().success();
    }

    fn open(&self) -> Terminal {
        Terminal::open(&self.register(), self.0.path(), (80, 24))
    }

    /// Damaged files that were set aside.
    fn set_aside(&self) -> Vec<PathBuf> {
        let files =
            fs::read_dir(self.0.path().join("xa.db.backups")).unwrap().map(|file| file.unwrap().path());
        files.filter(|file| file.file_name().unwrap().to_string_lossy().contains("-damaged-")).collect()
    }
}

#[test]
fn one_key_leads_from_a_destroyed_register_to_its_copy_and_the_old_file_lies_aside() {
    let office = Office::new();
    let mut bytes = fs::read(office.register()).unwrap();
    bytes[..100].fill(0);
    fs::write(office.register(), &bytes).unwrap();
    let mut terminal = office.open();
    terminal.wait_for("Bản sao tốt nhất:");
    assert!(terminal.text().contains("▸ 1  Đưa sổ về bản sao tốt nhất"), "{}", terminal.text());
    terminal.send(ENTER);
    terminal.wait_for("Khôi phục sẽ thay đổi gì");
    assert_eq!(fs::read(office.register()).unwrap(), bytes, "nothing happened so far");
    terminal.send(ENTER);
    terminal.wait_for("Thay sổ hiện nay");
    terminal.send(RIGHT);
    terminal.send(ENTER);
    terminal.wait_for("Hôm nay");
    let aside = office.set_aside();
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert_eq!(fs::read(&aside[0]).unwrap(), bytes);
}

#[test]
fn what_can_still_be_read_of_a_torn_register_is_looked_at_without_writing() {
    let office = Office::new();
    let bytes = fs::read(office.register()).unwrap();
    let torn = &bytes[..bytes.len() - 4096 * 3];
    fs::write(office.register(), torn).unwrap();
    let mut terminal = office.open();
    terminal.wait_for("Một phần sổ còn đọc được");
    terminal.send("2");
    terminal.wait_for("sổ hỏng");
    terminal.wait_for("chỉ đọc");
    assert_eq!(fs::read(office.register()).unwrap(), torn);
}

#[test]
fn damage_that_is_found_elsewhere_shuts_an_open_session_within_a_moment() {
    let office = Office::new();
    let mut terminal = office.open();
    terminal.wait_for("Hôm nay");
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'";
    let conn = rusqlite::Connection::open(office.register()).unwrap();
    let page: u32 = conn.query_row(root, [], |row| row.get(0)).unwrap();
    drop(conn);
    use std::os::unix::fs::FileExt;
    let file = fs::File::options().write(true).open(office.register()).unwrap();
    file.write_all_at(&[0x5A; 4096], u64::from(page - 1) * 4096).unwrap();
    let mut check = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
    check.arg("--db").arg(office.register()).arg("check").env("HOME", office.0.path()).assert().code(3);
    terminal.wait_for("sổ hỏng");
    terminal.wait_for("bản sao tốt nhất");
}
