//! The copy, whole or not at all, and the note of it.

use std::fs::{self, File};
use std::path::Path;

use chrono::SecondsFormat;
use rusqlite::{Connection, named_params};

use super::cut;
use super::note::{names, next_number};
use crate::domain::backup::Holdings;
use crate::domain::carry::{CarryFault, TakenOut};
use crate::domain::history::Author;
use crate::domain::id::{HamletId, TakenOutId};
use crate::domain::operation::OperationKind;
use crate::store::backup::{holds, make_single, prove, sync_folder_of};
use crate::store::colleague::team;
use crate::store::import::Progress;
use crate::store::journal::{Opening, written};
use crate::store::open::{Mode, connect, hidden_beside, make_file, remove_all};
use crate::store::row::{self, Record, RowId};
use crate::store::{Register, Result, StoreError, index, schema};
use crate::viet::local_time;

/// The parts of the work of which whoever waits is told.
const PARTS: usize = 5;

/// A copy that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The number by which people name it.
    pub number: i64,
    /// The names of its hamlets.
    pub hamlets: Vec<String>,
    /// What it holds.
    pub holds: Holdings,
}

impl Register {
    /// Writes a register of the chosen hamlets to a file that does not exist yet, and notes that they are out. Others
    /// may save meanwhile: the copy is of the moment at which it began. `told` hears how far it has come, of how much.
    ///
    /// # Errors
    /// [`CarryFault::NoHamlet`], [`CarryFault::IsACopy`]; [`StoreError::Denied`] where the author does not work in one
    /// of the hamlets; [`StoreError::AlreadyExists`]; [`StoreError::Cancelled`]; those of the disk. No half of a copy is
    /// left, and no note of one.
    pub fn take_out(
        &mut self,
        author: &Author,
        hamlets: &[HamletId],
        who: &str,
        to: &Path,
        told: Progress,
    ) -> Result<Taken> {
        self.expect_may_go(author, hamlets)?;
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::AlreadyExists(to.to_owned()));
        }
        loop {
            let id = TakenOutId(self.ids.next(self.clock.now()));
            let part = hidden_beside(to, &format!(".{}.part", id.0));
            let made = self.make_copy(author, (id, hamlets, who), &part, &mut *told);
            let made = made.inspect_err(|_| remove_all(&part))?;
            let number = made.note.number;
            // The first error is the one that is told.
            let noted = self.note(author, made, &part, to).inspect_err(|_| remove_all(&part));
            match noted {
                // Somebody else took hamlets out meanwhile, under the number that this copy bears: it is made anew.
                Err(error) if error.is_unique() && next_number(&self.conn)? != number => {}
                noted => return noted,
            }
        }
    }

    fn expect_may_go(&self, author: &Author, hamlets: &[HamletId]) -> Result<()> {
        if self.carried()?.is_some() {
            return Err(CarryFault::IsACopy.into());
        }
        let known = self.hamlets()?;
        let chosen = known.iter().filter(|hamlet| hamlets.contains(&hamlet.id));
        let chosen: Vec<_> = chosen.map(|hamlet| (hamlet.id, hamlet.name.clone())).collect();
        if chosen.is_empty() {
            return Err(CarryFault::NoHamlet.into());
        }
        let team = team(&self.conn)?;
        team.may(author, OperationKind::TakeOut, local_time(self.clock.now()).date())?;
        Ok(team.may_touch(author, &chosen)?)
    }

    fn make_copy(
        &mut self,
        author: &Author,
        (id, hamlets, who): (TakenOutId, &[HamletId], &str),
        part: &Path,
        told: Progress,
    ) -> Result<Made> {
        let now = self.clock.now();
        let number = next_number(&self.conn)?;
        let mut go_on = steps(told);
        make_file(part)?;
        let conn = connect(part, Mode::ReadWrite)?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
        schema::migrate(&conn)?;
        cut::attach(&conn, &self.path)?;
        conn.pragma_update(None, "foreign_keys", "OFF")?;
        let transaction = conn.unchecked_transaction()?;
        let triggers = schema::take_triggers(&transaction)?;
        go_on()?;
        let origin = cut::fill(&transaction, hamlets)?;
        go_on()?;
        triggers.iter().try_for_each(|trigger| transaction.execute_batch(trigger))?;
        index::rebuild(&transaction)?;
        go_on()?;
        let note = TakenOut {
            number,
            hamlets: hamlets.to_vec(),
            who: who.to_owned(),
            at: now,
            author: author.clone(),
            origin: origin.origin,
            head: origin.head,
            ended: None,
        };
        let names = names(&transaction, &note)?;
        bear(&transaction, id, &note, &names)?;
        transaction.commit()?;
        cut::detach(&conn)?;
        let holds = finished(conn, part)?;
        go_on()?;
        Ok(Made { id, note, taken: Taken { number, hamlets: names, holds } })
    }

    /// Notes the copy, and gives it its name, which nothing else has: both or none. That no other copy has its number is
    /// said by the table.
    fn note(&mut self, author: &Author, made: Made, part: &Path, to: &Path) -> Result<Taken> {
        let Made { id, note, taken } = made;
        let subject = subject(&taken.hamlets, &note.who);
        let kind = OperationKind::TakeOut;
        let opening = Opening { author, kind, subject: Some(&subject), reverses: None };
        let mut is_ours = false;
        let noted = self.transact(&opening, |tx| {
            tx.insert_at(id, &note)?;
            if part.exists() {
                if !is_ours {
                    make_file(to)?;
                    is_ours = true;
                }
                fs::rename(part, to)?;
            }
            sync_folder_of(to)
        });
        match noted {
            Ok(_) => Ok(taken),
            // Nobody can tell whether the note stands: then the copy stays, because a note without it does no harm.
            Err(error @ StoreError::Unknown(_)) => Err(error),
            Err(error) => {
                if is_ours {
                    remove_all(to);
                }
                Err(error)
            }
        }
    }
}

