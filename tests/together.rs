//! Several people on one register, each in a real terminal: who has which form open, what two saved at the same time, and
//! twenty sessions at once.

#[path = "support/terminal.rs"]
mod terminal;

use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use terminal::Terminal;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const CLEAR: &str = "\x15";
const CTRL_K: &str = "\x0b";
const CTRL_Q: &str = "\x11";
const F2: &str = "\x1bOQ";
const F5: &str = "\x1b[15~";
const F8: &str = "\x1b[19~";
/// How long a colleague's doing may take to show: a second by the rule, and room for a busy machine.
const FRESH: Duration = Duration::from_secs(3);

struct Office {
    folder: TempDir,
    register: PathBuf,
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let office = Office { register: folder.path().join("so.db"), folder };
    office.command(&["demo", "--households", "60", "--no-open"]);
    office
}

impl Office {
    fn command(&self, words: &[&str]) -> String {
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        let db = ["--db".as_ref(), self.register.as_os_str()];
        let done = command.args(db).args(words).env("HOME", self.folder.path()).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    fn household(&self, code: &str) -> serde_json::Value {
        serde_json::from_str(&self.command(&["show", code, "--full", "--json"])).unwrap()
    }

    /// A session of a person, before its first screen.
    fn session(&self, person: &str) -> Terminal {
        Terminal::open_of(person, &self.register, self.folder.path(), (80, 24))
    }

    /// A session of a person, with the page of a household open.
    fn on_page(&self, person: &str, code: &str) -> Terminal {
        let mut terminal = self.session(person);
        terminal.wait_for("Hôm nay");
        terminal.send(code);
        terminal.wait_for(&format!("Tìm: {code}"));
        terminal.wait_for("▸");
        terminal.send(ENTER);
        terminal.wait_for("Tổng quan");
        terminal.wait_for(&format!(" {code} · "));
        terminal
    }
}

/// Types into the form of the household, in the field of a label.
fn type_in(terminal: &mut Terminal, label: &str, text: &str) {
    for _ in 0..30 {
        let row = terminal.cursor_row();
        if terminal.text().lines().nth(row).is_some_and(|line| line.contains(label)) {
            terminal.send(CLEAR);
            terminal.send(text);
            terminal.wait_for(text);
            return;
        }
        terminal.send("\x1b[B");
        terminal.bytes_within(Duration::from_millis(60));
    }
    panic!("no field {label}:\n{}", terminal.text());
}

#[test]
fn a_form_that_a_colleague_has_open_is_told_with_their_name_until_it_is_closed() {
    let office = office();
    let mut lan = office.on_page("lan", "0007");
    let mut minh = office.on_page("minh", "0007");
    lan.send(F8);
    lan.wait_for("Nhận xét");
    let told = minh.wait_until(|minh| minh.text().contains("lan đang mở phiếu của hộ này từ"));
    assert!(told < FRESH, "{told:?}");
    minh.send(F8);
    minh.wait_for("Nhận xét");
    minh.wait_for("lan đang mở phiếu của hộ này từ");
    lan.wait_for("minh đang mở phiếu của hộ này từ");
    lan.send(ESC);
    minh.wait_until(|minh| !minh.text().contains("lan đang mở"));
    minh.send("x");
    minh.send(F2);
    minh.wait_for("Đã lưu");
    drop(lan);
}

#[test]
fn two_who_change_different_fields_of_a_household_both_keep_what_they_typed() {
    let office = office();
    let (mut lan, mut minh) = (office.on_page("lan", "0007"), office.on_page("minh", "0007"));
    for session in [&mut lan, &mut minh] {
        session.send(F2);
        session.wait_for("Địa chỉ");
    }
    type_in(&mut lan, "Địa chỉ", "Ngo 5");
    type_in(&mut minh, "Điện thoại", "0912345678");
    minh.send(F2);
    minh.wait_for("Đã lưu");
    lan.send(F2);
    lan.wait_for("cùng với chỗ minh vừa sửa");
    let household = office.household("0007").to_string();
    assert!(household.contains("Ngo 5") && household.contains("0912345678"), "{household}");
}

#[test]
fn a_field_that_two_changed_shows_both_values_and_waits_for_an_answer() {
    let office = office();
    let (mut lan, mut minh) = (office.on_page("lan", "0007"), office.on_page("minh", "0007"));
    for (session, typed) in [(&mut lan, "Ngo 5"), (&mut minh, "Ngo 4")] {
        session.send(F2);
        session.wait_for("Địa chỉ");
        type_in(session, "Địa chỉ", typed);
    }
    minh.send(F2);
    minh.wait_for("Đã lưu");
    lan.send(F2);
    lan.wait_for("Trong sổ nay là: Ngo 4");
    assert!(office.household("0007").to_string().contains("Ngo 4"), "nothing is overwritten unseen");
    // What is typed before both values can have been seen is no answer.
    lan.bytes_within(Duration::from_secs(1));
    lan.send(F5);
    lan.wait_for("Bạn đã gõ: Ngo 5");
    lan.send(F5);
    lan.wait_for("Trong sổ nay là: Ngo 4");
    lan.send(F2);
    lan.wait_for("Đã lưu");
    assert!(office.household("0007").to_string().contains("Ngo 5"));
}

#[test]
fn a_copy_is_never_put_over_a_register_that_a_session_has_open() {
    let office = office();
    let copy: serde_json::Value = serde_json::from_str(&office.command(&["backup", "--json"])).unwrap();
    let copy = copy["path"].as_str().unwrap();
    let mut lan = office.on_page("lan", "0007");
    let restore = || {
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        command.arg("--db").arg(&office.register).args(["restore", copy]).env("HOME", office.folder.path());
        command.assert()
    };
    restore().failure();
    lan.send(F8);
    lan.wait_for("Nhận xét");
    lan.send("sau ban sao");
    lan.send(F2);
    lan.wait_for("Đã lưu");
    restore().failure();
    lan.send(CTRL_Q);
    lan.ended_within(Duration::from_secs(20));
    assert!(office.household("0007").to_string().contains("sau ban sao"));
    restore().success();
}

/// A process that closes a file loses its locks on it: a register that is named by mistake must not even be opened.
#[test]
fn naming_the_register_by_mistake_lets_nobody_put_a_copy_over_it() {
    let office = office();
    let copy: serde_json::Value = serde_json::from_str(&office.command(&["backup", "--json"])).unwrap();
    std::os::unix::fs::symlink(&office.register, office.folder.path().join("danh-sach.csv")).unwrap();
    let mut lan = office.on_page("lan", "0007");
    for named in [bring_back_the_register, import_the_register] {
        named(&office, &mut lan);
        lan.wait_for("là sổ, tệp đi kèm sổ");
        lan.send(ESC);
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        command.arg("--db").arg(&office.register).args(["restore", copy["path"].as_str().unwrap()]);
        command.env("HOME", office.folder.path()).assert().failure();
    }
}

fn bring_back_the_register(office: &Office, lan: &mut Terminal) {
    from_palette(lan, "mang xuong thon");
    lan.wait_for("Mang sổ về…");
    lan.send("mang so ve");
    lan.send(ENTER);
    lan.wait_for("Đường dẫn tệp sổ đã mang đi");
    lan.send(CLEAR);
    lan.send(office.register.to_str().unwrap());
    lan.send(ENTER);
}

fn import_the_register(_: &Office, lan: &mut Terminal) {
    from_palette(lan, "nhap danh sach");
    lan.wait_for("Chọn tệp");
    lan.send("danh");
    lan.send(ENTER);
}

fn from_palette(lan: &mut Terminal, words: &str) {
    lan.send(CTRL_K);
    lan.send(words);
    lan.send(ENTER);
}

/// Sessions at once in one commune.
const SESSIONS: usize = 20;

#[test]
fn twenty_sessions_on_one_file_lose_nothing_and_none_hears_of_a_lock() {
    let office = office();
    let people: Vec<String> = (1..=SESSIONS).map(|number| format!("can-bo-{number:02}")).collect();
    let mut sessions: Vec<Terminal> = people.iter().map(|person| office.session(person)).collect();
    for session in &mut sessions {
        session.wait_for("Hôm nay");
        session.send("0007");
        session.wait_for("▸");
        session.send(ENTER);
        session.wait_for(" 0007 · ");
        session.send(F8);
        session.wait_for("Nhận xét");
    }
    for (session, person) in sessions.iter_mut().zip(&people) {
        session.send(&format!("tham-{person}"));
    }
    // All of them press the key before the first answer can be there.
    for session in &mut sessions {
        session.send(F2);
    }
    for session in &mut sessions {
        session.wait_for("Đã lưu");
        assert!(!session.text().to_lowercase().contains("lock"), "{}", session.text());
    }
    let kept = office.household("0007").to_string();
    let lost: Vec<_> = people.iter().filter(|person| !kept.contains(&format!("tham-{person}"))).collect();
    assert!(lost.is_empty(), "{lost:?}");
    for session in &mut sessions {
        session.send(CTRL_Q);
    }
    for session in &mut sessions {
        assert_eq!(session.ended_within(Duration::from_secs(20)), 0);
    }
    office.command(&["check"]);
    assert!(!office.folder.path().join("so.db.sessions").exists(), "the last one clears the notices away");
}
