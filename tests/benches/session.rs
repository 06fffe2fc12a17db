//! The built program in a real terminal, measured as the officer feels it: start, keys, letters, opening a
//! household, memory. Prints one table for a register of 2,000 households and one for 100,000.
//!
//! Registers are made once and kept in the target folder. `cargo bench --bench session -- 2000` measures
//! one size only.

#[path = "../support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use terminal::Terminal;

const SIZES: [usize; 2] = [2_000, 100_000];
const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";
const ENTER: &str = "\r";
const TAB: &str = "\t";
const BACK_TAB: &str = "\x1b[Z";
const ESC: &str = "\x1b";
const CLEAR: &str = "\x15";

/// Names as officers type them, letter by letter.
const TYPED: [&str; 6] = ["nguyen thi", "duc", "lanh khu 4", "hoa", "tran van", "ha"];

fn main() {
    let wanted: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    for size in SIZES.into_iter().filter(|size| wanted.is_empty() || wanted.contains(size)) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let register = register(&folder, size);
        println!("\n{size} households, 80×24, milliseconds (p50 / p99)");
        measure(&register, &folder);
    }
}

/// The register of a size; made when it is not there yet.
fn register(folder: &Path, households: usize) -> PathBuf {
    let file = folder.join(format!("session-{households}.db"));
    if !file.exists() {
        let made = Command::new(env!("CARGO_BIN_EXE_thoatngheo"))
            .args(["--db".as_ref(), file.as_os_str(), "demo".as_ref(), "--no-open".as_ref()])
            .args(["--households", &households.to_string()])
            .env("HOME", folder)
            .status();
        assert!(made.is_ok_and(|status| status.success()), "the register could not be made");
    }
    file
}

fn measure(register: &Path, home: &Path) {
    row("start to first full screen", &starts(register, home));
    let mut terminal = open(register, home);
    terminal.send("a");
    terminal.send(CLEAR);
    settle(&mut terminal);
    row("moving one row", &keys(&mut terminal, DOWN, 200));
    row("paging", &keys(&mut terminal, PAGE_DOWN, 100));
    let (letters, lists) = letters(&mut terminal);
    row("typed letter to the letter", &letters);
    row("typed letter to the found list", &lists);
    row("opening a household", &openings(&mut terminal));
    row("back to a household's first page", &first_pages(&mut terminal));
    println!("  {:<34} {:>7.1} MiB", "memory of the session, at most", memory(&terminal));
    let idle = terminal.bytes_within(Duration::from_secs(3));
    println!("  {:<34} {idle:>7} bytes", "sent in three idle seconds");
}

fn open(register: &Path, home: &Path) -> Terminal {
    let mut terminal = Terminal::open(register, home, (80, 24));
    terminal.wait_for("F10");
    terminal
}

fn starts(register: &Path, home: &Path) -> Vec<f64> {
    let start = || {
        let begun = Instant::now();
        let mut terminal = Terminal::open(register, home, (80, 24));
        terminal.wait_for("F10");
        milliseconds(begun)
    };
    (0..20).map(|_| start()).skip(2).collect()
}

fn keys(terminal: &mut Terminal, key: &str, count: usize) -> Vec<f64> {
    (0..count).map(|_| answer(terminal, key).0).collect()
}

/// First byte (the letter) and last byte (the list) after each typed letter.
fn letters(terminal: &mut Terminal) -> (Vec<f64>, Vec<f64>) {
    let mut all = Vec::new();
    for name in TYPED {
        for letter in name.chars() {
            all.push(answer(terminal, letter.encode_utf8(&mut [0; 4])));
        }
        terminal.send(CLEAR);
        settle(terminal);
    }
    all.into_iter().unzip()
}

fn openings(terminal: &mut Terminal) -> Vec<f64> {
    let mut all = Vec::new();
    for _ in 0..60 {
        all.push(answer(terminal, ENTER).1);
        terminal.send(ESC);
        settle(terminal);
        terminal.send(DOWN);
        settle(terminal);
    }
    all
}

/// A household's first page, drawn whole each time: from its second page back to it.
fn first_pages(terminal: &mut Terminal) -> Vec<f64> {
    terminal.send(ENTER);
    settle(terminal);
    let mut back = || {
        terminal.send(TAB);
        settle(terminal);
        answer(terminal, BACK_TAB).1
    };
    (0..60).map(|_| back()).collect()
}

/// Milliseconds from a key to the first and to the last byte that it brings.
fn answer(terminal: &mut Terminal, key: &str) -> (f64, f64) {
    let begun = Instant::now();
    terminal.send(key);
    let arrivals = terminal.arrivals(Duration::from_millis(120));
    let since = |at: &Instant| at.duration_since(begun).as_secs_f64() * 1000.0;
    match (arrivals.first(), arrivals.last()) {
        (Some(first), Some(last)) => (since(first), since(last)),
        _ => (0.0, 0.0),
    }
}

fn settle(terminal: &mut Terminal) {
    terminal.arrivals(Duration::from_millis(150));
}

fn memory(terminal: &Terminal) -> f64 {
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", terminal.process_id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|rest| rest.split_whitespace().next()).and_then(|kib| kib.parse::<f64>().ok());
    kib.unwrap_or(f64::NAN) / 1024.0
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

fn row(name: &str, times: &[f64]) {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((sorted.len() as f64 * share) as usize).min(sorted.len() - 1)];
    println!("  {name:<34} {:>7.1} / {:.1}", at(0.5), at(0.99));
}
