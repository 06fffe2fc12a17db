//! A review round from its opening to its closing, as an office runs it. Everything happens today, so that the test
//! holds on any day.

use chrono::Datelike;

use crate::office::{LIST, Office, code, err, out};

/// The round of this year, opened with three listed households; a fourth is in no class.
fn opened() -> (Office, String) {
    let office = Office::new();
    let list = office.write("danh-sach.csv", format!("{LIST}0499;Vi Văn Một;Nam;1985;;Kinh;Khu 4;\n"));
    office.done(&["import", list.to_str().unwrap()]);
    let year = (chrono::Utc::now() + chrono::Duration::hours(7)).year().to_string();
    let from = format!("{year}-01-01");
    let round = office.json(&["round", "open", &year, "--from", &from]);
    assert_eq!((&round["households"], &round["kind"]), (&3.into(), &"yearly".into()));
    (office, year)
}

fn survey(office: &Office, round: &str, household: &str, income: &str) {
    let said = ["survey", "add", household, "--round", round, "--income", income, "--deprived", "1,4,8"];
    office.done(&[&said[..], &["--causes", "land,capital", "--groups", "merit"]].concat());
}

/// The stage of a household.
fn stage(office: &Office, round: &str, household: &str) -> String {
    let shown = office.json(&["round", "show", round]);
    let households = shown["households"].as_array().unwrap();
    let found = households.iter().find(|one| one["code"] == household).unwrap();
    found["stage"].as_str().unwrap().to_owned()
}

fn meeting(office: &Office, round: &str, hamlet: &str, agreed: &str) -> (i32, String) {
    let said = ["round", "meeting", round, "--hamlet", hamlet, "--present", "40", "--agreed", agreed];
    let output = office.run(&said);
    (code(&output), out(&output) + &err(&output))
}

#[test]
fn a_round_runs_from_the_list_to_the_closing() {
    let (office, round) = opened();
    let round = round.as_str();
    office.done(&["round", "add", round, "0499"]);
    assert_eq!(stage(&office, round, "0499"), "to_screen");
    office.done(&["round", "screen", round, "0499", "--form-b", "no"]);
    assert_eq!(stage(&office, round, "0499"), "screened_out");
    office.done(&["round", "assign", round, "--hamlet", "Khu 4", "--to", "Lò Thị Bình"]);
    for (household, income) in [("0412", "900000"), ("0415", "950000"), ("0431", "800000")] {
        survey(&office, round, household, income);
    }
    assert_eq!(stage(&office, round, "0412"), "surveyed");

    let (ended, said) = meeting(&office, round, "Khu 4", "19");
    assert!(ended == 3 && said.contains("held again"), "{said}");
    assert!(office.fails(1, &["round", "decide", round, "--number", "118/QĐ-UBND"]).contains("agreed on"));
    assert_eq!(meeting(&office, round, "Khu 4", "20").0, 0);
    assert_eq!(meeting(&office, round, "Khu 7", "38").0, 0);
    office.fails(1, &["round", "verdict", round, "0415", "--class", "none"]);
    office.done(&["round", "verdict", round, "0415", "--class", "none", "--reason", "Đã xây nhà hai tầng"]);
    office.done(&["round", "post", round, "--hamlet", "Khu 4"]);
    office.done(&["round", "complain", round, "0431", "--content", "Có hai xe máy"]);
    assert_eq!(stage(&office, round, "0431"), "contested");
    let contested = office.json(&["round", "decide", round, "--number", "118/QĐ-UBND", "--dry-run"]);
    assert_eq!(contested["recognised"], 2, "who is contested waits, and holds nobody up");
    office.done(&["round", "recheck", round, "0431", "--outcome", "rejected"]);
    office.done(&["round", "report", round, "--number", "58/BC-UBND"]);

    assert!(office.fails(1, &["round", "close", round]).contains('3'));
    let would = office.json(&["round", "decide", round, "--number", "118/QĐ-UBND", "--dry-run"]);
    assert_eq!((&would["recognised"], &would["classes"]["none"]), (&3.into(), &1.into()));
    let decided = office.json(&["round", "decide", round, "--number", "118/QĐ-UBND"]);
    assert_eq!(decided["classes"]["poor"], 2);
    office.done(&["round", "certify", round]);
    office.done(&["round", "close", round]);

    let rounds = office.json(&["round", "list"]);
    assert_eq!(
        (&rounds["rounds"][0]["recognised"], rounds["rounds"][0]["round"]["closed"].is_string()),
        (&3.into(), true)
    );
    let total = &office.json(&["report", "groups", "--round", round])["totals"][0];
    assert_eq!(total[3], 2, "{total}");
    let shown = office.json(&["show", "0415"]);
    assert_eq!((&shown["class"], &shown["surveys"][0]["recognised"]), (&"none".into(), &"none".into()));
    assert_eq!(office.json(&["check"])["problems"].as_array().unwrap().len(), 0);
    let late = ["survey", "add", "0412", "--round", round, "--income", "1", "--deprived", "none"];
    assert!(office.fails(1, &late).contains("closed"));
    office.fails(1, &["round", "add", round, "0412"]);
    office.done(&["undo"]);
    assert!(office.json(&["round", "show", round])["closed"].is_null());
}

