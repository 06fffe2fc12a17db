//! `colleague` and `proposal`: roles, and what two people have to see.

use std::process::Output;

use serde_json::json;

use crate::office::{Office, code, err, out};

/// The office as another person, in English.
fn run_as(office: &Office, login: &str, typed: &[&str]) -> Output {
    office.run(&[&["--as", login], typed].concat())
}

fn done_as(office: &Office, login: &str, typed: &[&str]) -> String {
    let output = run_as(office, login, typed);
    assert_eq!(code(&output), 0, "{typed:?}: {}", err(&output));
    out(&output)
}

/// The number of the only proposal that there is.
fn number(office: &Office) -> String {
    let all = office.json(&["proposal", "list", "--all"]);
    assert_eq!(all["proposals"].as_array().unwrap().len(), 1, "{all}");
    all["proposals"][0]["number"].to_string()
}

/// A keeper, an officer, an approver.
fn staffed() -> Office {
    let office = Office::with_list();
    for (login, role) in [("lan.tt", "keeper"), ("hoa", "approver"), ("minh", "officer")] {
        office.done(&["colleague", "set", login, "--role", role]);
    }
    office
}

#[test]
fn where_nobody_was_entered_everybody_works_and_the_first_is_the_keeper() {
    let office = Office::with_list();
    assert!(office.done(&["colleague", "list"]).contains("Nobody was entered"));
    let said = office.fails(1, &["colleague", "set", "minh", "--role", "officer"]);
    assert!(said.contains("keeper"), "{said}");
    office.fails(2, &["colleague", "set", "minh"]);
    let said = office.fails(1, &["colleague", "rules", "--second-for", "money"]);
    assert!(said.contains("colleague set"), "{said}");
    office.done(&["colleague", "set", "lan.tt", "--role", "keeper", "--name", "Lan"]);
    let team = office.json(&["colleague", "list"]);
    assert_eq!(team["colleagues"][0]["login"], "lan.tt");
    assert_eq!(team["colleagues"][0]["role"], "keeper");
}

#[test]
fn a_stranger_and_who_lacks_the_role_are_told_whom_to_ask() {
    let office = staffed();
    let visit = ["visit", "add", "0412", "--seen", "nhà dột"];
    let stranger = run_as(&office, "ai", &visit);
    assert!(code(&stranger) == 1 && err(&stranger).contains("keeper"), "{}", err(&stranger));
    done_as(&office, "minh", &visit);
    let promoted = run_as(&office, "minh", &["colleague", "set", "minh", "--role", "keeper"]);
    assert!(code(&promoted) == 1 && err(&promoted).contains("keeper"), "{}", err(&promoted));
}

#[test]
fn what_two_people_have_to_see_counts_once_the_second_agreed() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let class = |office: &Office| office.json(&["show", "0412"])["class"].clone();
    let before = class(&office);
    let typed = ["recognise", "0412", "--class", "none", "--decision", "12/QĐ-UBND", "--reason", "đã chuyển"];
    let waits = run_as(&office, "minh", &typed);
    let number = number(&office);
    let told = format!("proposal {number}");
    assert!(code(&waits) == 3 && err(&waits).contains(&told), "{}{}", out(&waits), err(&waits));
    assert_eq!(class(&office), before);

    let shown = done_as(&office, "hoa", &["proposal", "show", &number]);
    assert!(shown.contains("12/QĐ-UBND") && shown.contains("minh"), "{shown}");
    let own = run_as(&office, "minh", &["proposal", "approve", &number]);
    assert_eq!(code(&own), 1, "{}", out(&own));
    done_as(&office, "hoa", &["proposal", "approve", &number]);
    assert_eq!(class(&office), "none");
    assert!(office.done(&["proposal", "list"]).contains("Nothing waits"));
    let all = office.json(&["proposal", "list", "--all"]);
    assert_eq!(all["proposals"][0]["state"], "approved");
    assert_eq!(all["proposals"][0]["answered_by"], "hoa");
    let told = &office.json(&["history", "--kind", "approve"])["entries"][0];
    assert_eq!((&told["author"], &told["proposal"]["author"]), (&json!("hoa"), &json!("minh")));
    assert_eq!(told["proposal"]["number"].to_string(), number);
    assert_eq!(office.json(&["history", "--kind", "import"])["entries"][0]["proposal"], json!(null));
    office.done(&["check"]);
}

