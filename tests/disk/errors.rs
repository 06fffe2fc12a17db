//! A call to the disk fails in the middle of a save: it is done or not done, never half, and the person is told which.

use std::path::{Path, PathBuf};

use super::chance::Chance;
use super::crash::laid_out;
use super::medium::{Medium, Syncs};
use super::shim::{self, Trouble};
use super::station::{Found, Save, Station, said, saved};
use super::trace::{self, Call};

/// The words of an outcome that nobody knows.
const UNKNOWN: &str = "not known whether";

/// What was seen on the visit.
const SEEN: &str = "Chuồng ướt";

/// Something that the program does with the register, tried with a disk in trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A visit is saved.
    Visit,
    /// A list is imported.
    Import,
    /// A visit is taken back.
    Undo,
    /// A copy is written.
    Backup,
}

impl Deed {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Visit, Self::Import, Self::Undo, Self::Backup];

    fn save(self) -> Save {
        match self {
            Self::Import => Save::List("L".into()),
            Self::Visit | Self::Undo | Self::Backup => Save::Visit(SEEN.into()),
        }
    }

    fn prepare(self, station: &Station) {
        if self == Self::Undo {
            saved(station, SEEN);
        }
    }

    fn typed(self, station: &Station) -> Vec<String> {
        match self {
            Self::Visit | Self::Import => station.typed(&self.save()),
            Self::Undo => vec!["undo".into()],
            Self::Backup => vec!["backup".into(), copy(&station.folder()).to_str().unwrap().into()],
        }
    }

    /// Whether it is done in a folder, in which everything has to be sound.
    fn is_done(self, folder: &Path) -> Result<bool, String> {
        let found = Found::sound(folder)?;
        match self {
            Self::Visit | Self::Import => found.has(&self.save()),
            Self::Undo => Ok(!found.has(&self.save())?),
            Self::Backup => Ok(copy(folder).exists()),
        }
    }
}

/// How a failing call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The program said that it is done, and it is.
    Done,
    /// The program said that it is not done, and it is not.
    NotDone,
    /// The program said that it does not know.
    Unknown,
    /// The call that was to fail was never made.
    Unhurt,
}

/// How many failing calls ended how.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Calls that failed.
    pub calls: usize,
    /// Done all the same: a call after the save, as the writing back of the log.
    pub done: usize,
    /// Not done.
    pub not_done: usize,
    /// Nobody knows, and the program says so.
    pub unknown: usize,
    /// What was not as it was said, or not said.
    pub wrong: Vec<String>,
}

/// Lets every `step`-th call of a deed fail in turn, from the first to the last that there is.
pub fn at_each_call(deed: Deed, trouble: impl Fn(usize) -> Trouble, step: usize) -> Tally {
    let mut tally = Tally::default();
    for call in (1..).step_by(step) {
        match hurt(deed, &trouble(call)) {
            Ok(End::Unhurt) => break,
            Ok(End::Done) => tally.done += 1,
            Ok(End::NotDone) => tally.not_done += 1,
            Ok(End::Unknown) => tally.unknown += 1,
            Err(wrong) => tally.wrong.push(format!("{deed:?}, call {call}: {wrong}")),
        }
        tally.calls += 1;
    }
    tally
}

/// Does it with a disk in trouble, and holds what was said against what is there.
fn hurt(deed: Deed, trouble: &Trouble) -> Result<End, String> {
    let station = Station::new();
    deed.prepare(&station);
    let mut medium = Medium::of(&station.folder(), Syncs::Kept);
    let typed = deed.typed(&station);
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let mut program = station.troubled(trouble, "lan", &typed);
    shim::traced(&mut program, &station.trace(), 0);
    let output = program.output().unwrap();
    let events = trace::read(&station.trace());
    if !events.iter().any(|event| event.what == Call::Struck) {
        return Ok(End::Unhurt);
    }
    let words = said(&output);
    let end = told(output.status.code(), &words)?;
    agrees(end, deed.is_done(&station.folder())?, &words)?;
    if deed != Deed::Backup {
        events.iter().for_each(|event| medium.take(&event.what));
        let left = laid_out(&medium.after_failure(&mut Chance(events.len() as u64)));
        agrees(end, deed.is_done(left.path())?, &format!("before the power failed: {words}"))?;
    }
    Ok(end)
}

/// What the program told the person.
fn told(code: Option<i32>, words: &str) -> Result<End, String> {
    match code {
        Some(0) => Ok(End::Done),
        Some(1) if words.trim().is_empty() || words.contains("panicked") => Err(format!("it said {words:?}")),
        Some(1) if words.contains(UNKNOWN) => Ok(End::Unknown),
        Some(1) => Ok(End::NotDone),
        other => Err(format!("it ended with {other:?}: {words}")),
    }
}

fn agrees(end: End, done: bool, words: &str) -> Result<(), String> {
    match (end, done) {
        (End::Done, true) | (End::NotDone, false) | (End::Unknown, _) => Ok(()),
        _ => Err(format!("done: {done}, but it said {words}")),
    }
}

fn copy(folder: &Path) -> PathBuf {
    folder.join("copy.db")
}
