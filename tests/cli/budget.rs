//! Programmes, budgets and what is left of them, from the command line.

use serde_json::json;

use crate::office::{Office, arg};

/// A register with a household, a programme and its information project.
fn office() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "30", "--seed", "3", "--no-open"]);
    office.done(&["support", "programmes", "add", "TT", "--name", "Giảm nghèo về thông tin"]);
    office.done(&[
        "support",
        "programmes",
        "add",
        "TT-DA6",
        "--name",
        "Truyền thông",
        "--kind",
        "project",
        "--parent",
        "tt",
    ]);
    office
}

fn give(office: &Office, given: &str) {
    office.done(&[
        "support",
        "budgets",
        "add",
        "--year",
        "2026",
        "--programme",
        "TT-DA6",
        "--fund",
        "ctmtqg",
        "--given",
        given,
    ]);
}

#[test]
fn what_was_given_is_corrected_not_entered_twice() {
    let office = office();
    give(&office, "300tr");
    give(&office, "319tr");
    let budgets = office.json(&["support", "budgets"]);
    let own: Vec<_> =
        budgets["budgets"].as_array().unwrap().iter().filter(|b| b["programme"] == "TT-DA6").collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0]["given"], json!(319_000_000));
    let programmes = office.json(&["support", "programmes"]);
    let project =
        programmes["programmes"].as_array().unwrap().iter().find(|p| p["code"] == "TT-DA6").unwrap();
    assert_eq!((&project["kind"], &project["parent"]), (&json!("project"), &json!("TT")));
}

#[test]
fn the_list_of_budgets_tells_what_is_left_of_each() {
    let office = office();
    give(&office, "300tr");
    let gift = ["--model", "gao", "--value", "2tr", "--fund", "ctmtqg", "--programme", "TT-DA6"];
    office.run(&[&["support", "add", "0001"], &gift[..]].concat());
    let budgets = office.json(&["support", "budgets"]);
    let mut all = budgets["budgets"].as_array().unwrap().iter();
    let own = all.find(|budget| budget["programme"] == "TT-DA6").unwrap();
    assert_eq!((&own["spent"], &own["left"]), (&json!(2_000_000), &json!(298_000_000)));
    let text = office.done(&["support", "budgets"]);
    assert!(text.contains("spent 2.000.000 đ · left 298.000.000 đ"), "{text}");
}

#[test]
fn the_levels_of_the_sheet_are_seen_wherever_it_goes() {
    let office = office();
    give(&office, "319tr");
    let text = office.done(&["report", "budget", "--year", "2026"]);
    let level = |word: &str| text.lines().find(|line| line.contains(word)).unwrap_or_default().to_owned();
    assert!(level("TT-DA6").starts_with("· TT-DA6"), "{text}");
    let fund = text.lines().skip_while(|line| !line.contains("TT-DA6")).nth(1).unwrap();
    assert!(fund.starts_with("· · "), "{fund}");
    let reach = office.done(&["report", "reach", "--year", "2025"]);
    assert!(reach.lines().any(|line| line.starts_with("· ")), "{reach}");
}

#[test]
fn the_report_tells_given_spent_and_left() {
    let office = office();
    give(&office, "319tr");
    let report = office.json(&["report", "budget", "--year", "2026"]);
    let rows = report["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["programme"] == "TT-DA6" && row["fund"] == "ctmtqg").unwrap();
    assert_eq!(
        (&row["given"], &row["spent"], &row["left"]),
        (&json!(319_000_000), &json!(0), &json!(319_000_000))
    );
    let text = office.done(&["report", "budget", "--year", "2026"]);
    assert!(text.contains("319.000.000") && text.contains("Truyền thông"), "{text}");
    for (option, file) in [("--pdf", "b.pdf"), ("--xlsx", "b.xlsx")] {
        let path = office.path(file);
        office.done(&["report", "budget", "--year", "2026", option, arg(&path)]);
        assert!(path.metadata().unwrap().len() > 500, "{file}");
    }
}

/// What was spent under no budget is told apart: it never makes a negative rest.
#[test]
fn where_nothing_was_given_nothing_is_left() {
    let office = office();
    let gift = ["--model", "xe-dap", "--value", "2tr", "--fund", "cong-dong", "--date", "2019-05-05"];
    office.done(&[&["support", "add", "0001"], &gift[..]].concat());
    let report = office.json(&["report", "budget", "--year", "2019"]);
    let rows = report["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["left"].is_null()), "{rows:?}");
    let totals = &report["totals"];
    assert_eq!((&totals["left"], &totals["outside"]), (&json!(null), &totals["spent"]));
    let text = office.done(&["report", "budget", "--year", "2019"]);
    assert!(text.contains("2.000.000 đ") && !text.contains("−2.000.000"), "{text}");
}

#[test]
fn what_cannot_be_meant_is_refused_with_its_field() {
    let office = office();
    office.fails(2, &["support", "programmes", "add", "tt", "--name", "Khác"]);
    office.fails(2, &["support", "programmes", "add", "X", "--name", "Khác", "--kind", "project"]);
    office.fails(2, &["support", "budgets", "add", "--year", "26", "--fund", "ctmtqg", "--given", "1tr"]);
}
