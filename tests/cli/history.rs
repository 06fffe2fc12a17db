//! Who did, who looked, the head of the journal outside of the register, and the data of one person.

use serde_json::json;

use crate::office::{Office, arg, code, err, out};

#[test]
fn the_journal_is_asked_by_household_person_day_and_kind() {
    let office = Office::with_list();
    office.done(&["visit", "add", "0412", "--seen", "nhà dột"]);
    let of = |typed: &[&str]| office.json(&[&["history"], typed].concat())["entries"].clone();
    assert_eq!(of(&["--household", "0412"]).as_array().unwrap().len(), 2);
    assert_eq!(of(&["0412", "--kind", "save_visit"])[0]["author"], "lan.tt");
    assert_eq!(of(&["0412", "--person", "lành"])[0]["kind"], "import", "a visit is nobody's own");
    assert_eq!(of(&["--by", "ai"]), json!([]));
    assert_eq!(of(&["--to", "1/1/2020"]), json!([]));
    let text = of(&["0412"])[0]["text"].as_str().unwrap().to_owned();
    assert!(text.starts_with("lan.tt ") && text.contains("nhà dột"), "{text}");
    let vi = out(&office.run_in("vi", &["history", "0412"]));
    assert!(vi.contains("lan.tt thêm lần thăm hộ 0412 Nguyễn Thị Lành"), "{vi}");
    assert!(office.fails(2, &["history", "--person", "lành"]).contains("CODE"));
    office.fails(2, &["history", "--kind", "walk"]);
    assert!(office.done(&["print", "history", "0412", "--text", "-"]).contains("nhà dột"));
}

#[test]
fn who_looked_is_told_and_who_wrote_everything_out_looked_at_everybody() {
    let office = Office::with_list();
    office.done(&["show", "0412"]);
    office.done(&["show", "0412", "--json"]);
    office.done(&["print", "summary", "0412", "--text", arg(&office.path("phieu.txt"))]);
    office.done(&["export", "households", "--to", arg(&office.path("ho.csv"))]);
    let looks = office.json(&["history", "0412", "--looked"])["looks"].clone();
    let how: Vec<_> = looks.as_array().unwrap().iter().map(|look| look["how"].as_str().unwrap()).collect();
    assert_eq!(how, ["exported", "printed", "opened"]);
    let other = office.json(&["history", "0415", "--looked"])["looks"].clone();
    assert_eq!((other.as_array().unwrap().len(), &other[0]["what"]), (1, &json!("households")));
    assert!(office.done(&["history", "--looked"]).contains("every household"));
    assert_eq!(office.json(&["check"])["problems"], json!([]));
}

#[test]
fn what_is_carried_away_is_a_look_at_whoever_is_in_it() {
    let office = Office::with_list();
    office.done(&["take-out", "Khu 4", "--to", arg(&office.path("khu4.db")), "--who", "Minh"]);
    let looked =
        |code: &str| office.json(&["history", code, "--looked"])["looks"].as_array().unwrap().clone();
    assert_eq!(looked("0412").iter().map(|look| &look["what"]).collect::<Vec<_>>(), ["copy"]);
    assert!(looked("0431").is_empty(), "of another hamlet");
    office.done(&["backup", arg(&office.path("mang-di.db"))]);
    assert_eq!((looked("0412").len(), looked("0431").len()), (2, 1));
    office.done(&["backup"]);
    assert_eq!(looked("0431").len(), 1, "a copy in the folder of copies leaves nowhere");
}

