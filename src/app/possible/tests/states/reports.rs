//! Review rounds and reports.

use super::*;

/// Adds them.
pub(super) fn all(add: &mut dyn FnMut(&str, Make)) {
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
}
