//! Hamlets that go out on a laptop and come back.

use serde_json::json;

use crate::office::{Office, arg, code, out};

/// An office whose hamlet Khu 4 is out, and the laptop.
fn apart() -> (Office, Office) {
    let (office, laptop) = (Office::with_list(), Office::empty());
    let taken = office.json(&["take-out", "Khu 4", "--to", arg(&laptop.register()), "--who", "Minh"]);
    assert_eq!((&taken["number"], &taken["households"]), (&json!(1), &json!(2)));
    (office, laptop)
}

fn target(office: &Office, poor: &str) {
    office.done(&["target", "set", "2026", "--poor", poor, "--near-poor", "5"]);
}

fn poor(office: &Office) -> serde_json::Value {
    let targets = office.json(&["target", "list"]);
    targets.as_array().unwrap().iter().find(|target| target["year"] == 2026).unwrap()["poor"].clone()
}

#[test]
fn a_hamlet_goes_out_is_worked_on_and_comes_back() {
    let (office, laptop) = apart();
    assert_eq!(laptop.json(&["find", "nguyen"])["total"], 1);
    assert_eq!(laptop.json(&["find", "duom"])["total"], 0, "another hamlet's household stays at home");
    assert_eq!(laptop.json(&["check"])["problems"], json!([]));
    laptop.done(&["visit", "add", "0412", "--seen", "Bò khoẻ", "--as", "minh.nv"]);
    office.done(&["support", "add", "0431", "--model", "gao", "--quantity", "15"]);
    let copy = laptop.register();
    let preview = office.json(&["bring-back", arg(&copy), "--preview"]);
    assert_eq!((&preview["operations"], &preview["households"]), (&json!(1), &json!(1)));
    let named = &preview["households_named"][0];
    assert_eq!((&named["code"], &named["done"][0]["kind"]), (&json!("0412"), &json!("save_visit")));
    assert_eq!(office.json(&["show", "0412"])["visits"].as_array().map(Vec::len), Some(0));
    assert_eq!(office.json(&["bring-back", arg(&copy)])["written"], true);
    assert_eq!(office.json(&["show", "0412"])["visits"].as_array().map(Vec::len), Some(1));
    assert!(office.done(&["history", "0412"]).contains("minh.nv"), "under its own author");
    let again = office.json(&["bring-back", arg(&copy)]);
    assert_eq!((&again["operations"], &again["written"]), (&json!(0), &json!(false)));
    assert_eq!(office.json(&["take-out", "--list"])["taken_out"][0]["state"], "back");
    assert_eq!(office.json(&["check"])["problems"], json!([]));
    office.done(&["dump", arg(&office.path("so")), "--prove"]);
}

#[test]
fn what_was_erased_meanwhile_does_not_come_back() {
    let (office, laptop) = apart();
    let erase =
        ["person-data", "0412", "1", "--erase", "--reason", "theo đơn", "--ground", "Luật 91/2025/QH15"];
    office.done(&erase);
    laptop.done(&["visit", "add", "0412", "--seen", "Bà Nguyễn Thị Lành đi vắng"]);
    let preview = office.json(&["bring-back", arg(&laptop.register()), "--preview"]);
    assert_eq!(preview["erased"][0]["operations"], 1);
    assert!(office.done(&["bring-back", arg(&laptop.register())]).contains("one entry at a time"));
    let seen = office.json(&["show", "0412"])["visits"][0]["seen"].clone();
    assert_eq!(seen, "Bà (đã xoá) đi vắng");
}

