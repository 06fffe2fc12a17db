//! The built program in a real terminal, on the demo commune.

#[path = "support/terminal.rs"]
mod terminal;

use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use terminal::Terminal;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const CTRL_C: &str = "\x03";
const CTRL_Q: &str = "\x11";

struct Commune {
    folder: TempDir,
    register: PathBuf,
}

fn commune() -> Commune {
    let folder = tempfile::tempdir().unwrap();
    let register = folder.path().join("demo.db");
    let made = assert_cmd::Command::cargo_bin("thoatngheo")
        .unwrap()
        .args([
            "--db".as_ref(),
            register.as_os_str(),
            "demo".as_ref(),
            "--households".as_ref(),
            "60".as_ref(),
        ])
        .arg("--no-open")
        .env("HOME", folder.path())
        .assert();
    made.success();
    Commune { folder, register }
}

impl Commune {
    fn open(&self) -> Terminal {
        Terminal::open(&self.register, self.folder.path(), (80, 24))
    }
}

#[test]
fn a_household_is_found_from_the_first_screen_and_opened() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.send("nguyen");
    terminal.wait_for("nguyen");
    terminal.wait_for("▸");
    terminal.send(ENTER);
    terminal.wait_for("Tổng quan");
    terminal.send(ESC);
    terminal.wait_for("Tìm");
}

#[test]
fn an_idle_program_sends_nothing() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.bytes_within(Duration::from_millis(1500));
    assert_eq!(terminal.bytes_within(Duration::from_millis(2500)), 0);
}

#[test]
fn leaving_gives_the_terminal_back() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    assert!(terminal.has_alternate_screen());
    terminal.send(CTRL_Q);
    assert_eq!(terminal.ended_within(Duration::from_secs(5)), 0);
    assert!(!terminal.has_alternate_screen());
}

#[test]
fn control_c_asks_before_a_form_is_lost() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.send("a");
    terminal.wait_for("Tìm: a");
    terminal.wait_for("▸");
    terminal.send(DOWN);
    terminal.send("\x1b[19~"); // F8: a visit
    terminal.wait_for("Nhận xét");
    terminal.send("x");
    terminal.send(CTRL_C);
    terminal.wait_for("Thoát và bỏ những gì đã gõ?");
    terminal.send(ESC);
    terminal.bytes_within(Duration::from_millis(500)); // two Esc in one go would be one key
    terminal.send(ESC);
    terminal.wait_for("Biểu mẫu chưa lưu");
}

#[test]
fn a_line_that_is_hung_up_ends_the_program_at_once() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.kill("-HUP");
    terminal.ended_within(Duration::from_secs(3));
}

#[test]
fn the_machine_going_down_ends_the_program() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.kill("-TERM");
    terminal.ended_within(Duration::from_secs(3));
    assert!(!terminal.has_alternate_screen());
}
