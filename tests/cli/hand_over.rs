//! A round of hand-over from the plan to the settlement, as an office runs it.

use crate::office::{LIST, Office, code, err, out};

fn office() -> Office {
    let office = Office::new();
    let list = office.write("danh-sach.csv", LIST);
    office.done(&["import", list.to_str().unwrap()]);
    office
}

fn tanks(dry_run: bool) -> Vec<&'static str> {
    let mut said = vec![
        "support",
        "round",
        "plan",
        "Bồn nước 2026",
        "--model",
        "bon-nuoc",
        "--unit-value",
        "2tr5",
        "--fund",
        "mttq-tinh",
        "--mark",
        "Tân Á",
        "--codes",
        "0412",
        "0415",
        "0431",
    ];
    if dry_run {
        said.push("--dry-run");
    }
    said
}

#[test]
fn a_round_runs_from_the_plan_to_the_settlement() {
    let office = office();
    let would = office.json(&tanks(true));
    assert_eq!((&would["households"], &would["value"]), (&3.into(), &7_500_000.into()));
    assert!(office.json(&["support", "round", "list"])["rounds"].as_array().unwrap().is_empty());

    office.done(&tanks(false));
    let round = "bồn nước";
    office.fails(1, &["support", "round", "hand-over", round, "0412"]);
    office.done(&["support", "round", "approve", round, "--decision", "45/QĐ-UBND"]);
    office.done(&["support", "round", "except", round, "0415", "--reason", "Đi vắng"]);
    let given = office.json(&["support", "round", "hand-over", round, "--minutes", "07/BB"]);
    assert_eq!((&given["handed_over"], &given["excepted"]), (&2.into(), &1.into()));
    assert_eq!(given["lines"].as_array().unwrap().iter().filter(|l| l["receiver"] != "").count(), 2);
    let back = ["support", "round", "take-back", round, "0412", "--reason", "Nhầm hộ"];
    assert_eq!(&office.json(&back)["handed_over"], &1);
    office.done(&["support", "round", "hand-over", round, "0412"]);
    office.fails(2, &["support", "round", "cancel", round, "--reason", "Trả lại"]);
    office.done(&["support", "round", "cancel", round, "0415", "--reason", "Hộ từ chối"]);
    let settled = office.json(&["support", "round", "settle", round]);
    assert_eq!((&settled["stage"], &settled["value"]), (&"settled".into(), &5_000_000.into()));
}

#[test]
fn the_sign_off_list_shows_whole_numbers_only_where_asked() {
    let office = office();
    office.done(&tanks(false));
    let printed = |more: &[&str]| {
        let said = [&["print", "sign-off", "bon nuoc", "--text", "-", "--columns", "132"], more].concat();
        out(&office.run(&said))
    };
    let (masked, full) = (printed(&[]), printed(&["--full"]));
    assert!(masked.contains("LIST OF SUPPORT TO HOUSEHOLDS") && masked.contains("Tân Á"), "{masked}");
    assert!(masked.contains("7.500.000"), "{masked}");
    assert!(full.len() >= masked.len() / 2 && !full.contains("•••"), "{full}");
}

#[test]
fn who_already_had_it_is_said_and_can_be_left_out() {
    let office = office();
    office.done(&["support", "add", "0412", "--model", "bon-nuoc"]);
    let would = office.run(&tanks(true));
    assert!(out(&would).contains("0412"), "{}", out(&would));
    let clear = office.run(&[&tanks(true)[..], &["--only-clear", "--json"]].concat());
    assert_eq!(code(&clear), 3, "done, but somebody is left out");
    let clear: serde_json::Value = serde_json::from_str(&out(&clear)).unwrap();
    assert_eq!((&clear["households"], clear["refused"].as_array().unwrap().len()), (&2.into(), 1));
}

#[test]
fn absurd_numbers_and_a_fund_that_ended_are_told() {
    let office = office();
    let plan = |more: &[&str]| {
        let said = ["support", "round", "plan", "Thử", "--model", "gao", "--codes", "0412"];
        office.fails(2, &[&said[..], more].concat())
    };
    plan(&["--per", "-5"]);
    plan(&["--per", "9999999999"]);
    plan(&["--unit-value", "999999999999999"]);
    assert!(plan(&["--fund", "ctmtqg-2021-2025", "--date", "1/2/2027"]).contains("31/12/2026"));
    assert!(office.json(&["support", "round", "list"])["rounds"].as_array().unwrap().is_empty());
}

