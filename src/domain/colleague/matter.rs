//! Which changes of rows an office may want seen by two people. It is judged by what is changed, not by the name of the
//! operation: a class that a list brings along, an animal passed on, a line taken off an approved hand-over and a
//! step taken back are what they are, by whatever way they came.
//!
//! Not among them: plans (nothing is given by them), what a support says beside its money (a remark, the place on a list,
//! why it was not fetched), a debt for an animal that died (it follows from the death), groups' own savings.

use serde_json::{Map, Value};

use crate::domain::household::coded;

coded! {
    /// What a second person may have to see.
    Matter {
        /// Who is poor by decision.
        Recognition = "recognition",
        /// What is given and paid.
        Money = "money",
    }
}

/// A row before or after a change; nothing where there is none.
pub type Side<'a> = Option<&'a Map<String, Value>>;

/// What a hand-over gives to each line; the lines themselves are supports.
const GIVES: [&str; 6] = ["rule", "per", "unit_value", "fund", "programme", "relief_event"];
/// What is said of a support beside what it is.
const BESIDE: [&str; 4] = ["rev", "note", "exception", "list_number"];

/// The matter of a change of one row; none where one person is always enough.
pub fn matter_of(table: &str, before: Side, after: Side) -> Option<Matter> {
    match table {
        "recognition" | "decision" => Some(Matter::Recognition),
        "budget" | "benefit" | "pay_run" | "payment" | "loan_payment" | "loan_extension" => {
            Some(Matter::Money)
        }
        "support" => is_given(before, after).then_some(Matter::Money),
        "hand_over" => {
            (before.is_some() && after.is_some() && differ(before, after, &GIVES)).then_some(Matter::Money)
        }
        "pass_on" => settles(before, after).then_some(Matter::Money),
        "activity" => spends(before, after).then_some(Matter::Money),
        _ => None,
    }
}

/// Whether a change of the office's rules asks for a second person in less than before.
pub fn is_weakening(table: &str, before: Side, after: Side) -> bool {
    let asks = |side: Side, name| field(side, name) == &Value::from(1);
    let rules = ["second_for_recognition", "second_for_money"];
    table == "office_rules" && rules.iter().any(|name| asks(before, name) && !asks(after, name))
}

/// A plan and what was cancelled are not money yet, or not any more; between them nothing is given.
fn is_given(before: Side, after: Side) -> bool {
    let loose = |side: Side| side.is_none() || matches!(text(side, "state"), "planned" | "cancelled");
    let names = || before.into_iter().chain(after).flat_map(Map::keys);
    let changed =
        || names().any(|name| !BESIDE.contains(&name.as_str()) && field(before, name) != field(after, name));
    !(loose(before) && loose(after)) && changed()
}

/// A debt that is paid or declared paid, let off by a person, or struck out.
fn settles(before: Side, after: Side) -> bool {
    match (before, after) {
        (Some(_), Some(_)) if text(after, "voided_by") == "death" => false,
        (Some(_), Some(_)) => {
            differ(before, after, &["state", "paid", "settled_by", "settled_on", "voided_by"])
        }
        (None, Some(_)) => text(after, "state") == "settled",
        (Some(_), None) => true,
        (None, None) => false,
    }
}

/// An activity that has not cost anything nor got anything is no money.
fn spends(before: Side, after: Side) -> bool {
    let amount = |side, name| field(side, name).as_i64().unwrap_or(0);
    ["given", "spent"].iter().any(|name| amount(before, name) != amount(after, name))
}

fn differ(before: Side, after: Side, names: &[&str]) -> bool {
    names.iter().any(|name| field(before, name) != field(after, name))
}

fn field<'a>(side: Side<'a>, name: &str) -> &'a Value {
    side.and_then(|row| row.get(name)).unwrap_or(&Value::Null)
}