#[test]
fn what_both_changed_is_asked_by_key_and_nothing_is_written_before() {
    let office = Office::with_list();
    target(&office, "100");
    let laptop = Office::empty();
    office.json(&["take-out", "Khu 4", "--to", arg(&laptop.register())]);
    target(&office, "110");
    target(&laptop, "120");
    let copy = laptop.register();
    let open = office.run(&["bring-back", arg(&copy)]);
    assert_eq!(code(&open), 3, "{}", out(&open));
    assert!(out(&open).contains("110") && out(&open).contains("120"), "{}", out(&open));
    assert_eq!(poor(&office), 110);
    let preview = office.run(&["bring-back", arg(&copy), "--preview", "--json"]);
    let preview: serde_json::Value = serde_json::from_str(&out(&preview)).unwrap();
    let conflict = &preview["conflicts"][0];
    assert_eq!(
        (&conflict["field"], &conflict["here"], &conflict["there"]),
        (&json!("poor"), &json!(110), &json!(120))
    );
    let answers = office.write("tra-loi.txt", format!("{} there\n", conflict["key"].as_str().unwrap()));
    office.done(&["bring-back", arg(&copy), "--answers", arg(&answers)]);
    assert_eq!(poor(&office), 120);
    let misread = office.write("sai.txt", "abc\n");
    assert!(office.fails(2, &["bring-back", arg(&copy), "--answers", arg(&misread)]).contains("line 1"));
}

#[test]
fn an_encrypted_copy_goes_out_and_comes_back() {
    let (office, laptop) = (Office::with_list(), Office::empty());
    let words = office.write("mat-khau", "bốn con bò ăn cỏ\n");
    let sealed = office.path("mang-di.age");
    let typed = ["take-out", "Khu 4", "--to", arg(&sealed), "--encrypt", "--passphrase-file", arg(&words)];
    assert_eq!(office.json(&typed)["encrypted"], true);
    laptop.done(&["restore", arg(&sealed), "--passphrase-file", arg(&words)]);
    laptop.done(&["visit", "add", "0412", "--seen", "Bò khoẻ"]);
    let back = laptop.path("mang-ve.age");
    laptop.done(&["backup", arg(&back), "--encrypt", "--passphrase-file", arg(&words)]);
    let brought = office.json(&["bring-back", arg(&back), "--passphrase-file", arg(&words)]);
    assert_eq!(brought["operations"], 1, "that it was put in place there is no work");
    assert_eq!(office.json(&["show", "0412"])["visits"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_no_copy_of_this_register_is_refused_and_a_lost_one_given_up() {
    let (office, laptop) = apart();
    let other = Office::with_list();
    assert!(other.fails(1, &["bring-back", arg(&laptop.register())]).contains("another register"));
    assert!(office.fails(1, &["bring-back", arg(&other.register())]).contains("no copy"));
    assert!(laptop.fails(1, &["take-out", "Khu 4", "--to", arg(&laptop.path("hai.db"))]).contains("itself"));
    office.done(&["take-out", "--give-up", "1"]);
    assert!(office.done(&["take-out", "--list"]).contains("will not come back"));
    assert!(office.fails(1, &["take-out", "--give-up", "1"]).contains("number 1"));
    assert_eq!(code(&office.run(&["take-out"])), 2);
}

#[test]
fn a_copy_that_was_given_up_is_not_merged_without_a_word() {
    let (office, laptop) = apart();
    laptop.done(&["visit", "add", "0412", "--seen", "Bò khoẻ"]);
    office.done(&["take-out", "--give-up", "1"]);
    let copy = laptop.register();
    for typed in [vec!["bring-back", arg(&copy)], vec!["bring-back", arg(&copy), "--preview"]] {
        let asked = office.run(&typed);
        let said = out(&asked);
        assert!(code(&asked) == 3 && said.contains("lan.tt") && said.contains("--even-given-up"), "{said}");
    }
    assert_eq!(office.json(&["show", "0412"])["visits"], serde_json::json!([]));
    office.done(&["bring-back", arg(&copy), "--even-given-up"]);
    assert_eq!(office.json(&["show", "0412"])["visits"].as_array().map(Vec::len), Some(1));
    assert!(office.done(&["take-out", "--list"]).contains("brought back"));
}
