//! Every screen and dialog in the states that matter.

use crate::app::board::Subject;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::dialogs::{Confirm, Dialog, reader};
use crate::app::entry::Pass;
use crate::app::settings::Settings;
use crate::app::testing::desk::{Desk, desk, printing};
use crate::app::testing::village::{play, rounds, village};
use crate::app::testing::{
    HOUSEHOLD, arrive, bare_dossier, borrower, day, dossier, keys_to, pile, press, showing, showing_on,
};
use crate::app::testing::{board, passing};
use crate::app::{Model, Msg, update};
use crate::domain::household::{EndReason, Ending};
use crate::domain::id::HouseholdId;
use crate::domain::reach::{By, Cut};
use crate::i18n::Lang;
use crate::keys::Action;

const SMALL: (u16, u16) = (80, 24);

/// The boards of what support reached, of visits, and of the way out.
const REACH: [Subject; 7] = [
    Subject::WaysOut,
    Subject::VisitsDue,
    Subject::VisitSheets,
    Subject::Unreached(MONTHS),
    Subject::Astray(None),
    Subject::FundReach { cut: Cut::Class, days: None },
    Subject::SupportTable { by: By::Model, days: None },
];

pub(super) type Make = Box<dyn Fn() -> Model>;

fn in_village(households: usize, script: &'static str) -> Make {
    Box::new(move || {
        let (mut model, mut village) = village(households, SMALL, Lang::Vi);
        play(&mut model, &mut village, script);
        model
    })
}

fn of_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn of_bare_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut model = showing(bare_dossier(), SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn ended_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut ended = dossier();
        ended.household.value.ended = Some(Ending { on: day("2026-05-01"), reason: EndReason::MovedOut });
        let mut model = showing(ended, SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn read_only(make: Make) -> Make {
    Box::new(move || {
        let mut model = make();
        if let Some(register) = &mut model.register {
            register.read_only = Some("đĩa chỉ đọc".into());
        }
        model
    })
}

fn importing(script: &'static str) -> Make {
    Box::new(move || {
        let (mut model, mut desk): (Model, Desk) = desk(SMALL, Lang::Vi);
        desk.act(&mut model, Action::Import);
        desk.play(&mut model, script);
        model
    })
}

fn first_run() -> Model {
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
    update(&mut model, Msg::Resize(80, 24));
    model
}

fn reading(script: &str) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let lines = (1..100).map(|n| format!("Dòng {n}")).collect();
    reader::show(&mut model, "Trang".into(), lines);
    press(&mut model, script);
    model
}

fn asking(script: &str) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.dialogs.push(Dialog::Confirm(Confirm::new("Thoát?", "Ở lại", "Thoát", Msg::Leave)));
    press(&mut model, script);
    model
}

fn second_paper() -> Model {
    let mut model = pile(Pass::First, SMALL, Lang::Vi);
    press(&mut model, "<PgDn>");
    arrive(&mut model, HouseholdId(HOUSEHOLD.0 + 1));
    model
}

/// Groups, one of them, its book, loans, cards.
const GROUP_BOARDS: [&str; 7] =
    ["", "<Enter>", "<Enter><Insert>", "<Enter><Enter>", "<Enter><Enter><F2>", "<Tab>", "<Tab><Enter>"];

/// What came of a class is told for two who attended it.
const ATTENDED: &str = "<End><Enter><Insert><Insert><F5>";

/// The page of a household with loans, cards and a group.
fn in_debt(script: &str) -> Model {
    let mut model = showing(borrower(), SMALL, Lang::Vi);
    press(&mut model, script);
    model
}

/// What is pressed on the page of a round: its pages, and the lines of each.
const ROUND: &[&str] = &[
    "",
    "<Insert><Insert>",
    "0416",
    "xyz",
    "<Down><Down><Down>",
    "<F3><Enter><Esc>",
    "<Tab>",
    "<Tab><Down><Right>",
    "<Tab><Tab>",
    "<Tab><Tab><End>",
    "<Tab><Tab><Tab>",
    "<Tab><Tab><Tab><End>",
    "<Tab><Tab><Tab><Tab>",
    "<Tab><Tab><Tab><Tab><Down><Down>",
    "<Tab><Tab><Tab><Tab><End>",
];

fn leaked(script: String) -> &'static str {
    Box::leak(script.into_boxed_str())
}