/// A copy that is not noted yet.
struct Made {
    id: TakenOutId,
    note: TakenOut,
    taken: Taken,
}

/// Tells of one part more with each call.
fn steps(told: Progress) -> impl FnMut() -> Result<()> {
    let mut done = 0;
    move || {
        done += 1;
        match told(done, PARTS).is_break() {
            true => Err(StoreError::Cancelled),
            false => Ok(()),
        }
    }
}

/// Writes the note into the copy as the first operation of its journal, and that the copy is the one of the note.
fn bear(conn: &Connection, id: TakenOutId, note: &TakenOut, names: &[String]) -> Result<()> {
    let subject = subject(names, &note.who);
    let kind = OperationKind::TakeOut;
    let opening = Opening { author: &note.author, kind, subject: Some(&subject), reverses: None };
    let at = note.at.to_rfc3339_opts(SecondsFormat::Millis, true);
    written(conn, &opening, &at, |_| row::insert(conn, TakenOut::TABLE, id.number(), &note.fields()))?;
    conn.execute(include_str!("bear.sql"), named_params! { ":taken_out": id.0 })?;
    Ok(())
}

fn subject(names: &[String], who: &str) -> String {
    let names = names.join(", ");
    if who.is_empty() { names } else { format!("{names} · {who}") }
}

/// Every reference leads somewhere; one file without side files, on the disk, read back sound.
fn finished(conn: Connection, part: &Path) -> Result<Holdings> {
    expect_closed(&conn)?;
    let wanted = holds(&conn)?;
    drop(conn);
    make_single(part)?;
    File::open(part)?.sync_all()?;
    prove(part, &wanted)?;
    Ok(wanted)
}

/// What refers to a row that did not go along would be a fault of ours: no such copy leaves the house.
fn expect_closed(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare(include_str!("../check/references.sql"))?;
    let dangling = statement.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?.next();
    match dangling.transpose()? {
        None => Ok(()),
        Some((table, parent)) => {
            let (table, parent): (String, String) = (table, parent);
            Err(StoreError::Damaged(format!("{table} → {parent}")))
        }
    }
}
