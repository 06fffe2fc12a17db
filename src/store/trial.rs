//! A copy of the register that is nobody else's, on which something is tried out: whoever saves meanwhile waits for
//! nothing, and it goes out of sight with what was tried.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::store::Result;
use crate::store::backup::run;
use crate::store::import::Progress;
use crate::store::open::{hidden_beside, make_file, remove_all, settle};

/// A register up to this size is copied into memory (that of a commune takes a fifth of it), a larger one into a file
/// beside it.
const IN_MEMORY: i64 = 128 * 1024 * 1024;

/// The copy.
pub(crate) struct Trial {
    /// Its own connection.
    pub conn: Connection,
    /// Behind the connection: a file goes once it is closed.
    _file: Option<Passing>,
}

/// A file that goes out of sight with who holds it.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        remove_all(&self.0);
    }
}

impl Trial {
    /// A copy of a register as it stands at this moment. `told` hears of pages.
    ///
    /// # Errors
    /// Those of the disk; `Cancelled` where `told` said to stop.
    pub fn of(register: &Connection, path: &Path, told: Progress) -> Result<Self> {
        let size: i64 = register.query_row(include_str!("trial/size.sql"), [], |row| row.get(0))?;
        match size <= IN_MEMORY {
            true => Self::in_memory(register, told),
            false => Self::in_file(register, hidden_beside(path, ".trial"), told),
        }
    }

    fn in_memory(register: &Connection, told: Progress) -> Result<Self> {
        let mut conn = Connection::open_in_memory()?;
        fill(register, &mut conn, told)?;
        settle(&conn)?;
        Ok(Self { conn, _file: None })
    }

    fn in_file(register: &Connection, path: PathBuf, told: Progress) -> Result<Self> {
        remove_all(&path);
        make_file(&path)?;
        let file = Passing(path);
        let mut conn = Connection::open(&file.0)?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        fill(register, &mut conn, told)?;
        settle(&conn)?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        // A journal in memory: no file beside it. So its name can go while it is open, and not even a program that is
        // killed leaves it behind; where a system keeps the name, it goes at the end.
        conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        remove_all(&file.0);
        Ok(Self { conn, _file: Some(file) })
    }
}

/// Copies every page, of one moment.
fn fill(register: &Connection, to: &mut Connection, told: Progress) -> Result<()> {
    let snapshot = register.unchecked_transaction()?;
    run(&Backup::new(&snapshot, to)?, told)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::ops::ControlFlow;

    use super::*;
    use crate::store::testing::Bench;

    fn on(_: usize, _: usize) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn hamlets(conn: &Connection) -> i64 {
        conn.query_row("SELECT count(*) FROM hamlet", [], |row| row.get(0)).unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_done_to_it_is_nobodys_and_nothing_is_left_of_it() {
        let mut bench = Bench::new();
        bench.hamlet("Khu 4");
        let (register, folder) = (&bench.register, bench.folder.path());
        let before = names(folder);
        let trials = [
            Trial::in_memory(&register.conn, &mut on).unwrap(),
            Trial::in_file(&register.conn, hidden_beside(register.path(), ".trial"), &mut on).unwrap(),
        ];
        for trial in &trials {
            trial
                .conn
                .execute_batch("BEGIN; SAVEPOINT inner; DROP TABLE access; ROLLBACK TO inner; COMMIT")
                .unwrap();
            assert!(trial.conn.table_exists(None::<&str>, "access").unwrap());
            trial.conn.execute_batch("DROP TABLE access").unwrap();
            assert_eq!(hamlets(&trial.conn), 1);
        }
        #[cfg(unix)]
        assert_eq!(names(folder), before, "not even a name while it is open");
        drop(trials);
        assert_eq!(names(folder), before);
        assert!(register.conn.table_exists(None::<&str>, "access").unwrap());
    }
}
