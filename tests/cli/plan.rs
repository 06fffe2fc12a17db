//! Plans to leave poverty and the list of households on their way, on the command line.

use serde_json::Value;

use crate::office::{Office, arg};

fn surveyed() -> Office {
    let office = Office::with_list();
    office.done(&["round", "open", "2026"]);
    office.done(&["survey", "add", "0412", "--round", "2026", "--b1", "100", "--deprived", "4,9,10"]);
    office
}

#[test]
fn the_nearest_household_stands_first_and_the_one_without_a_survey_last() {
    let office = surveyed();
    let told = office.json(&["runway"]);
    let codes: Vec<_> =
        told["households"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!((codes.len(), codes[0]), (3, "0412"));
    let first = &told["households"][0];
    assert_eq!((first["to_lose"].as_i64(), first["one_step"].as_bool()), (Some(1), Some(true)));
    assert_eq!(told["households"][2]["surveyed"], Value::Null);
    assert_eq!(office.json(&["report", "way-out"]), told);
    let here = office.json(&["runway", "--hamlet", "Khu 7"]);
    assert_eq!(here["households"].as_array().unwrap().len(), 1);
    let pdf = office.path("list.pdf");
    office.done(&["report", "way-out", "--pdf", arg(&pdf)]);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_plan_is_agreed_ticked_and_printed() {
    let office = surveyed();
    let made = office.json(&["plan", "add", "0412", "--year", "2027"]);
    let steps = made["plan"]["steps"].as_array().unwrap();
    assert!(steps.len() >= 3, "what it lacks: {made}");
    let ticked = office.json(&["plan", "done", "0412", "1"]);
    assert!(ticked["plan"]["steps"][0]["done_on"].is_string());
    let shown = office.json(&["show", "0412"]);
    assert_eq!(shown["graduation"]["target_year"].as_i64(), Some(2027));
    assert_eq!(shown["graduation"]["plan"], ticked["plan"]);
    assert!(shown["graduation"]["missing"].as_i64().unwrap() > 0);
    let text = office.done(&["print", "plan", "0412", "--text", "-"]);
    assert!(text.contains("2027") && text.contains("[v]") && text.contains("[ ]"), "{text}");
    assert_eq!(office.json(&["plan", "list"])["plans"].as_array().unwrap().len(), 1);
    office.done(&["undo"]);
    assert_eq!(office.json(&["plan", "show", "0412"])["plan"]["steps"][0]["done_on"], Value::Null);
}

#[test]
fn the_day_of_a_step_that_is_done_is_kept_until_another_is_named() {
    let office = surveyed();
    office.done(&["plan", "add", "0412", "--year", "2027"]);
    let done_on = |told: Value| told["plan"]["steps"][0]["done_on"].clone();
    let day = done_on(office.json(&["plan", "done", "0412", "1"]));
    let said = office.fails(1, &["plan", "done", "0412", "1"]);
    assert!(said.contains("--open"), "{said}");
    assert_eq!(done_on(office.json(&["plan", "show", "0412"])), day);
    assert_eq!(done_on(office.json(&["plan", "done", "0412", "1", "--open"])), Value::Null);
}

#[test]
fn a_plan_that_cannot_be_meant_is_refused_in_words() {
    let office = surveyed();
    let said = office.fails(1, &["plan", "add", "0412", "--year", "2020"]);
    assert!(said.contains("or later"), "{said}");
    office.fails(1, &["plan", "add", "0412", "--year", "2030", "--date", "1/1/2099"]);
    let said = office.fails(1, &["print", "plan", "0412", "--text", "-"]);
    assert!(said.contains("0412"), "{said}");
    office.fails(1, &["plan", "done", "0412", "1"]);
    office.done(&["plan", "add", "0412", "--year", "2027", "--step", "Làm nhà tiêu"]);
    for number in ["0", "2", "9"] {
        let said = office.fails(1, &["plan", "done", "0412", number]);
        assert!(said.contains("the plan has 1"), "{said}");
    }
}

#[test]
fn a_household_without_a_survey_says_so() {
    let office = Office::with_list();
    let text = office.done(&["runway"]);
    assert!(text.contains("not surveyed"), "{text}");
}
