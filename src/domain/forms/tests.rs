use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::sample::{B1, FORM_A, form_a, set, table};
use super::*;
use crate::domain::data_file::period::{HeadFault, Period, PeriodFault};
use crate::domain::place::AreaType;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn answers(given: &[(&str, bool)]) -> BTreeMap<String, bool> {
    given.iter().map(|(code, yes)| ((*code).to_owned(), *yes)).collect()
}

fn items(json: &str) -> Items {
    serde_json::from_str(json).unwrap()
}

#[test]
fn form_b_is_needed_where_few_answers_are_yes() {
    let form = form_a();
    assert_eq!(form.result(&answers(&[("o-to", false), ("luong-huu", true)])), Ok(true));
    assert_eq!(form.result(&answers(&[("o-to", true), ("luong-huu", true)])), Ok(false));
    assert_eq!(form.result(&answers(&[("o-to", true), ("luong-huu", false), ("dieu-hoa", true)])), Ok(false));
}

#[test]
fn a_question_without_an_answer_is_no_no() {
    let missing = form_a().result(&answers(&[("dieu-hoa", true)]));
    assert_eq!(missing, Err(CannotScreen::Missing(vec!["o-to".into(), "luong-huu".into()])));
    let other = form_a().result(&answers(&[("o-to", true), ("luong-huu", true), ("ghe", true)]));
    assert_eq!(other, Err(CannotScreen::Unknown(vec!["ghe".into()])));
}

#[test]
fn a_form_may_count_signs_of_need_instead() {
    let form = FormA { need: Need::YesAtLeast(2), ..form_a() };
    assert_eq!(form.result(&answers(&[("o-to", true), ("luong-huu", true)])), Ok(true));
    assert_eq!(form.result(&answers(&[("o-to", true), ("luong-huu", false)])), Ok(false));
}

