//! A copy brought back: everything that is new on it, in one transaction, or nothing.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Savepoint, Transaction, named_params};

use super::copy::{Copy, CopyOperation, name_of};
use super::erased::Erased;
use super::note::{carried, names};
use super::recode::Recoder;
use super::replay::{Bringer, Replay};
use super::rules::Rules;
use super::sides::changed_rows;
use super::tried::Tried;
use super::twice::given_twice;
use super::ways::straighten;
use super::whole::Wholeness;
use crate::domain::carry::{Answers, Bringing, CarryEnd, CarryFault, TakenOut, WorkedOn};
use crate::domain::colleague::Team;
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::colleague::team;
use crate::store::import::Progress;
use crate::store::journal::{Opening, Series, written};
use crate::store::row::{self, Record, RowId};
use crate::store::{Register, Result, StoreError};
use crate::viet::local_time;

impl Register {
    /// What bringing a copy back would do with these answers; nothing is changed. It is tried out on a copy of the
    /// register, so that what the register would refuse is known too, and nobody's save waits for it. `told` hears
    /// operations done, of how many.
    ///
    /// # Errors
    /// [`CarryFault`] where the file is no copy of this register; [`StoreError::Denied`];
    /// [`StoreError::Cancelled`]; those of the disk.
    pub fn preview_bring_back(
        &self,
        author: &Author,
        file: &Path,
        answers: &Answers,
        told: Progress,
    ) -> Result<Bringing<StoreError>> {
        self.try_bring_back(author, file, answers, (&mut Tried::default(), told))
    }

    /// The same, on a copy of the register that is kept for the next question.
    ///
    /// # Errors
    /// As [`Register::preview_bring_back`].
    pub fn try_bring_back(
        &self,
        author: &Author,
        file: &Path,
        answers: &Answers,
        (tried, told): (&mut Tried, Progress),
    ) -> Result<Bringing<StoreError>> {
        self.refuse_read_only()?;
        let copy = self.came_back(file)?;
        // It is never committed: the copy stays what it is.
        let mut transaction = tried.on(self, &mut |_, _| told(0, 0))?.transaction()?;
        let team = team(&transaction)?;
        let attempt = Attempt { author, team: &team, now: self.clock.now(), copy: &copy, answers };
        Ok(attempt.replay(&mut transaction, told)?.0)
    }

    /// Brings a copy back: each of its operations that is not brought yet becomes one of this journal, under its own
    /// author and time. What only one side changed is taken from it; what both changed differently goes by the answers.
    /// A copy without anything new changes nothing.
    ///
    /// # Errors
    /// [`CarryFault::Open`] where a question has no answer: then nothing is written; as
    /// [`Register::preview_bring_back`].
    pub fn bring_back(
        &mut self,
        author: &Author,
        file: &Path,
        answers: &Answers,
        told: Progress,
    ) -> Result<Bringing<StoreError>> {
        let copy = self.came_back(file)?;
        let now = self.clock.now();
        self.series(|transaction, team| {
            let attempt = Attempt { author, team, now, copy: &copy, answers };
            let (bringing, became) = attempt.replay(transaction, &mut *told)?;
            match (bringing.open, bringing.operations) {
                (0, 0) => Ok((bringing, Series::TakenBack)),
                (0, _) => {
                    let last = close(transaction, author, now, &bringing, &copy, &became)?;
                    Ok((bringing, last))
                }
                (open, _) => Err(CarryFault::Open(open).into()),
            }
        })
    }

    /// The copy, of this register.
    fn came_back(&self, file: &Path) -> Result<Copy> {
        match carried(&self.conn)? {
            Some(_) => Err(CarryFault::IsACopy.into()),
            None => Copy::open(file, &self.conn),
        }
    }
}

/// What each operation became, by its hash and its number on the copy.
type Became = HashMap<Vec<u8>, (i64, Option<i64>)>;

/// One try: on the register itself, or on a copy of it.
struct Attempt<'a> {
    author: &'a Author,
    team: &'a Team,
    now: DateTime<Utc>,
    copy: &'a Copy,
    answers: &'a Answers,
}

