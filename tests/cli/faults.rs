//! Bad files and bad words: one clear message, the right exit code, nothing lost.

use crate::office::{Office, arg, err};

#[test]
fn without_a_register_every_command_says_how_to_make_one() {
    let office = Office::empty();
    for typed in [&["find", "lan"][..], &["show", "1"], &["check"], &["undo"], &["import", "x.csv"]] {
        assert!(office.fails(1, typed).contains("init"), "{typed:?}");
    }
    assert_eq!(office.names(), [""; 0]);
}

#[test]
fn a_register_is_never_made_over_another_file() {
    let office = Office::with_list();
    office.fails(1, &["init", "--province", "Phú Thọ", "--commune", "Xã Khác"]);
    assert_eq!(office.json(&["find", "khu"])["total"], 3);
}

#[test]
fn what_is_no_register_is_said_to_be_none_and_left_alone() {
    let office = Office::empty();
    for bytes in [&b"not a database, only a letter to the commune"[..], b"", &[0u8; 5000]] {
        office.write("register.db", bytes);
        office.fails(1, &["find", "lan"]);
        assert_eq!(std::fs::read(office.register()).unwrap(), bytes);
    }
}

#[test]
fn a_damaged_register_is_said_to_be_damaged() {
    let office = Office::with_list();
    let mut bytes = std::fs::read(office.register()).unwrap();
    for byte in bytes.iter_mut().skip(4096) {
        *byte = 0xA5;
    }
    office.write("register.db", &bytes);
    office.fails(1, &["find", "lan"]);
}

#[test]
fn what_is_no_list_is_said_to_be_none() {
    let office = Office::with_list();
    let empty = office.write("rong.csv", "");
    let cut = office.write("cut.xlsx", b"PK\x03\x04 and then nothing");
    let picture = office.write("anh.xlsx", b"\x89PNG\r\n\x1a\n0000000000000000");
    for list in [&empty, &cut, &picture, &office.path("khong-co.xlsx")] {
        office.fails(1, &["import", arg(list)]);
    }
    assert_eq!(office.json(&["find", "khu"])["total"], 3);
}

#[test]
fn a_copy_never_takes_the_place_of_the_register() {
    let office = Office::with_list();
    let otherwise = office.path("../").join(office.register().parent().unwrap().file_name().unwrap());
    for taken in [office.register(), otherwise.join("register.db"), office.path("danh-sach.csv")] {
        office.fails(1, &["backup", arg(&taken)]);
    }
    assert_eq!(office.json(&["find", "khu"])["total"], 3);
}

#[test]
fn what_is_not_in_the_register_is_named() {
    let office = Office::with_list();
    assert!(office.fails(1, &["show", "9999"]).contains("9999"));
    assert!(office.fails(1, &["history", "9999"]).contains("9999"));
}

#[test]
fn wrong_usage_is_2_and_says_what_to_type() {
    let office = Office::with_list();
    let support = |more: &[&'static str]| [&["support", "add", "0412", "--model", "gao"][..], more].concat();
    let survey = |more: &[&'static str]| [&["survey", "add", "0412", "--round"][..], more].concat();
    for (typed, named) in [
        (vec!["fnd"], "fnd"),
        (vec!["show"], "CODE"),
        (vec!["find", "--limit", "many", "lan"], "many"),
        (vec!["find", "lan", "--theme", "zz"], "high-contrast"),
        (vec!["support", "add", "0412", "--model", "voi"], "bo-sinh-san"),
        (support(&["--fund", "tien"]), "mttq-tw"),
        (support(&["--value", "nhiều"]), "nhiều"),
        (support(&["--quantity", "0"]), "0"),
        (support(&["--date", "31/2/2026"]), "31/2/2026"),
        (support(&["--date", "2999-01-01"]), "2999"),
        (support(&["--state", "given"]), "handed_over"),
        (survey(&["2026", "--deprived", "1,13"]), "13"),
        (survey(&["đợt 1", "--deprived", "1"]), "đợt 1"),
        (survey(&["2026", "--deprived", "1", "--b1", "1", "--income", "1"]), "--b1"),
        (vec!["recognise", "0412", "--class", "rich"], "near_poor"),
        (vec!["print", "summary", "0412"], "--pdf"),
    ] {
        let said = office.fails(2, &typed);
        assert!(said.contains(named), "{typed:?}: {said}");
    }
    assert_eq!(office.json(&["show", "0412"])["supports"], serde_json::json!([]));
}

#[test]
fn a_decision_says_its_number_and_why_it_differs_from_the_survey() {
    let office = Office::with_list();
    let survey = ["survey", "add", "0412", "--round", "2026", "--b1", "120", "--deprived", "1,4,8"];
    assert_eq!(office.json(&survey)["computed"], "poor");
    let near_poor = ["recognise", "0412", "--class", "near_poor"];
    let unexplained = [&near_poor[..], &["--decision", "9"]].concat();
    assert!(office.fails(2, &unexplained).contains("--reason"));
    let unnumbered = [&near_poor[..], &["--reason", "họp dân"]].concat();
    assert!(office.fails(2, &unnumbered).contains("--decision"));
    assert_eq!(office.json(&["show", "0412"])["class"], "poor");
    office.done(&[&unnumbered[..], &["--decision", ""]].concat());
    assert_eq!(office.json(&["show", "0412"])["class"], "near_poor");
}

#[test]
fn failures_speak_the_language() {
    let office = Office::with_list();
    assert!(err(&office.run_in("vi", &["show", "9999"])).contains("Không có hộ"));
    assert!(err(&office.run_in("vi", &["fnd"])).contains("Không có lệnh"));
    assert!(err(&office.run_in("vi", &["find", "--limit", "x", "lan"])).contains("không nhận"));
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let office = Office::with_list();
    for typed in [["show", "\u{1b}[31m0412"], ["find\u{7}", "lan"]] {
        let output = office.run(&typed);
        let said = format!("{}{}", err(&output), crate::office::out(&output));
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{said:?}");
    }
}
