//! Importing a list and printing a summary with the built program in a real terminal.

#[path = "support/demo.rs"]
mod demo;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;

use tempfile::TempDir;
use terminal::Terminal;

const ENTER: &str = "\r";
const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const F2: &str = "\x1bOQ";
const F7: &str = "\x1b[18~";
const CTRL_K: &str = "\x0b";
const CTRL_Z: &str = "\x1a";

const LIST: &str = "\
Mã hộ;Họ và tên chủ hộ;Năm sinh;Giới tính;Thôn;Số khẩu;Điểm B1;Chỉ số thiếu hụt;Phân loại
TT-01;Vàng Thị Xuyến;1987;Nữ;Khu 4;5;130;1, 4, 8;N
TT-02;Giàng A Páo;1979;Nam;Khu 4;4;120;1, 4, 9;N
";

/// A folder with the made-up commune and a list.
fn office() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("danh-sach.csv"), LIST).unwrap();
    demo::made_in(folder.path(), 60);
    folder
}

fn open(folder: &Path) -> Terminal {
    let mut terminal = Terminal::open(&folder.join("demo.db"), folder, (80, 24));
    terminal.wait_for("Hôm nay");
    terminal
}

#[test]
fn a_list_is_imported_and_taken_back() {
    let office = office();
    let mut terminal = open(office.path());
    terminal.send(CTRL_K);
    terminal.send("nhap danh sach");
    terminal.send(ENTER);
    terminal.wait_for("Chọn tệp");
    terminal.send("danh");
    terminal.send(ENTER);
    terminal.wait_for("Ý nghĩa cột");
    terminal.send(F2);
    terminal.wait_for("Xem trước");
    terminal.wait_for("Vàng Thị Xuyến");
    terminal.send(F2);
    terminal.wait_for("Thêm 2 hộ");
    terminal.send(RIGHT);
    terminal.send(ENTER);
    terminal.wait_for("Đã nhập danh sách");
    terminal.send(CTRL_Z);
    terminal.wait_for("Đã hoàn tác");
}

#[test]
fn a_summary_is_printed_to_a_file() {
    let office = office();
    let mut terminal = open(office.path());
    terminal.send("nguyen");
    terminal.wait_for("Tìm: nguyen");
    terminal.wait_for(" hộ · ");
    terminal.send(DOWN);
    terminal.send(F7);
    terminal.wait_for("In phiếu tóm tắt hộ");
    terminal.send(ENTER);
    terminal.wait_for("Đã ghi");
    let papers = std::fs::read_dir(office.path()).unwrap().filter_map(Result::ok);
    let names: Vec<_> = papers.map(|paper| paper.file_name().into_string().unwrap()).collect();
    assert!(names.iter().any(|name| name.starts_with("phieu-") && name.ends_with(".pdf")), "{names:?}");
}
