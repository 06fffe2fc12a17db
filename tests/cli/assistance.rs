//! Monthly assistance from the first benefit to the second month's list.

use serde_json::Value;

use crate::office::{Office, arg, out};

/// The head of household 0412 is old enough and draws.
fn office() -> Office {
    let office = Office::with_list();
    office.done(&[
        "assistance",
        "add",
        "0412",
        "--person",
        "Nguyen Thi Lanh",
        "--ground",
        "hiv_poor",
        "--from",
        "1/1/2025",
        "--settled-to",
        "2025-08",
    ]);
    office
}

fn json(office: &Office, typed: &[&str]) -> Value {
    let run = office.run_in("en", &[typed, &["--json"]].concat());
    serde_json::from_str(&out(&run)).unwrap_or_else(|error| panic!("{typed:?}: {error}: {run:?}"))
}

#[test]
fn a_month_is_paid_and_what_was_not_fetched_comes_again() {
    let office = office();
    let dry = json(&office, &["assistance", "pay", "2025-09", "--dry-run"]);
    assert_eq!((dry["people"].as_i64(), dry["amount"].as_i64()), (Some(1), Some(750_000)));
    office.done(&["assistance", "pay", "2025-09"]);
    let again = office.fails(1, &["assistance", "pay", "2025-09"]);
    assert!(!again.is_empty());
    office.done(&[
        "assistance",
        "returned",
        "2025-09",
        "0412",
        "--person",
        "Nguyen Thi Lanh",
        "--reason",
        "đi vắng",
    ]);
    let next = json(&office, &["assistance", "pay", "2025-10"]);
    assert_eq!((next["amount"].as_i64(), next["arrears"].as_i64()), (Some(1_500_000), Some(750_000)));
    let months = json(&office, &["assistance", "months"]);
    assert_eq!(months[1]["returned"].as_i64(), Some(750_000));
    office.done(&["undo"]);
    assert_eq!(json(&office, &["assistance", "months"]).as_array().map(Vec::len), Some(1));
}

#[test]
fn what_cannot_be_is_told_and_nothing_is_written() {
    let office = office();
    let who = ["assistance", "add", "0412", "--person", "Nguyen Thi Lanh"];
    let ground = office.fails(2, &[&who[..], &["--ground", "nobody"]].concat());
    assert!(ground.contains("hiv_poor"), "{ground}");
    office.fails(2, &[&who[..], &["--ground", "hiv_poor"]].concat());
    office.fails(2, &[&who[..], &["--ground", "single_parent", "--children", "0"]].concat());
    office.fails(2, &["assistance", "pay", "tháng"]);
    let listed = json(&office, &["assistance", "list", "--month", "2025-09"]);
    assert_eq!(listed["benefits"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_decision_that_reaches_back_says_what_it_owes() {
    let office = Office::with_list();
    let who = ["assistance", "add", "0412", "--person", "Nguyen Thi Lanh", "--ground", "hiv_poor"];
    let days = ["--from", "15/3/2025", "--settled-to", "2025-04"];
    let added = json(&office, &[&who[..], &days].concat());
    assert_eq!(added["settled_to"], "2025-04");
    let owed = added["owed"].as_i64().unwrap();
    assert!(owed > 0 && owed % 750_000 == 0, "{added}");
    let listed = json(&office, &["assistance", "list", "--month", "2025-09"]);
    assert_eq!(listed["benefits"][0]["settled_to"], "2025-04");
}

#[test]
fn what_was_not_fetched_is_told_to_scripts() {
    let office = office();
    office.done(&["assistance", "pay", "2025-09"]);
    let who = ["assistance", "returned", "2025-09", "0412", "--person", "Nguyen Thi Lanh"];
    let told = json(&office, &[&who[..], &["--reason", "đi vắng"]].concat());
    assert_eq!((told["state"].as_str(), told["amount"].as_i64()), (Some("returned"), Some(750_000)));
    assert_eq!(told["reason"], "đi vắng");
}

#[test]
fn months_to_come_and_days_that_cannot_be_meant_are_refused() {
    let office = office();
    for typed in [&["2199-01"][..], &["2025-09", "--date", "1/1/2199"], &["2025-09", "--date", "1/1/2020"]] {
        let said = office.fails(1, &[&["assistance", "pay"], typed].concat());
        assert!(!said.contains("panicked"), "{said}");
    }
    assert_eq!(json(&office, &["assistance", "months"]).as_array().map(Vec::len), Some(0));
    let who = ["assistance", "add", "0412", "--person", "Nguyen Thi Lanh", "--ground", "single_parent"];
    office.fails(2, &[&who[..], &["--from", "1/5/2025", "--settled-to", "2025-04"]].concat());
    office.fails(2, &[&who[..], &["--from", "1/5/2025", "--settled-to", "tháng tư"]].concat());
    let stop = ["assistance", "stop", "0412", "--person", "Nguyen Thi Lanh", "--ground", "hiv_poor"];
    office.fails(2, &[&stop[..], &["--date", "31/12/2024", "--reason", "thôi"]].concat());
}

#[test]
fn the_pay_list_goes_to_paper_and_into_a_workbook() {
    let office = office();
    let (pdf, xlsx) = (office.path("chi.pdf"), office.path("chi.xlsx"));
    office.done(&["print", "pay-list", "--month", "2025-09", "--pdf", arg(&pdf)]);
    office.done(&["assistance", "list", "--month", "2025-09", "--xlsx", arg(&xlsx)]);
    let text =
        office.run_in("vi", &["print", "pay-list", "--month", "2025-09", "--text", "-", "--columns", "132"]);
    assert!(out(&text).contains("Nguyễn Thị Lành") && out(&text).contains("750.000"), "{}", out(&text));
    assert!(pdf.exists() && xlsx.exists());
}
