//! What works, the outlook and targets, on the command line.

use serde_json::{Value, json};

use crate::office::{Office, arg};

fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "300", "--seed", "3", "--no-open"]);
    office
}

fn count(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

#[test]
fn the_parts_of_each_model_add_up_and_have_their_households_behind() {
    let office = village();
    let told = office.json(&["report", "outcomes"]);
    let models = told["models"].as_array().unwrap();
    assert!(!models.is_empty(), "{told}");
    for model in models {
        for after in model["after"].as_array().unwrap() {
            let counts = after["counts"].as_object().unwrap();
            assert_eq!(counts.values().map(count).sum::<i64>(), count(&after["known"]), "{model}");
            assert_eq!(count(&after["known"]) + count(&after["not_yet"]), count(&model["households"]));
            for (fate, behind) in after["behind"].as_object().unwrap() {
                let behind = i64::try_from(behind.as_array().unwrap().len()).unwrap();
                assert_eq!(behind, count(&counts[fate]), "{fate}");
            }
        }
    }
    assert!(
        told["note"].as_str().unwrap().contains("bằng chứng")
            || told["note"].as_str().unwrap().contains("no proof"),
        "{}",
        told["note"]
    );
}

#[test]
fn of_a_past_day_only_what_had_come_by_then_is_told() {
    let office = village();
    let then = office.json(&["report", "outcomes", "--on", "31/12/2023"]);
    let three_years =
        then["models"].as_array().unwrap().iter().map(|model| model["after"][2]["known"].clone());
    assert_eq!(three_years.map(|known| count(&known)).sum::<i64>(), 0, "the commune begins in 2022");
    office.fails(2, &["report", "outcomes", "--on", "1/1/2199"]);
}

#[test]
fn the_outlook_has_this_year_and_four_more_held_against_targets() {
    let office = village();
    office.done(&["target", "set", "2026", "--poor", "9", "--near-poor", "4", "--note", "NQ 12"]);
    office.done(&["target", "set", "2026", "--poor", "12", "--near-poor", "5"]);
    let targets = office.json(&["target", "list"]);
    let of_year: Vec<_> =
        targets.as_array().unwrap().iter().filter(|target| target["year"] == 2026).collect();
    assert_eq!(of_year, [&json!({ "year": 2026, "poor": 12, "near_poor": 5, "note": "" })], "one a year");
    let told = office.json(&["report", "outlook"]);
    let years = told["years"].as_array().unwrap();
    let ahead = years.iter().filter(|year| year["stage"] == "ahead").count();
    assert_eq!((ahead, told["miss"].is_object()), (4, true), "{told}");
    let target = years.iter().find(|year| year["year"] == 2026).map(|year| year["poor"]["target"].clone());
    assert_eq!(target, Some(json!(12)), "{told}");
    assert_eq!(office.json(&["check"])["problems"], json!([]));
}

#[test]
fn a_target_that_cannot_be_meant_is_refused() {
    let office = village();
    office.fails(2, &["target", "set", "26", "--poor", "9", "--near-poor", "4"]);
    office.fails(2, &["target", "set", "2026", "--poor", "-9", "--near-poor", "4"]);
    office.fails(2, &["target", "set", "2026", "--poor", "9000000", "--near-poor", "4"]);
    office.fails(2, &["target", "set", "2026", "--poor", "9"]);
    office.fails(2, &["target", "set", "2027", "--poor", "299", "--near-poor", "0"]);
}

#[test]
fn both_are_written_as_a_book_with_a_chart_as_pdf_and_as_text() {
    let office = village();
    for name in ["outcomes", "outlook"] {
        for (option, file) in [("--xlsx", "a.xlsx"), ("--pdf", "a.pdf"), ("--text", "a.txt")] {
            let path = office.path(file);
            office.done(&["report", name, option, arg(&path)]);
            assert!(path.metadata().unwrap().len() > 500, "{name} {file}");
        }
        let book = std::fs::read(office.path("a.xlsx")).unwrap();
        assert!(String::from_utf8_lossy(&book).contains("xl/charts/chart1.xml"), "{name}");
        assert!(std::fs::read_to_string(office.path("a.txt")).unwrap().contains('█'), "{name}");
    }
}
