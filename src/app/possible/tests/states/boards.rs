//! The boards of the sections Support and Herd.

use super::*;

/// Adds them.
pub(super) fn all(add: &mut dyn FnMut(&str, Make)) {
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
}
