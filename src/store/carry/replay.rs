//! One operation of the copy, written here: under its own author and time, as far as the rules let its rows be written,
//! and only where whoever brings it may do it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Savepoint, named_params};

use super::copy::{Copy, CopyOperation};
use super::erased::Erased;
use super::recode::Recoder;
use super::rules::{RowRule, Rules};
use super::whole::Wholeness;
use crate::domain::carry::{Answers, CarryFault, LeftOut, RowFields, Side};
use crate::domain::colleague::{Team, right_for_row};
use crate::domain::history::Author;
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;
use crate::store::colleague::{asks_second, expect_own_hamlets, expect_team};
use crate::store::journal::{Opening, RowStep, current, fields_of, written};
use crate::store::round::expect_sound;
use crate::store::row::{self, Table};
use crate::store::{Refusal, Result, StoreError};

/// Who brings a copy back, and when.
pub(super) struct Bringer<'a> {
    /// Who.
    pub author: &'a Author,
    /// What they may do.
    pub team: &'a Team,
    /// The day.
    pub today: NaiveDate,
}

/// Operations of a copy as they are written here, one after the other.
pub(super) struct Replay<'a> {
    /// Who brings them.
    pub bringer: Bringer<'a>,
    /// What is written of each row.
    pub rules: Rules,
    /// What a person answered.
    pub answers: &'a Answers,
    /// The copy itself.
    pub copy: &'a Copy,
    /// Whom the register has erased meanwhile.
    pub erased: &'a Erased,
    /// What both sides have to keep together.
    pub wholeness: &'a Wholeness,
    /// What codes and numbers became.
    pub recoder: Recoder,
    /// What the register does not take.
    pub left_out: Vec<LeftOut<StoreError>>,
    /// What each operation became, by its hash; none where nothing was to be written.
    pub became: HashMap<Vec<u8>, Option<OperationId>>,
    /// Rows that the copy took out, as they stood here: it may have taken that back.
    pub taken_out: HashMap<(Table, i64), RowFields>,
}

