//! Ten programs on one register for a minute, each with the pauses of a person: how long a save takes, whether a lock shows
//! in anyone's face, whether an update is lost.
//!
//! Everybody counts up numbers in the notes of the same few households: reads one, thinks, saves it one higher, and does it
//! again where a colleague was quicker. At the end every number has to be the count of the saves that were acknowledged.
//! Meanwhile each program looks every second for what others saved and reads its list anew, as the screen does.
//!
//! `cargo bench --bench together -- 10` runs for ten seconds instead of sixty.

mod village;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::Utc;
use thoatngheo::domain::history::Author;
use thoatngheo::domain::household::Household;
use thoatngheo::domain::id::HouseholdId;
use thoatngheo::domain::operation::Operation;
use thoatngheo::domain::query::Query;
use thoatngheo::domain::stored::{Edit, Stored};
use thoatngheo::store::{Clock, Presence, Register, StoreError};

const PROGRAMS: usize = 10;
/// Households that everybody works on, so that they meet.
const SHARED: usize = 8;
/// The shortest and the longest that a person looks at a form, in milliseconds.
const PAUSE: (u64, u64) = (300, 2_500);
/// The goal for the slowest save of a hundred.
const GOAL: Duration = Duration::from_millis(100);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == "--program") {
        let seconds = args[at + 3].parse().unwrap();
        return work(Path::new(&args[at + 1]), args[at + 2].parse().unwrap(), Duration::from_secs(seconds));
    }
    let seconds = args.iter().filter_map(|arg| arg.parse().ok()).next().unwrap_or(60);
    measure(seconds);
}

/// What the programs told.
#[derive(Default)]
struct Told {
    saves: BTreeMap<usize, usize>,
    times: Vec<Duration>,
    met: usize,
    looks: Vec<Duration>,
}

fn measure(seconds: u64) {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("so.db");
    std::fs::copy(&village::commune(village::SIZES[0]).path, &register).unwrap();
    reset(&register);
    let programs: Vec<_> = (0..PROGRAMS)
        .map(|number| {
            Command::new(std::env::current_exe().unwrap())
                .arg("--program")
                .arg(&register)
                .args([number.to_string(), seconds.to_string()])
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut told = Told::default();
    for mut program in programs {
        let lines = BufReader::new(program.stdout.take().unwrap()).lines();
        lines.for_each(|line| told.take(&line.unwrap()));
        assert!(program.wait().unwrap().success(), "a program failed");
    }
    told.print(&register, seconds);
}

impl Told {
    fn take(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let micros = |word: &str| Duration::from_micros(word.parse().unwrap());
        match words.as_slice() {
            ["saved", household, time] => {
                *self.saves.entry(household.parse().unwrap()).or_default() += 1;
                self.times.push(micros(time));
            }
            ["met", time] => {
                self.met += 1;
                self.times.push(micros(time));
            }
            ["looked", time] => self.looks.push(micros(time)),
            _ => panic!("{line}"),
        }
    }

    fn print(mut self, register: &Path, seconds: u64) {
        self.times.sort_unstable();
        self.looks.sort_unstable();
        let register = Register::open(register, Clock::System).unwrap();
        let counted: usize = shared(&register).iter().map(|household| number(&household.value)).sum();
        let saved: usize = self.saves.values().sum();
        let of = |times: &[Duration], per_mille: usize| times[(times.len() - 1) * per_mille / 1000];
        println!(
            "{PROGRAMS} programs, {seconds} s, 2,000 households, pauses of {} to {} ms",
            PAUSE.0, PAUSE.1
        );
        println!(
            "saves acknowledged  {saved}, met a colleague's {} times, lost {}",
            self.met,
            saved - counted
        );
        println!(
            "a save              p50 {:?}, p99 {:?}, slowest {:?}",
            of(&self.times, 500),
            of(&self.times, 990),
            of(&self.times, 1000)
        );
        println!("a look with list    p50 {:?}, p99 {:?}", of(&self.looks, 500), of(&self.looks, 990));
        assert_eq!(saved, counted, "updates were lost");
        assert!(of(&self.times, 990) <= GOAL, "a save takes too long");
    }
}

/// The households that everybody works on.
fn shared(register: &Register) -> Vec<Stored<HouseholdId, Household>> {
    let found = register.find(&Query::default(), village::today()).unwrap();
    found.ids.iter().take(SHARED).map(|id| register.dossier(*id).unwrap().household).collect()
}

fn number(household: &Household) -> usize {
    household.notes.parse().unwrap_or_default()
}

fn counted(household: &Stored<HouseholdId, Household>, number: usize) -> Operation {
    let value = Household { notes: number.to_string(), ..household.value.clone() };
    Operation::SaveHousehold { edit: Edit::of(household, value), on: village::today() }
}

fn reset(path: &Path) {
    let mut register = Register::open(path, Clock::System).unwrap();
    for household in shared(&register) {
        register.perform(&village::author(), &counted(&household, 0)).unwrap();
    }
}

/// One program: a person who counts, and a look at what others did once a second.
fn work(path: &Path, number: u64, time: Duration) {
    let mut register = Register::open(path, Clock::System).unwrap();
    let author = Author(format!("can-bo-{number}"));
    let mut presence = Presence::begin(path, &author, Utc::now());
    let (until, mut chance) = (Instant::now() + time, 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(number + 1));
    let ids: Vec<HouseholdId> = shared(&register).iter().map(|household| household.id).collect();
    while Instant::now() < until {
        let which = random(&mut chance, ids.len() as u64) as usize;
        let pause = PAUSE.0 + random(&mut chance, PAUSE.1 - PAUSE.0);
        count_up(&mut register, &author, (ids[which], which), Duration::from_millis(pause), &mut presence);
    }
}

/// Reads, thinks, saves; where a colleague was quicker, once more from what they saved.
fn count_up(
    register: &mut Register,
    author: &Author,
    (id, which): (HouseholdId, usize),
    pause: Duration,
    presence: &mut Presence,
) {
    let mut household = register.dossier(id).unwrap().household;
    think(register, pause, presence);
    loop {
        let operation = counted(&household, number(&household.value) + 1);
        let begun = Instant::now();
        let done = register.perform(author, &operation);
        let took = begun.elapsed().as_micros();
        match done {
            Ok(_) => return println!("saved {which} {took}"),
            Err(StoreError::Conflict(_)) => println!("met {took}"),
            Err(error) => panic!("{error}"),
        }
        household = register.dossier(id).unwrap().household;
    }
}

/// A pause, in which what others do is looked at.
fn think(register: &Register, pause: Duration, presence: &mut Presence) {
    let (until, mut seen) = (Instant::now() + pause, register.last_operation().unwrap());
    while let Some(left) = until.checked_duration_since(Instant::now()) {
        sleep(left.min(Duration::from_secs(1)));
        let begun = Instant::now();
        presence.tell(None, Utc::now());
        presence.others(Utc::now());
        let now = register.last_operation().unwrap();
        if now != std::mem::replace(&mut seen, now) {
            register.find(&Query::default(), village::today()).unwrap();
        }
        println!("looked {}", begun.elapsed().as_micros());
    }
}

fn random(chance: &mut u64, below: u64) -> u64 {
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    *chance % below
}