#[test]
fn what_does_not_fit_is_said_and_changes_nothing() {
    let (office, round) = opened();
    let round = round.as_str();
    let (ended, said) = meeting(&office, round, "Khu 4", "41");
    assert!(ended == 1 && said.contains("41") && said.contains("40"), "{said}");
    assert!(office.fails(1, &["round", "show", "2019"]).contains("2019"));
    assert!(office.fails(2, &["round", "show", "26"]).contains("26"));
    assert!(office.fails(1, &["round", "open", round]).contains("opened"));
    assert!(office.fails(1, &["round", "screen", round, "0499", "--form-b", "no"]).contains("0499"));
    assert!(office.fails(1, &["round", "add", round, "0412"]).contains("already"));
    office.fails(2, &["round", "meeting", round, "--hamlet", "Khu 9", "--present", "1", "--agreed", "1"]);
    let causes =
        ["survey", "add", "0412", "--round", round, "--income", "1", "--deprived", "1", "--causes", "lnad"];
    assert!(office.fails(2, &causes).contains("lnad"));
    let shown = office.json(&["round", "show", round]);
    assert_eq!(shown["meetings"].as_array().unwrap().len(), 0);
    assert_eq!(shown["progress"]["stages"]["to_survey"], 3);
}

#[test]
fn a_round_can_be_looked_at_before_it_is_opened() {
    let (office, round) = opened();
    let next = format!("{round}-02");
    let year = format!("{round}-01-01");
    let would = office.json(&["round", "open", &next, "--from", &year, "--due", &year, "--dry-run"]);
    assert_eq!((&would["dry_run"], &would["households"]), (&true.into(), &3.into()));
    assert_eq!(would["sources"][0]["source"], "listed");
    assert_eq!(office.json(&["round", "list"])["rounds"].as_array().unwrap().len(), 1);
    assert!(out(&office.run_in("vi", &["round", "list"])).contains("đang mở"));
}

#[test]
fn answers_to_form_a_give_its_result() {
    let (office, round) = opened();
    office.done(&["round", "add", &round, "0499"]);
    let screen = |answers: &str| ["round", "screen", &round, "0499", "--answers", answers].map(str::to_owned);
    let run = |answers: &str| {
        let said = screen(answers);
        office.run(&said.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let without = run("o-to=yes,luong-huu=yes");
    assert_eq!(code(&without), 2, "{}", err(&without));
    let rules = include_str!("../../fixtures/rules/forms/form_a.toml");
    let rules =
        rules.replace("from = 2026-01-01", "from = 2000-01-01").replace("to = 2026-12-31", "to = 2099-12-31");
    std::fs::create_dir(office.path("forms")).unwrap();
    office.write("forms/form_a.toml", rules);
    let missing = run("o-to=yes");
    assert!(code(&missing) == 2 && err(&missing).contains("luong-huu"), "{}", err(&missing));
    assert_eq!(code(&run("o-to=maybe,luong-huu=no")), 2);
    assert_eq!(code(&run("o-to=yes,luong-huu=yes,x=no")), 2);
    assert_eq!(code(&run("o-to=yes,luong-huu=yes")), 0);
    assert_eq!(stage(&office, &round, "0499"), "screened_out");
    assert_eq!(code(&run("o-to=yes,luong-huu=no")), 0);
    assert_eq!(stage(&office, &round, "0499"), "to_survey");
}
