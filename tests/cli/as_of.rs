//! The list and a household as they stood on a past day, and their agreement with the official tables.

use serde_json::Value;

use crate::office::{Office, arg};

/// The made-up commune.
fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "200", "--seed", "3", "--no-open"]);
    office
}

/// Households and people of a class in the list of a day.
fn listed(office: &Office, day: &str, class: &str) -> (u64, u64) {
    let list = office.json(&["find", "--on", day, "--limit", "100000"]);
    assert_eq!(list["on"], *day);
    let hits = list["hits"].as_array().unwrap();
    assert_eq!(list["total"].as_u64().unwrap(), hits.len() as u64);
    let of = hits.iter().filter(|hit| hit["class"] == *class);
    of.fold((0, 0), |(households, people), hit| (households + 1, people + hit["members"].as_u64().unwrap()))
}

/// The same in the line of totals of the official table: the columns of a class begin with its name.
fn reported(office: &Office, day: &str, class: &str) -> (u64, u64) {
    let table = office.json(&["report", "result", "--on", day]);
    let column = |name: &str| {
        let columns: Vec<&str> =
            table["columns"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
        let title = format!("{class} / {name}");
        columns.iter().position(|column| *column == title).unwrap_or_else(|| panic!("{title}: {columns:?}"))
    };
    let total = &table["totals"][0];
    (total[column("Households")].as_u64().unwrap(), total[column("People")].as_u64().unwrap())
}

#[test]
fn the_list_of_a_day_counts_what_the_official_table_counts() {
    let office = village();
    for day in ["2022-12-31", "2023-12-31", "2024-06-30", "2024-12-31", "2025-12-31", "2026-11-21"] {
        for (class, title) in
            [("poor", "Poor"), ("near_poor", "Near-poor"), ("average", "Average living standard")]
        {
            assert_eq!(listed(&office, day, class), reported(&office, day, title), "{class} on {day}");
        }
    }
}

#[test]
fn a_household_is_shown_as_it_stood() {
    let office = Office::with_list();
    office.recognised("poor", "14/12/2023");
    office.recognised("none", "14/12/2025");
    office.done(&["support", "add", "0412", "--model", "gao", "--date", "2/3/2026"]);
    let then: Value = office.json(&["show", "0412", "--on", "31/12/2024"]);
    assert_eq!((&then["on"], &then["class"]), (&"2024-12-31".into(), &"poor".into()));
    assert_eq!(then["supports"], serde_json::json!([]));
    let now = office.json(&["show", "0412"]);
    assert!(now.get("on").is_none() && now["supports"].as_array().unwrap().len() == 1);
    let paper = office.done(&["show", "0412", "--on", "31/12/2024"]);
    assert!(paper.contains("As of 31/12/2024"), "{paper}");
}

#[test]
fn a_day_before_the_register_or_to_come_is_refused_in_words() {
    let office = Office::with_list();
    let said = office.fails(1, &["show", "0412", "--on", "31/12/1999"]);
    assert!(said.contains("0412") && said.contains("31/12/1999"), "{said}");
    office.fails(2, &["find", "lanh", "--on", "31/12/2990"]);
    office.fails(2, &["find"]);
    let none = office.json(&["find", "--on", "1999-12-31"]);
    assert_eq!((none["total"].as_u64(), none["hits"].as_array().unwrap().len()), (Some(0), 0));
}

#[test]
fn lists_of_a_day_are_written_out_and_say_so() {
    let office = village();
    let total = office.json(&["find", "--on", "2024-12-31", "--limit", "1"])["total"].as_u64().unwrap();
    for kind in ["households", "members", "supports"] {
        let csv = office.path("ra.csv");
        office.done(&["export", kind, "--on", "31/12/2024", "--to", arg(&csv)]);
        let text = std::fs::read_to_string(&csv).unwrap();
        let mut lines = text.lines();
        assert!(lines.next().unwrap().ends_with(";As of"), "{kind}: a csv has no title");
        assert!(lines.all(|line| line.ends_with(";31/12/2024")), "{kind}");
        if kind == "households" {
            assert_eq!(text.lines().count() as u64, total + 1);
        }
        assert!(kind != "supports" || !text.contains("/2026"), "nothing of later years");
    }
}
