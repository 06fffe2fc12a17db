//! How the parts of a check are looked after: one after the other in a small register; in a large one by several
//! connections side by side on the same state of the register, while the caller hears how far they are and may stop
//! them at any moment.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::ops::{ControlFlow, RangeInclusive};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

use super::parts::{PARTS, Part};
use super::{Heard, Problem, ProblemKind, Scope};
use crate::store::register::Register;
use crate::store::{Result, StoreError, open};

/// From this size on more connections are worth their opening.
const LARGE: u64 = 32 << 20;
/// As many as there are processors, within these bounds: one alone would not leave the caller any; the longest part is
/// not ended sooner by more.
const CREW: RangeInclusive<usize> = 2..=4;
/// Memory for pages of each of them.
const CREW_CACHE_KIB: i64 = 32 * 1024;
/// How often the caller hears, and how soon it is obeyed.
const PAUSE: Duration = Duration::from_millis(50);
/// So often they try to begin on the same state while others save.
const TRIES: usize = 8;

/// What a worker has to say: which part, and what it found.
type Word = (usize, Result<Vec<Problem>>);

/// Looks for everything in the scope; findings in the order of their kinds.
pub(super) fn look(register: &Register, scope: &Scope, heard: Heard) -> Result<Vec<Problem>> {
    look_from(LARGE, register, scope, heard)
}

/// The same, with several connections from a size of the register on.
pub(super) fn look_from(
    large: u64,
    register: &Register,
    scope: &Scope,
    heard: Heard,
) -> Result<Vec<Problem>> {
    let parts: Vec<&Part> = PARTS.iter().filter(|part| scope.standards.is_some() || !part.doubts).collect();
    let is_large = std::fs::metadata(&register.path).is_ok_and(|file| file.len() >= large);
    let mut problems = match is_large {
        true => side_by_side(register, &parts, scope, heard),
        false => one_by_one(&register.conn, &parts, scope, heard),
    }?;
    problems.sort();
    // Several parts meet the same damaged page, and SQLite says the same of it.
    problems.dedup();
    Ok(problems)
}

fn one_by_one(conn: &Connection, parts: &[&Part], scope: &Scope, heard: Heard) -> Result<Vec<Problem>> {
    let snapshot = conn.unchecked_transaction()?;
    let all = weight(parts);
    let (mut problems, mut done) = (Vec::new(), 0);
    for part in parts {
        problems.extend(looked(&snapshot, part, scope)?);
        done += part.weight;
        if heard(done, all).is_break() {
            return Err(StoreError::Cancelled);
        }
    }
    Ok(problems)
}

fn weight(parts: &[&Part]) -> usize {
    parts.iter().map(|part| part.weight).sum()
}

/// Where a row cannot be read because the file is damaged, that is a finding like others.
fn looked(conn: &Connection, part: &Part, scope: &Scope) -> Result<Vec<Problem>> {
    match (part.look)(conn, scope) {
        Err(StoreError::Damaged(what)) => Ok(vec![Problem::new(ProblemKind::File, "", what)]),
        found => found,
    }
}

fn side_by_side(register: &Register, parts: &[&Part], scope: &Scope, heard: Heard) -> Result<Vec<Problem>> {
    let crew = of_one_state(&register.path, crew_size())?;
    let handles: Vec<InterruptHandle> = crew.iter().map(Connection::get_interrupt_handle).collect();
    let next = AtomicUsize::new(0);
    let (tell, hear) = mpsc::channel();
    std::thread::scope(|threads| {
        for conn in crew {
            let (tell, next) = (tell.clone(), &next);
            threads.spawn(move || work(&conn, parts, scope, next, &tell));
        }
        drop(tell);
        let stop = || {
            next.store(parts.len(), Ordering::Relaxed);
            handles.iter().for_each(InterruptHandle::interrupt);
        };
        gather(&hear, parts, &stop, heard)
    })
}

fn crew_size() -> usize {
    let processors = std::thread::available_parallelism().map_or(*CREW.start(), NonZero::get);
    processors.clamp(*CREW.start(), *CREW.end())
}

/// Connections that see the same state: nothing was saved between their beginnings.
fn of_one_state(path: &Path, size: usize) -> Result<Vec<Connection>> {
    let crew = (0..size).map(|_| open::reader(path)).collect::<Result<Vec<Connection>>>()?;
    for conn in &crew {
        conn.pragma_update(None, "cache_size", -CREW_CACHE_KIB)?;
    }
    for _ in 0..TRIES {
        let heads = crew.iter().map(begin).collect::<Result<BTreeSet<i64>>>()?;
        if heads.len() == 1 {
            break;
        }
        crew.iter().try_for_each(|conn| conn.execute_batch(include_str!("end.sql")))?;
    }
    // Where others save without a pause, a state that differs by a save must do: each part reads one whole state.
    crew.iter().filter(|conn| conn.is_autocommit()).try_for_each(|conn| begin(conn).map(drop))?;
    Ok(crew)
}

/// Takes the state of this moment; the last operation in it.
fn begin(conn: &Connection) -> Result<i64> {
    conn.execute_batch(include_str!("begin.sql"))?;
    Ok(conn.query_row(include_str!("head.sql"), [], |row| row.get(0))?)
}

fn work(conn: &Connection, parts: &[&Part], scope: &Scope, next: &AtomicUsize, tell: &Sender<Word>) {
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(part) = parts.get(at) else { return };
        // Nobody listens any more where the check was stopped.
        if tell.send((at, looked(conn, part, scope))).is_err() {
            return;
        }
    }
}

/// Hears the workers to their end. The first failure, or the caller's word, stops them.
fn gather(hear: &Receiver<Word>, parts: &[&Part], stop: &dyn Fn(), heard: Heard) -> Result<Vec<Problem>> {
    let (all, mut done) = (weight(parts), 0);
    let mut problems = Ok(Vec::new());
    loop {
        match hear.recv_timeout(PAUSE) {
            Ok((at, found)) => {
                done += parts[at].weight;
                take(&mut problems, found);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return problems,
        }
        if problems.is_ok() && heard(done, all) == ControlFlow::Break(()) {
            problems = Err(StoreError::Cancelled);
        }
        if problems.is_err() {
            stop();
        }
    }
}

fn take(problems: &mut Result<Vec<Problem>>, found: Result<Vec<Problem>>) {
    match (problems.as_mut(), found) {
        (Ok(problems), Ok(found)) => problems.extend(found),
        (Ok(_), Err(error)) => *problems = Err(error),
        (Err(_), _) => {}
    }
}
