//! Visits, who is to be visited, and sheets of visits.

use serde_json::Value;

use crate::office::Office;

fn office() -> Office {
    let office = Office::with_list();
    office.recognised("poor", "2025-12-14");
    office
}

fn due(office: &Office, more: &[&str]) -> Vec<Value> {
    let told = office.json(&[&["visit", "due"], more].concat());
    told["visits"].as_array().unwrap().clone()
}

#[test]
fn a_visit_is_recorded_with_what_it_found_and_shown() {
    let office = office();
    let said = ["visit", "add", "0412", "--seen", "Bò ốm", "--signs", "livestock_lost,debt"];
    let more = ["--income", "down", "--heads", "2", "--next", "Gọi thú y"];
    let visit = office.json(&[&said[..], &more].concat());
    assert_eq!((&visit["code"], &visit["income"]), (&"0412".into(), &"down".into()));
    let shown = office.json(&["show", "0412"]);
    let last = shown["visits"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["signs"], serde_json::json!(["debt", "livestock_lost"]));
    assert_eq!((&last["heads"], &last["next_step"]), (&2.into(), &"Gọi thú y".into()));
    office.done(&["undo"]);
    assert_eq!(office.json(&["show", "0412"])["visits"], serde_json::json!([]));
}

#[test]
fn a_visit_of_a_day_to_come_or_before_the_household_is_refused_in_words() {
    let office = office();
    let said = office.fails(2, &["visit", "add", "0412", "--seen", "Nhà ổn", "--date", "2099-01-01"]);
    assert!(said.contains("2099-01-01"), "{said}");
    office.fails(2, &["visit", "add", "0412", "--seen", "Nhà ổn", "--date", "1900-01-01"]);
    let said = office.fails(2, &["visit", "add", "0412", "--seen", "Nhà ổn", "--signs", "rich"]);
    assert!(said.contains("serious_illness"), "{said}");
}

#[test]
fn a_visit_answers_criteria_and_judges_the_open_milestone() {
    let office = office();
    let add = ["visit", "add", "0412", "--seen", "Đủ ăn", "--date", "2026-06-20"];
    let visit =
        office.json(&[&add[..], &["--answer", "du-an=yes:seen:ảnh 12", "--answer", "viec-lam=no"]].concat());
    assert_eq!(visit["milestone"], 6);
    let told = |at: usize| [&visit["answers"][at]["met"], &visit["answers"][at]["how"]].map(Value::clone);
    assert_eq!(visit["answers"][0]["evidence"], "ảnh 12");
    let answer = |met: bool| [Value::from(met), Value::from("seen")];
    assert_eq!([told(0), told(1)], [answer(true), answer(false)]);
    let shown = office.json(&["show", "0412"]);
    let reached = shown["graduation"]["milestones"].as_array().unwrap();
    let six = reached.iter().find(|one| one["months"] == 6).unwrap();
    assert_eq!(six["visited"], "2026-06-20");
    let none = office.json(&[&add[..], &["--milestone", "none"]].concat());
    assert_eq!(none["milestone"], Value::Null);
    for wrong in
        [["--answer", "du-an"], ["--answer", "khac=yes"], ["--milestone", "7"], ["--due", "1900-01-01"]]
    {
        office.fails(2, &[&add[..], &wrong[..]].concat());
    }
}

#[test]
fn a_poor_household_is_due_by_the_rules_and_no_longer_once_it_was_visited() {
    let office = office();
    let first = due(&office, &["--on", "2026-03-20"]).remove(0);
    let told = (&first["code"], &first["due"], &first["overdue_days"], &first["why"]);
    assert_eq!(told, (&"0412".into(), &"2026-03-14".into(), &6.into(), &"class".into()));
    office.write("visits.toml", "source = { vi = \"Xã\", en = \"Commune\" }\n[interval]\npoor = 30\n");
    assert_eq!(due(&office, &["--on", "2026-03-20"])[0]["due"], "2026-01-13");
    office.done(&["visit", "add", "0412", "--seen", "Nhà ổn", "--by", "minh"]);
    assert_eq!(due(&office, &[])[0]["overdue_days"], 0);
    assert_eq!(due(&office, &["--by", "lan"]).len(), 0);
}

