//! `today` and `print week`: how the commune stands, what waits.

use crate::office::{Office, out};

#[test]
fn a_fresh_register_has_nothing_to_do() {
    let said = Office::new().done(&["today"]);
    assert!(said.contains("Situation") && said.contains("Nothing is waiting"), "{said}");
}

#[test]
fn what_waits_is_told_with_the_day_in_both_calendars() {
    let office = Office::with_list();
    let today = office.json(&["today"]);
    assert!(today["lunar"]["month"].as_u64().is_some_and(|month| (1..=12).contains(&month)), "{today}");
    let states: Vec<_> =
        today["situation"].as_array().unwrap().iter().map(|of| of["state"].clone()).collect();
    assert_eq!(states, ["poor", "near_poor", "newly_escaped", "average", "none"]);
    assert_eq!(today["situation"][0]["households"], 2);
    assert_eq!(today["relapsed"]["households"], 0);
    assert!(today["tasks"].is_array() && today["years"].is_array());
}

#[test]
fn the_work_sheet_of_the_week_is_a_paper_of_the_commune() {
    let office = Office::with_list();
    let sheet = out(&office.run_in("vi", &["print", "week", "--text", "-"]));
    assert!(sheet.contains("LỊCH VIỆC TUẦN") && sheet.contains("THANH BA"), "{sheet}");
    let pdf = office.path("tuan.pdf");
    office.done(&["print", "week", "--pdf", pdf.to_str().unwrap()]);
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
}