fn said<'a>(what: &[&'a str]) -> Vec<&'a str> {
    [&["support", "round"], what].concat()
}

#[test]
fn households_come_on_a_list_go_off_it_and_a_line_is_worded_by_itself() {
    let office = office();
    office.done(&tanks(false));
    office.done(&said(&["remove", "bồn nước", "0431"]));
    let again = office.run(&said(&["add", "bồn nước", "--codes", "0412", "0431"]));
    assert_eq!(code(&again), 3, "0412 is on the list already");
    assert!(out(&again).contains("× 0412"), "{}", out(&again));
    let edited =
        office.json(&said(&["edit", "bồn nước", "0431", "--quantity", "2", "--receiver", "Hà Thị Mai"]));
    let line = edited["lines"].as_array().unwrap().iter().find(|line| line["code"] == "0431").unwrap();
    assert_eq!((&line["value"], &line["receiver"]), (&5_000_000.into(), &"Hà Thị Mai".into()));
    for absurd in
        [["--quantity", "-1"], ["--quantity", "99999999999"], ["--value", "-1"], ["--quantity", "0"]]
    {
        office.fails(2, &[&said(&["edit", "bồn nước", "0431"])[..], &absurd].concat());
    }
    assert_eq!(office.json(&said(&["lines", "bồn nước"]))["value"], 10_000_000);
    office.done(&["undo"]);
    office.done(&["undo"]);
    assert_eq!(office.json(&said(&["lines", "bồn nước"]))["households"], 2);
}

/// One rule everywhere: what `support add` tells, planning a round, adding to it and raising a line tell too.
#[test]
fn whom_the_model_is_not_for_and_what_exceeds_a_budget_is_told() {
    let office = office();
    let budget = ["support", "budgets", "add", "--year", "2026", "--fund", "mttq-tinh", "--given", "1tr"];
    office.done(&budget);
    let gift = ["--model", "bon-nuoc", "--value", "2tr5", "--fund", "mttq-tinh", "--date", "2026-11-20"];
    let given = office.run(&[&["support", "add", "0412"], &gift[..], &["--json"]].concat());
    assert_eq!(code(&given), 3);
    let given: serde_json::Value = serde_json::from_str(&out(&given)).unwrap();
    assert!(given["warnings"][0].as_str().unwrap().contains("1.500.000 đ"), "{given}");
    let planned = office.run(&tanks(false));
    assert!(out(&planned).contains("9.000.000 đ"), "{}", out(&planned));
    let plan = office.run_in("vi", &["support", "round", "approve", "Bồn nước 2026", "--decision", "1/QĐ"]);
    assert_eq!((code(&plan), out(&plan).contains("Vượt dự toán")), (3, true), "{}", out(&plan));
    let raised = office.run(&said(&["edit", "Bồn nước 2026", "0431", "--value", "9tr"]));
    assert_eq!((code(&raised), out(&raised).contains("15.500.000 đ")), (3, true), "{}", out(&raised));
}

/// What cannot be meant is refused with the words of its field, in both languages, and nothing is written.
#[test]
fn absurd_numbers_are_told_at_their_field() {
    let office = office();
    let plan = &tanks(false)[..];
    for (typed, vi, en) in [
        (["--per", "0"], "Mức", "Quantity for each"),
        (["--fund", "quy-la"], "Nguồn vốn", "Fund"),
        (["--date", "2090-01-01"], "Ngày", "Date"),
    ] {
        // The last word counts only where it is named once.
        let others = plan.chunks(2).filter(|pair| pair[0] != typed[0]).flatten().copied();
        let said: Vec<_> = others.chain(typed).collect();
        for (lang, field) in [("vi", vi), ("en", en)] {
            let refused = office.run_in(lang, &said);
            assert_eq!(code(&refused), 2, "{typed:?}");
            assert!(err(&refused).contains(&format!("{field}:")), "{}", err(&refused));
        }
    }
    for absurd in [["--quantity", "-1"], ["--value", "-1"], ["--value", "99999999999999999999"]] {
        let refused =
            office.fails(2, &[&["support", "add", "0412", "--model", "xe-dap"], &absurd[..]].concat());
        assert!(refused.contains(absurd[1]) && !refused.contains("--help"), "{refused}");
    }
    assert!(office.json(&["support", "round", "list"])["rounds"].as_array().unwrap().is_empty());
}
