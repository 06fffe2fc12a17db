//! What support reached and what it did not, on the command line.

use serde_json::Value;

use crate::office::{Office, arg};

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn sum(lines: &Value, of: &str) -> i64 {
    lines.as_array().unwrap().iter().map(|line| number(&line[of])).sum()
}

fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "120", "--seed", "3", "--no-open"]);
    office
}

#[test]
fn the_support_table_adds_up_however_it_is_parted() {
    let office = village();
    let all = office.json(&["report", "supports", "--from", "1/1/2020"])["total"].clone();
    assert!(number(&all["supports"]) > 0);
    for by in ["model", "kind", "fund", "programme", "hamlet"] {
        let table = office.json(&["report", "supports", "--from", "1/1/2020", "--by", by]);
        assert_eq!(table["total"], all, "{by}");
        assert_eq!(sum(&table["lines"], "supports"), number(&all["supports"]), "{by}");
        assert_eq!(sum(&table["lines"], "value"), number(&all["value"]), "{by}");
        for line in table["lines"].as_array().unwrap() {
            let behind = i64::try_from(line["behind"].as_array().unwrap().len()).unwrap();
            assert_eq!(behind, number(&line["households"]), "{line}");
        }
    }
    let reach = office.json(&["report", "reach", "--from", "1/1/2020", "--by", "hamlet"]);
    assert_eq!(sum(&reach["funds"], "value"), number(&all["value"]));
}

#[test]
fn a_household_is_unreached_until_something_answers_what_it_lacks() {
    let office = village();
    let told = office.json(&["report", "unreached", "--months", "6"]);
    let households = told["households"].as_array().unwrap();
    let in_need = |household: &&Value| household["lacks"].as_array().is_some_and(|lacks| !lacks.is_empty());
    let one = households.iter().find(in_need).expect("somebody of the commune lacks something");
    let lack =
        one["lacks"].as_array().unwrap().iter().find(|lack| lack["answered_by"] != Value::Array(vec![]));
    let (code, lack) = (one["code"].as_str().unwrap(), lack.expect("a model answers it"));
    let model = lack["answered_by"][0].as_str().unwrap();
    office.done(&["support", "add", code, "--model", model]);
    let now = office.json(&["report", "unreached", "--months", "6"]);
    let still = now["households"].as_array().unwrap().iter().find(|other| other["code"] == code);
    let still = still.map(|other| other["lacks"].to_string()).unwrap_or_default();
    assert!(!still.contains(&format!("\"{}\"", lack["indicator"].as_str().unwrap())), "{still}");
}

#[test]
fn lists_of_reach_are_written_whole() {
    let office = village();
    for (name, file) in
        [("supports", "a.xlsx"), ("unreached", "b.pdf"), ("astray", "c.txt"), ("reach", "d.xlsx")]
    {
        let path = office.path(file);
        let to = format!("--{}", file.rsplit('.').next().unwrap().replace("txt", "text"));
        office.done(&["report", name, &to, arg(&path)]);
        assert!(path.metadata().unwrap().len() > 100, "{file}");
    }
    assert!(office.done(&["report", "supports"]).contains("đ"));
}

#[test]
fn who_was_not_reached_can_be_asked_as_of_an_earlier_day() {
    let office = village();
    let then = office.json(&["report", "unreached", "--on", "31/12/2024"]);
    assert_eq!(then["on"], "2024-12-31");
    let days = then["households"].as_array().unwrap().iter().filter_map(|one| one["last"].as_str());
    assert!(days.into_iter().all(|day| day <= "2024-12-31"), "{then}");
    office.fails(2, &["report", "unreached", "--on", "1/1/2199"]);
    office.fails(2, &["report", "unreached", "--on", "hôm kia"]);
}

#[test]
fn a_time_that_ends_before_it_begins_is_refused() {
    let office = village();
    office.fails(2, &["report", "supports", "--from", "1/6/2026", "--to", "1/5/2026"]);
    office.fails(2, &["report", "supports", "--year", "2026", "--from", "1/5/2026"]);
}
