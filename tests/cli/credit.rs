//! Groups, loans and cards on the command line: a savings group, a month's contributions, a loan, repayments, cards.

use serde_json::Value;

use crate::office::{Office, code, out};

const GROUP: &str = "Tổ TK&VV Khu 4";

/// A group of two households and a neighbour outside the register.
fn office() -> Office {
    let office = Office::with_list();
    let add = ["support", "groups", "add", GROUP, "--kind", "savings_and_loan", "--founded", "2023-01-15"];
    office.done(&[&add[..], &["--leader", "Nguyễn Thị Lành"]].concat());
    let join = ["support", "groups", "join", "tổ tk", "0412", "0415", "--outside", "Bùi Văn Khá"];
    office.done(&[&join[..], &["--date", "2025-02-01"]].concat());
    office
}

fn shown(office: &Office) -> Value {
    office.json(&["support", "groups", "show", "tổ tk"])
}

fn lend(office: &Office) {
    let loan = ["support", "add", "0412", "--model", "vay-nhcsxh", "--value", "50tr", "--date", "2023-06-01"];
    let terms = ["--until", "2026-06-01", "--detail", "rate=6,6", "--group", "tổ tk"];
    office.done(&[&loan[..], &terms].concat());
}

#[test]
fn a_group_is_founded_joined_and_left() {
    let office = office();
    let group = shown(&office);
    assert_eq!((&group["members"], &group["eligible"]), (&3.into(), &2.into()));
    assert_eq!((&group["eligible_percent"], &group["verdict"]), (&66.6.into(), &"enough".into()));
    office.done(&["support", "groups", "leave", "tổ tk", "bùi", "--date", "2026-03-01"]);
    assert_eq!(shown(&office)["members"], 2);
    assert_eq!(office.json(&["show", "0412"])["groups"][0]["name"], GROUP);
    office.done(&["undo"]);
    assert_eq!(shown(&office)["members"], 3);
}

#[test]
fn a_household_joins_once_and_nobody_before_the_founding() {
    let office = office();
    let join = ["support", "groups", "join", "tổ tk"];
    let twice = office.fails(2, &[&join[..], &["0431", "0412"]].concat());
    assert!(twice.contains("0412") && twice.contains("in the group on these days"), "{twice}");
    let named_twice = office.fails(2, &[&join[..], &["0431", "0431"]].concat());
    assert!(named_twice.contains("0431"), "{named_twice}");
    let early = office.fails(2, &[&join[..], &["0431", "--date", "2022-12-31"]].concat());
    assert!(early.contains("--date") && early.contains("founded"), "{early}");
    let tried = office.json(&[&join[..], &["0431", "--dry-run"]].concat());
    assert_eq!(
        (&tried["joined"], &tried["dry_run"], &tried["members"]),
        (&1.into(), &true.into(), &3.into())
    );
}

#[test]
fn a_month_of_contributions_goes_into_the_fund() {
    let office = office();
    let enter = ["support", "groups", "enter", "tổ tk", "--value", "50k", "--date", "2026-03-05"];
    let entered = office.json(&enter);
    assert_eq!((&entered["entered"], &entered["fund"]), (&3.into(), &150_000.into()));
    let paid = ["support", "groups", "enter", "tổ tk", "0412", "--kind", "paid", "--value", "40k"];
    assert_eq!(office.json(&paid)["fund"], 110_000);
    let nothing = office.fails(2, &["support", "groups", "enter", "tổ tk", "0412"]);
    assert!(nothing.contains("--value"), "{nothing}");
    let below = office.fails(2, &["support", "groups", "enter", "tổ tk", "0412", "--value=-50k"]);
    assert!(below.contains("-50k"), "{below}");
    let oneself = ["support", "groups", "enter", "tổ tk", "0412", "--kind", "workdays", "--to", "0412"];
    assert!(office.fails(2, &[&oneself[..], &["--quantity", "2"]].concat()).contains("--to"));
}

#[test]
fn a_leader_who_is_no_member_is_told() {
    let office = office();
    let left = office.run(&["support", "groups", "leave", "tổ tk", "0412", "--date", "2026-03-01"]);
    assert_eq!(left.status.code(), Some(3));
    let told = office.run(&["support", "groups", "show", "tổ tk"]);
    assert_eq!(told.status.code(), Some(3));
    assert!(out(&told).contains("Nguyễn Thị Lành is none of the members"), "{}", out(&told));
    let told = office.run_in("vi", &["support", "groups", "show", "tổ tk"]);
    assert!(out(&told).contains("không có trong số thành viên"), "{}", out(&told));
}

