//! Households watched after they left the list, on the command line.

use serde_json::{Value, json};

use crate::office::{Office, arg, code, err};

/// Poor since 2023 and off the list since 14 December 2024, with a loan that was due on 1 June 2026.
fn escaped() -> Office {
    let office = Office::new();
    let list = "Mã hộ;Họ tên chủ hộ;Giới tính;Ngày sinh;Thôn/Khu\n0412;Nguyễn Thị Lành;Nữ;12/03/1974;Khu 4\n";
    office.done(&["import", arg(&office.write("ho.csv", list))]);
    office.recognised("poor", "14/12/2023");
    office.recognised("none", "14/12/2024");
    let loan = ["support", "add", "0412", "--model", "vay-nhcsxh", "--value", "30tr", "--date", "1/6/2023"];
    office.done(&[&loan[..], &["--until", "1/6/2026", "--detail", "rate=6.6"]].concat());
    office
}

const IN_JUNE: [&str; 3] = ["watch", "--on", "30/6/2026"];

fn kinds(warnings: &Value) -> Vec<(String, String)> {
    let of = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    warnings.as_array().unwrap().iter().map(|one| (of(one, "kind"), of(one, "date"))).collect()
}

#[test]
fn show_tells_each_sign_and_each_criterion_whole() {
    let office = escaped();
    let told = office.done(&["show", "0412", "--on", "30/6/2026"]);
    assert!(told.contains("overdue since 01/06/2026"), "{told}");
    let is_criterion =
        |line: &&str| ["  ✓ ", "  ✗ ", "  ? ", "  – "].iter().any(|sign| line.starts_with(sign));
    let all = office.json(&["rules"])["criteria"][0]["criteria"].as_array().unwrap().len();
    assert_eq!(told.lines().filter(is_criterion).count(), all, "{told}");
}

#[test]
fn a_warning_names_its_fact_and_its_day() {
    let office = escaped();
    let told = office.json(&IN_JUNE);
    assert_eq!((&told["total"], &told["warned"], &told["relapsed"]), (&json!(1), &json!(1), &json!([])));
    let one = &told["watched"][0];
    assert_eq!(
        (&one["code"], &one["since"], &one["until"]),
        (&json!("0412"), &json!("2024-12-14"), &json!("2027-12-14"))
    );
    let expected = [("loan_overdue", "2026-06-01"), ("visit_overdue", "2024-03-13")];
    assert_eq!(kinds(&one["warnings"]), expected.map(|(kind, date)| (kind.to_owned(), date.to_owned())));
    let overdue = &one["warnings"][0];
    assert_eq!(overdue["fact"], json!({ "lent": "2023-06-01", "outstanding": 30_000_000 }));
    let weights = one["warnings"].as_array().unwrap().iter().map(|one| one["weight"].as_i64().unwrap());
    assert_eq!(one["risk"], json!(weights.sum::<i64>()));
    let shown = office.json(&["show", "0412", "--on", "30/6/2026"]);
    assert_eq!(shown["warnings"], one["warnings"], "the household tells the same");
}

#[test]
fn the_list_is_printed_and_written_out() {
    let office = escaped();
    let text = office.done(&IN_JUNE);
    assert!(text.contains("0412") && text.contains("30.000.000 đ overdue since 01/06/2026"), "{text}");
    for (option, name) in [("--pdf", "watch.pdf"), ("--xlsx", "watch.xlsx"), ("--text", "watch.txt")] {
        office.done(&["report", "watch", "--on", "30/6/2026", option, arg(&office.path(name))]);
        assert!(std::fs::metadata(office.path(name)).unwrap().len() > 500, "{name}");
    }
    let all = office.json(&["report", "watch", "--on", "30/6/2026"]);
    assert_eq!(all["watched"].as_array().unwrap().len(), 1);
}

#[test]
fn a_relapse_is_recorded_by_the_decision() {
    let office = escaped();
    office.recognised("poor", "1/9/2026");
    let told = office.json(&["watch", "--on", "30/9/2026"]);
    assert_eq!((&told["total"], &told["watched"]), (&json!(0), &json!([])));
    assert_eq!(told["relapsed"][0]["movement"], json!("relapsed_poor"));
    assert_eq!(told["relapsed"][0]["date"], json!("2026-09-01"));
    assert_eq!(office.json(&IN_JUNE)["total"], json!(1), "in June it was not back yet");
}

#[test]
fn the_communes_own_weights_count_and_faults_are_told() {
    let office = escaped();
    let own = include_str!("../../src/domain/watch/watch.toml");
    let heavy =
        own.replacen("kind = \"loan_overdue\"\nweight = 3", "kind = \"loan_overdue\"\nweight = 40", 1);
    office.write("watch.toml", &heavy);
    assert_eq!(office.json(&IN_JUNE)["watched"][0]["warnings"][0]["weight"], json!(40));
    assert_eq!(office.json(&["rules"])["watch"]["source"], json!("watch.toml"));
    office.write("watch.toml", own.replacen("\"near_line\"", "\"bad_luck\"", 1));
    let said = office.fails(1, &IN_JUNE);
    assert!(said.contains("watch.toml") && said.contains("bad_luck"), "{said}");
    let rules = office.run(&["rules"]);
    assert_eq!(code(&rules), 3, "{}", err(&rules));
}