#[test]
fn a_sheet_is_made_and_entered_line_by_line() {
    let office = office();
    let sheet = office.json(&["visit", "sheet", "make", "0412", "--name", "Khu 4", "--by", "minh"]);
    let number = sheet["number"].to_string();
    assert_eq!((number.as_str(), &sheet["name"], &sheet["open"]), ("1", &"Khu 4".into(), &1.into()));
    let missed = office.json(&["visit", "sheet", "miss", &number, "0412", "--reason", "Đi vắng"]);
    assert_eq!(missed["missed"], "Đi vắng");
    let line = office.json(&["visit", "sheet", "record", &number, "0412", "--seen", "Nhà ổn"]);
    assert_eq!((&line["seen"], &line["missed"]), (&"Nhà ổn".into(), &"".into()));
    assert_eq!(office.json(&["visit", "sheet", "list"])[0]["visited"], 1);
    assert!(office.done(&["visit", "sheet", "show", &number]).contains("Nhà ổn"));
    let identity = sheet["sheet"].to_string();
    assert_eq!(office.json(&["visit", "sheet", "show", &identity])["number"], 1, "older scripts name it so");
    office.fails(2, &["visit", "sheet", "show", "2"]);
    assert_eq!(office.json(&["check"])["problems"], serde_json::json!([]));
}

#[test]
fn a_line_that_was_entered_is_corrected_where_that_is_asked_for() {
    let office = office();
    office.done(&["visit", "sheet", "make", "0412"]);
    office.done(&["visit", "sheet", "record", "1", "0412", "--seen", "Nhà ổn"]);
    let record = ["visit", "sheet", "record", "1", "0412", "--seen", "Bò chết"];
    let said = office.fails(2, &record);
    assert!(said.contains("--again") && said.contains("0412"), "{said}");
    assert_eq!(office.json(&[&record[..], &["--again"]].concat())["seen"], "Bò chết");
    assert_eq!(office.json(&["show", "0412"])["visits"].as_array().unwrap().len(), 1);
    let miss = ["visit", "sheet", "miss", "1", "0412", "--reason", "Đi vắng"];
    office.fails(2, &miss);
    assert_eq!(office.json(&[&miss[..], &["--again"]].concat())["missed"], "Đi vắng");
    assert_eq!(office.json(&["show", "0412"])["visits"], serde_json::json!([]));
    office.done(&record);
    assert_eq!(office.json(&["check"])["problems"], serde_json::json!([]));
}

#[test]
fn who_waits_on_a_sheet_is_left_out_of_the_next_one_and_named() {
    let office = office();
    let names = ["0412", "0415"];
    let make = |more: &[&'static str]| -> Vec<&'static str> {
        [&["visit", "sheet", "make"], &names[..], more].concat()
    };
    office.json(&["visit", "sheet", "make", "0412", "--hamlet", "Khu 4"]);
    let second = office.json(&make(&["--hamlet", "Khu 4"]));
    assert_eq!((&second["number"], &second["name"]), (&2.into(), &"Khu 4 (2)".into()));
    assert_eq!(second["left_out"], serde_json::json!([{ "code": "0412", "sheet": 1 }]));
    assert_eq!(second["lines"], 1);
    let said = office.fails(2, &make(&[]));
    assert!(said.contains("0412") && said.contains("--again"), "{said}");
    assert_eq!(office.json(&make(&["--again"]))["lines"], 2);
}

#[test]
fn the_sheet_of_a_hamlet_is_printed_with_what_to_look_at() {
    let office = office();
    let sheet = office.json(&["visit", "sheet", "make", "0412"]);
    let number = sheet["number"].to_string();
    let text = office.done(&["print", "visit-sheet", "--sheet", &number, "--text", "-"]);
    assert!(text.contains("0412") && text.contains("[ ]"), "{text}");
    let pdf = office.path("phieu.pdf");
    office.done(&["print", "visit-sheet", "--sheet", &number, "--pdf", crate::office::arg(&pdf)]);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
}