impl Replay<'_> {
    /// Writes one operation, or takes down why not.
    ///
    /// # Errors
    /// Those of the disk: what the register refuses is no error here.
    pub fn take(&mut self, round: &mut Savepoint, operation: &CopyOperation) -> Result<()> {
        let savepoint = round.savepoint()?;
        match self.write(&savepoint, operation) {
            Ok(became) => {
                savepoint.commit()?;
                self.became.insert(operation.hash.clone(), became);
            }
            Err(error) if is_refusal(&error) => {
                // Going out of sight takes it back.
                drop(savepoint);
                self.left_out.push(operation.left_out(error));
                self.became.insert(operation.hash.clone(), None);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// What an operation became here; none where nothing of it was written.
    pub fn here(&self, operation: &CopyOperation) -> Option<OperationId> {
        self.became.get(&operation.hash).copied().flatten()
    }

    /// Questions that have no answer: fields, and operations that nobody agreed to leave out.
    pub fn open(&self) -> usize {
        let agreed = |left: &&LeftOut<StoreError>| self.answers.of(&left.key()) == Some(Side::Here);
        self.rules.open + self.left_out.len() - self.left_out.iter().filter(agreed).count()
    }

    fn write(&mut self, conn: &Connection, operation: &CopyOperation) -> Result<Option<OperationId>> {
        self.wholeness.expect(operation)?;
        self.expect_allowed(operation)?;
        let reverses = self.reversed(conn, operation)?;
        let opening = Opening {
            author: &operation.touch.author,
            kind: operation.kind,
            subject: Some(&operation.subject),
            reverses,
        };
        let mut whole = true;
        let done = written(conn, &opening, &operation.at, |number| {
            operation.steps.iter().try_for_each(|step| {
                whole &= self.step(conn, step, number)?;
                Ok(())
            })
        })?;
        let Some(done) = done else { return Ok(None) };
        if operation.kind == OperationKind::Propose {
            self.copy.bring_proposed(operation, (conn, done.operation), self.erased)?;
        }
        // What was taken back, or done again, in part alone stands as it did.
        if let Some(reversed) = reverses.filter(|_| whole) {
            mark(conn, operation.kind, reversed)?;
        }
        let Bringer { author, team, .. } = self.bringer;
        expect_own_hamlets(conn, team, author, (done.operation, &done.hamlets))?;
        // What a second person has to see, they see in the office: who worked on a laptop can call themselves what they
        // like.
        if asks_second(conn, team, &opening, done.operation)? {
            return Err(CarryFault::NeedsSecond.into());
        }
        expect_sound(conn, done.operation)?;
        expect_team(conn, team)?;
        Ok(Some(done.operation))
    }

    /// Whoever brings it may do it, by what it comes down to and by the rows that it changes: a step taken back or done
    /// again is what it reverses, and what was left out is neither. Nothing that was proposed there is answered.
    fn expect_allowed(&self, operation: &CopyOperation) -> Result<()> {
        let Bringer { author, team, today } = self.bringer;
        team.may(author, operation.kind, today)?;
        team.may(author, operation.matter, today)?;
        for step in &operation.steps {
            team.expect_right(author, right_for_row(step.table.name(), step.from.is_none()), today)?;
        }
        if operation.matter == OperationKind::ErasePerson {
            return Err(CarryFault::AtHome.into());
        }
        if self.left_out.iter().any(|left| Some(&left.hash) == operation.reverses.as_ref()) {
            return Err(CarryFault::Missing.into());
        }
        let answers = matches!(operation.matter, OperationKind::Approve | OperationKind::Refuse);
        match answers && !team.is_open() {
            true => Err(CarryFault::NeedsSecond.into()),
            false => Ok(()),
        }
    }

    /// What the operation that this one took back became here.
    fn reversed(&self, conn: &Connection, operation: &CopyOperation) -> Result<Option<OperationId>> {
        let Some(hash) = &operation.reverses else { return Ok(None) };
        match self.became.get(hash) {
            Some(became) => Ok(*became),
            None => became_before(conn, hash),
        }
    }

    /// Writes one row; whether it stands now as the copy left it.
    fn step(&mut self, conn: &Connection, step: &RowStep, number: OperationId) -> Result<bool> {
        let at = (step.table, step.row);
        let rule = self.rules.row(at.0, at.1).cloned().unwrap_or_default();
        let here = current(conn, at.0, at.1)?;
        let whole = is_whole(step, here.as_ref(), &rule);
        if rule.leave {
            return Ok(whole);
        }
        match (&step.from, &step.to, here) {
            (_, Some(to), Some(here)) => update(conn, at, &changed(step.from.as_ref(), to, &here, &rule)),
            (None, Some(to), None) => self.make(conn, at, self.put_back(at, to, &rule), number),
            (Some(_), Some(to), None) if rule.revive => self.make(conn, at, to.clone(), number),
            (Some(_), Some(_), None) => Err(CarryFault::Missing.into()),
            (_, None, Some(here)) => {
                self.taken_out.insert(at, here);
                row::delete(conn, at.0, at.1).map_err(deleting)
            }
            (_, None, None) => Ok(()),
        }?;
        Ok(whole)
    }

    /// A row that was taken out on the copy and put back there keeps what was changed here.
    fn put_back(&self, at: (Table, i64), to: &RowFields, rule: &RowRule) -> RowFields {
        let stood = self.taken_out.get(&at);
        let kept = stood.into_iter().flatten().filter(|(name, _)| rule.keep.contains(*name));
        let mut fields = to.clone();
        fields.extend(kept.map(|(name, value)| (name.clone(), value.clone())));
        fields
    }

    fn make(
        &mut self,
        conn: &Connection,
        at: (Table, i64),
        mut to: RowFields,
        number: OperationId,
    ) -> Result<()> {
        self.recoder.fit(conn, at, &mut to, number)?;
        row::insert(conn, at.0, at.1, &fields_of(&to)).map_err(writing)
    }
}

/// Whether a step leaves a row as the copy did: nothing that it changed stays different here.
fn is_whole(step: &RowStep, here: Option<&RowFields>, rule: &RowRule) -> bool {
    match (&step.to, here) {
        (Some(to), Some(here)) => {
            let all = RowRule::default();
            let wanted = changed(step.from.as_ref(), to, here, &all);
            wanted.is_empty() || !rule.leave && wanted.keys().all(|name| !rule.keep.contains(name))
        }
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => !rule.leave,
    }
}

/// The fields that a step changed, but for those that stay as they are here.
fn changed(from: Option<&RowFields>, to: &RowFields, here: &RowFields, rule: &RowRule) -> RowFields {
    let is_changed = |name: &str| from.is_none_or(|from| from.get(name) != to.get(name));
    let fields = to.iter().filter(|(name, _)| !matches!(name.as_str(), "id" | "rev"));
    fields
        .filter(|(name, value)| {
            is_changed(name) && !rule.keep.contains(*name) && here.get(*name) != Some(value)
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn update(conn: &Connection, (table, row): (Table, i64), fields: &RowFields) -> Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    row::update(conn, table, row, &fields_of(fields)).map_err(writing)
}

/// What the tables do not allow, in terms of merging.
fn writing(error: StoreError) -> StoreError {
    match () {
        () if error.is_foreign_key() => CarryFault::Missing.into(),
        () if error.is_unique() => CarryFault::Taken.into(),
        () if error.is_constraint() => CarryFault::DoesNotFit.into(),
        () => error,
    }
}

fn deleting(error: StoreError) -> StoreError {
    match error.is_foreign_key() {
        true => StoreError::Refused(Refusal::InUse),
        false => writing(error),
    }
}

fn is_refusal(error: &StoreError) -> bool {
    matches!(error, StoreError::Refused(_) | StoreError::Denied(_) | StoreError::CodeTaken { .. })
}

/// What an operation that was brought before became.
fn became_before(conn: &Connection, hash: &[u8]) -> Result<Option<OperationId>> {
    let mut statement = conn.prepare_cached(include_str!("became.sql"))?;
    let mut rows = statement.query(named_params! { ":hash": hash })?;
    Ok(match rows.next()? {
        Some(row) => row.get::<_, Option<i64>>("operation")?.map(OperationId),
        None => None,
    })
}

/// As on the copy, so here: what was taken back is marked so, and what was done again is not any more.
fn mark(conn: &Connection, kind: OperationKind, reversed: OperationId) -> Result<()> {
    let named = named_params! { ":operation": reversed.0 };
    conn.prepare_cached(include_str!("mark.sql"))?.execute(named)?;
    if kind == OperationKind::Redo {
        conn.prepare_cached(include_str!("unmark.sql"))?.execute(named)?;
    }
    Ok(())
}