impl Attempt<'_> {
    fn replay(
        &self,
        transaction: &mut Transaction,
        told: Progress,
    ) -> Result<(Bringing<StoreError>, Became)> {
        self.team.may(self.author, OperationKind::BringBack, local_time(self.now).date())?;
        let mut erased = self.copy.erased(transaction)?;
        let operations = self.copy.operations(transaction, &mut erased)?;
        know_rounds(transaction, self.copy)?;
        let mut wholeness = Wholeness::of(transaction, self.copy, &operations)?;
        loop {
            let mut round = transaction.savepoint()?;
            let mut replay = self.round(&mut round, (&operations, &erased), &wholeness, &mut *told)?;
            let is_written = |operation: &CopyOperation| replay.here(operation).is_some();
            let became = operations.iter().map(|operation| {
                let here = replay.here(operation).map(|here| here.0);
                (operation.hash.clone(), (operation.number, here))
            });
            let became = became.collect();
            let mut broken = wholeness.clone();
            if !broken.refuse_breaches(&round, &operations, is_written)? {
                let bringing = self.told(&round, &operations, &mut replay)?;
                drop(replay);
                round.commit()?;
                return Ok((bringing, became));
            }
            // Going out of sight takes the round back.
            drop(replay);
            drop(round);
            wholeness = broken;
        }
    }

    /// Writes every operation that the register takes.
    fn round<'b>(
        &'b self,
        savepoint: &mut Savepoint,
        (operations, erased): (&[CopyOperation], &'b Erased),
        wholeness: &'b Wholeness,
        told: Progress,
    ) -> Result<Replay<'b>> {
        let rows = changed_rows(savepoint, operations)?;
        let today = local_time(self.now).date();
        let mut replay = Replay {
            bringer: Bringer { author: self.author, team: self.team, today },
            rules: Rules::of(savepoint, self.copy, (operations, &rows), self.answers)?,
            wholeness,
            erased,
            answers: self.answers,
            copy: self.copy,
            recoder: Recoder::default(),
            left_out: Vec::new(),
            became: HashMap::new(),
            taken_out: HashMap::new(),
        };
        for (done, operation) in operations.iter().enumerate() {
            if told(done, operations.len()).is_break() {
                return Err(StoreError::Cancelled);
            }
            replay.take(savepoint, operation)?;
        }
        Ok(replay)
    }

    fn told(
        &self,
        conn: &Connection,
        operations: &[CopyOperation],
        replay: &mut Replay,
    ) -> Result<Bringing<StoreError>> {
        let households = worked_on(operations);
        Ok(Bringing {
            copy: self.copy.note.value.clone(),
            hamlets: names(conn, &self.copy.note.value)?,
            operations: operations.len(),
            households: households.len(),
            named: self.named(conn, &households)?,
            open: replay.open(),
            erased: replay.erased.told(),
            given_twice: given_twice(conn, operations, self.copy.note.head.operation)?,
            recoded: std::mem::take(&mut replay.recoder.recoded),
            clashes: std::mem::take(&mut replay.rules.clashes),
            left_out: std::mem::take(&mut replay.left_out),
        })
    }

    /// The first households by code, called what they are called here, or on the copy where they did not come here.
    fn named(&self, conn: &Connection, deeds: &Deeds) -> Result<Vec<WorkedOn>> {
        let mut named = Vec::with_capacity(deeds.len());
        for (household, done) in deeds {
            let called = name_of(conn, *household)?.or(self.copy.name_of(*household)?);
            let (code, head) = called.unwrap_or_default();
            named.push(WorkedOn { code, head, done: done.clone() });
        }
        named.sort_by(|one, other| one.code.cmp(&other.code));
        named.truncate(WorkedOn::NAMED);
        Ok(named)
    }
}

/// What was done on each household: kinds of operations with how many each.
type Deeds = BTreeMap<i64, Vec<(OperationKind, usize)>>;

fn worked_on(operations: &[CopyOperation]) -> Deeds {
    let mut deeds = Deeds::new();
    for operation in operations {
        for household in &operation.households {
            let done = deeds.entry(*household).or_default();
            match done.iter_mut().find(|(kind, _)| *kind == operation.kind) {
                Some((_, count)) => *count += 1,
                None => done.push((operation.kind, 1)),
            }
        }
    }
    deeds
}

/// Rounds that surveys of the copy name; a round's code is known to a register by its first survey.
fn know_rounds(conn: &Connection, copy: &Copy) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("../survey/ensure_round.sql"))?;
    for (code, kind, year) in copy.rounds()? {
        statement.execute(named_params! { ":code": code, ":kind": kind, ":year": year })?;
    }
    Ok(())
}

/// The last operation: the note says that the copy is back; and what was brought is remembered.
fn close(
    conn: &Connection,
    author: &Author,
    now: DateTime<Utc>,
    bringing: &Bringing<StoreError>,
    copy: &Copy,
    became: &Became,
) -> Result<Series> {
    let subject = bringing.hamlets.join(", ");
    let opening = Opening { author, kind: OperationKind::BringBack, subject: Some(&subject), reverses: None };
    let at = now.to_rfc3339_opts(SecondsFormat::Millis, true);
    let ended = Some((CarryEnd::Back, now, author.clone()));
    let note = TakenOut { ended, ..copy.note.value.clone() };
    let last = written(conn, &opening, &at, |_| {
        row::update(conn, TakenOut::TABLE, copy.note.id.number(), &note.fields())?;
        straighten(conn)
    })?;
    let mut remember = conn.prepare_cached(include_str!("remember.sql"))?;
    for (hash, (number, operation)) in became {
        remember.execute(named_params! {
            ":hash": hash, ":taken_out": copy.note.id.0, ":number": number, ":operation": operation,
            ":at": at, ":by_whom": author.0,
        })?;
    }
    Ok(last.map_or(Series::TakenBack, Series::Stands))
}
