//! The papers of a review: certificates, requests, survey sheets, decision, minutes, posted list.

use std::path::Path;
use std::process::Command;

use crate::office::{Office, arg, out};

/// The made-up commune with its rounds.
fn commune() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "150", "--seed", "4", "--no-open"]);
    office
}

/// What a reader finds in a PDF, blanks squeezed; nothing where there is no reader.
fn read(pdf: &Path) -> Option<String> {
    let Ok(read) = Command::new("pdftotext").args(["-layout", arg(pdf), "-"]).output() else {
        eprintln!("not looked into: there is no pdftotext here");
        return None;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn printed(office: &Office, typed: &[&str], wanted: &[&str]) {
    let pdf = office.path("ra.pdf");
    let run = office.run_in("vi", &[&["print"], typed, &["--pdf", arg(&pdf)]].concat());
    assert!(run.status.success(), "{typed:?}: {}", String::from_utf8_lossy(&run.stderr));
    assert!(out(&run).contains("ra.pdf"), "{typed:?}");
    let Some(text) = read(&pdf) else { return };
    for words in wanted {
        assert!(text.contains(words), "{typed:?}: {words} in\n{text}");
    }
}

#[test]
fn a_household_gets_its_certificate_and_its_requests() {
    let office = Office::with_list();
    printed(
        &office,
        &["certificate", "0412", "0415"],
        &["GIẤY CHỨNG NHẬN HỘ NGHÈO, HỘ CẬN NGHÈO", "Nguyễn Thị Lành", "025174000123", "Đinh Văn Đức"],
    );
    printed(&office, &["request-01", "0431"], &["Mẫu số 01", "Kính gửi", "Hà Thị Đượm"]);
    printed(&office, &["request-04", "0412"], &["Mẫu số 04", "thoát nghèo"]);
}

#[test]
fn who_was_never_recognised_has_no_certificate_and_no_file_is_written() {
    let office = Office::with_list();
    let list = office.write("moi.csv", "Mã hộ;Họ tên chủ hộ;Thôn/Khu\n0999;Lò Văn Mới;Khu 4\n");
    office.done(&["import", arg(&list)]);
    let pdf = office.path("ra.pdf");
    let said = office.fails(1, &["print", "certificate", "0412", "0999", "--pdf", arg(&pdf)]);
    assert!(said.contains("0999") && !said.contains("0412"), "{said}");
    assert!(!pdf.exists());
}

#[test]
fn a_round_gives_all_its_papers() {
    let office = commune();
    let round = ["--round", "2025"];
    printed(
        &office,
        &[&["decision"], &round[..]].concat(),
        &["QUYẾT ĐỊNH", "Điều 1.", "Nơi nhận:", "DANH SÁCH I"],
    );
    let hamlet = [&round[..], &["--hamlet", "khu 2"]].concat();
    printed(&office, &[&["minutes"], &hamlet[..]].concat(), &["BIÊN BẢN", "KHU 2", "CHỦ TRÌ", "02 bản"]);
    printed(&office, &[&["posted"], &hamlet[..]].concat(), &["DANH SÁCH NIÊM YẾT", "•••", "khiếu nại"]);
    let sheets = ["survey-sheets", "--round", "2026", "--hamlet", "khu 2"];
    printed(&office, &sheets, &["PHIẾU B", "Tổng điểm B1", "☐", "RÀ SOÁT VIÊN"]);
    printed(&office, &["form-a", "--round", "2026", "0001"], &["PHIẾU A", "Kết luận"]);
}

#[test]
fn papers_are_text_on_the_screen_too() {
    let office = commune();
    let typed =
        ["print", "posted", "--round", "2025", "--hamlet", "Khu 2", "--text", "-", "--columns", "132"];
    let text = office.done(&typed);
    assert!(text.contains("POSTED LIST") && text.lines().all(|line| line.chars().count() <= 132), "{text}");
    let said = office.fails(1, &["print", "request-01", "0001", "--printer", "may-in-khong-co"]);
    assert!(said.contains("print"), "{said}");
}

#[test]
fn what_is_typed_wrong_is_said_with_what_there_is() {
    let office = commune();
    let said = office.fails(2, &["print", "minutes", "--round", "2025", "--hamlet", "Khu 99", "--text", "-"]);
    assert!(said.contains("Khu 2"), "{said}");
    let said = office.fails(2, &["print", "decision", "--round", "2025", "--number", "0/X", "--text", "-"]);
    assert!(said.contains("QĐ-UBND"), "{said}");
    office.fails(2, &["print", "decision", "--round", "hai", "--text", "-"]);
    let said = office.fails(1, &["print", "survey-sheets", "--round", "2031", "--text", "-"]);
    assert!(said.contains("2031"), "{said}");
    office.fails(2, &["print", "posted", "--round", "2025", "--text", "-"]);
}
