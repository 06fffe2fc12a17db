//! What trouble with the disk costs, counted: power failures at many points of recorded days with and without the
//! disk's syncs, an error at every call of every kind of deed, programs killed again and again.

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

fn main() {
    if !shim::is_here() {
        return;
    }
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
    println!("\nan error at every call (calls, done all the same, not done, unknown, wrongly told)");
    for deed in Deed::ALL {
        every_call(deed, "input/output error", |call| Trouble::failing(ALL, call, BROKEN));
        every_call(deed, "disk full", |call| Trouble::failing(ALL, call, FULL));
        every_call(deed, "broken from then on", |call| Trouble {
            from_then_on: true,
            ..Trouble::failing(ALL, call, BROKEN)
        });
    }
    let tally = kills::until(KILLS, 7);
    println!("\n{KILLS} kills over {} writers: {:?}", kills::WRITERS, tally.unwrap());
    damaged_files();
}

fn damaged_files() {
    let (whole, kinds) = (Whole::new(), images::all());
    let looked: Vec<_> = kinds.iter().map(|damage| whole.looked_at(*damage)).collect();
    let told = looked.iter().flatten().flatten().count();
    let wrong: Vec<_> = looked.iter().filter_map(|looked| looked.as_ref().err()).collect();
    println!("\n{} damaged registers: {told} told to be damaged, wrong: {wrong:?}", kinds.len());
}

fn every_call(deed: Deed, name: &str, trouble: impl Fn(usize) -> Trouble) {
    let tally = errors::at_each_call(deed, trouble, 1);
    let (calls, done, not_done, unknown) = (tally.calls, tally.done, tally.not_done, tally.unknown);
    let told = format!("{deed:?}, {name}");
    println!("  {told:32} {calls:6} {done:6} {not_done:6} {unknown:6} {:6}", tally.wrong.len());
    tally.wrong.iter().take(5).for_each(|wrong| println!("    {wrong}"));
}
