//! What trouble with the disk costs, counted: power failures at many points of recorded days with and without the
//! disk's syncs, an error at every call of every kind of deed, programs killed again and again.
//!
//! `cargo bench --bench crash -- kills` runs one part.

#[path = "../disk/mod.rs"]
mod disk;

use disk::crash::{Day, Recorded, saves_of};
use disk::errors::{self, Deed};
use disk::images::{self, Whole};
use disk::kills;
use disk::medium::Syncs;
use disk::shim::{self, ALL, BROKEN, FULL, Trouble};

const POINTS: usize = 1_500;
const SEEDS: [u64; 3] = [1, 2, 3];
const KILLS: usize = 1_000;

/// The parts, by the names with which one of them is asked for.
const PARTS: [(&str, fn()); 4] =
    [("power", power), ("errors", errors_at_calls), ("kills", killed), ("damaged", damaged_files)];

fn main() {
    if !shim::is_here() {
        return;
    }
    let asked: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    for (name, part) in PARTS {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            part();
        }
    }
}

fn power() {
    println!("\npower failures (points, points with loss, saves lost, damaged registers)");
    for (name, day) in [("open all day", Day::Held), ("closed after each save", Day::Alone)] {
        let recorded = Recorded::day(day, saves_of(5, 24));
        println!("{name}: {} calls", recorded.calls());
        for (disk, syncs) in
            [("the disk keeps syncs", Syncs::Kept), ("control: it never syncs", Syncs::Never)]
        {
            let tally = recorded.failures(syncs, POINTS / 2, &SEEDS);
            let (points, hit, lost, broken) = (tally.points, tally.with_loss, tally.lost, tally.broken);
            println!("  {disk:26} {points:6} {hit:6} {lost:8} {broken:6}");
            assert!(syncs == Syncs::Never || (lost, broken) == (0, 0), "{:?}", tally.first);
        }
    }
}

/// The deeds side by side: each waits for its programs most of the time.
fn errors_at_calls() {
    println!("\nan error at every call (calls, done all the same, not done, unknown, wrongly told)");
    std::thread::scope(|threads| {
        let deeds = Deed::ALL.map(|deed| threads.spawn(move || errors_of(deed)));
        deeds.into_iter().for_each(|deed| print!("{}", deed.join().unwrap()));
    });
}

fn errors_of(deed: Deed) -> String {
    let io = every_call(deed, "input/output error", |call| Trouble::failing(ALL, call, BROKEN));
    let full = every_call(deed, "disk full", |call| Trouble::failing(ALL, call, FULL));
    let broken = every_call(deed, "broken from then on", |call| Trouble {
        from_then_on: true,
        ..Trouble::failing(ALL, call, BROKEN)
    });
    [io, full, broken].concat()
}

fn killed() {
    let tally = kills::until(KILLS, 7);
    println!("\n{KILLS} kills over {} writers: {:?}", kills::WRITERS, tally.unwrap());
}

fn damaged_files() {
    let (whole, kinds) = (Whole::new(), images::all());
    let looked: Vec<_> = kinds.iter().map(|damage| whole.looked_at(*damage)).collect();
    let told = looked.iter().flatten().flatten().count();
    let wrong: Vec<_> = looked.iter().filter_map(|looked| looked.as_ref().err()).collect();
    println!("\n{} damaged registers: {told} told to be damaged, wrong: {wrong:?}", kinds.len());
}

fn every_call(deed: Deed, name: &str, trouble: impl Fn(usize) -> Trouble) -> String {
    let tally = errors::at_each_call(deed, trouble, 1);
    let (calls, done, not_done, unknown) = (tally.calls, tally.done, tally.not_done, tally.unknown);
    let told = format!("{deed:?}, {name}");
    let line = format!("  {told:32} {calls:6} {done:6} {not_done:6} {unknown:6} {:6}\n", tally.wrong.len());
    let wrong = tally.wrong.iter().take(5).map(|wrong| format!("    {wrong}\n"));
    std::iter::once(line).chain(wrong).collect()
}