#[test]
fn the_total_adds_the_points_of_the_column() {
    let sheet = items(r#"{"mai-nha":"tam-lop","xe-may":"1"}"#);
    assert_eq!(table().total("nong-thon", &sheet), Ok(4 + 15));
    assert_eq!(table().total("thanh-thi", &sheet), Ok(2 + 10));
    assert_eq!(
        table().total("mien-nui", &items(r#"{"mai-nha":"ngoi","xe-may":"0","ti-vi":"co"}"#)),
        Ok(12 + 3)
    );
}

#[test]
fn what_is_counted_counts_up_to_its_most() {
    let two = table().total("nong-thon", &items(r#"{"mai-nha":"la","xe-may":"2"}"#));
    assert_eq!(two, Ok(30));
    assert_eq!(table().total("nong-thon", &items(r#"{"mai-nha":"la","xe-may":"4000000000"}"#)), two);
}

#[test]
fn a_total_is_never_below_zero() {
    assert_eq!(table().total("thanh-thi", &items(r#"{"mai-nha":"la","xe-may":"0"}"#)), Ok(0));
}

#[test]
fn a_total_needs_every_answer_and_only_those_of_the_table() {
    let total = |json| table().total("nong-thon", &items(json));
    assert_eq!(total("{}"), Err(CannotScore::Missing(vec!["mai-nha".into(), "xe-may".into()])));
    assert_eq!(total(r#"{"mai-nha":"ton","xe-may":"1"}"#), Err(CannotScore::Unknown(vec!["mai-nha".into()])));
    assert_eq!(total(r#"{"mai-nha":"3","xe-may":"1"}"#), Err(CannotScore::Unknown(vec!["mai-nha".into()])));
    assert_eq!(total(r#"{"ghe":"3"}"#), Err(CannotScore::Unknown(vec!["ghe".into()])));
    assert_eq!(table().total("bien", &items("{}")), Err(CannotScore::NoColumn("bien".into())));
}

#[test]
fn a_household_takes_the_column_of_its_area_unless_another_is_chosen() {
    let code = |area, json| table().column(area, &items(json)).map(|column| column.code.clone());
    assert_eq!(code(AreaType::Rural, "{}").as_deref(), Some("nong-thon"));
    assert_eq!(code(AreaType::Urban, "{}").as_deref(), Some("thanh-thi"));
    assert_eq!(code(AreaType::Urban, r#"{"@column":"mien-nui"}"#).as_deref(), Some("mien-nui"));
    assert_eq!(code(AreaType::Urban, r#"{"@column":"bien"}"#), None);
}

#[test]
fn each_form_holds_on_its_days() {
    let set = set();
    assert!(set.form_a_on(day("2026-12-31")).is_some() && set.form_a_on(day("2027-01-01")).is_none());
    assert!(set.table_on(day("2026-01-01")).is_some() && set.table_on(day("2025-12-31")).is_none());
    assert!(set.form_a("phieu-a-mau").is_some() && set.table("b1-mau").is_some());
}

/// The fault of a text with one part replaced, and the text from its place on.
fn fault(text: &str, from: &str, to: &str) -> (FormFault, String) {
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    let error = FormSet::read([("f.toml", text.as_str())]).unwrap_err().error;
    let line = text.lines().nth(error.at.line - 1).unwrap_or_default();
    (error.kind, line.chars().skip(error.at.column - 1).collect())
}

#[test]
fn each_fault_of_form_a_is_named_where_it_stands() {
    use FormFault as Fault;
    let cases = [
        ("\"phieu-a-mau\"", "\"Mẫu\"", HeadFault::NotACode.into(), "\"Mẫu\""),
        ("2026-12-31", "2025-12-31", HeadFault::PeriodReversed.into(), "2025-12-31"),
        ("Form A (example)", " ", Fault::NoWords, "{ vi"),
        ("\"luong-huu\"", "\"o-to\"", Fault::Twice, "\"o-to\""),
        ("\"o-to\"", "\"ô tô\"", Fault::NotACode, "\"ô tô\""),
        ("{ yes_at_most = 1 }", "{ yes_at_most = 3 }", Fault::NeverDecides, "{ yes_at_most"),
        ("Hộ có ô tô?", "", Fault::NoWords, "{ vi"),
    ];
    for (from, to, kind, place) in cases {
        let (found, rest) = fault(FORM_A, from, to);
        assert_eq!(found, kind, "{to}");
        assert!(rest.starts_with(place), "{to}: {rest}");
    }
    let head = FORM_A.split("[[question]]").next().unwrap();
    assert_eq!(FormSet::read([("a", head)]).unwrap_err().error.kind, Fault::NoQuestions);
}

#[test]
fn each_fault_of_a_table_is_named_where_it_stands() {
    use FormFault as Fault;
    let cases = [
        ("area = \"urban\"", "area = \"rural\"", Fault::AreaTwice, "\"rural\""),
        ("code = \"thanh-thi\"", "code = \"nong-thon\"", Fault::Twice, "\"nong-thon\""),
        ("[10, 5, 12]", "[10, 5]", Fault::PointsAndColumns { columns: 3, points: 2 }, "[10, 5]"),
        ("[10, 5, 12]", "[10, 5, 9999]", Fault::PointsOutOfRange, "[10, 5, 9999]"),
        ("at_most = 2", "at_most = 0", Fault::CountsNothing, "0"),
        ("each = {", "options = []\neach = {", Fault::NotAQuestion, "\"xe-may\""),
        ("\"tam-lop\"", "\"ngoi\"", Fault::Twice, "\"ngoi\""),
    ];
    for (from, to, kind, place) in cases {
        let (found, rest) = fault(B1, from, to);
        assert_eq!(found, kind, "{to}");
        assert!(rest.starts_with(place), "{to}: {rest}");
    }
    assert!(matches!(fault(B1, "form = \"b1\"", "form = \"c\"").0, Fault::Unreadable(_)));
}

#[test]
fn two_forms_never_hold_on_one_day_and_no_day_between_them_is_left_without() {
    let other = |from: &str, to: &str| {
        FORM_A.replace("phieu-a-mau", "sau").replace("2026-01-01", from).replace("2026-12-31", to)
    };
    let refused = |text: String| {
        let error = FormSet::read([("a.toml", FORM_A), ("b.toml", text.as_str())]).unwrap_err();
        (error.file, error.error.kind)
    };
    let days = Period { from: day("2026-07-01"), to: day("2026-12-31") };
    let overlap = PeriodFault::Overlap { other: "a.toml".into(), days };
    assert_eq!(refused(other("2026-07-01", "2027-12-31")), ("b.toml".into(), overlap.into()));
    let days = Period { from: day("2027-01-01"), to: day("2027-01-31") };
    let hole = PeriodFault::Hole { days };
    assert_eq!(refused(other("2027-02-01", "2027-12-31")), ("b.toml".into(), hole.into()));
    let next = other("2027-01-01", "2027-12-31");
    assert!(FormSet::read([("a.toml", FORM_A), ("b.toml", next.as_str()), ("b1.toml", B1)]).is_ok());
}

proptest! {
    #[test]
    fn whatever_stands_in_a_file_nothing_breaks(text in any::<String>(), cut in 0_usize..1600, length in 0_usize..60) {
        let _ = FormSet::read([("x", text.as_str())]);
        for whole in [FORM_A, B1] {
            let mut damaged: Vec<char> = whole.chars().collect();
            let cut = cut.min(damaged.len());
            damaged.splice(cut..(cut + length).min(damaged.len()), text.chars());
            let _ = FormSet::read([("x", damaged.into_iter().collect::<String>().as_str())]);
        }
    }

    #[test]
    fn more_of_what_counts_never_lowers_a_total(one in 0_u32..9, more in 0_u32..9) {
        let total = |count: u32| {
            let sheet = format!(r#"{{"mai-nha":"ngoi","xe-may":"{count}"}}"#);
            table().total("nong-thon", &items(&sheet)).unwrap()
        };
        prop_assert!(total(one) <= total(one + more));
    }
}
