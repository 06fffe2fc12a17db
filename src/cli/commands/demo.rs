//! `demo`: makes the made-up commune and opens it. An existing one of the same size and seed is opened
//! as it is; one at its own place is made anew; any other file is left alone.

use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};

use crate::cli::answer::Answer;
use crate::cli::args::DemoArgs;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::cli::terminal;
use crate::domain::operation::OperationKind;
use crate::shell::demo::{self, Demo};
use crate::shell::places;
use crate::store::{Clock, Register};

/// Makes it, and opens it where there is a terminal.
pub fn run(args: &DemoArgs, session: &Session) -> Result<Answer, Failure> {
    let demo = Demo { households: args.households, seed: args.seed };
    let path = session.db.clone().unwrap_or_else(places::demo);
    let line = match standing(&path)? {
        Standing::Free => make(&path, demo, session)?,
        Standing::Demo(subject) if subject == demo.subject() => session.lang.done_demo_again(path.display()),
        Standing::Demo(_) if session.db.is_none() => anew(&path, demo, session)?,
        Standing::Demo(_) | Standing::Other => return Err(Failure::NotThisDemo(path)),
    };
    if args.no_open || !stdout().is_terminal() {
        return Ok(Answer::lines([line]));
    }
    terminal::open(session, Some(path), false)
}

/// What stands where the made-up commune would be written.
enum Standing {
    Free,
    /// A made-up commune, by its subject in the journal.
    Demo(String),
    Other,
}

fn standing(path: &Path) -> Result<Standing, Failure> {
    if !path.exists() {
        return Ok(Standing::Free);
    }
    let register = Register::open(path, Clock::System)?;
    let mut entries = register.history(None, usize::MAX >> 1)?;
    let made = entries.pop().filter(|entry| entry.kind == OperationKind::SaveCommune);
    let first = if made.is_some() { entries.pop() } else { None };
    Ok(match first {
        Some(entry) if entry.kind == OperationKind::Demo => Standing::Demo(entry.subject),
        _ => Standing::Other,
    })
}

fn make(path: &Path, demo: Demo, session: &Session) -> Result<String, Failure> {
    let all = usize::try_from(demo.households).unwrap_or(usize::MAX);
    let mut progress = Progress::of(session.lang.progress_households());
    let made = demo::make(path, demo, &mut |done| progress.at(usize::try_from(done).unwrap_or(0), all));
    let register = made?;
    drop(progress);
    said(&register, path, session)
}

fn said(register: &Register, path: &Path, session: &Session) -> Result<String, Failure> {
    let total = register.situation(session.today())?.total();
    Ok(session.lang.done_demo(total.households, total.people, path.display()))
}

/// Makes it beside the one of before, then takes its place: stopped half-way, the old one stays.
fn anew(path: &Path, demo: Demo, session: &Session) -> Result<String, Failure> {
    let beside = with_ending(path, ".new");
    let failed = Failure::output(path);
    make(&beside, demo, session)?;
    for ending in ["-wal", "-shm"] {
        let side = with_ending(path, ending);
        if side.exists() {
            std::fs::remove_file(side).map_err(&failed)?;
        }
    }
    std::fs::rename(&beside, path).map_err(&failed)?;
    said(&Register::open(path, Clock::System)?, path, session)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
