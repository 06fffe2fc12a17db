//! The power fails at any point of a recorded day: what was acknowledged has to be there afterwards.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use thoatngheo::store::{Clock, Register};

use super::chance::Chance;
use super::medium::{Medium, Remains, Syncs};
use super::shim::{self, Trouble};
use super::station::{Found, Save, Station, said};
use super::trace::{self, Call, Event};

/// Whether somebody has the register open all day: then its write-ahead log grows and is written back in between;
/// else every save is the last one to close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Somebody has.
    Held,
    /// Nobody has.
    Alone,
}

/// A recorded day: how the folder lay in the morning, and every call since.
pub struct Recorded {
    morning: TempDir,
    events: Vec<Event>,
    saves: Vec<Save>,
}

/// What the power failures of a day did.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Points that were tried, each seed on its own.
    pub points: usize,
    /// Points at which something acknowledged was gone.
    pub with_loss: usize,
    /// Acknowledged saves that were gone, over all points.
    pub lost: usize,
    /// Points at which the register did not open or was not sound.
    pub broken: usize,
    /// What was wrong first.
    pub first: Option<String>,
}

impl Recorded {
    /// Several writers at once save what is theirs, one after the other, each with the program itself.
    pub fn day(day: Day, writers: Vec<Vec<Save>>) -> Self {
        let station = Station::new();
        let holder = (day == Day::Held).then(|| Register::open(&station.register(), Clock::System).unwrap());
        let morning = tempfile::tempdir().unwrap();
        copy(&station.folder(), morning.path());
        let firsts = writers.iter().scan(0, |next, mine| Some(std::mem::replace(next, *next + mine.len())));
        std::thread::scope(|scope| {
            for (writer, (mine, first)) in writers.iter().zip(firsts).enumerate() {
                let station = &station;
                scope.spawn(move || save_all(station, &format!("can.bo{writer}"), first, mine));
            }
        });
        let events = trace::read(&station.trace());
        drop(holder);
        Self { morning, events, saves: writers.concat() }
    }

    /// How many calls were recorded.
    pub fn calls(&self) -> usize {
        self.events.len()
    }

    /// The power fails at so many points of the day, at each once with every seed.
    pub fn failures(&self, syncs: Syncs, points: usize, seeds: &[u64]) -> Tally {
        let mut medium = Medium::of(self.morning.path(), syncs);
        let mut acknowledged = BTreeSet::new();
        let (mut tally, mut taken) = (Tally::default(), 0);
        for point in 1..=points {
            let until = point * self.events.len() / points;
            for event in &self.events[taken..until] {
                medium.take(&event.what);
                if event.what == Call::Said {
                    acknowledged.insert(event.run as usize);
                }
            }
            taken = until;
            for seed in seeds {
                let mut chance = Chance(seed ^ ((point as u64) << 20));
                tally.add(until, self.judged(&medium.after_failure(&mut chance), &acknowledged));
            }
        }
        tally
    }

    /// How many acknowledged saves are gone, or what is wrong with the register.
    fn judged(&self, remains: &Remains, acknowledged: &BTreeSet<usize>) -> Result<usize, String> {
        let folder = laid_out(remains);
        let found = Found::sound(folder.path())?;
        let mut lost = 0;
        for (run, save) in self.saves.iter().enumerate() {
            let there = found.has(save)?;
            lost += usize::from(acknowledged.contains(&run) && !there);
        }
        Ok(lost)
    }
}

impl Tally {
    fn add(&mut self, call: usize, judged: Result<usize, String>) {
        self.points += 1;
        let wrong = match judged {
            Ok(0) => return,
            Ok(lost) => {
                self.with_loss += 1;
                self.lost += lost;
                format!("call {call}: {lost} saves are gone")
            }
            Err(problem) => {
                self.broken += 1;
                format!("call {call}: {problem}")
            }
        };
        self.first.get_or_insert(wrong);
    }
}

/// What a power failure left, as files.
pub fn laid_out(remains: &Remains) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in remains {
        let file = folder.path().join(name);
        // Copies lie in a folder of their own.
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    folder
}

fn save_all(station: &Station, author: &str, first: usize, saves: &[Save]) {
    for (at, save) in saves.iter().enumerate() {
        let typed = station.typed(save);
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let mut program = station.troubled(&Trouble::default(), author, &typed);
        shim::traced(&mut program, &station.trace(), (first + at) as u32);
        let output = program.output().unwrap();
        assert!(output.status.success(), "{save:?}: {}", said(&output));
    }
}

/// Copied by a process of its own: a file that this process closes would lose the locks that it holds on it.
fn copy(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("-r").arg(from.join(".")).arg(to).status().unwrap();
    assert!(copied.success());
}

/// A day of some writers: visits, and a list at the end of every tenth.
pub fn saves_of(writers: usize, each: usize) -> Vec<Vec<Save>> {
    let save = |writer: usize, at: usize| match at % 10 {
        9 => Save::List(format!("L{writer}{at}")),
        _ => Save::Visit(format!("Lần {at} của {writer}")),
    };
    (0..writers).map(|writer| (0..each).map(|at| save(writer, at)).collect()).collect()
}
