//! Writers that are killed again and again, in the middle of a call or at any moment, while others go on.

use std::process::{Child, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::chance::Chance;
use super::shim::{ALL, Trouble};
use super::station::{Found, Save, Station};

/// Writers at once.
pub const WRITERS: usize = 5;
/// A save makes not many more calls than this.
const CALLS: usize = 220;
/// A save takes not much longer than this, in milliseconds.
const MOMENTS: usize = 60;

/// How a program ends that is not left alone.
const IN_A_CALL: usize = 1;
const AT_ANY_MOMENT: usize = 2;

/// What became of the saves.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Programs that were killed.
    pub kills: usize,
    /// Saves that were acknowledged.
    pub acknowledged: usize,
    /// Of these, saves that are gone.
    pub lost: usize,
    /// Saves that nobody acknowledged and that are there all the same: killed behind the commit.
    pub unannounced: usize,
}

/// Lets the writers save until so many programs were killed; the register has to be sound at the end.
pub fn until(kills: usize, seed: u64) -> Result<Tally, String> {
    let station = Station::new();
    let killed = AtomicUsize::new(0);
    let tried: Mutex<Vec<(Save, bool)>> = Mutex::default();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (station, killed, tried) = (&station, &killed, &tried);
            scope.spawn(move || write(station, writer, (seed, kills), killed, tried));
        }
    });
    let found = Found::sound(&station.folder())?;
    let mut tally = Tally { kills: killed.into_inner(), ..Tally::default() };
    for (save, acknowledged) in tried.into_inner().unwrap() {
        let there = found.has(&save)?;
        tally.acknowledged += usize::from(acknowledged);
        tally.lost += usize::from(acknowledged && !there);
        tally.unannounced += usize::from(!acknowledged && there);
    }
    Ok(tally)
}

fn write(
    station: &Station,
    writer: usize,
    (seed, kills): (u64, usize),
    killed: &AtomicUsize,
    tried: &Mutex<Vec<(Save, bool)>>,
) {
    let mut chance = Chance((seed << 8) | writer as u64);
    for at in 0.. {
        if killed.load(Ordering::SeqCst) >= kills {
            return;
        }
        let save = match at % 10 {
            9 => Save::List(format!("L{writer}{at}")),
            _ => Save::Visit(format!("Lần {at} của {writer}")),
        };
        let acknowledged = acknowledged(station, writer, &save, &mut chance);
        if !acknowledged {
            killed.fetch_add(1, Ordering::SeqCst);
        }
        tried.lock().unwrap().push((save, acknowledged));
    }
}

/// Saves with a program: a third of them are left alone while others are killed around them, a third is killed in the
/// middle of a call, the others at any moment.
fn acknowledged(station: &Station, writer: usize, save: &Save, chance: &mut Chance) -> bool {
    let typed = station.typed(save);
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let end = chance.below(3);
    let trouble = match end {
        IN_A_CALL => Trouble::killed(ALL, 1 + chance.below(CALLS)),
        _ => Trouble::default(),
    };
    let mut program = station.troubled(&trouble, &format!("can.bo{writer}"), &typed);
    program.stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    if end == AT_ANY_MOMENT {
        std::thread::sleep(Duration::from_millis(chance.below(MOMENTS) as u64));
        // It may have ended by itself.
        let _ = child.kill();
    }
    ended(child)
}

/// Whether it ended well; an end that is neither that nor the kill is a fault of the program.
fn ended(child: Child) -> bool {
    let output = child.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() || output.status.code().is_none(), "{complaint}");
    output.status.success()
}
