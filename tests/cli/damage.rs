//! A damaged register: everybody hears of it, nobody writes into it, the best copy is named and comes back.

use std::fs::{self, File};
use std::path::PathBuf;

use rusqlite::Connection;
use serde_json::json;

use crate::office::{Office, arg, code, err, out};

const GIFT: [&str; 7] = ["support", "add", "0412", "--model", "gao", "--quantity", "15"];

/// An office with a copy of its register, and one save since.
fn office() -> (Office, PathBuf) {
    let office = Office::with_list();
    let copy = PathBuf::from(office.json(&["backup"])["path"].as_str().unwrap());
    office.done(&GIFT);
    (office, copy)
}

/// Destroys an index of the journal, which no list reads; the file as it was.
fn destroy_index(office: &Office) -> Vec<u8> {
    let whole = fs::read(office.register()).unwrap();
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'";
    let page: u32 =
        Connection::open(office.register()).unwrap().query_row(root, [], |row| row.get(0)).unwrap();
    let (mut bytes, page) = (whole.clone(), page as usize);
    bytes[(page - 1) * 4096..page * 4096].fill(0x5A);
    fs::write(office.register(), bytes).unwrap();
    whole
}

#[test]
fn damage_that_a_check_finds_shuts_the_register_for_everybody_until_the_copy_is_put_back() {
    let (office, copy) = office();
    destroy_index(&office);
    let checked = office.run(&["check"]);
    assert_eq!(code(&checked), 3);
    assert!(err(&checked).contains(&format!("restore {}", copy.display())), "{}", err(&checked));
    assert!(office.names().contains(&"register.db.damaged".to_owned()));
    let bytes = fs::read(office.register()).unwrap();
    let refused = office.fails(1, &[&GIFT[..], &["--as", "minh.hv"]].concat());
    let command = format!("thoatngheo --db {} restore {}", office.register().display(), copy.display());
    assert!(refused.contains("damaged") && refused.contains(&command), "{refused}");
    assert!(refused.contains("1 operations were saved"), "what is missing since: {refused}");
    let read = office.run(&["find", "khu"]);
    assert_eq!(code(&read), 0);
    assert!(err(&read).contains("for reading only"), "{}", err(&read));
    assert!(office.fails(1, &["backup", "--auto"]).contains("restore"));
    assert_eq!(fs::read(office.register()).unwrap(), bytes, "nothing was written into it");

    let restored = office.json(&["restore", arg(&copy)]);
    let kept = PathBuf::from(restored["kept"].as_str().unwrap());
    assert!(kept.file_name().unwrap().to_str().unwrap().starts_with("register-damaged-"), "{kept:?}");
    assert_eq!(fs::read(&kept).unwrap(), bytes);
    assert_eq!(err(&office.run(&GIFT)), "");
    assert_eq!(office.json(&["check"])["problems"], json!([]));
    let listed = office.json(&["backup", "list"]);
    let listed: Vec<&str> =
        listed["copies"].as_array().unwrap().iter().filter_map(|copy| copy["path"].as_str()).collect();
    assert_eq!(listed, [copy.to_str().unwrap()], "the damaged one is no copy");
}

#[test]
fn a_check_that_finds_the_file_whole_takes_the_mark_away() {
    let (office, _) = office();
    let whole = destroy_index(&office);
    office.run(&["check"]);
    // The disk was wrong once: the file stands as it did, to the byte and the second.
    let written = fs::metadata(office.register()).unwrap().modified().unwrap();
    fs::write(office.register(), &whole).unwrap();
    File::options().write(true).open(office.register()).unwrap().set_modified(written).unwrap();
    office.fails(1, &GIFT);
    let checked = office.run(&["check"]);
    assert_eq!((code(&checked), err(&checked)), (0, String::new()));
    assert!(out(&checked).contains("whole"), "{}", out(&checked));
    office.done(&GIFT);
}

