//! The built program behind a line of 56 kbit/s with 150 ms there and back: ↓ held for two seconds on the demo
//! commune. What the program sends is taken from it at once and put on the line's clock, so that nothing
//! slows it down: a real line, which makes it wait, lets it send less.

#[path = "../../support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use terminal::Terminal;

const BITS_A_SECOND: f64 = 56_000.0;
const LATENCY: f64 = 0.150;
const KEYS: u32 = 60;
const HELD: Duration = Duration::from_secs(2);

/// Prints the last byte's arrival with a bar and on a slow line.
pub fn print() {
    println!("\n↓ held 2 s at 30 keys/s, 56 kbit/s, 150 ms: seconds to the last byte (bytes in all)");
    for size in [(80, 24), (200, 50)] {
        let [bar, slow] = [false, true].map(|slow_line| held(size, slow_line));
        println!("  {:<34} {bar:>15} {slow:>15}", format!("{}×{}", size.0, size.1));
    }
}

fn held(size: (u16, u16), slow_line: bool) -> String {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("line-{slow_line}"));
    let register = register(&home, slow_line);
    let mut terminal = Terminal::open(&register, &home, size);
    terminal.wait_for("F10");
    terminal.send("a\x15");
    terminal.bytes_within(Duration::from_secs(1));
    let begun = Instant::now();
    let mut arrivals = Vec::new();
    for key in 0..KEYS {
        terminal.send("\x1b[B");
        take_until(&mut terminal, begun + HELD * (key + 1) / KEYS, &mut arrivals);
    }
    take_until(&mut terminal, begun + HELD + Duration::from_secs(1), &mut arrivals);
    let bytes: usize = arrivals.iter().map(|(_, bytes)| bytes).sum();
    format!("{:.2} ({bytes})", last_byte(begun, &arrivals))
}

fn take_until(terminal: &mut Terminal, until: Instant, arrivals: &mut Vec<(Instant, usize)>) {
    while let Some(left) = until.checked_duration_since(Instant::now()) {
        let bytes = terminal.bytes_within(left.min(Duration::from_millis(2)));
        if bytes > 0 {
            arrivals.push((Instant::now(), bytes));
        }
    }
}

/// Each burst leaves when the line is free, and takes its time on it.
fn last_byte(begun: Instant, arrivals: &[(Instant, usize)]) -> f64 {
    let through = arrivals.iter().fold(0.0_f64, |free, (at, bytes)| {
        free.max(at.duration_since(begun).as_secs_f64()) + *bytes as f64 * 8.0 / BITS_A_SECOND
    });
    through + LATENCY
}

/// The demo commune in a home of its own, made when it is not there yet.
fn register(home: &Path, slow_line: bool) -> PathBuf {
    let settings = home.join(".config/thoatngheo/settings.toml");
    std::fs::create_dir_all(settings.parent().expect("a folder")).expect("a folder for the settings");
    std::fs::write(settings, format!("screen_asked = true\nslow_line = {slow_line}\n")).expect("settings");
    let file = home.join("line.db");
    if !file.exists() {
        let made = Command::new(env!("CARGO_BIN_EXE_thoatngheo"))
            .args(["--db".as_ref(), file.as_os_str(), "demo".as_ref(), "--no-open".as_ref()])
            .env("HOME", home)
            .status();
        assert!(made.is_ok_and(|status| status.success()), "the register could not be made");
    }
    file
}