fn text<'a>(side: Side<'a>, name: &str) -> &'a str {
    field(side, name).as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    fn support(state: &str, value: i64, note: &str) -> Map<String, Value> {
        row(json!({ "rev": value, "state": state, "value": value, "note": note, "household": 7 }))
    }

    fn money(table: &str, before: Option<Value>, after: Option<Value>) -> bool {
        let (before, after) = (before.map(row), after.map(row));
        matter_of(table, before.as_ref(), after.as_ref()) == Some(Matter::Money)
    }

    #[test]
    fn recognising_is_what_writes_a_recognition_or_its_decision() {
        let class = row(json!({ "class": "poor" }));
        for table in ["recognition", "decision"] {
            assert_eq!(matter_of(table, None, Some(&class)), Some(Matter::Recognition));
            assert_eq!(matter_of(table, Some(&class), None), Some(Matter::Recognition));
        }
        assert_eq!(matter_of("survey", None, Some(&class)), None);
        assert_eq!(matter_of("household", Some(&class), None), None);
    }

    #[test]
    fn a_plan_is_no_money_and_leaving_it_is() {
        let planned = support("planned", 10, "");
        fn given(before: Side, after: Side) -> bool {
            matter_of("support", before, after).is_some()
        }
        assert!(!given(None, Some(&planned)) && !given(Some(&planned), None));
        assert!(!given(Some(&planned), Some(&support("planned", 12, ""))));
        assert!(!given(Some(&planned), Some(&support("cancelled", 10, "trùng"))));
        for state in ["approved", "handed_over", "settled"] {
            let there = support(state, 10, "");
            assert!(given(None, Some(&there)) && given(Some(&planned), Some(&there)), "{state}");
            assert!(given(Some(&there), None) && given(Some(&there), Some(&planned)), "{state}");
            assert!(given(Some(&there), Some(&support("cancelled", 10, ""))), "{state}");
            assert!(given(Some(&there), Some(&support(state, 11, ""))), "{state}");
        }
    }

    #[test]
    fn what_is_remarked_on_a_support_is_no_money() {
        let there = support("handed_over", 10, "");
        let noted = Map::from_iter(there.clone().into_iter().chain(row(json!({ "note": "chờ", "rev": 11 }))));
        assert_eq!(matter_of("support", Some(&there), Some(&noted)), None);
        let moved = Map::from_iter(there.clone().into_iter().chain(row(json!({ "household": 8 }))));
        assert_eq!(matter_of("support", Some(&there), Some(&moved)), Some(Matter::Money));
    }

    #[test]
    fn a_debt_is_money_where_a_person_ends_it_not_where_a_death_does() {
        let due = || Some(json!({ "state": "due" }));
        assert!(!money("pass_on", None, due()));
        assert!(money("pass_on", due(), Some(json!({ "state": "settled", "settled_by": 5 }))));
        assert!(money("pass_on", due(), Some(json!({ "state": "voided", "voided_by": "person" }))));
        assert!(!money("pass_on", due(), Some(json!({ "state": "voided", "voided_by": "death" }))));
        assert!(!money("pass_on", due(), Some(json!({ "state": "due", "extended_to": "2027-01-01" }))));
        assert!(money("pass_on", due(), None));
    }

    #[test]
    fn a_hand_over_and_an_activity_are_money_by_their_amounts() {
        let round = |value| Some(json!({ "unit_value": value, "place": "nhà văn hoá" }));
        assert!(!money("hand_over", None, round(5)) && !money("hand_over", round(5), None));
        assert!(money("hand_over", round(5), round(6)));
        assert!(!money("hand_over", round(5), Some(json!({ "unit_value": 5, "place": "trụ sở" }))));
        assert!(!money("activity", None, Some(json!({ "given": 0, "spent": 0 }))));
        assert!(money("activity", None, Some(json!({ "given": 3, "spent": 0 }))));
    }

    #[test]
    fn asking_for_less_is_seen_and_asking_for_more_is_not() {
        let rules = |recognition, money| {
            row(json!({ "second_for_recognition": recognition, "second_for_money": money }))
        };
        assert!(is_weakening("office_rules", Some(&rules(1, 1)), Some(&rules(1, 0))));
        assert!(is_weakening("office_rules", Some(&rules(1, 0)), None));
        assert!(is_weakening("office_rules", Some(&rules(1, 0)), Some(&rules(0, 1))));
        assert!(!is_weakening("office_rules", Some(&rules(0, 0)), Some(&rules(1, 0))));
        assert!(!is_weakening("support", Some(&rules(1, 1)), None));
    }
}