#[test]
fn a_loan_is_paid_back_and_extended() {
    let office = office();
    lend(&office);
    let late = office.json(&["support", "loans"]);
    assert!(late["loans"][0]["overdue_days"].as_i64().is_some_and(|days| days > 100), "{late}");
    let repay = ["support", "loans", "repay", "0412"];
    let tried = office.json(&[&repay[..], &["--principal", "20tr", "--dry-run"]].concat());
    assert_eq!((&tried["outstanding"], &tried["dry_run"]), (&50_000_000.into(), &true.into()));
    let paid = office.json(&[&repay[..], &["--principal", "20tr", "--interest", "3tr3"]].concat());
    assert_eq!(paid["outstanding"], 30_000_000);
    let beyond = office.fails(2, &[&repay[..], &["--principal", "31tr"]].concat());
    assert!(beyond.contains("--principal") && beyond.contains("30.000.000"), "{beyond}");
    let early = office.fails(2, &[&repay[..], &["--principal", "1tr", "--date", "2023-05-31"]].concat());
    assert!(early.contains("--date"), "{early}");
    let extend = ["support", "loans", "extend", "0412", "--reason", "bò chết", "--until"];
    assert_eq!(office.json(&[&extend[..], &["2027-06-01"]].concat())["overdue_days"], 0);
    assert!(office.fails(2, &[&extend[..], &["2027-05-01"]].concat()).contains("--until"));
    assert!(office.fails(1, &["support", "loans", "repay", "0415", "--principal", "1tr"]).contains("0415"));
    let loan = &office.json(&["show", "0412"])["loans"][0];
    assert_eq!((&loan["outstanding"], &loan["due"]), (&30_000_000.into(), &"2027-06-01".into()));
}

#[test]
fn a_rate_below_nothing_is_refused() {
    let office = office();
    let loan = ["support", "add", "0412", "--model", "vay-nhcsxh", "--value", "50tr", "--detail"];
    assert!(office.fails(2, &[&loan[..], &["rate=-1"]].concat()).contains("rate"));
    assert!(office.fails(2, &[&loan[..], &["rate=120"]].concat()).contains("rate"));
}

#[test]
fn cards_go_to_everybody_who_needs_one_and_follow_the_class() {
    let office = Office::with_list();
    let issue = ["support", "cards", "issue", "--from", "2026-01-01", "--date", "2026-01-02", "--until"];
    let tried = office.json(&[&issue[..], &["2026-12-15", "--dry-run"]].concat());
    assert_eq!((&tried["cards"], &tried["dry_run"]), (&3.into(), &true.into()));
    office.done(&[&issue[..], &["2027-12-31"]].concat());
    assert_eq!(office.json(&["support", "cards"])["cards"], Value::Array(Vec::new()));
    office.done(&["recognise", "0412", "--class", "near_poor", "--decision", "118"]);
    let wrong = office.json(&["support", "cards"]);
    assert_eq!(
        (&wrong["cards"][0]["code"], &wrong["cards"][0]["finding"]),
        (&"0412".into(), &"wrong_group".into())
    );
    assert_eq!(office.json(&["show", "0412"])["cards"][0]["finding"], "wrong_group");
    office.done(&["support", "cards", "issue", "0412", "--until", "2028-12-31"]);
    assert_eq!(office.json(&["support", "cards"])["cards"], Value::Array(Vec::new()));
    assert!(office.fails(2, &[&issue[..], &["2025-12-31"]].concat()).contains("--until"));
}

#[test]
fn the_fund_pays_what_lies_in_it_and_no_more() {
    let office = office();
    let enter = ["support", "groups", "enter", "tổ tk", "0412", "--kind"];
    office.done(&[&enter[..], &["contribution", "--value", "200k"]].concat());
    let paid = |value| [&enter[..], &["paid", "--value", value]].concat();
    let refused = office.fails(2, &paid("900tr"));
    assert!(refused.contains("--value") && refused.contains("200.000"), "{refused}");
    office.done(&paid("200k"));
}

#[test]
fn terms_that_cannot_be_are_refused_and_absurd_values_told() {
    let office = office();
    let loan = ["support", "add", "0412", "--model", "vay-nhcsxh", "--value", "50tr", "--group", "tổ tk"];
    let due = office.fails(2, &[&loan[..], &["--date", "2024-02-01", "--until", "2024-01-01"]].concat());
    assert!(due.contains("--until") && due.contains("01/02/2024"), "{due}");
    let founded = office.fails(2, &[&loan[..], &["--date", "2022-12-31"]].concat());
    assert!(founded.contains("--group") && founded.contains("15/01/2023"), "{founded}");
    let old = ["support", "add", "0412", "--model", "gao", "--value", "100k"];
    assert!(office.fails(2, &[&old[..], &["--date", "1/1/1900"]].concat()).contains("1990"));
    let dear = office.run(&["support", "add", "0412", "--model", "gao", "--value", "99ty"]);
    assert_eq!(code(&dear), 3);
    assert!(out(&dear).contains("99.000.000.000"), "{}", out(&dear));
}
