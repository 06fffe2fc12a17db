use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::domain::history::Author;
use crate::store::Clock;
use crate::store::StoreError;
use crate::store::testing::*;

fn now() -> DateTime<Utc> {
    clock().now()
}

fn look(household: Option<HouseholdId>, author: Author, how: How, minutes: i64) -> Looked {
    let seen = if how == How::Opened { Seen::Page } else { Seen::Summary };
    Looked { at: now() + TimeDelta::minutes(minutes), author, household, how, seen }
}

/// Two households.
fn village() -> (Bench, HouseholdId, HouseholdId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let (one, other) =
        (bench.household(hamlet, "0412", "Nguyễn Thị Lành"), bench.household(hamlet, "0415", "Đinh Văn Đức"));
    (bench, one, other)
}

fn at(bench: &Bench, household: HouseholdId) -> Vec<(String, &'static str)> {
    let filter = LookedFilter { household: Some(household), ..LookedFilter::default() };
    let looks = bench.register.looks(&filter, 50).unwrap();
    looks.into_iter().map(|look| (look.author.0, look.how.code())).collect()
}

#[test]
fn a_page_opened_again_within_some_minutes_is_the_same_look() {
    let (bench, one, other) = village();
    let opened = |household, author, minutes| look(Some(household), author, How::Opened, minutes);
    for looked in [
        opened(one, lan(), 0),
        opened(one, lan(), 9),
        opened(one, minh(), 9),
        opened(other, lan(), 9),
        opened(one, lan(), 11),
    ] {
        bench.register.note_looked(&[looked]).unwrap();
    }
    let of = |name: &str| (name.to_owned(), "opened");
    assert_eq!(at(&bench, one), [of("lan.tt"), of("minh.nv"), of("lan.tt")]);
    assert_eq!(at(&bench, other), [of("lan.tt")]);
}

#[test]
fn every_print_is_a_look_of_its_own() {
    let (bench, one, _) = village();
    let printed = look(Some(one), lan(), How::Printed, 0);
    bench.register.note_looked(&[printed.clone(), printed]).unwrap();
    assert_eq!(at(&bench, one).len(), 2);
}

#[test]
fn who_wrote_everything_out_looked_at_every_household_that_was_there() {
    let (mut bench, one, _) = village();
    bench.register.note_looked(&[look(None, minh(), How::Exported, 0)]).unwrap();
    let path = bench.path();
    bench.register = Register::open(&path, Clock::Fixed(now() + TimeDelta::hours(1))).unwrap();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    let later = bench.household(hamlet, "0500", "Hà Thị Đượm");
    assert_eq!(at(&bench, one), [("minh.nv".to_owned(), "exported")]);
    assert_eq!(at(&bench, later), []);
}

#[test]
fn looks_are_asked_for_by_person_and_day() {
    let (bench, one, other) = village();
    let looks = [
        look(Some(one), lan(), How::Opened, 0),
        look(Some(other), minh(), How::Opened, 60),
        look(Some(other), minh(), How::Printed, 24 * 60),
    ];
    bench.register.note_looked(&looks).unwrap();
    let found = |filter: LookedFilter| bench.register.looks(&filter, 50).unwrap().len();
    assert_eq!(found(LookedFilter::default()), 3);
    assert_eq!(found(LookedFilter { by: Some(minh()), ..LookedFilter::default() }), 2);
    let today = Some(today());
    assert_eq!(found(LookedFilter { from: today, to: today, ..LookedFilter::default() }), 2);
    let tomorrow = today.and_then(|day| day.succ_opt());
    assert_eq!(found(LookedFilter { household: Some(other), from: tomorrow, ..LookedFilter::default() }), 1);
}

#[test]
fn nobody_takes_back_that_they_looked() {
    let (mut bench, one, _) = village();
    bench.register.note_looked(&[look(Some(one), lan(), How::Opened, 0)]).unwrap();
    let stranger = rusqlite::Connection::open(bench.path()).unwrap();
    assert!(stranger.execute_batch("DELETE FROM access").is_err());
    assert!(stranger.execute_batch("UPDATE access SET author = 'x'").is_err());
    assert_eq!(bench.register.undo(&lan()).unwrap().touched.len(), 1, "undo takes back work, not looks");
    assert_eq!(at(&bench, one).len(), 1);
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn a_look_moves_nothing_that_colleagues_wait_for() {
    let (mut bench, one, _) = village();
    let colleague = bench.colleague();
    let (version, last) = (colleague.data_version().unwrap(), colleague.last_operation().unwrap());
    let listed = bench.found("lanh");
    bench.register.note_looked(&[look(Some(one), lan(), How::Opened, 0)]).unwrap();
    assert_ne!(colleague.data_version().unwrap(), version, "something was written");
    assert_eq!(colleague.last_operation().unwrap(), last, "but no operation");
    assert_eq!(bench.found("lanh"), listed);
    bench.hamlet("Khu 5");
    assert!(colleague.last_operation().unwrap() > last);
}

#[test]
fn while_another_writes_nobody_waits_and_the_look_is_not_lost() {
    let (bench, one, _) = village();
    let holder = bench.colleague();
    holder.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let looks = [look(Some(one), lan(), How::Opened, 0)];
    let busy = bench.register.note_looked_unless_busy(&looks);
    assert!(matches!(busy, Err(StoreError::Busy)), "{busy:?}");
    holder.conn.execute_batch("COMMIT").unwrap();
    bench.register.note_looked_unless_busy(&looks).unwrap();
    assert_eq!(at(&bench, one).len(), 1);
}

#[test]
fn looks_at_a_household_are_found_by_its_number() {
    let (bench, ..) = village();
    let steps = bench.steps_of(include_str!("looks_at.sql"));
    let by_number = |step: &&String| step.contains("access USING INDEX access_household");
    assert_eq!(steps.iter().filter(by_number).count(), 2, "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("SCAN access")), "{steps:?}");
    let all = bench.steps_of(include_str!("looks.sql"));
    assert!(!all.iter().any(|step| step.contains("TEMP B-TREE")), "{all:?}");
}
