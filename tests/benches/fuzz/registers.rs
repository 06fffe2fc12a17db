//! Registers that come from elsewhere, damaged: a copy that is put back, a copy of a hamlet that is brought back.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::Utc;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use tempfile::TempDir;
use thoatngheo::domain::carry::Answers;
use thoatngheo::domain::history::Author;
use thoatngheo::domain::operation::Operation;
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::visit::Visit;
use thoatngheo::store::{Clock, Register};
use thoatngheo::viet::local_time;

use super::damage::{self, damaged};
use super::disk::chance::Chance;
use super::disk::station::{CODES, Station};

/// Nobody stops what is tried.
pub fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn author() -> Author {
    Author("do.dac".into())
}

/// A copy that is put back.
pub struct Restored {
    bytes: Vec<u8>,
    folder: TempDir,
}

impl Restored {
    /// Of the register of a station.
    pub fn new(station: &Station) -> Self {
        let bytes = std::fs::read(station.register()).unwrap();
        Self { bytes, folder: tempfile::tempdir().unwrap() }
    }

    /// Damaged, it is refused, or the register that comes of it can be proved.
    pub fn is_taken(&self, chance: &mut Chance) -> bool {
        let (copy, place) = (self.folder.path().join("copy.db"), self.folder.path().join("so.db"));
        std::fs::write(&copy, damaged(&self.bytes, chance)).unwrap();
        let _ = std::fs::remove_file(&place);
        let restored = Register::restore(&copy, &place, &author(), Clock::System, &mut on);
        restored.is_ok_and(|restored| restored.register.check().is_ok())
    }
}

/// A copy of a hamlet, worked on, and the office's register as it was when the copy went out.
pub struct Carried {
    office: Vec<u8>,
    copy: Vec<u8>,
    folder: TempDir,
}

impl Carried {
    /// Of the register of a station.
    pub fn of(station: &Station) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (office, copy) = (folder.path().join("so.db"), folder.path().join("mang-di.db"));
        std::fs::copy(station.register(), &office).unwrap();
        let mut register = Register::open(&office, Clock::System).unwrap();
        let hamlets: Vec<_> = register.hamlets().unwrap().iter().map(|hamlet| hamlet.id).collect();
        register.take_out(&author(), &hamlets, "", &copy, &mut on).unwrap();
        drop(register);
        let carried = Self { office: std::fs::read(&office).unwrap(), copy: worked_on(&copy), folder };
        assert!(carried.is_brought(&carried.copy), "whole it is brought back");
        carried
    }

    /// With bytes of its file damaged.
    pub fn is_taken(&self, chance: &mut Chance) -> bool {
        self.is_brought(&damaged(&self.copy, chance))
    }

    /// With values of its rows damaged, in a file that SQLite finds whole.
    pub fn is_taken_inside(&self, chance: &mut Chance) -> bool {
        let path = self.folder.path().join("inside.db");
        std::fs::write(&path, &self.copy).unwrap();
        (0..=chance.below(4)).for_each(|_| spoil(&path, chance));
        self.is_brought(&std::fs::read(&path).unwrap())
    }

    /// Refused, it changes nothing; brought, the register is proved.
    fn is_brought(&self, copy: &[u8]) -> bool {
        let (office, file) = (self.folder.path().join("so.db"), self.folder.path().join("back.db"));
        std::fs::write(&office, &self.office).unwrap();
        std::fs::write(&file, copy).unwrap();
        let mut register = Register::open(&office, Clock::System).unwrap();
        let before = register.holdings().unwrap().head;
        let brought = register.bring_back(&author(), &file, &Answers::default(), &mut on);
        let taken = brought.is_ok_and(|bringing| bringing.open == 0 && bringing.operations > 0);
        match taken {
            true => assert_eq!(register.check().unwrap(), [], "brought back, the register is sound"),
            false => assert_eq!(register.holdings().unwrap().head, before, "refused, nothing was written"),
        }
        taken
    }
}

/// Visits on a copy; its bytes once it is closed.
fn worked_on(copy: &Path) -> Vec<u8> {
    let mut register = Register::open(copy, Clock::System).unwrap();
    let day = local_time(Utc::now()).date();
    for (at, code) in CODES.iter().enumerate() {
        let household = register.by_code(code).unwrap().unwrap();
        let visit = Visit { seen: format!("Lần {at}"), ..Visit::of(household, day, "Minh") };
        register.perform(&author(), &Operation::SaveVisit(Edit::new(visit))).unwrap();
    }
    drop(register);
    std::fs::read(copy).unwrap()
}

/// Puts something that programs stumble over into any cell of any row, past every rule of the file.
fn spoil(path: &Path, chance: &mut Chance) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;").unwrap();
    let drop_triggers = "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'";
    let triggers: Vec<String> = texts(&conn, drop_triggers);
    let tables =
        texts(&conn, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    let table = &tables[chance.below(tables.len())];
    let columns = texts(&conn, &format!("SELECT name FROM pragma_table_info('{table}')"));
    let column = &columns[chance.below(columns.len())];
    triggers.iter().for_each(|trigger| conn.execute_batch(trigger).unwrap());
    let of_row = format!(
        "UPDATE {table} SET {column} = ?1 WHERE rowid = (SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET ?2)"
    );
    // A strict table refuses what is of another kind: then it stays as it is.
    let _ = conn.execute(&of_row, params![stumbled_over(chance), chance.below(8) as i64]);
}

fn stumbled_over(chance: &mut Chance) -> Value {
    let word = damage::WORDS[chance.below(damage::WORDS.len())];
    match chance.below(4) {
        0 => Value::Integer(i64::MAX - i64::try_from(chance.below(3)).unwrap()),
        1 => Value::Integer(-1),
        2 => Value::Null,
        _ => Value::Text(String::from_utf8_lossy(word).into_owned()),
    }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}
