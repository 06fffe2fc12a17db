//! Papers, tables, help and the made-up commune.

use std::process::Command;

use crate::office::{Office, arg, err, out};

#[test]
fn the_summary_is_a_pdf_whose_text_can_be_searched() {
    let office = Office::with_list();
    let pdf = office.path("phieu.pdf");
    office.done(&["print", "summary", "0412", "0415", "--pdf", arg(&pdf)]);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    let Ok(read) = Command::new("pdftotext").args([arg(&pdf), "-"]).output() else {
        eprintln!("not looked into: there is no pdftotext here");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    assert!(text.contains("Nguyễn Thị Lành") || text.contains("NGUYỄN THỊ LÀNH"), "{text}");
    assert!(!text.contains("025174000123"), "citizen numbers are masked");
}

#[test]
fn the_same_summary_is_text_of_80_or_132_columns() {
    let office = Office::with_list();
    for columns in ["80", "132"] {
        let file = office.path("phieu.txt");
        office.done(&["print", "summary", "0412", "--text", arg(&file), "--columns", columns]);
        let text = std::fs::read_to_string(&file).unwrap();
        let limit: usize = columns.parse().unwrap();
        assert!(text.lines().all(|line| line.chars().count() <= limit), "{text}");
        assert!(text.contains("025•••123"), "{text}");
    }
    let full = office.done(&["print", "summary", "0412", "--text", "-", "--full"]);
    assert!(full.contains("025174000123"), "{full}");
    assert!(!office.done(&["show", "0412"]).contains("025174000123"));
}

#[test]
fn a_missing_printer_is_said_and_nothing_is_printed() {
    let office = Office::with_list();
    let said = office.fails(1, &["print", "summary", "0412", "--printer", "may-in-khong-co"]);
    assert!(said.contains("print"), "{said}");
}

#[test]
fn lists_are_written_out_with_their_leading_zeros() {
    let office = Office::with_list();
    for kind in ["households", "members", "supports"] {
        let csv = office.path("ra.csv");
        office.done(&["export", kind, "--to", arg(&csv)]);
        let text = std::fs::read_to_string(&csv).unwrap();
        assert_eq!(text.contains("0412"), kind != "supports", "{kind}: {text}");
        let xlsx = office.path("ra.xlsx");
        office.done(&["export", kind, "--to", arg(&xlsx)]);
        assert!(std::fs::read(&xlsx).unwrap().starts_with(b"PK"));
    }
    let said = office.fails(2, &["export", "members", "--to", "ra.doc"]);
    assert!(said.contains(".xlsx"), "{said}");
    assert!(!office.names().iter().any(|name| name.contains("part")), "{:?}", office.names());
}

#[test]
fn the_made_up_commune_is_the_same_for_the_same_seed() {
    let show = |office: &Office| office.done(&["show", "0007", "--json"]);
    let (one, two) = (Office::empty(), Office::empty());
    for office in [&one, &two] {
        office.done(&["demo", "--households", "60", "--seed", "9", "--no-open"]);
        assert_eq!(office.json(&["check"])["problems"], serde_json::json!([]));
    }
    assert_eq!(show(&one), show(&two));
    let again = one.done(&["demo", "--households", "60", "--seed", "9", "--no-open"]);
    assert!(again.contains("already"), "{again}");
    one.fails(1, &["demo", "--households", "60", "--seed", "8", "--no-open"]);
    assert_eq!(show(&one), show(&two));
}

#[test]
fn the_made_up_commune_never_takes_the_place_of_a_register() {
    let office = Office::with_list();
    office.fails(1, &["demo", "--households", "60", "--no-open"]);
    assert_eq!(office.json(&["find", "khu"])["total"], 3);
}

#[test]
fn keys_themes_and_help_speak_both_languages() {
    let office = Office::empty();
    assert!(out(&office.run_in("vi", &["keys"])).contains("Trợ giúp"));
    assert!(office.done(&["keys"]).contains("Ctrl-Z"));
    assert!(office.done(&["themes"]).contains("mono"));
    assert!(office.done(&["--help"]).contains("Usage:"));
    assert!(out(&office.run_in("vi", &["survey", "add", "--help"])).contains("Đợt rà soát"));
    assert!(office.done(&["--version"]).starts_with("thoatngheo "));
    assert_eq!(err(&office.run(&["--help"])), "");
}

#[test]
fn the_keys_of_a_place_are_a_card_of_one_sheet() {
    let office = Office::new();
    let pdf = office.path("the.pdf");
    assert!(office.run_in("vi", &["keys", "--place", "households", "--pdf", arg(&pdf)]).status.success());
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    let Ok(read) = Command::new("pdftotext").args(["-layout", arg(&pdf), "-"]).output() else {
        eprintln!("not looked into: there is no pdftotext here");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    for words in ["THẺ PHÍM: DANH SÁCH HỘ", "F5, Ctrl-G", "Chọn thứ tự danh sách"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(text.matches('\u{0C}').count(), 1, "one sheet");
    let text = office.done(&["keys", "--place", "form", "--text", "-"]);
    assert!(text.contains("KEY CARD: FORMS") && text.contains("Save the form"), "{text}");
}

#[test]
fn the_keys_are_listed_with_the_codes_by_which_they_are_changed() {
    let office = Office::new();
    let keys: serde_json::Value = serde_json::from_str(&office.done(&["keys", "--json"])).unwrap();
    let support = keys.as_array().unwrap().iter().find(|row| row["action"] == "support").unwrap();
    assert_eq!(support["default"], serde_json::json!(["F5", "Ctrl-G"]));
    assert_eq!(support["contexts"], serde_json::json!(["households", "household"]));
}

#[test]
fn nothing_is_written_over_the_register_its_log_or_a_copy() {
    let office = Office::with_list();
    office.done(&["backup"]);
    let copies = office.path("register.db.backups");
    let copy = std::fs::read_dir(&copies).unwrap().map(|file| file.unwrap().path());
    let copy = copy.filter(|path| path.extension().is_some_and(|ending| ending == "db")).max().unwrap();
    let link = office.path("ra.csv");
    std::os::unix::fs::symlink(office.register(), &link).unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    for file in [&office.register(), &copy] {
        let said = office.fails(1, &["print", "summary", "0412", "--pdf", arg(file)]);
        assert!(said.contains("is a register"), "{said}");
    }
    assert!(std::fs::read(&copy).unwrap() == bytes);
    assert!(office.fails(1, &["export", "households", "--to", arg(&link)]).contains("is a register"));
    assert!(office.fails(1, &["import", arg(&link)]).contains("is a register"));
    assert_eq!(office.json(&["check"])["problems"], serde_json::json!([]));
}
