//! What is not given to one household: activities, who attends them, emergencies, and the facts of supports.

use crate::office::{Office, arg};

fn radio(office: &Office, spent: &str) -> serde_json::Value {
    let name = "Phát thanh quý I";
    let said = [
        "support", "activity", "add", name, "--kind", "radio", "--units", "5", "--areas", "15", "--given",
        "120tr",
    ];
    office.json(&[&said[..], &["--spent", spent, "--from", "2026-02-01"]].concat())
}

#[test]
fn the_activities_of_a_year_come_to_their_money() {
    let office = Office::with_list();
    radio(&office, "100tr");
    let year = office.json(&["report", "activities", "--year", "2026"]);
    let totals = &year["totals"];
    assert_eq!((&totals["given"], &totals["left"]), (&120_000_000.into(), &20_000_000.into()));
    assert_eq!(year, office.json(&["support", "activity", "list", "--year", "2026"]));
    assert!(office.done(&["report", "activities", "--year", "2026"]).contains("Phát thanh quý I"));
    for (option, name) in [("--xlsx", "hd.xlsx"), ("--pdf", "hd.pdf"), ("--text", "hd.txt")] {
        let path = office.path(name);
        office.done(&["report", "activities", "--year", "2026", option, arg(&path)]);
        assert!(std::fs::metadata(&path).unwrap().len() > 100, "{name}");
    }
}

#[test]
fn somebody_learns_a_trade_finds_work_and_the_household_shows_it() {
    let office = Office::with_list();
    let class = "Lớp may công nghiệp";
    office.done(&["support", "activity", "add", class, "--kind", "training_class", "--from", "2026-04-01"]);
    let attend = ["support", "attend", "lớp may", "0412"];
    assert!(office.json(&attend)["result"].is_null());
    let done =
        [&attend[..], &["--result", "completed", "--job", "employed", "--job-from", "2026-08-01"]].concat();
    assert_eq!(office.json(&done)["job"], "employed");
    let early = [&attend[..], &["--job-from", "2026-03-01"]].concat();
    office.fails(2, &early);
    let shown = office.json(&["show", "0412"]);
    let attended = &shown["attended"][0];
    assert_eq!((&attended["activity"], &attended["result"]), (&class.into(), &"completed".into()));
    assert!(office.done(&["show", "0412"]).contains(class));
    office.done(&["undo"]);
    assert!(office.json(&["show", "0412"])["attended"][0]["result"].is_null());
}

#[test]
fn relief_names_its_emergency_and_never_comes_before_it() {
    let office = Office::with_list();
    let storm = "Bão số 3";
    office.done(&[
        "support",
        "relief",
        "add",
        storm,
        "--kind",
        "storm",
        "--date",
        "2026-09-07",
        "--injured",
        "2",
    ]);
    let relief = |day: &'static str| {
        let model = "cuu-tro-khan-cap";
        vec![
            "support",
            "add",
            "0412",
            "--model",
            model,
            "--value",
            "5tr",
            "--relief-event",
            "bão",
            "--date",
            day,
        ]
    };
    office.fails(1, &relief("2026-09-06"));
    let given = office.json(&relief("2026-09-08"));
    assert_eq!(given["relief_event"], storm);
    let facts = office.json(&["support", "relief", "show", "bão"]);
    assert_eq!(facts["supports"].as_array().unwrap().len(), 1);
    assert!(office.done(&["show", "0412"]).contains(storm));
}

#[test]
fn the_facts_of_a_support_are_told_by_code_and_checked() {
    let office = Office::with_list();
    let tank = ["support", "add", "0412", "--model", "bon-nuoc", "--value", "2tr5"];
    let told = |facts: &[&'static str]| {
        let details = facts.iter().flat_map(|fact| ["--detail", fact]);
        tank.iter().copied().chain(details).collect::<Vec<_>>()
    };
    office.fails(2, &told(&["litres=1000000"]));
    assert!(office.fails(2, &told(&["colour=xanh"])).contains("litres, mark, producer"));
    let saved = office.json(&told(&["litres=1.000", "mark=Tân Á"]));
    assert_eq!((&saved["details"]["litres"], &saved["details"]["mark"]), (&"1000".into(), &"Tân Á".into()));
    assert!(office.done(&["show", "0412"]).contains("Tân Á"));
}
