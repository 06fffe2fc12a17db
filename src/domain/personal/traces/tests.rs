use proptest::prelude::*;
use serde_json::json;

use super::*;

const LANH: i64 = 3_764_862_635_215_019_458;
const HOME: i64 = 3_764_862_635_215_000_077;
/// Where she lived as a child.
const OTHER_HOME: i64 = 3_764_862_635_215_000_078;

fn row(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap()
}

fn lanh() -> Traces {
    let mut traces = Traces::new([LANH]);
    traces.lived_in(HOME, true);
    traces.lived_in(OTHER_HOME, false);
    traces.learn(&row(json!({ "name": "Nguyễn Thị Lành", "citizen_number": "025174000123" })));
    traces
}

fn left(table: &str, id: i64, value: Value) -> Value {
    let mut fields = row(value);
    lanh().take_out(table, id, &mut fields);
    fields.into()
}

#[test]
fn of_the_persons_own_row_the_years_stay() {
    let held = json!({
        "id": LANH, "name": "Nguyễn Thị Lành", "citizen_number": "025174000123", "born": "1974-03-05",
        "died": null, "sex": "female", "ethnicity": "Mường",
    });
    let expected = json!({
        "id": LANH, "name": ERASED, "citizen_number": "", "born": "1974", "died": null, "sex": "female",
        "ethnicity": "Mường",
    });
    assert_eq!(left("member", LANH, held), expected);
}

#[test]
fn phone_and_notes_go_with_the_head_and_only_from_their_household() {
    let held = json!({ "phone": "0987654321", "notes": "nhà dột", "address": "Khu 4" });
    assert_eq!(
        left("household", HOME, held.clone()),
        json!({ "phone": "", "notes": "", "address": "Khu 4" })
    );
    assert_eq!(left("household", OTHER_HOME, held.clone()), held);
}

#[test]
fn remarks_about_the_person_go_and_those_about_others_stay() {
    let benefit =
        |member: i64| json!({ "member": member, "note": "khuyết tật nặng", "receiver": "Hà Văn Lâm" });
    assert_eq!(left("benefit", 1, benefit(LANH))["note"], "");
    assert_eq!(left("benefit", 2, benefit(5)), benefit(5));
    assert_eq!(left("erasure", 3, json!({ "member": LANH, "reason": "theo đơn" }))["reason"], "theo đơn");
}

#[test]
fn the_full_name_and_the_number_go_out_of_every_text_of_the_households_rows() {
    let seen = |household: i64, seen: &str| json!({ "household": household, "seen": seen, "visitor": "Nguyễn Thị Lành" });
    let held = "Bà Nguyễn Thị Lành (NGUYỄN THỊ LÀNH, 025174000123) ốm.";
    let expected = format!("Bà {ERASED} ({ERASED}, ) ốm.");
    assert_eq!(left("visit", 1, seen(OTHER_HOME, held)), seen(OTHER_HOME, &expected));
    assert_eq!(left("visit", 1, seen(79, held)), seen(79, held), "a namesake's household");
}

#[test]
fn a_longer_name_a_part_of_one_and_a_namesakes_own_row_stay() {
    for text in ["Nguyễn Thị Lànhh", "bà Lành", "nguyễn thị lành"] {
        assert_eq!(lanh().without(text), None, "{text}");
    }
    let namesake = json!({ "id": 5, "name": "Nguyễn Thị Lành", "citizen_number": "" });
    assert_eq!(left("member", 5, namesake.clone()), namesake);
    let mut short = Traces::new([LANH]);
    short.learn(&row(json!({ "name": "Lan", "citizen_number": "12" })));
    assert_eq!(short.without("Lan đã thăm hộ"), None, "a name of one word could be anybody's");
}

#[test]
fn rows_that_wait_in_a_proposal_are_taken_out_of_too() {
    let rows =
        json!([{ "table": "member", "row": LANH, "before": { "name": "Nguyễn Thị Lành" }, "after": null }]);
    let held = json!({ "subject": "0412 Nguyễn Thị Lành", "rows": rows.to_string() });
    let left = left("proposal", 9, held);
    assert_eq!(left["subject"], format!("0412 {ERASED}"));
    let rows: Value = serde_json::from_str(left["rows"].as_str().unwrap()).unwrap();
    assert_eq!(rows[0]["before"]["name"], ERASED);
}

#[test]
fn what_may_hold_something_is_never_passed_over() {
    let sides = [
        (LANH, json!({}).to_string()),
        (HOME, json!({ "phone": "1" }).to_string()),
        (1, json!({ "household": OTHER_HOME }).to_string()),
        (1, json!({ "rows": json!([{ "row": LANH }]).to_string() }).to_string()),
    ];
    assert!(sides.iter().all(|(row, side)| lanh().may_be_in(*row, side)));
    assert!(!lanh().may_be_in(1, r#"{"household":79,"seen":"Nguyễn Thị Lành"}"#));
}

proptest! {
    #[test]
    fn taking_out_twice_is_taking_out_once_and_nothing_is_left(before in ".*", after in ".*") {
        let mut fields = row(json!({ "household": HOME, "note": format!("{before} Nguyễn Thị Lành {after}") }));
        prop_assert!(lanh().take_out("visit", 1, &mut fields));
        prop_assert!(!lanh().take_out("visit", 1, &mut fields));
        let left = format!(" {} ", fields["note"].as_str().unwrap());
        prop_assert!(!left.contains(" Nguyễn Thị Lành "), "{}", left);
    }
}
