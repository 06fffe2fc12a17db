//! The figures of published reports, in the register of a commune of the usual size.

use std::collections::HashMap;

use crate::domain::query::Query;
use crate::domain::support::Support;
use crate::shell::demo::{Demo, TODAY, make};
use crate::store::Register;

fn commune() -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo { households: 2_000, seed: 1 };
    let register = make(&folder.path().join("demo.db"), demo, &mut |_| true).unwrap();
    (folder, register)
}

#[test]
fn drives_relief_and_cows_come_to_the_published_figures() {
    let (_folder, register) = commune();
    let found = register.find(&Query::default(), TODAY).unwrap();
    let supports = found.ids.iter().flat_map(|id| register.dossier(*id).unwrap().supports);
    let supports: Vec<Support> = supports.map(|stored| stored.value).collect();
    let of = |fits: &dyn Fn(&Support) -> bool| supports.iter().filter(|support| fits(support)).count();
    let in_drive =
        |model: &str| of(&|s| s.model == model && s.state.is_given() && s.part_of.hand_over.is_some());
    assert_eq!((in_drive("bon-nuoc"), in_drive("xe-dap")), (160, 154));
    let mut relief = HashMap::new();
    for event in supports.iter().filter_map(|support| support.part_of.relief_event) {
        *relief.entry(event).or_insert(0) += 1;
    }
    let mut helped: Vec<i32> = relief.into_values().collect();
    helped.sort_unstable();
    assert_eq!(helped, [1, 8, 19, 77, 86]);
    let cows = |year: i32| {
        use chrono::Datelike;
        of(&|s| s.model == "bo-sinh-san" && s.part_of.programme.is_some() && s.date.year() == year)
    };
    assert_eq!((cows(2024), cows(2025), cows(2026)), (30, 50, 50));
    assert_eq!(register.check().unwrap(), []);
}
