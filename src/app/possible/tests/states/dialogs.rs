//! Forms and other dialogs.

use super::*;
use crate::app::testing::system_pages;

/// Adds them.
pub(super) fn all(add: &mut dyn FnMut(&str, Make)) {
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
    for (page, script) in system_pages::PAGES {
        let make = Box::new(|| system_pages::showing(page, script, SMALL, Lang::Vi));
        add(&format!("{page} {script}"), make);
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
}
