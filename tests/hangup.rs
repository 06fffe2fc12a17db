//! Hanging up loses nothing: the built program in a real terminal whose line is cut, stalls, or whose machine
//! goes down while a form is being typed.

#[path = "support/demo.rs"]
mod demo;
#[path = "support/process.rs"]
mod process;
#[path = "support/terminal.rs"]
mod terminal;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use terminal::Terminal;

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";
const F2: &str = "\x1bOQ";
const F8: &str = "\x1b[19~";
const SIZE: (u16, u16) = (80, 24);

/// The program ends within a second; a test machine is busy with other tests.
const SOON: Duration = Duration::from_secs(2);
/// What it may use of the processor on the way, in milliseconds.
const MOST_CPU: u64 = 50;

struct Office(TempDir);

impl Office {
    fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        demo::made_in(office.0.path(), 60);
        office
    }

    fn register(&self) -> PathBuf {
        self.0.path().join("demo.db")
    }

    fn open(&self) -> Terminal {
        Terminal::open(&self.register(), self.0.path(), SIZE)
    }

    fn open_under(&self, line: &str) -> Terminal {
        Terminal::open_under(line, &self.register(), self.0.path(), SIZE)
    }

    /// The files of drafts.
    fn drafts(&self) -> Vec<PathBuf> {
        let folder = self.0.path().join(".local/state/thoatngheo/drafts");
        let files = fs::read_dir(folder).into_iter().flatten();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// Waits until so many drafts are there: typing has paused.
    fn wait_for_drafts(&self, count: usize) {
        let until = Instant::now() + Duration::from_secs(20);
        while self.drafts().len() != count {
            assert!(Instant::now() < until, "{:?}", self.drafts());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Exactly one draft is there; nobody else may read it, and it holds the words.
    fn expect_draft(&self, words: &str) {
        let drafts = self.drafts();
        assert_eq!(drafts.len(), 1, "{drafts:?}");
        assert_eq!(fs::metadata(&drafts[0]).unwrap().permissions().mode() & 0o777, 0o600);
        let text = fs::read_to_string(&drafts[0]).unwrap();
        assert!(text.contains(words), "{text}");
    }
}

/// Opens a form and types into it.
fn type_a_visit(terminal: &mut Terminal) {
    terminal.wait_for("Hôm nay");
    terminal.send("a");
    terminal.wait_for("Tìm: a");
    terminal.wait_for("▸");
    terminal.send(DOWN);
    terminal.send(F8);
    terminal.wait_for("Nhận xét");
    terminal.send("Chuồng ướt");
    terminal.wait_for("Chuồng ướt");
}

/// The program itself where a shell started it.
fn program(terminal: &Terminal) -> u32 {
    let process = terminal.process_id();
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    children.split_whitespace().next().and_then(|child| child.parse().ok()).unwrap_or(process)
}

/// Does what ends the program and waits for its end; its exit code.
fn ended_by(terminal: &mut Terminal, end: impl FnOnce(&mut Terminal)) -> u32 {
    let program = program(terminal);
    let before = process::cpu(program).unwrap();
    end(terminal);
    let used = process::used_until_over(program, SOON).expect("still running") - before;
    assert!(used <= MOST_CPU, "{used} ms of the processor");
    terminal.ended_within(SOON)
}

#[test]
fn a_hang_up_keeps_what_is_typed_and_the_next_start_offers_it_until_it_is_saved() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    assert_eq!(ended_by(&mut terminal, |terminal| terminal.kill("-HUP")), 129);
    assert!(!terminal.has_alternate_screen());
    office.expect_draft("Chuồng ướt");

    let mut again = office.open();
    again.wait_for("chưa lưu, gõ lúc");
    again.send(ENTER);
    again.wait_for("Chuồng ướt");
    again.send(F2);
    again.wait_for("Đã lưu");
    assert!(office.drafts().is_empty());
    again.send("\t\t\t\t\t");
    again.wait_for("Chuồng ướt");
}

#[test]
fn termination_keeps_what_is_typed() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    assert_eq!(ended_by(&mut terminal, |terminal| terminal.kill("-TERM")), 143);
    assert!(!terminal.has_alternate_screen());
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_line_that_is_cut_keeps_what_is_typed() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    assert_eq!(ended_by(&mut terminal, Terminal::hang_up), 129);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_line_that_is_cut_while_hang_ups_are_ignored_keeps_what_is_typed() {
    let office = Office::new();
    let mut terminal = office.open_under(r#"trap '' HUP; exec "$0" "$@""#);
    type_a_visit(&mut terminal);
    assert_eq!(ended_by(&mut terminal, Terminal::hang_up), 129);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_line_that_is_cut_under_a_shell_that_handles_hang_ups_keeps_what_is_typed() {
    let office = Office::new();
    let mut terminal = office.open_under(r#"trap : HUP; "$0" "$@"; exit $?"#);
    type_a_visit(&mut terminal);
    ended_by(&mut terminal, Terminal::hang_up);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_line_that_takes_nothing_does_not_keep_the_program_from_ending() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    terminal.stall();
    // Far more than a line holds.
    for columns in (150..250).chain(150..250) {
        terminal.resize((columns, 60));
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(ended_by(&mut terminal, |terminal| terminal.kill("-TERM")), 143);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_colleague_who_is_writing_does_not_keep_the_program_from_ending() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    let colleague = rusqlite::Connection::open(office.register()).unwrap();
    colleague.execute_batch("BEGIN IMMEDIATE").unwrap();
    terminal.send(F2);
    terminal.bytes_within(Duration::from_millis(300));
    assert_eq!(ended_by(&mut terminal, |terminal| terminal.kill("-TERM")), 143);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn two_sessions_keep_what_is_typed_in_each() {
    let office = Office::new();
    let mut sessions = [office.open(), office.open()];
    sessions.iter_mut().for_each(type_a_visit);
    for terminal in &mut sessions {
        ended_by(terminal, |terminal| terminal.kill("-HUP"));
    }
    assert_eq!(office.drafts().len(), 2);
    let mut first = office.open();
    first.wait_for("Biểu mẫu chưa lưu");
    first.send(ENTER);
    first.wait_for("Chuồng ướt");
    let mut second = office.open();
    second.wait_for("chưa lưu, gõ lúc"); // The other one alone.
}

#[test]
fn long_work_that_a_hang_up_ends_leaves_nothing_half_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(&folder.path().join("none.db"), folder.path(), SIZE);
    terminal.wait_for("Thoát Nghèo");
    terminal.send("3");
    terminal.wait_for("%");
    terminal.kill("-HUP");
    assert_eq!(terminal.ended_within(SOON), 129);
    assert!(!folder.path().join(".local/share/thoatngheo/demo.db").exists());
}

#[test]
fn leaving_by_the_key_keeps_what_is_typed_and_asks_first() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    terminal.send("\x03\x03\x03");
    terminal.wait_for("Còn biểu mẫu chưa lưu. Thoát?");
    terminal.send("\x1b[C");
    terminal.send(ENTER);
    assert_eq!(terminal.ended_within(SOON), 0);
    office.expect_draft("Chuồng ướt");
}

#[test]
fn a_program_that_was_stopped_takes_the_terminal_again_and_draws_all_of_it() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    terminal.bytes_within(Duration::from_millis(300));
    terminal.kill("-STOP");
    terminal.kill("-CONT");
    assert!(terminal.bytes_within(Duration::from_millis(1500)) > 500, "the whole screen");
    assert!(terminal.text().contains("Chuồng ướt"));
}

#[test]
fn a_shell_that_stops_the_program_has_its_own_screen_meanwhile() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    terminal.kill("-TSTP");
    terminal.bytes_within(Duration::from_millis(500));
    assert!(!terminal.has_alternate_screen());
    terminal.kill("-CONT");
    terminal.wait_for("Chuồng ướt");
    assert!(terminal.has_alternate_screen());
}

#[test]
fn a_power_cut_loses_nothing_that_was_typed_before_the_last_pause() {
    let office = Office::new();
    let mut terminal = office.open();
    type_a_visit(&mut terminal);
    office.wait_for_drafts(1);
    terminal.kill("-KILL");
    terminal.ended_within(SOON);
    office.expect_draft("Chuồng ướt");

    let mut again = office.open();
    again.wait_for("chưa lưu, gõ lúc");
    again.send(ENTER);
    again.wait_for("Chuồng ướt");
    again.send(" quá");
    again.wait_for("Chuồng ướt quá");
    again.send(F2);
    again.wait_for("Đã lưu");
    assert!(office.drafts().is_empty());
}

#[test]
fn what_one_session_is_typing_is_offered_to_no_other_until_it_is_killed() {
    let office = Office::new();
    let mut sessions = [office.open(), office.open()];
    sessions.iter_mut().for_each(type_a_visit);
    office.wait_for_drafts(2);
    let mut third = office.open();
    third.wait_for("Hôm nay");
    third.bytes_within(Duration::from_millis(500));
    assert!(!third.text().contains("chưa lưu"), "{}", third.text());
    sessions[0].kill("-KILL");
    sessions[0].ended_within(SOON);
    let mut fourth = office.open();
    fourth.wait_for("chưa lưu, gõ lúc"); // The one that was killed alone.
    assert_eq!(office.drafts().len(), 2);
}
