//! The same findings by one connection and by several side by side, with progress, stopped on demand.

use std::time::{Duration, Instant};

use super::super::crew::look_from;
use super::super::{Problem, Scope};
use super::*;
use crate::domain::standard::Standards;
use crate::store::{Result, StoreError};

/// One connection, and several.
const WAYS: [u64; 2] = [u64::MAX, 0];

fn looked(bench: &Bench, large: u64, heard: super::super::Heard) -> Result<Vec<Problem>> {
    let standards = Standards::embedded();
    look_from(large, &bench.register, &Scope { standards: Some(&standards) }, heard)
}

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A register with findings of several parts.
fn with_findings() -> Bench {
    let mut bench = village();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0413", "Nguyễn Thị Lành");
    tamper(
        &bench,
        "UPDATE household_index SET members = 7 WHERE code = '0412';
         DELETE FROM household_words WHERE rowid = (SELECT slot FROM household_index WHERE code = '0413');
         DROP TRIGGER change_is_final; UPDATE change SET after = replace(after, 'Lành', 'Lan') WHERE operation = 3;
         DROP TRIGGER journal_update_member; UPDATE member SET citizen_number = '025185000001', sex = 'male'",
    );
    bench
}

#[test]
fn several_connections_find_what_one_finds() {
    let bench = with_findings();
    let [one, several] = WAYS.map(|large| looked(&bench, large, &mut on).unwrap());
    assert_eq!(one, several);
    let kinds: Vec<ProblemKind> = one.iter().map(|problem| problem.kind).collect();
    for kind in [ProblemKind::List, ProblemKind::Search, ProblemKind::Journal, ProblemKind::NumberTwice] {
        assert!(kinds.contains(&kind), "{kind:?} in {kinds:?}");
    }
    assert_eq!(looked(&village(), 0, &mut on).unwrap(), []);
}

#[test]
fn progress_goes_forward_and_never_beyond_the_end() {
    let bench = village();
    for large in WAYS {
        let mut told = vec![(0, 1)];
        looked(&bench, large, &mut |done, all| {
            told.push((done, all));
            ControlFlow::Continue(())
        })
        .unwrap();
        assert!(told[1..].windows(2).all(|two| two[0].0 <= two[1].0), "{told:?}");
        assert!(told.last().is_some_and(|(done, all)| done == all), "{told:?}");
    }
}

#[test]
fn a_check_is_stopped_at_any_moment_and_the_register_works_on() {
    let mut bench = with_findings();
    for large in WAYS {
        for go_on in [0, 1, 5] {
            let (mut heard, begun) = (0, Instant::now());
            let stopped = looked(&bench, large, &mut |_, _| {
                heard += 1;
                if heard > go_on { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stopped:?}");
            assert!(heard == go_on + 1 && begun.elapsed() < Duration::from_secs(5), "{heard}");
        }
    }
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0414", "Hà Thị Đượm");
    assert!(!looked(&bench, 0, &mut on).unwrap().is_empty());
}

#[test]
fn several_connections_look_at_one_state_while_others_save() {
    let bench = village();
    let mut colleague = bench.colleague();
    let mut saved = 0;
    let found = looked(&bench, 0, &mut |_, _| {
        let named = crate::domain::place::Hamlet { name: format!("Khu {saved}"), ..Default::default() };
        let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
        colleague.perform(&minh(), &add).unwrap();
        saved += 1;
        ControlFlow::Continue(())
    });
    assert_eq!(found.unwrap(), []);
    assert!(saved > 0);
}
