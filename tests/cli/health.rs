//! Every kind of finding planted in the made-up commune, around the program, and found by it; what it mends.

use std::sync::OnceLock;

use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::office::{Office, code, out};

/// The made-up commune, made once; each test has a copy.
fn commune() -> Office {
    static MADE: OnceLock<(TempDir, std::path::PathBuf)> = OnceLock::new();
    let (_, path) = MADE.get_or_init(|| {
        let (office, folder) = (Office::empty(), TempDir::new().unwrap());
        office.done(&["demo", "--households", "150", "--seed", "3", "--no-open"]);
        let kept = folder.path().join("so.db");
        std::fs::copy(office.register(), &kept).unwrap();
        (folder, kept)
    });
    let office = Office::empty();
    std::fs::copy(path, office.register()).unwrap();
    office
}

/// Changes the file as somebody would who goes around the program: no trigger, no reference is in the way.
fn plant(office: &Office, sql: &str) {
    let conn = Connection::open(office.register()).unwrap();
    conn.pragma_update(None, "foreign_keys", "OFF").unwrap();
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    names.iter().for_each(|name| conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
    conn.execute_batch(sql).unwrap();
}

fn found(office: &Office) -> Value {
    let output = office.run(&["check", "--json"]);
    let found: Value = serde_json::from_str(&out(&output)).unwrap();
    let any = !found["problems"].as_array().unwrap().is_empty();
    assert_eq!(code(&output), if any { 3 } else { 0 });
    found
}

fn kinds(office: &Office) -> Vec<String> {
    let found = found(office);
    let kinds = found["kinds"].as_array().unwrap().iter();
    kinds.map(|kind| kind["kind"].as_str().unwrap().to_owned()).collect()
}

/// A head who lives alone or not, by no choice of the test.
const HEAD: &str = "(SELECT min(id) FROM membership WHERE relation = 'head' AND left_on IS NULL)";
/// Somebody who lives somewhere and is no head.
const MATE: &str = "(SELECT min(id) FROM membership WHERE relation <> 'head' AND left_on IS NULL)";

/// What is planted, and the kind under which it is found.
fn planted() -> Vec<(&'static str, String)> {
    let of_head = format!("(SELECT member FROM membership WHERE id = {HEAD})");
    vec![
        ("reference", "DELETE FROM hamlet WHERE id = (SELECT min(hamlet) FROM household)".into()),
        ("journal", "UPDATE operation SET author = 'ai' WHERE id = 2".into()),
        ("journal", "UPDATE change SET operation = 1 WHERE seq = (SELECT max(seq) FROM change)".into()),
        ("list", "UPDATE household_index SET members = members + 1 WHERE slot = 3".into()),
        ("class", "UPDATE household_index SET class = 'average' WHERE slot = 3".into()),
        ("search", "DELETE FROM household_digits WHERE slot = 3".into()),
        ("search", "DELETE FROM household_words WHERE rowid = 3".into()),
        ("search", "INSERT INTO household_digits (reversed, slot) VALUES ('321', 999999)".into()),
        ("no_head", format!("UPDATE membership SET relation = 'other' WHERE id = {HEAD}")),
        ("several_heads", format!("DROP INDEX membership_one_head; UPDATE membership SET relation = 'head' WHERE id = {MATE}")),
        ("several_homes", format!("DROP INDEX membership_one_home; DROP INDEX membership_one_head; INSERT INTO membership (id, household, member, relation, joined) SELECT 7, (SELECT max(id) FROM household WHERE ended_on IS NULL), member, relation, joined FROM membership WHERE id = {HEAD}")),
        ("dead_at_home", format!("UPDATE member SET died = '2026-05-01' WHERE id = (SELECT member FROM membership WHERE id = {MATE})")),
        ("number_twice", format!("UPDATE member SET citizen_number = (SELECT citizen_number FROM member WHERE id = {of_head}) WHERE id = (SELECT member FROM membership WHERE id = {MATE})")),
        ("number_shape", format!("UPDATE member SET citizen_number = '12345' WHERE id = {of_head}")),
        ("number_sex", format!("UPDATE member SET citizen_number = '025099000001', sex = 'female', born = '1999' WHERE id = {of_head}")),
        ("number_year", format!("UPDATE member SET citizen_number = '025099000001', sex = 'male', born = '1975' WHERE id = {of_head}")),
        ("number_place", format!("UPDATE member SET citizen_number = '099099000001', sex = 'male', born = '1999' WHERE id = {of_head}")),
        ("not_listed", "DELETE FROM round_task WHERE id = (SELECT min(round_task.id) FROM round_task JOIN survey USING (round, household))".into()),
        ("decision", "UPDATE decision SET decided = '2001-01-01'".into()),
        ("residents", "UPDATE hamlet SET resident_households = 1".into()),
        ("residents", "UPDATE hamlet SET resident_people = 1".into()),
        ("loan", "UPDATE loan_payment SET principal = 999999999999".into()),
        ("herd", "UPDATE herd_event SET on_date = '1990-01-01' WHERE kind = 'died'".into()),
        ("herd", "UPDATE herd_event SET heads = 99 WHERE kind = 'died'".into()),
        ("overspent", "UPDATE budget SET given = 1".into()),
        ("overspent", "UPDATE activity SET given = 1, spent = 2".into()),
        ("unexplained_class", "UPDATE recognition SET class = 'near_poor', reason = '' WHERE class = 'poor'; UPDATE round_task SET verdict_class = NULL, verdict_agreed = NULL, verdict_reason = ''".into()),
        ("counted", "UPDATE survey SET people = 0".into()),
        ("visit", "UPDATE visit SET date = '1990-01-01'".into()),
        ("plan", "INSERT INTO exit_plan (id, household, agreed_on, target_year, agreed_with, officer, steps, note) SELECT 1, min(id), '1990-01-01', 2027, '', '', '[]', '' FROM household".into()),
        ("target", "UPDATE exit_target SET poor = 100001".into()),
        ("attendance", "DELETE FROM membership WHERE member IN (SELECT member FROM attendance)".into()),
        ("relief", "UPDATE relief_event SET happened = '2199-01-01'".into()),
    ]
}

#[test]
fn the_made_up_commune_is_healthy() {
    assert_eq!(found(&commune()), json!({ "problems": [], "kinds": [] }));
    let large = Office::empty();
    large.done(&["demo", "--no-open"]);
    assert_eq!(found(&large)["problems"], json!([]));
}

#[test]
fn each_kind_that_is_planted_is_found() {
    let missed = planted().into_iter().filter(|(kind, sql)| {
        let office = commune();
        plant(&office, sql);
        !kinds(&office).contains(&(*kind).to_owned())
    });
    assert_eq!(missed.collect::<Vec<_>>(), []);
}

#[test]
fn a_damaged_page_is_found_and_nothing_panics() {
    let office = commune();
    let mut bytes = std::fs::read(office.register()).unwrap();
    let page = 4096;
    let middle = bytes.len() / page / 2 * page;
    bytes[middle..middle + page].fill(0xA5);
    std::fs::write(office.register(), bytes).unwrap();
    let output = office.run(&["check", "--json"]);
    assert!([1, 3].contains(&code(&output)), "{output:?}");
}

#[test]
fn a_finding_names_its_household_and_what_to_do() {
    let office = commune();
    plant(&office, &format!("UPDATE membership SET relation = 'other' WHERE id = {HEAD}"));
    let found = found(&office);
    let problem = &found["problems"].as_array().unwrap().iter().find(|one| one["kind"] == "no_head").unwrap();
    assert_eq!(problem["households"], json!([problem["where"]]));
    assert_eq!(problem["severity"], "wrong");
    assert!(found["kinds"][0]["do"].as_str().unwrap().len() > 10);
    let lines = out(&office.run(&["check", "--kind", "no_head"]));
    assert!(lines.contains("No head: 1") && lines.contains(problem["where"].as_str().unwrap()), "{lines}");
    assert_eq!(code(&office.run(&["check", "--kind", "herd"])), 0);
}

#[test]
fn what_weighs_less_can_be_left_aside() {
    let office = commune();
    plant(&office, "UPDATE survey SET people = 0");
    assert_eq!(code(&office.run(&["check"])), 3);
    assert!(!out(&office.run(&["check", "--least", "wrong"])).contains("counted"));
}

#[test]
fn lists_and_search_words_are_made_anew() {
    let office = commune();
    plant(
        &office,
        "UPDATE household_index SET members = members + 1, class = 'average'; DELETE FROM household_digits",
    );
    assert!(!kinds(&office).is_empty());
    let mended: Value = serde_json::from_str(&office.done(&["check", "--mend", "lists", "--json"])).unwrap();
    assert_eq!((&mended["left"], &mended["operation"]), (&json!(0), &Value::Null));
    assert_eq!(found(&office)["problems"], json!([]));
    assert!(office.done(&["check", "--mend", "lists"]).contains("Nothing to mend"));
}

#[test]
fn the_dead_leave_by_an_operation_that_undo_takes_back() {
    let office = commune();
    // The last who live somewhere are no heads of one-person households.
    let (dead, head) = (format!("SELECT member FROM membership WHERE id = {MATE}"), "dead_at_home");
    let sql = format!("UPDATE member SET died = '2026-05-01' WHERE id = ({dead})");
    let conn = Connection::open(office.register()).unwrap();
    let trigger: String = conn
        .query_row("SELECT sql FROM sqlite_schema WHERE name = 'journal_update_member'", [], |row| row.get(0))
        .unwrap();
    conn.execute_batch(&format!("DROP TRIGGER journal_update_member; {sql}; {trigger}")).unwrap();
    drop(conn);
    assert_eq!(kinds(&office), [head]);
    let mended: Value = serde_json::from_str(&office.done(&["check", "--mend", "deaths", "--json"])).unwrap();
    assert_eq!(mended["mended"], 1);
    assert_eq!(found(&office)["problems"], json!([]));
    office.done(&["undo"]);
    assert_eq!(kinds(&office), [head]);
}

#[test]
fn a_household_entered_twice_is_told_apart_or_joined_and_undone() {
    let office = Office::with_list();
    let again = office.write(
        "lai.csv",
        "\u{feff}Mã hộ;Họ tên chủ hộ;Giới tính;Ngày sinh;Thôn/Khu\n0999;NGUYỄN THỊ LÀNH;Nữ;12/03/1974;Khu 4\n",
    );
    office.run(&["import", again.to_str().unwrap()]);
    if office.json(&["find", "0999"])["total"] == 0 {
        return;
    }
    let listed = office.run(&["duplicates", "list", "--json"]);
    assert_eq!(code(&listed), 3);
    let listed: Value = serde_json::from_str(&out(&listed)).unwrap();
    assert_eq!(listed["duplicates"][0]["agrees"], json!(["name", "birth_day", "hamlet"]));
    assert!(kinds(&office).contains(&"duplicate_household".to_owned()));
    office.done(&["duplicates", "apart", "0412", "0999", "--note", "hai chị em họ"]);
    assert!(!kinds(&office).contains(&"duplicate_household".to_owned()));
    office.done(&["undo"]);
    let preview = office.done(&["duplicates", "join", "0412", "0999", "--preview"]);
    assert!(preview.contains("NGUYỄN THỊ LÀNH: one person"), "{preview}");
    office.done(&["duplicates", "join", "0412", "0999"]);
    assert_eq!(code(&office.run(&["duplicates", "list"])), 0);
    office.done(&["undo"]);
    assert_eq!(code(&office.run(&["duplicates", "list"])), 3);
}
