//! Herds on the command line: lists, one animal, events that can and cannot be.

use serde_json::Value;

use crate::office::{Office, arg};

/// The made-up commune, and a female of it that is kept and wears a tag.
fn village() -> (Office, String) {
    let office = Office::empty();
    office.done(&["demo", "--households", "120", "--seed", "3", "--no-open"]);
    let list = office.json(&["herd", "list"]);
    let animals = list["animals"].as_array().unwrap();
    let cow = animals.iter().find(|animal| animal["sex"] == "female" && animal["tag"] != "").unwrap();
    let tag = cow["tag"].as_str().unwrap().to_owned();
    (office, tag)
}

fn heads(office: &Office, by: &str) -> i64 {
    office.json(&["herd", "count", "--by", by])["heads"].as_i64().unwrap()
}

#[test]
fn heads_are_the_same_however_they_are_parted_and_the_year_balances() {
    let (office, _) = village();
    let all = heads(&office, "species");
    assert!(all > 0);
    for by in ["sex", "age", "hamlet", "class", "ethnicity"] {
        assert_eq!(heads(&office, by), all, "{by}");
    }
    let balance = office.json(&["herd", "balance"]);
    let number = |value: &Value| value.as_i64().unwrap();
    let came = ["bought", "born", "passed_in"];
    for species in balance["species"].as_array().unwrap() {
        let flows = species["flows"].as_object().unwrap();
        let sign = |door: &str| if came.contains(&door) { 1 } else { -1 };
        let flowed: i64 = flows.iter().map(|(door, heads)| sign(door) * number(heads)).sum();
        assert_eq!(number(&species["before"]) + flowed, number(&species["after"]), "{species}");
    }
}

#[test]
fn an_animal_that_died_has_no_further_life() {
    let (office, tag) = village();
    let before = heads(&office, "species");
    let died = ["herd", "event", &tag, "--kind", "died", "--fault", "none", "--minutes", "12/BB"];
    office.done(&died);
    assert_eq!(heads(&office, "species"), before - 1);
    let shown = office.json(&["herd", "show", &tag]);
    assert_eq!(shown["state"], "died");
    let events = shown["events"].as_array().unwrap();
    assert_eq!(events.last().unwrap()["minutes_number"], "12/BB");
    office.fails(1, &["herd", "event", &tag, "--kind", "died", "--fault", "none"]);
    office.done(&["undo"]);
    assert_eq!(heads(&office, "species"), before);
}

#[test]
fn animals_come_with_the_tags_that_are_typed() {
    let (office, _) = village();
    let cow = ["support", "add", "0001", "--model", "bo-sinh-san", "--quantity", "2", "--tag", "TN-7001"];
    office.run(&[&cow[..], &["--tag", "TN-7002"]].concat());
    for tag in ["TN-7001", "TN-7002"] {
        assert_eq!(office.json(&["herd", "show", tag])["tag"], tag);
    }
    let rice = ["support", "add", "0001", "--model", "gao", "--tag", "TN-7003"];
    assert!(office.fails(2, &rice).contains("--tag"));
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let (office, tag) = village();
    assert!(office.fails(1, &["herd", "show", "KHONG-CO"]).contains("KHONG-CO"));
    office.fails(1, &["herd", "event", &tag, "--kind", "vaccinated", "--date", "1/1/1999"]);
    office.fails(2, &["herd", "event", &tag, "--kind", "flown"]);
    assert!(office.fails(2, &["herd", "event", &tag, "--kind", "died"]).contains("--fault"));
    office.fails(2, &["herd", "count", "--on", "2099-01-01"]);
}

#[test]
fn the_report_on_herds_is_heads_of_a_day_or_the_balance_of_a_year() {
    let (office, _) = village();
    let counted = office.json(&["report", "herd", "--on", "2026-06-30"]);
    assert_eq!((&counted["by"], &counted["on"]), (&"species".into(), &"2026-06-30".into()));
    let balance = office.json(&["report", "herd", "--round", "2025"]);
    assert_eq!((&balance["from"], &balance["to"]), (&"2025-01-01".into(), &"2025-12-31".into()));
}

#[test]
fn every_list_goes_into_a_file() {
    let (office, _) = village();
    for list in ["list", "count", "balance", "vaccinations", "waiting", "pass-on", "chain"] {
        for (option, name) in [("--xlsx", "dan.xlsx"), ("--pdf", "dan.pdf"), ("--text", "dan.txt")] {
            let path = office.path(name);
            office.done(&["herd", list, option, arg(&path)]);
            assert!(std::fs::metadata(&path).unwrap().len() > 100, "{list} {name}");
        }
    }
}

#[test]
fn a_bull_bears_nothing_and_a_tag_is_worn_once() {
    let (office, tag) = village();
    let code = office.json(&["herd", "show", &tag])["household"].as_str().unwrap().to_owned();
    let given = ["--model", "bo-sinh-san", "--given", "12/3/2023", "--tag", "ME-1"];
    office.done(&[&["herd", "pass-on", "add", &code][..], &given].concat());
    let before = heads(&office, "species");
    let birth =
        |young: &str| office.fails(1, &["herd", "birth", "ME-1", "--date", "1/2/2026", "--young", young]);
    assert!(birth(&format!("female:{tag}")).contains(&tag), "another wears it");
    assert!(birth("female:M-1,male:M-1").contains("M-1"), "one tag for two");
    assert_eq!(heads(&office, "species"), before, "nothing of a litter that is refused was written");
    office.done(&["herd", "birth", "ME-1", "--date", "1/2/2026", "--young", "male:M-1"]);
    office.fails(1, &["herd", "birth", "M-1", "--date", "1/11/2026", "--young", "female"]);
}
