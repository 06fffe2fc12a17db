//! The built program on a line that is thin, slow, or silent.

#[path = "support/demo.rs"]
mod demo;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use terminal::Terminal;

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const ASKED: &[u8] = b"\x1b[5n";
const ANSWER: &str = "\x1b[0n";
/// Starts the program as over SSH.
const REMOTE: &str = "SSH_TTY=/dev/pts/0 exec \"$0\" \"$@\"";

/// Is kept as long as the program runs: its folder goes with it, and a program whose register is gone says so.
struct Commune {
    folder: TempDir,
    register: PathBuf,
}

fn commune(settings: &str) -> Commune {
    let folder = tempfile::tempdir().unwrap();
    let register = demo::made_in(folder.path(), 120);
    let configuration = folder.path().join(".config/thoatngheo");
    std::fs::create_dir_all(&configuration).unwrap();
    std::fs::write(configuration.join("settings.toml"), format!("screen_asked = true\n{settings}")).unwrap();
    Commune { folder, register }
}

impl Commune {
    /// The program at the list, quiet.
    fn list(&self, line: &str) -> Terminal {
        let mut terminal = Terminal::open_under(line, &self.register, self.folder.path(), (80, 24));
        terminal.wait_for("Hôm nay");
        terminal.send("a\x15");
        terminal.wait_for("▸");
        terminal.bytes_within(Duration::from_millis(800));
        terminal
    }
}

fn most_of_a_step(terminal: &mut Terminal) -> usize {
    let step = |_| {
        terminal.send(DOWN);
        terminal.bytes_within(Duration::from_millis(150))
    };
    (0..8).map(step).max().unwrap()
}

#[test]
fn a_step_through_the_list_takes_few_bytes() {
    let commune = commune("");
    let mut terminal = commune.list("exec \"$0\" \"$@\"");
    let bytes = most_of_a_step(&mut terminal);
    assert!((1..=260).contains(&bytes), "{bytes}");
}

#[test]
fn a_step_on_a_slow_line_takes_a_few_dozen() {
    let commune = commune("slow_line = true\n");
    let mut terminal = commune.list("exec \"$0\" \"$@\"");
    let bytes = most_of_a_step(&mut terminal);
    assert!((1..=80).contains(&bytes), "{bytes}");
}

#[test]
fn at_the_machine_itself_the_terminal_is_asked_nothing() {
    let commune = commune("");
    let mut terminal = commune.list("exec \"$0\" \"$@\"");
    terminal.send(DOWN);
    terminal.bytes_within(Duration::from_millis(200));
    assert!(!terminal.has_sent(ASKED));
}

#[test]
fn a_terminal_that_never_answers_is_asked_once_and_not_waited_for() {
    let commune = commune("");
    let mut terminal = commune.list(REMOTE);
    terminal.wait_for_bytes(ASKED);
    for key in [DOWN, UP, DOWN] {
        terminal.send(key);
        terminal.bytes_within(Duration::from_millis(900));
    }
    assert!(!terminal.has_sent(ASKED));
    terminal.send("\x11");
    assert_eq!(terminal.ended_within(Duration::from_secs(5)), 0);
}

#[test]
fn a_line_that_lags_is_noticed_and_sends_less_on_a_yes() {
    let commune = commune("");
    let mut terminal = commune.list(REMOTE);
    for key in [DOWN, UP, ""] {
        terminal.wait_for_bytes(ASKED);
        terminal.bytes_within(Duration::from_millis(400));
        terminal.send(ANSWER);
        // The next question waits two seconds, and for a frame that it can leave behind.
        terminal.bytes_within(Duration::from_millis(2_000));
        terminal.send(key);
    }
    terminal.wait_for("Gửi ít");
    for key in ["\t", "\r"] {
        terminal.send(key);
        terminal.bytes_within(Duration::from_millis(500));
    }
    let bytes = most_of_a_step(&mut terminal);
    assert!((1..=80).contains(&bytes), "{bytes}");
}
