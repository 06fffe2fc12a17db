//! From the hang-up to the end of the program, with what is typed on the disk: milliseconds, and milliseconds of
//! the processor. The form is a visit; the line is cut, or the program is told to end by a signal.

#[path = "../support/process.rs"]
mod process;
#[path = "../support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use terminal::Terminal;

const RUNS: usize = 10;
const SIZE: (u16, u16) = (80, 24);
const LIMIT: Duration = Duration::from_secs(10);

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hangup");
    let register = register(&folder);
    println!(
        "\nfrom the hang-up to the end, what is typed on the disk (milliseconds: median, most; processor: most)"
    );
    row("the line is cut", || ended(&register, &folder, Terminal::hang_up));
    row("SIGHUP", || ended(&register, &folder, |terminal| terminal.kill("-HUP")));
    row("SIGTERM", || ended(&register, &folder, |terminal| terminal.kill("-TERM")));
}

fn row(name: &str, mut measure: impl FnMut() -> (Duration, u64)) {
    let mut ends: Vec<_> = (0..RUNS).map(|_| measure()).collect();
    ends.sort();
    let cpu = ends.iter().map(|(_, cpu)| *cpu).max().unwrap_or_default();
    println!("{name:20} {:6.0} {:6.0}   {cpu:4}", millis(ends[RUNS / 2].0), millis(ends[RUNS - 1].0));
}

/// The register of the made-up commune; made anew, with no drafts beside it.
fn register(folder: &Path) -> PathBuf {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
    let file = folder.join("demo.db");
    let made = Command::new(env!("CARGO_BIN_EXE_thoatngheo"))
        .args(["--db".as_ref(), file.as_os_str(), "demo".as_ref(), "--no-open".as_ref()])
        .args(["--households", "2000"])
        .env("HOME", folder)
        .status();
    assert!(made.is_ok_and(|status| status.success()), "the register could not be made");
    file
}

/// Types a visit, ends the program; how long that took, and what of the processor.
fn ended(register: &Path, folder: &Path, end: fn(&mut Terminal)) -> (Duration, u64) {
    let mut terminal = Terminal::open(register, folder, SIZE);
    terminal.wait_for("Hôm nay");
    for (keys, shown) in [("a", "▸"), ("\x1b[B\x1b[19~", "Nhận xét"), ("Chuồng ướt", "Chuồng ướt")]
    {
        terminal.send(keys);
        terminal.wait_for(shown);
    }
    let program = terminal.process_id();
    let (before, begun) = (process::cpu(program).unwrap(), Instant::now());
    end(&mut terminal);
    let used = process::used_until_over(program, LIMIT).unwrap() - before;
    let time = begun.elapsed();
    terminal.ended_within(LIMIT);
    let drafts = folder.join(".local/state/thoatngheo/drafts");
    assert_eq!(std::fs::read_dir(&drafts).unwrap().count(), 1, "what was typed is not on the disk");
    std::fs::remove_dir_all(drafts).unwrap();
    (time, used)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