/// Every screen and dialog in the states that matter: what it is called, and how it comes about.
pub(super) fn states() -> Vec<(String, Make)> {
    let mut states: Vec<(String, Make)> = Vec::new();
    let mut add = |name: &str, make: Make| states.push((name.to_owned(), make));
    add("welcome", Box::new(first_run));
    for script in ["", "<Down><Down>", "<Down><Down><Down><Down><Down><Down><Down><Down>"] {
        add(&format!("today {script}"), in_village(40, script));
    }
    for script in ["", "<Down>", "<Insert><Insert>", "xyz", "lanh", "<F3> <F2>", "<F3> <F2>xyz"] {
        add(&format!("list {script}"), in_village(40, Box::leak(format!("<F10>2{script}").into_boxed_str())));
    }
    for script in ["", "xyz", "<Down>"] {
        let script = format!("<F10>2<Ctrl-k>tinh den<Enter><Down><Enter>{script}");
        add(&format!("past list {script}"), in_village(40, Box::leak(script.into_boxed_str())));
    }
    add("empty list", in_village(0, "<F10>2"));
    add("read-only list", read_only(in_village(40, "<F10>2")));
    for pages in 0..7 {
        let tabs: &'static str = Box::leak("<Tab>".repeat(pages).into_boxed_str());
        let lower: &'static str = Box::leak(format!("{tabs}<Down>").into_boxed_str());
        add(&format!("household {tabs}"), of_household(tabs));
        add(&format!("household {lower}"), of_household(lower));
        add(&format!("past household {tabs}"), Box::new(move || showing_on(dossier(), "2025-12-31", tabs)));
        add(&format!("bare household {tabs}"), of_bare_household(tabs));
        add(&format!("ended household {tabs}"), ended_household(tabs));
        add(&format!("read-only household {tabs}"), read_only(of_household(tabs)));
    }
    for script in ["", "<Down>", "tham", "xyz"] {
        add(
            &format!("journal {script}"),
            in_village(40, Box::leak(format!("<F10>7{script}").into_boxed_str())),
        );
    }
    for script in ["", "<Down>", "<Down><Down><Down><Down><Down>"] {
        add(
            &format!("system {script}"),
            in_village(40, Box::leak(format!("<F10>8{script}").into_boxed_str())),
        );
    }
    for script in ["", "<Down>", "zz"] {
        let make = move || {
            let mut model = rounds::showing_two(40, SMALL, Lang::Vi);
            press(&mut model, &format!("<Tab><Tab><Tab><Tab><Tab>{script}"));
            model
        };
        add(&format!("two standards {script}"), Box::new(make));
    }
    for script in
        ["", "<Down>", "<End>", "<F4>", "<Tab>", "<Tab><Down>", "<Tab>bo", "<Tab>zzz", "<Tab><Enter>"]
    {
        let script = leaked(format!("<F10>4{script}"));
        add(&format!("programmes {script}"), in_village(40, script));
        add(&format!("read-only programmes {script}"), read_only(in_village(40, script)));
    }
    for script in ["", "<Down><Down>", "<Enter>", "<F4>", "<Left>"] {
        let script = leaked(keys_to(Subject::Budgets(None)) + script);
        add(&format!("budgets {script}"), in_village(40, script));
        add(&format!("read-only budgets {script}"), read_only(in_village(40, script)));
        add(&format!("no budgets {script}"), in_village(0, script));
    }
    add("no programmes", in_village(0, "<F10>4"));
    for script in
        ["", "<Down>", "bo", "zzz", "<Enter>", "<Tab>", "<Tab><Enter>", "<Tab><Tab>", "<Tab><Tab><Tab>"]
    {
        let script = leaked(format!("<F10>5{script}"));
        add(&format!("herds {script}"), in_village(40, script));
        add(&format!("read-only herds {script}"), read_only(in_village(40, script)));
    }
    add("no herds", in_village(0, "<F10>5"));
    let of_relief = ["", "<Enter>"].map(|script| keys_to(Subject::ReliefEvents(None)) + script);
    let of_cards = ["", "<Insert>", "<F3>", "<Ctrl-b>"].map(|script| keys_to(Subject::Cards) + script);
    let of_activities = ["", "<Down>", "<Left>", "<Enter>", "<Enter><F4>", "<F4>"];
    let of_activities = of_activities.map(|script| keys_to(Subject::Activities(None)) + script);
    for script in of_activities.into_iter().chain(of_relief).chain(of_cards) {
        let script = leaked(script);
        add(&format!("activities {script}"), in_village(40, script));
        add(&format!("read-only activities {script}"), read_only(in_village(40, script)));
        add(&format!("no activities {script}"), in_village(0, script));
    }
    add("attendance results", in_village(40, leaked(keys_to(Subject::Activities(None)) + ATTENDED)));
    for script in ["", "<Enter>", "<Enter><F5>"] {
        let script = leaked(keys_to(Subject::ReliefEvents(None)) + script);
        add(&format!("relief {script}"), in_village(40, script));
        add(&format!("read-only relief {script}"), read_only(in_village(40, script)));
    }
    for line in ["", "<Down>", "<Down><Down>", "<End>"] {
        let script = leaked(format!("<Tab><Tab><Tab>{line}"));
        add(&format!("borrower {line}"), Box::new(move || in_debt(script)));
    }
    for script in ["", "<F4>", "<Tab>", "<Tab><Tab>", "<Tab><Tab><Down>", "<Tab><Tab><Enter>"] {
        let script = leaked(keys_to(Subject::Benefits) + script);
        add(&format!("assistance {script}"), in_village(40, script));
        add(&format!("read-only assistance {script}"), read_only(in_village(40, script)));
        add(&format!("no assistance {script}"), in_village(0, script));
    }
    for script in ["", "<F4>", "<F2>", "<Enter>", "<Enter><F5>", "<Enter><F8>", "<Enter><F9>", "<Enter><F4>"]
    {
        let script = leaked(keys_to(Subject::HandOvers) + script);
        add(&format!("rounds of hand-over {script}"), in_village(40, script));
        add(&format!("read-only rounds of hand-over {script}"), read_only(in_village(40, script)));
        add(&format!("no rounds of hand-over {script}"), in_village(0, script));
    }
    for subject in passing::BOARDS {
        for script in ["", "<F5>", "<F8>", "<F2>", "<F4>", "<Delete>", "<End>", "<Enter>"] {
            let make: Make = Box::new(move || passing::showing(subject, script, SMALL, Lang::Vi));
            add(&format!("passing on {subject:?} {script}"), make);
            let make: Make = Box::new(move || passing::showing(subject, script, SMALL, Lang::Vi));
            add(&format!("read-only passing on {subject:?} {script}"), read_only(make));
        }
    }
    for script in ["", "<Insert><Insert>", "zzz", "<F8>", "<End>"] {
        let script = leaked(keys_to(Subject::Watch) + script);
        add(&format!("watch {script}"), in_village(40, script));
        add(&format!("read-only watch {script}"), read_only(in_village(40, script)));
        add(&format!("no watch {script}"), in_village(0, script));
    }
    for page in REACH {
        for script in ["", "<Insert><Insert>", "zzz", "<F5>", "<F6>", "<Left>", "<Enter>"] {
            // Those lead to the page of a household, which has states of its own.
            if script == "<Enter>"
                && matches!(
                    page,
                    Subject::WaysOut | Subject::VisitsDue | Subject::Unreached(_) | Subject::Astray(_)
                )
            {
                continue;
            }
            let script = leaked(keys_to(page) + script);
            add(&format!("reach {script}"), in_village(40, script));
            add(&format!("read-only reach {script}"), read_only(in_village(40, script)));
        }
        add(&format!("no reach {page:?}"), in_village(0, leaked(keys_to(page))));
    }
    for page in [Subject::Outcomes { horizon: USUAL_HORIZON, days: None }, Subject::Outlook] {
        for script in ["", "<F5>", "<F4>", "<F6>", "<Left>", "<Down>", "zzz", "<Down><Enter>"] {
            let script = leaked(keys_to(page) + script);
            add(&format!("results {script}"), in_village(40, script));
            add(&format!("read-only results {script}"), read_only(in_village(40, script)));
        }
        add(&format!("no results {page:?}"), in_village(0, leaked(keys_to(page))));
    }
    for script in GROUP_BOARDS {
        let script = leaked(keys_to(Subject::Groups) + script);
        add(&format!("groups {script}"), in_village(40, script));
        add(&format!("read-only groups {script}"), read_only(in_village(40, script)));
    }
    for script in ["", "<Down>", "<Insert><Insert>", "bo", "zzz", "<Enter>", "<F3>khu 7<Enter>"] {
        let make: Make = Box::new(move || board::showing(script, SMALL, Lang::Vi));
        add(&format!("board {script}"), make);
        let make: Make = Box::new(move || board::showing(script, SMALL, Lang::Vi));
        add(&format!("read-only board {script}"), read_only(make));
    }
    add("empty board", Box::new(|| board::empty(SMALL, Lang::Vi)));
    add("board that cannot be read", Box::new(|| board::refused(SMALL, Lang::Vi)));
    add("no rounds", in_village(0, "<F10>3"));
    for script in ["", "<Down>", "<End>"] {
        add(
            &format!("rounds {script}"),
            in_village(40, Box::leak(format!("<F10>3{script}").into_boxed_str())),
        );
    }
    for opened in ["<Enter>", "<Down><Down><Enter>"] {
        for script in ROUND {
            let script = leaked(format!("<F10>3{opened}{script}"));
            add(&format!("round {script}"), in_village(40, script));
            add(&format!("read-only round {script}"), read_only(in_village(40, script)));
        }
    }
    for script in [
        "",
        "<Down>",
        "<Left>",
        "<Enter>",
        "<Enter><Down><Right>",
        "<Enter><Right><Right><Right>",
        "<Enter><Down><Down><Right><Right><Right>",
        "<Enter><BackTab>",
        "<Down><Enter>",
        "<Down><Enter><Enter>",
        "<Down><Enter><Enter>lanh",
        "<End><Enter>",
    ] {
        add(
            &format!("reports {script}"),
            in_village(40, Box::leak(format!("<F10>6{script}").into_boxed_str())),
        );
    }
    add("reports of nobody", in_village(0, "<F10>6"));
    add("list of nobody", in_village(0, "<F10>6<End><Enter>"));
    add("read-only table", read_only(in_village(40, "<F10>6<Enter>")));
    add("form", of_household("<F8>"));
    add("form typed", of_household("<F8>12<Left>"));
    add("form lower", of_household("<F8><Down><Down>Bò<Left>"));
    add("form of choices", of_household("<Tab><F4>Tí<Enter>"));
    add("survey", of_household("<F6>"));
    add("survey lower", of_household("<F6>118<Enter><Enter>10010001110027"));
    add("paper of a pile", Box::new(|| pile(Pass::First, SMALL, Lang::Vi)));
    add("second paper of a pile", Box::new(second_paper));
    add("second entry", Box::new(|| pile(Pass::Second, SMALL, Lang::Vi)));
    add("filter", in_village(40, "<F10>2<F3>"));
    add("filter lower", in_village(40, "<F10>2<F3><Down><Down><Tab><PgDn>"));
    add("filter typed", in_village(40, "<F10>2<F3>bo"));
    add("pick", in_village(40, "<F10>2<Ctrl-b>"));
    add("pick lower", in_village(40, "<F10>2<Ctrl-b><Down><Down>"));
    add("pick typed", in_village(40, "<F10>2<Ctrl-b>ma"));
    add("prompt", in_village(40, "<F10>2<F3> <F4>tên<Left>"));
    add("question", Box::new(|| asking("")));
    add("question answered", Box::new(|| asking("<Right>")));
    add("settings", in_village(40, "<Ctrl-k>cai dat<Enter>"));
    add("settings lower", in_village(40, "<Ctrl-k>cai dat<Enter><Down><Down><Down><Down><Down>"));
    add("page", in_village(40, "<F10>7<Enter>"));
    add("long page", Box::new(|| reading("")));
    add("long page read on", Box::new(|| reading("<PgDn>")));
    add("help", in_village(40, "<F10>2<F1>"));
    add("help read on", in_village(40, "<F10>2<F1><Down><Down>"));
    for script in [
        "",
        "a<Left>",
        "<Down>",
        "<Down><Enter>",
        "<Down><Enter><Down>",
        "<Down><Enter><F2>",
        "<Down><Enter><F2><Tab>",
        "<Down><Enter><F2><F2><Right><Enter>",
    ] {
        add(&format!("import {script}"), importing(script));
    }
    add("print", Box::new(|| printing(SMALL, Lang::Vi).0));
    add(
        "print lower",
        Box::new(|| {
            let (mut model, mut desk) = printing(SMALL, Lang::Vi);
            desk.play(&mut model, "<Right><Tab><Left><Left><Down>");
            model
        }),
    );
    add(
        "export",
        Box::new(|| {
            let (mut model, mut desk) = desk(SMALL, Lang::Vi);
            model.households.ids = vec![crate::app::testing::HOUSEHOLD];
            desk.act(&mut model, Action::Export);
            model
        }),
    );
    states
}