#[test]
fn the_head_of_the_journal_is_kept_outside_and_proves_it_later() {
    let office = Office::with_list();
    let head = office.done(&["history", "--head"]).trim().to_owned();
    let week = office.done(&["print", "week", "--text", "-"]);
    assert!(week.contains(&head), "{head} in\n{week}");
    office.done(&["visit", "add", "0412", "--seen", "nhà dột"]);
    assert!(office.done(&["check", "--anchor", &head]).contains(&head));
    let (number, hash) = head.split_once(':').unwrap();
    let other = format!("{number}:{}", hash.chars().rev().collect::<String>());
    let found = office.run(&["check", "--anchor", &other, "--json"]);
    assert_eq!(code(&found), 3);
    assert!(out(&found).contains("\"anchor\""), "{}", out(&found));
    let ahead = office.run(&["check", "--anchor", &format!("999:{hash}")]);
    assert!(code(&ahead) == 3 && out(&ahead).contains("cut off"), "{}", out(&ahead));
    office.fails(2, &["check", "--anchor", "412"]);
}

#[test]
fn what_is_held_of_somebody_is_told_on_paper_and_as_json() {
    let office = Office::with_list();
    office.done(&["show", "0412"]);
    let paper = office.done(&["person-data", "0412", "lành"]);
    for part in ["Nguyễn Thị Lành", "danh-sach.csv", "lan.tt"] {
        assert!(paper.contains(part), "{part} in\n{paper}");
    }
    assert!(!paper.contains("025174000123"));
    assert!(office.done(&["person-data", "0412", "1", "--full"]).contains("025174000123"));
    let json = office.json(&["person-data", "0412", "025174000123"]);
    assert_eq!(json["held"][0]["fields"]["name"], "Nguyễn Thị Lành");
    assert_eq!(json["held"][0]["entered"]["kind"], "import");
    assert!(json["looks"].as_array().is_some_and(|looks| looks.iter().any(|look| look["what"] == "show")));
    let pdf = office.path("du-lieu.pdf");
    office.done(&["person-data", "0412", "1", "--pdf", arg(&pdf)]);
    assert!(pdf.exists());
    office.fails(2, &["person-data", "0412", "ai"]);
    office.fails(2, &["person-data", "0412"]);
}

#[test]
fn an_erasure_needs_reason_and_ground_and_says_where_the_data_still_is() {
    let office = Office::with_list();
    office.done(&["backup"]);
    let erase = ["person-data", "0412", "lành", "--erase"];
    office.fails(2, &erase);
    office.fails(2, &[&erase[..], &["--reason", "theo đơn"]].concat());
    let asked = [&erase[..], &["--reason", "theo đơn", "--ground", "Luật 91/2025/QH15"]].concat();
    let said = office.done(&asked);
    for part in ["(đã xoá)", "register.db.backups", "cannot be taken back"] {
        assert!(part == "(đã xoá)" || said.contains(part), "{part} in\n{said}");
    }
    let shown = office.json(&["show", "0412"]);
    assert_eq!((&shown["head"], &shown["members"][0]["citizen_number"]), (&json!("(đã xoá)"), &json!("")));
    assert_eq!(office.json(&["find", "lanh"])["total"], 0);
    assert_eq!(office.json(&["find", "duc"])["total"], 1);
    assert_eq!(office.json(&["check"])["problems"], json!([]));
    let bytes = std::fs::read(office.register()).unwrap();
    assert!(!bytes.windows(12).any(|window| window == b"025174000123"));
    assert!(office.fails(1, &["undo"]).contains("by law"));
    assert!(office.fails(2, &asked).contains("person"), "nobody of this name is there any more");
    let again = ["person-data", "0412", "1", "--erase", "--reason", "x", "--ground", "y"];
    assert!(office.fails(1, &again).contains("already"));
    let folder = office.path("chu");
    assert!(office.done(&["dump", arg(&folder), "--prove"]).contains("are the same"));
    assert!(office.done(&["person-data", "--scrub"]).contains("Cleaned"));
}

#[test]
fn only_the_keeper_erases() {
    let office = Office::with_list();
    office.done(&["colleague", "set", "lan.tt", "--role", "keeper"]);
    office.done(&["colleague", "set", "minh", "--role", "approver"]);
    let erase = ["--as", "minh", "person-data", "0412", "1", "--erase", "--reason", "x", "--ground", "y"];
    let refused = office.run(&erase);
    assert!(code(&refused) == 1 && err(&refused).contains("keeper"), "{}", err(&refused));
}