#[test]
fn a_copy_that_was_laid_over_the_file_by_hand_is_believed_once_it_was_looked_at() {
    let (office, copy) = office();
    destroy_index(&office);
    office.run(&["check"]);
    fs::copy(&copy, office.register()).unwrap();
    office.done(&GIFT);
    assert!(!office.names().contains(&"register.db.damaged".to_owned()));
}

#[test]
fn a_register_that_cannot_be_opened_names_the_copy_and_the_command() {
    let (office, copy) = office();
    let whole = fs::read(office.register()).unwrap();
    for damage in ["header", "schema"] {
        let mut bytes = whole.clone();
        match damage {
            "header" => bytes[..16].fill(0),
            _ => bytes[100..4096].fill(0xA5),
        }
        fs::write(office.register(), &bytes).unwrap();
        let said = office.fails(1, &["find", "lan"]);
        assert!(said.contains(&format!("restore {}", copy.display())), "{damage}: {said}");
        assert!(said.contains("3 households"), "{damage}: {said}");
        assert_eq!(fs::read(office.register()).unwrap(), bytes, "{damage}");
    }
    office.done(&["restore", arg(&copy)]);
    assert_eq!(office.json(&["find", "khu"])["total"], 3);
}

#[test]
fn without_any_copy_what_can_still_be_read_is_written_out() {
    let office = Office::with_list();
    office.write("backup.toml", "second_place = \"/khong/co/usb\"\n");
    destroy_index(&office);
    let checked = err(&office.run(&["check"]));
    assert!(checked.contains("No copy") && checked.contains("/khong/co/usb"), "{checked}");
    assert!(checked.contains(" dump "), "{checked}");
    let folder = office.path("doc-duoc");
    office.run(&["dump", arg(&folder)]);
    assert!(fs::read_to_string(folder.join("household.csv")).unwrap().contains("0412"));
}

#[test]
fn a_damaged_copy_is_not_taken_for_a_damaged_register() {
    let (office, copy) = office();
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    let said = office.fails(1, &["restore", arg(&copy)]);
    assert!(!said.contains("--preview"), "{said}");
    office.done(&GIFT);
}

/// Words that stand in the file itself are replaced by others of the same length.
fn reword(office: &Office, words: &[u8], by: &[u8]) {
    let mut bytes = fs::read(office.register()).unwrap();
    let found: Vec<usize> =
        (0..bytes.len() - words.len()).filter(|at| bytes[*at..].starts_with(words)).collect();
    assert!(!found.is_empty());
    for at in found {
        bytes[at..at + words.len()].copy_from_slice(by);
    }
    fs::write(office.register(), bytes).unwrap();
}

#[test]
fn who_was_erased_out_of_a_register_that_cannot_be_opened_stays_erased_and_the_damaged_file_is_named() {
    let (office, copy) = office();
    let erase =
        |code| ["person-data", code, "1", "--erase", "--reason", "theo đơn", "--ground", "Luật 91/2025/QH15"];
    office.done(&erase("0412"));
    reword(&office, b"CREATE INDEX", b"CREATE VNDEX");
    assert!(office.done(&["restore", arg(&copy), "--preview"]).contains("0412"));
    let said = office.done(&["restore", arg(&copy)]);
    assert!(said.contains("Erased the data of 1 people again"), "{said}");
    assert!(
        !said.contains("it is erased again at once"),
        "what was done is told, not what was meant: {said}"
    );
    assert!(!office.done(&["show", "0412"]).contains("Nguyễn Thị Lành"));
    let said = office.done(&erase("0415"));
    assert!(said.contains("files of a damaged register") && said.contains("register-damaged-"), "{said}");
}

#[test]
fn where_nobody_can_tell_who_was_erased_that_is_said() {
    let (office, copy) = office();
    reword(&office, b"SQLite format 3", b"SQLite format 8");
    let said = office.done(&["restore", arg(&copy), "--preview"]);
    assert!(said.contains("cannot be read to its end"), "{said}");
    let restored = office.json(&["restore", arg(&copy)]);
    assert_eq!((&restored["erasures_unread"], &restored["erased_again"]), (&json!(true), &json!(0)));
}
