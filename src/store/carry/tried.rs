//! The private copy of a register on which bringing back is tried out, kept from one question to the next: a person answers
//! one by one, and a large register is not copied for each of them.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::store::import::Progress;
use crate::store::trial::Trial;
use crate::store::{Register, Result};

/// What bringing back is tried out on: nothing until it was tried once. It takes as much memory or disk as the register,
/// and gives it back when it goes out of sight.
#[derive(Default)]
pub struct Tried(Option<Kept>);

struct Kept {
    of: Moment,
    trial: Trial,
}

/// A register as it stood: by its last operation, which the chain of hashes ties to all before it.
#[derive(PartialEq)]
struct Moment {
    path: PathBuf,
    last: Option<(i64, Vec<u8>)>,
}

impl Moment {
    fn of(conn: &Connection, path: &Path) -> Result<Self> {
        let mut last = conn.prepare_cached(include_str!("last.sql"))?;
        let last = last.query_row([], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(Self { path: path.to_owned(), last: rusqlite::OptionalExtension::optional(last)? })
    }
}

impl Tried {
    /// A copy of the register as it stands: the one that was kept where nothing was done since, else a new one.
    ///
    /// # Errors
    /// As [`Trial::of`].
    pub(super) fn on(&mut self, register: &Register, told: Progress) -> Result<&mut Connection> {
        let now = Moment::of(&register.conn, &register.path)?;
        // What is not of use any more goes before there are two of them.
        let kept = self.0.take().filter(|kept| kept.of == now);
        let kept = match kept {
            Some(kept) => kept,
            None => {
                let trial = Trial::of(&register.conn, &register.path, told)?;
                // Somebody may have saved in between.
                Kept { of: Moment::of(&trial.conn, &register.path)?, trial }
            }
        };
        Ok(&mut self.0.insert(kept).trial.conn)
    }

    /// Whether there is one.
    pub fn is_kept(&self) -> bool {
        self.0.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carry::{Answers, Bringing, Side};
    use crate::store::StoreError;
    use crate::store::carry::tests::{Office, all, edit, on};
    use crate::store::testing::lan;

    fn ask(office: &Office, tried: &mut Tried, answers: &Answers) -> Bringing<StoreError> {
        let file = office.file();
        office.bench.register.try_bring_back(&lan(), &file, answers, (tried, &mut on)).unwrap()
    }

    /// Whether it is the copy that was marked, and marks it.
    fn is_the_same(tried: &mut Tried) -> bool {
        let conn = &tried.0.as_ref().unwrap().trial.conn;
        let known = conn.table_exists(Some("temp"), "mark").unwrap();
        conn.execute_batch("CREATE TEMP TABLE IF NOT EXISTS mark (n)").unwrap();
        known
    }

    #[test]
    fn one_copy_serves_every_question_until_somebody_saves() {
        let mut office = Office::new();
        let mut laptop = office.out();
        let home = office.households[0];
        edit(&mut laptop, home, |household| household.phone = "0912".into());
        edit(&mut office.bench.register, home, |household| household.phone = "0922".into());
        let (mut tried, none) = (Tried::default(), Answers::default());
        let first = ask(&office, &mut tried, &none);
        assert!(tried.is_kept() && !is_the_same(&mut tried));
        assert_eq!((first.open, first.clashes.len()), (1, 1));
        let second = ask(&office, &mut tried, &none);
        assert!(is_the_same(&mut tried), "the register stands as it stood");
        assert_eq!(format!("{second:?}"), format!("{first:?}"), "the first question left nothing behind");
        assert!(ask(&office, &mut tried, &all(Side::There)).is_ready() && is_the_same(&mut tried));
        edit(&mut office.bench.register, home, |household| household.phone = "0912".into());
        let settled = ask(&office, &mut tried, &none);
        assert!(!is_the_same(&mut tried), "somebody saved");
        assert_eq!(settled.open, 0, "both say the same now");
    }
}
