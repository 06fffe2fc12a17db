//! The sections without boards, and the page of a household.

use super::*;

/// Adds them.
pub(super) fn all(add: &mut dyn FnMut(&str, Make)) {
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
}
