//! Nothing that was acknowledged is lost, and nothing is half done: the power fails, calls to the disk fail, programs
//! are killed. The figures of many more points are those of `cargo bench --bench crash`.

#[path = "disk/mod.rs"]
mod disk;

use disk::crash::{Day, Recorded, saves_of};
use disk::errors::{self, Deed};
use disk::images::{self, Whole};
use disk::kills;
use disk::medium::Syncs;
use disk::shim::{self, ALL, BROKEN, FULL, Trouble, WRITES};
use disk::station::{Found, Save, Station, said};

/// Days with the register open all the time, and with nobody else.
const DAYS: [Day; 2] = [Day::Held, Day::Alone];

#[test]
fn what_was_acknowledged_is_there_after_the_power_failed_at_any_point() {
    if !shim::is_here() {
        return;
    }
    for day in DAYS {
        let recorded = Recorded::day(day, saves_of(2, 10));
        let tally = recorded.failures(Syncs::Kept, 75, &[1]);
        assert_eq!((tally.lost, tally.broken), (0, 0), "{day:?}: {tally:?}");
        let control = recorded.failures(Syncs::Never, 12, &[1]);
        assert!(control.lost > 0, "without syncs saves have to be lost: {control:?}");
    }
}

#[test]
fn a_call_that_fails_leaves_a_save_done_or_not_done_and_says_which() {
    if !shim::is_here() {
        return;
    }
    for (deed, error, step) in [(Deed::Visit, BROKEN, 2), (Deed::Visit, FULL, 7), (Deed::Undo, BROKEN, 9)] {
        let tally = errors::at_each_call(deed, |call| Trouble::failing(WRITES, call, error), step);
        assert_eq!(tally.wrong, [""; 0], "{tally:?}");
        assert!(tally.calls > 5 && tally.done > 0 && tally.not_done > 0, "{tally:?}");
    }
}

#[test]
fn a_disk_that_fails_from_some_call_on_leaves_a_save_done_or_not_done() {
    if !shim::is_here() {
        return;
    }
    for (deed, step) in [(Deed::Visit, 11), (Deed::Import, 31), (Deed::Backup, 40)] {
        let trouble = |call| Trouble { from_then_on: true, ..Trouble::failing(ALL, call, BROKEN) };
        let tally = errors::at_each_call(deed, trouble, step);
        assert_eq!(tally.wrong, [""; 0], "{tally:?}");
        assert!(deed != Deed::Visit || tally.unknown > 0, "nothing can be read again then: {tally:?}");
    }
}

#[test]
fn programs_that_are_killed_lose_nothing_that_was_acknowledged() {
    if !shim::is_here() {
        return;
    }
    let tally = kills::until(40, 1).unwrap();
    assert_eq!(tally.lost, 0, "{tally:?}");
    assert!(tally.acknowledged > 0, "{tally:?}");
}

/// What is left of the room on a disk is taken up; nothing grows as long as the file of the test stands.
fn full(while_there: std::path::PathBuf) -> Trouble {
    Trouble { full_while: Some(while_there), ..Trouble::default() }
}

#[test]
fn a_full_disk_costs_the_reserve_and_not_the_save() {
    if !shim::is_here() {
        return;
    }
    for save in [Save::Visit("Chuồng ướt".into()), Save::List("L".into())] {
        let station = Station::new();
        let register =
            thoatngheo::store::Register::open(&station.register(), thoatngheo::store::Clock::System);
        assert!(register.unwrap().keep_reserve().unwrap());
        let reserve = station.folder().join("so.db.reserve");
        let typed = station.typed(&save);
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let output = station.troubled(&full(reserve.clone()), "lan", &typed).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        assert!(!reserve.exists(), "it was given up");
        assert!(Found::sound(&station.folder()).unwrap().has(&save).unwrap());
    }
}

#[test]
fn a_full_disk_without_a_reserve_says_so_and_leaves_everything_as_it_was() {
    if !shim::is_here() {
        return;
    }
    let station = Station::new();
    let save = Save::List("L".into());
    let typed = station.typed(&save);
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let output = station.troubled(&full(station.register()), "lan", &typed).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("disk is full"), "{}", said(&output));
    assert!(!Found::sound(&station.folder()).unwrap().has(&save).unwrap());
}

#[test]
fn damaged_registers_neither_crash_the_program_nor_are_changed_by_it() {
    let whole = Whole::new();
    let looked: Vec<_> = images::all().into_iter().step_by(4).map(|damage| whole.looked_at(damage)).collect();
    let wrong: Vec<_> = looked.iter().filter_map(|looked| looked.as_ref().err()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(looked.iter().flatten().flatten().count() > 10, "many are told to be damaged");
}

#[test]
fn the_copy_of_a_damaged_register_comes_back_whatever_the_damage() {
    let whole = Whole::new();
    let rescued: Vec<_> = images::all().into_iter().step_by(6).map(|damage| whole.rescued(damage)).collect();
    let wrong: Vec<_> = rescued.iter().filter_map(|rescued| rescued.as_ref().err()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(rescued.iter().flatten().filter(|aside| **aside).count() > 5, "many are set aside");
}
