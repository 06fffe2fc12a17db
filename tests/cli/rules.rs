//! The rules in force, and a round under two standards.

use serde_json::Value;

use crate::office::{Office, arg, code, out};

const STANDARD: &str = include_str!("../../fixtures/rules/standards/tinh-mau.toml");
const FORM_A: &str = include_str!("../../fixtures/rules/forms/form_a.toml");
const B1: &str = include_str!("../../fixtures/rules/forms/b1.toml");

fn with_rules(office: &Office, files: &[(&str, &str)]) {
    for (name, text) in files {
        std::fs::create_dir_all(office.path(name).parent().unwrap()).unwrap();
        office.write(name, text);
    }
}

#[test]
fn the_rules_are_listed_with_their_files_without_a_register() {
    let office = Office::empty();
    with_rules(
        &office,
        &[("standards/tinh.toml", STANDARD), ("forms/a.toml", FORM_A), ("forms/b1.toml", B1)],
    );
    let rules = office.json(&["rules"]);
    let sources: Vec<_> = rules["standards"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["code"].clone(), s["source"].clone()))
        .collect();
    assert_eq!(sources[0], ("tinh-mau-2026".into(), "standards/tinh.toml".into()));
    assert_eq!(sources[1], ("2022-2026".into(), Value::Null));
    assert_eq!(rules["forms_a"][0]["questions"].as_array().unwrap().len(), 3);
    assert_eq!(rules["b1_tables"][0]["columns"][2], "mien-nui");
    let text = office.done(&["rules"]);
    assert!(text.contains("tinh-mau-2026  01/01/2026 – 31/12/2026  [standards/tinh.toml]"), "{text}");
    assert!(text.contains("average line: not published"), "{text}");
    assert!(!office.register().exists(), "no register is made");
}

#[test]
fn every_faulty_file_is_told_with_its_place() {
    let office = Office::empty();
    let twin = STANDARD.replace("tinh-mau-2026", "khac").replace("from = 2026-01-01", "from = 2026-07-01");
    let form = FORM_A.replace("\"luong-huu\"", "\"o-to\"");
    with_rules(
        &office,
        &[("standards/a.toml", STANDARD), ("standards/b.toml", &twin), ("forms/a.toml", &form)],
    );
    let output = office.run_in("vi", &["rules", "--json"]);
    assert_eq!(code(&output), 3);
    let rules: Value = serde_json::from_str(&out(&output)).unwrap();
    let faults = rules["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert_eq!((&faults[0]["file"], &faults[0]["line"]), (&"standards/b.toml".into(), &4.into()));
    let message = faults[0]["message"].as_str().unwrap();
    assert!(message.contains("Trùng thời gian với tệp a.toml: từ 01/07/2026 đến 31/12/2026"), "{message}");
    assert_eq!((&faults[1]["file"], &faults[1]["line"]), (&"forms/a.toml".into(), &15.into()));
    let text = out(&office.run_in("vi", &["rules"]));
    assert!(text.contains("Tệp forms/a.toml cạnh sổ, dòng 15, cột 8: Mã này đã dùng ở trên."), "{text}");
}

#[test]
fn a_command_refuses_faulty_rules_in_words() {
    let office = Office::with_list();
    with_rules(&office, &[("standards/sau.toml", &STANDARD.replace("2026-", "2032-"))]);
    let said = office.fails(1, &["show", "0412"]);
    assert!(said.contains("standards/sau.toml beside the register, line 4, column 8"), "{said}");
    assert!(said.contains("From 01/01/2031 to 31/12/2031 nothing holds"), "{said}");
}

/// Three households surveyed in the round 2026.
fn surveyed() -> Office {
    let office = Office::with_list();
    let add = |code: &str, income: &str, deprived: &str| {
        office.done(&["survey", "add", code, "--round", "2026", "--income", income, "--deprived", deprived]);
    };
    add("0412", "1000000", "1,4");
    add("0415", "1900000", "1,4");
    add("0431", "5000000", "none");
    office
}

#[test]
fn a_round_is_compared_under_the_standard_of_the_province() {
    let office = surveyed();
    with_rules(&office, &[("standards/tinh.toml", STANDARD)]);
    let found = office.json(&["compare", "--round", "2026", "--standard", "tinh-mau-2026"]);
    assert_eq!((&found["surveyed"], found["open"].as_array().unwrap().len()), (&3.into(), 0));
    let of = |at: usize| {
        let line = &found["differing"][at];
        (line["code"].clone(), line["first"]["class"].clone(), line["second"]["class"].clone())
    };
    assert_eq!(of(0), ("0415".into(), "average".into(), "poor".into()));
    assert_eq!(of(1), ("0412".into(), "near_poor".into(), "poor".into()));
}

#[test]
fn a_round_that_nothing_names_is_no_empty_comparison() {
    let office = surveyed();
    assert!(office.fails(1, &["compare", "--round", "2019", "--standard", "2027-2030"]).contains("2019"));
}

#[test]
fn what_cannot_be_concluded_under_the_next_standard_says_why() {
    let office = surveyed();
    let typed = ["compare", "--round", "2026", "--standard", "2027-2030", "--json"];
    let output = office.run(&typed);
    assert_eq!(code(&output), 3);
    let found: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(found["open"].as_array().unwrap().len(), 3);
    let reason = &found["open"][0]["reasons"][0];
    assert_eq!(
        (&reason["kind"], &reason["indicators"]),
        (&"missing_answers".into(), &serde_json::json!(["waste"]))
    );
    let file = office.path("so-sanh.xlsx");
    let output = office.run(&["compare", "--round", "2026", "--standard", "2027-2030", "--xlsx", arg(&file)]);
    assert_eq!(code(&output), 3);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}

#[test]
fn a_standard_that_there_is_not_is_answered_with_those_there_are() {
    let office = surveyed();
    let said = office.fails(2, &["compare", "--round", "2026", "--standard", "x"]);
    assert!(said.contains("2022-2026 2027-2030"), "{said}");
    let same = ["compare", "--round", "2026", "--standard", "2027-2030", "--with", "2027-2030"];
    office.fails(2, &same);
}
