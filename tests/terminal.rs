//! The built program in a real terminal, on the demo commune.

#[path = "support/demo.rs"]
mod demo;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::PathBuf;
use std::time::Duration;

use chrono::{Days, Utc};
use tempfile::TempDir;
use terminal::Terminal;
use thoatngheo::viet::local_time;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const CTRL_C: &str = "\x03";
/// What is said of households whose visit is overdue.
const LATE: &str = " hộ quá hạn thăm";
/// What stands before the number of poor households.
const POOR: &str = "● Hộ nghèo";
const CTRL_Q: &str = "\x11";

struct Commune {
    folder: TempDir,
    register: PathBuf,
}

fn commune() -> Commune {
    let folder = tempfile::tempdir().unwrap();
    let register = demo::made_in(folder.path(), 60);
    Commune { folder, register }
}

impl Commune {
    fn open(&self) -> Terminal {
        Terminal::open(&self.register, self.folder.path(), (80, 24))
    }

    /// What a colleague's command line says; it is over then.
    fn command(&self, words: &[&str]) -> Vec<u8> {
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        let db = ["--db".as_ref(), self.register.as_os_str()];
        let done = command.args(db).args(words).env("HOME", self.folder.path()).assert().success();
        done.get_output().stdout.clone()
    }

    /// The first household of a class in a list of the command line.
    fn code_of(&self, words: &[&str], list: &str, class: &str) -> String {
        let told = self.command(&[words, &["--json"]].concat());
        let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
        let found = told[list].as_array().unwrap().iter().find(|one| one["class"] == class).unwrap();
        found["code"].as_str().unwrap().to_owned()
    }

    /// As a person who was never here.
    fn open_as_new(&self) -> Terminal {
        Terminal::open_as_new(&self.register, self.folder.path(), (80, 24))
    }

    fn settings(&self) -> String {
        std::fs::read_to_string(self.settings_file()).unwrap_or_default()
    }

    fn settings_file(&self) -> PathBuf {
        self.folder.path().join(".config/thoatngheo/settings.toml")
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
fn a_name_and_enter_in_one_go_open_the_household_that_the_name_finds() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.send("\x1b[21~2"); // the list, the cursor on its first household
    terminal.wait_for("▸");
    terminal.send("0007\r\x1b[19~ghi");
    terminal.wait_for("Nhận xét");
    terminal.wait_for("ghi");
    assert!(terminal.text().contains(" 0007 · "), "{}", terminal.text());
}

#[test]
fn an_idle_program_sends_nothing() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.bytes_within(Duration::from_millis(1500));
    assert_eq!(terminal.bytes_within(Duration::from_millis(2500)), 0);
}

/// How long a colleague's save may take to show: a second by the rule, and room for a busy machine.
const FRESH: Duration = Duration::from_secs(3);

/// The number that stands beside these words on the screen, before them or after.
fn number_beside(words: &str, terminal: &Terminal) -> usize {
    let text = terminal.text();
    let (before, after) = text.lines().find_map(|line| line.split_once(words)).unwrap();
    let beside = [after.split_whitespace().next(), before.split_whitespace().last()];
    beside.into_iter().flatten().find_map(|number| number.parse().ok()).unwrap()
}

/// The line of the screen under the cursor.
fn under_the_cursor(terminal: &Terminal) -> String {
    terminal.text().lines().find(|line| line.contains('▸')).map(str::to_owned).unwrap_or_default()
}

#[test]
fn a_colleagues_visit_and_decision_show_on_the_first_screen_under_an_unmoved_cursor() {
    let commune = commune();
    let visited = commune.code_of(&["find", "0", "--limit", "60"], "hits", "poor");
    let other = commune.code_of(&["find", "0", "--limit", "60"], "hits", "near_poor");
    // It was agreed with two to come again on a day that is over.
    let yesterday = (local_time(Utc::now()).date() - Days::new(1)).format("%d/%m/%Y").to_string();
    let agreed = ["--date", &yesterday, "--due", &yesterday];
    for late in [&visited, &other] {
        commune.command(&[["visit", "add", late, "--seen", "Nhà dột"].as_slice(), &agreed].concat());
    }
    let put_on = commune.code_of(&["find", "0", "--limit", "60"], "hits", "none");
    let mut terminal = commune.open();
    terminal.wait_for(LATE);
    terminal.send(DOWN);
    terminal.send(DOWN);
    terminal.wait_for("▸ ○");
    let cursor = under_the_cursor(&terminal);
    let (late, poor) = (number_beside(LATE, &terminal), number_beside(POOR, &terminal));
    commune.command(&["visit", "add", &visited, "--seen", "Nhà vẫn khá"]);
    let visit = terminal.wait_until(|terminal| number_beside(LATE, terminal) == late - 1);
    commune.command(&["recognise", &put_on, "--class", "poor", "--decision", "9", "--reason", "họp dân"]);
    let decision = terminal.wait_until(|terminal| number_beside(POOR, terminal) == poor + 1);
    println!("a visit shows after {visit:?}, a decision after {decision:?}");
    assert!(visit < FRESH && decision < FRESH, "{visit:?}, {decision:?}");
    assert_eq!(under_the_cursor(&terminal), cursor);
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
    terminal.wait_for("Còn biểu mẫu chưa lưu. Thoát?");
    terminal.send(ESC);
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

const QUESTION: &str = "Mẫu nào hiện đúng";

#[test]
fn a_new_person_is_asked_once_what_the_screen_can_show() {
    let commune = commune();
    let mut terminal = commune.open_as_new();
    terminal.wait_for(QUESTION);
    terminal.send("3");
    terminal.wait_for("Tinh hinh"); // spelled without accents from now on
    drop(terminal);
    assert!(commune.settings().contains("letters = \"plain\""), "{}", commune.settings());
    let mut terminal = commune.open_as_new();
    terminal.wait_for("Tinh hinh");
    assert!(!terminal.text().contains("Mau nao"));
}

#[test]
fn what_a_new_person_types_at_once_is_not_lost() {
    let commune = commune();
    let mut terminal = commune.open_as_new();
    terminal.wait_for(QUESTION);
    terminal.send("nguyen");
    terminal.wait_for("Tìm: nguyen");
    assert!(commune.settings().contains("screen_asked = true"), "{}", commune.settings());
}

#[test]
fn a_setting_shows_and_is_kept_at_once() {
    let commune = commune();
    let mut terminal = commune.open();
    terminal.wait_for("Hôm nay");
    terminal.send("\x0b"); // Ctrl-K
    terminal.send("cai dat");
    terminal.wait_for("Cài đặt ·");
    terminal.send(ENTER);
    terminal.wait_for("‹ Tiếng Việt ›");
    terminal.send(&DOWN.repeat(5));
    terminal.wait_for("2026 ›");
    terminal.send("\x1b[C");
    terminal.wait_for("-2026 ›");
    assert!(commune.settings().contains("dates = \"dashes\""), "{}", commune.settings());
}

#[test]
fn a_setting_that_stands_for_nothing_is_told_and_the_others_hold() {
    let commune = commune();
    std::fs::create_dir_all(commune.settings_file().parent().unwrap()).unwrap();
    std::fs::write(commune.settings_file(), "screen_asked = true\nlang = \"en\"\ndates = \"stars\"\n")
        .unwrap();
    let mut terminal = commune.open();
    terminal.wait_for("dates cannot be \"stars\"");
    terminal.wait_for("Today");
}
