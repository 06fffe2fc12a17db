use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::*;
use crate::app::draft::{Draft, DraftOf, OpenDraft};

fn terminal() -> vt100::Parser {
    let [rows, columns] = [24, 80].map(|count| std::num::NonZero::new(count).unwrap());
    vt100::Parser::new(rows, columns, 0)
}

#[test]
fn whatever_was_switched_on_is_off_again() {
    let mut line = terminal();
    line.process(b"$ thoatngheo\r\n");
    let before = line.screen().contents();
    line.process(TAKE);
    assert!(line.screen().alternate_screen() && line.screen().bracketed_paste());
    line.process(b"\x1b[?1002h\x1b[?1006h\x1b[?25l\x1b[5;10r\x1b[?7l\x1b[1;7mkhu 4");
    line.process(GIVE_BACK);
    let screen = line.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!((screen.contents(), screen.cursor_position()), (before, (1, 0)));
    line.process(&[b'x'; 100]);
    assert!(!line.screen().cell(1, 0).unwrap().bold() && line.screen().cursor_position().0 == 2);
}

#[test]
fn a_terminal_without_a_second_screen_is_left_empty_with_the_cursor_at_the_top() {
    let mut line = terminal();
    line.process(b"Nguy\xe1\xbb\x85n Th\xe1\xbb\x8b L\xc3\xa0nh\x1b[5;10r");
    let without: Vec<u8> =
        String::from_utf8(GIVE_BACK.to_vec()).unwrap().replace("\x1b[?1049l", "").into_bytes();
    line.process(&without);
    assert_eq!(line.screen().contents(), "");
    assert_eq!(line.screen().cursor_position(), (0, 0));
}

/// Where the test's own copy of itself, started in a terminal, keeps its draft.
const FOLDER: &str = "THOATNGHEO_TEST_FOLDER";

fn typed() -> OpenDraft {
    let draft = Draft {
        of: DraftOf::NewHousehold,
        title: "Hộ mới".into(),
        whose: String::new(),
        revs: Vec::new(),
        fields: Vec::new(),
        focus: String::new(),
    };
    OpenDraft { from: None, draft }
}

/// What the program does until it fails; only in the copy that the test below starts.
#[test]
fn fails_in_a_terminal() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let keeper = Keeper::in_folder(Some(folder.into()), "/a.db".as_ref());
    on_panic(keeper.clone(), Lang::Vi);
    let _taken = take().unwrap();
    keeper.note(vec![typed()]);
    let name = "Nguyễn Thị Lành";
    panic!("no place for {name}");
}

#[test]
fn a_failure_gives_the_terminal_back_keeps_what_is_typed_and_names_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut copy = CommandBuilder::new(std::env::current_exe().unwrap());
    copy.args(["--exact", "--nocapture", "term::restore::tests::fails_in_a_terminal"]);
    copy.env(FOLDER, folder.path());
    let mut child = pair.slave.spawn_command(copy).unwrap();
    drop(pair.slave);
    let mut line = pair.master.try_clone_reader().unwrap();
    let (mut sent, mut block) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = line.read(&mut block) {
        sent.extend_from_slice(&block[..count]);
    }
    child.wait().unwrap();
    let sent = String::from_utf8_lossy(&sent).into_owned();
    let back = String::from_utf8_lossy(GIVE_BACK);
    let (_, after) = sent.split_once(&*back).expect(&sent);
    assert!(after.contains("Chương trình gặp lỗi") && after.contains("tests.rs:"), "{after}");
    assert!(!sent.contains("Lành"), "{sent}");
    assert_eq!(Keeper::in_folder(Some(folder.path().into()), "/a.db".as_ref()).kept().len(), 1);
}
