//! Passing on, on the command line: what is owed, who waits, the trees on the screen and on paper.

use std::process::Command;

use crate::office::{Office, arg};

fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "200", "--seed", "3", "--no-open"]);
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
    assert!(text.contains("└─") && text.contains(last["head"].as_str().unwrap()), "{text}");
    office.fails(1, &["herd", "chain", "KHONG-CO"]);
}