#[test]
fn a_program_that_asks_for_json_hears_the_number_of_what_waits() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let typed = [
        "recognise",
        "0412",
        "--class",
        "none",
        "--decision",
        "12/QĐ-UBND",
        "--reason",
        "đã chuyển",
        "--json",
    ];
    let waits = run_as(&office, "minh", &typed);
    let told: serde_json::Value = serde_json::from_str(&out(&waits)).unwrap();
    assert_eq!((code(&waits), told["proposed"].to_string()), (3, number(&office)));
}

#[test]
fn what_waits_is_told_with_its_households_and_every_side() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let typed = ["recognise", "0412", "--class", "none", "--decision", "12/QĐ-UBND", "--reason", "đã chuyển"];
    run_as(&office, "minh", &typed);
    let shown = done_as(&office, "hoa", &["proposal", "show", &number(&office)]);
    for said in [
        "Households: 0412",
        "Can be answered by: hoa, lan.tt",
        "(empty) → 12/QĐ-UBND",
        "Household: (empty) → 0412",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn the_same_fact_entered_twice_is_approved_twice_only_knowingly() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let typed = ["recognise", "0412", "--class", "none", "--decision", "12/QĐ-UBND", "--reason", "đã chuyển"];
    run_as(&office, "minh", &typed);
    run_as(&office, "minh", &typed);
    let all = office.json(&["proposal", "list"]);
    let numbers = |at: usize| all["proposals"][at]["number"].to_string();
    done_as(&office, "hoa", &["proposal", "approve", &numbers(0)]);
    let twice = run_as(&office, "hoa", &["proposal", "approve", &numbers(1)]);
    assert!(code(&twice) == 1 && err(&twice).contains("--although"), "{}", err(&twice));
    done_as(&office, "hoa", &["proposal", "approve", &numbers(1), "--although"]);
    office.done(&["check"]);
}

#[test]
fn a_list_that_brings_classes_waits_as_a_whole() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let list = "Mã hộ,Họ và tên chủ hộ,Thôn,Giới tính,Phân loại\n0777,Lò Văn Bảy,Khu 4,Nam,Hộ nghèo\n";
    let list = office.write("moi.csv", list);
    let waits = run_as(&office, "hoa", &["import", list.to_str().unwrap()]);
    assert_eq!(code(&waits), 3, "{}{}", out(&waits), err(&waits));
    office.fails(1, &["show", "0777"]);
    office.done(&["proposal", "approve", &number(&office)]);
    assert_eq!(office.json(&["show", "0777"])["class"], "poor");
    office.done(&["check"]);
}

#[test]
fn the_first_who_is_entered_is_who_enters_them() {
    let office = Office::with_list();
    let said = office.fails(1, &["colleague", "set", "hoa", "--role", "keeper"]);
    assert!(said.contains("your own login"), "{said}");
    office.done(&["colleague", "set", "lan.tt", "--role", "keeper"]);
    let said = office.fails(1, &["colleague", "rules", "--second-for", "money"]);
    assert!(said.contains("two approvers or keepers"), "{said}");
}

#[test]
fn a_refusal_says_why_and_is_final() {
    let office = staffed();
    office.done(&["colleague", "rules", "--second-for", "recognition"]);
    let typed = ["recognise", "0412", "--class", "none", "--decision", "12/QĐ-UBND", "--reason", "đã chuyển"];
    run_as(&office, "minh", &typed);
    let number = number(&office);
    done_as(&office, "hoa", &["proposal", "refuse", &number, "--reason", "thiếu biên bản"]);
    let late = run_as(&office, "minh", &["proposal", "withdraw", &number]);
    assert!(code(&late) == 1 && err(&late).contains("answered"), "{}", err(&late));
    let all = office.done(&["proposal", "list", "--all"]);
    assert!(all.contains("thiếu biên bản"), "{all}");
}
