//! Passing on, on the command line: what is owed, who waits, the trees on the screen and on paper.

use std::process::Command;

use crate::office::{Office, arg};

fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "300", "--seed", "7", "--no-open"]);
    office
}

#[test]
fn what_is_owed_is_the_same_in_the_report_and_among_the_herds() {
    let office = village();
    let report = office.json(&["report", "obligations"]);
    assert!(!report["obligations"].as_array().unwrap().is_empty());
    assert_eq!(report["obligations"], office.json(&["herd", "pass-on"])["obligations"]);
    let earlier = office.json(&["report", "obligations", "--on", "2023-01-01"]);
    let all = |answer: &serde_json::Value| answer["obligations"].as_array().unwrap().len();
    assert!(all(&earlier) < all(&report), "supports that came later owe nothing yet");
    office.fails(2, &["report", "obligations", "--on", "1/1/2199"]);
    assert!(office.fails(2, &["report", "result"]).contains("--round"), "official tables need their time");
}

#[test]
fn the_waiting_list_tells_who_comes_first() {
    let waiting = village().json(&["herd", "waiting"]);
    let ranks: Vec<_> =
        waiting["waiting"].as_array().unwrap().iter().map(|one| one["rank"].as_i64()).collect();
    assert!(!ranks.is_empty() && ranks.is_sorted());
}

#[test]
fn a_tree_adds_up_and_stands_on_paper_with_its_branches() {
    let office = village();
    let all = office.json(&["herd", "chain"]);
    let trees = all["trees"].as_array().unwrap();
    let size = |tree: &&serde_json::Value| tree["households"].as_array().unwrap().len();
    let widest = trees.iter().max_by_key(size).unwrap();
    let generations =
        widest["households"].as_array().unwrap().iter().map(|h| h["generation"].as_u64().unwrap());
    assert_eq!(generations.max().unwrap(), widest["totals"]["generations"].as_u64().unwrap());
    assert!(size(&widest) > 1);
    let last = widest["households"].as_array().unwrap().last().unwrap();
    let code = last["household"].as_str().unwrap();
    assert_eq!(
        &office.json(&["herd", "chain", code])["trees"][0],
        widest,
        "each household leads to its tree"
    );
    let pdf = office.path("cay.pdf");
    office.done(&["herd", "chain", code, "--pdf", arg(&pdf)]);
    let Ok(read) = Command::new("pdftotext").args(["-layout", arg(&pdf), "-"]).output() else {
        eprintln!("not looked into: there is no pdftotext here");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    assert!(text.contains(last["head"].as_str().unwrap()), "{text}");
    for household in widest["households"].as_array().unwrap() {
        let code = household["household"].as_str().unwrap();
        let line = text.lines().find(|line| line.trim_start_matches([' ', '·']).starts_with(code));
        let levels = line.map(|line| line.matches('·').count() as u64);
        assert_eq!(levels, household["generation"].as_u64().map(|generation| generation - 1), "{text}");
    }
    office.fails(1, &["herd", "chain", "KHONG-CO"]);
}

/// Codes of households that do not owe and never got an animal.
fn free(office: &Office, count: usize) -> Vec<String> {
    let found = office.json(&["find", "--on", "2026-11-01", "--limit", "200"]);
    let owing = office.json(&["herd", "chain"]).to_string();
    let codes = found["hits"].as_array().unwrap().iter().map(|hit| hit["code"].as_str().unwrap().to_owned());
    codes.filter(|code| !owing.contains(&format!("\"{code}\""))).take(count).collect()
}

fn of<'a>(answer: &'a serde_json::Value, code: &str) -> Vec<&'a serde_json::Value> {
    answer["obligations"].as_array().unwrap().iter().filter(|one| one["household"] == code).collect()
}

#[test]
fn an_obligation_of_an_older_list_is_recorded_paid_in_part_and_settled() {
    let office = village();
    let code = &free(&office, 1)[0];
    let add = [
        "herd",
        "pass-on",
        "add",
        code,
        "--model",
        "bo-sinh-san",
        "--given",
        "12/3/2024",
        "--value",
        "18tr",
        "--tag",
        "CU-01",
        "--rule",
        "offspring",
        "--amount",
        "2",
    ];
    let tried: Vec<_> = add.iter().copied().chain(["--dry-run"]).collect();
    assert_eq!(office.json(&tried)["dry_run"], true);
    assert!(of(&office.json(&["herd", "pass-on"]), code).is_empty());
    assert_eq!(office.json(&add)["due"], "2026-09-12");
    assert!(office.fails(1, &add).contains("CU-01"), "the tag is worn");
    assert_eq!(of(&office.json(&["herd", "pass-on"]), code)[0]["heads_left"], 2);
    let pay = ["herd", "pass-on", "pay", code, "--paid", "6tr", "--heads", "1", "--note", "PT 12"];
    office.done(&pay);
    let owed = office.json(&["herd", "pass-on"]);
    assert_eq!(
        (&of(&owed, code)[0]["heads_left"], &of(&owed, code)[0]["paid"]),
        (&1.into(), &6_000_000.into())
    );
    office.fails(1, &["herd", "pass-on", "pay", code, "--paid", "6tr", "--heads", "2"]);
    office.done(&pay);
    assert_eq!(of(&office.json(&["herd", "pass-on"]), code)[0]["standing"], "settled");
    office.fails(1, &pay);
    office.done(&["undo"]);
    assert_eq!(of(&office.json(&["herd", "pass-on"]), code)[0]["heads_left"], 1);
    assert_eq!(office.json(&["check"])["problems"].as_array().unwrap().len(), 0);
}

#[test]
fn a_calf_is_handed_on_in_one_step_and_never_to_the_same_household() {
    let office = village();
    let codes = free(&office, 2);
    let (from, to) = (&codes[0], &codes[1]);
    let add =
        ["herd", "pass-on", "add", from, "--model", "bo-sinh-san", "--given", "12/3/2024", "--tag", "CU-02"];
    office.done(&add);
    office.done(&["herd", "birth", "CU-02", "--date", "1/2/2026", "--young", "female:CU-03"]);
    assert_eq!(
        of(&office.json(&["herd", "pass-on"]), from)[0]["due"],
        "2026-10-01",
        "the birth moves the last day"
    );
    let hand_on = ["herd", "pass-on", "hand-on", from, "--date", "1/9/2026", "--reason", "họp khu"];
    let to_itself: Vec<_> = hand_on.iter().copied().chain(["--to", from]).collect();
    let good: Vec<_> = hand_on.iter().copied().chain(["--to", to]).collect();
    office.fails(1, &to_itself);
    let tried: Vec<_> = good.iter().copied().chain(["--dry-run"]).collect();
    assert_eq!(office.json(&tried)["animals"][0], "CU-03");
    office.done(&good);
    assert_eq!(of(&office.json(&["herd", "pass-on"]), from)[0]["receiver"], to.as_str());
    assert_eq!(office.json(&["herd", "show", "CU-03"])["household"], to.as_str());
    office.fails(1, &["herd", "pass-on", "void", to, "--reason", "  "]);
    office.done(&["herd", "pass-on", "void", to, "--reason", "bê chết, BB 3", "--date", "1/10/2026"]);
    assert_eq!(of(&office.json(&["herd", "pass-on"]), to)[0]["standing"], "voided");
    office.fails(1, &["herd", "pass-on", "void", to, "--reason", "lần nữa"]);
}
