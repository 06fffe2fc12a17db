use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn now() -> NaiveDateTime {
    moment("2026-11-22T20:35:00")
}

fn sound(at: NaiveDateTime) -> Kept {
    Kept { at, sound: true, stays: false }
}

/// What is left of copies made at these moments.
fn left(copies: &[Kept], now: NaiveDateTime) -> Vec<String> {
    let go = Keeping::default().thinned(copies, now);
    let left = copies.iter().enumerate().filter(|(at, _)| !go.contains(at));
    left.map(|(_, copy)| copy.at.format("%m-%d %H").to_string()).collect()
}

fn left_of(moments: &[&str]) -> Vec<String> {
    left(&moments.iter().map(|text| sound(moment(text))).collect::<Vec<_>>(), now())
}

#[test]
fn every_copy_of_two_days_is_kept() {
    let moments =
        ["2026-11-20T21:00:00", "2026-11-21T08:00:00", "2026-11-22T08:00:00", "2026-11-22T12:00:00"];
    assert_eq!(left_of(&moments).len(), 4);
}

#[test]
fn of_older_days_the_last_copy_is_kept() {
    let moments =
        ["2026-11-17T08:00:00", "2026-11-17T16:00:00", "2026-11-18T08:00:00", "2026-11-22T08:00:00"];
    assert_eq!(left_of(&moments), ["11-17 16", "11-18 08", "11-22 08"]);
}

#[test]
fn of_older_weeks_and_months_the_last_copy_is_kept() {
    let moments = [
        "2026-05-04T08:00:00",
        "2026-05-30T08:00:00",
        "2026-09-29T08:00:00",
        "2026-09-30T08:00:00",
        "2026-10-01T08:00:00",
        "2026-11-22T08:00:00",
    ];
    // 29 September to 1 October are one week; the 30th is also the last of its month.
    assert_eq!(left_of(&moments), ["05-30 08", "09-30 08", "10-01 08", "11-22 08"]);
}

#[test]
fn after_three_years_none_is_left_but_the_newest() {
    let old = ["2020-01-01T08:00:00", "2021-06-01T08:00:00"];
    assert_eq!(left_of(&old), ["06-01 08"]);
}

#[test]
fn a_copy_that_is_not_sound_never_takes_the_place_of_a_sound_one() {
    let day = |hour: u32| moment("2026-11-15T00:00:00") + TimeDelta::hours(hour.into());
    let broken = |at| Kept { sound: false, ..sound(at) };
    let today = sound(now());
    assert_eq!(left(&[sound(day(8)), broken(day(16)), today], now()), ["11-15 08", "11-22 20"]);
    assert_eq!(
        left(&[broken(day(8)), today], now()),
        ["11-15 08", "11-22 20"],
        "the only one of its day stays"
    );
    let last_sound = sound(moment("2021-01-05T08:00:00"));
    assert_eq!(left(&[last_sound, broken(now())], now()).len(), 2, "the last sound one stays at any age");
}

#[test]
fn what_somebody_wanted_stays_and_stands_for_nobody_else() {
    let wanted = Kept { stays: true, ..sound(moment("2026-11-15T16:00:00")) };
    let morning = sound(moment("2026-11-15T08:00:00"));
    assert_eq!(left(&[morning, wanted, sound(now())], now()), ["11-15 08", "11-15 16", "11-22 20"]);
}

#[test]
fn copies_of_a_time_to_come_are_left_alone() {
    let ahead = [sound(now() + TimeDelta::days(400)), sound(now() + TimeDelta::days(401)), sound(now())];
    assert_eq!(left(&ahead, now()).len(), 3);
}

fn copies() -> impl Strategy<Value = Vec<Kept>> {
    let copy = (0..1_600_i64 * 24, any::<bool>(), prop::bool::weighted(0.1));
    let kept =
        copy.prop_map(|(hours, sound, stays)| Kept { at: now() - TimeDelta::hours(hours), sound, stays });
    prop::collection::vec(kept, 0..120)
}

proptest! {
    #[test]
    fn thinning_twice_takes_nothing_more(copies in copies()) {
        let go = Keeping::default().thinned(&copies, now());
        let rest: Vec<Kept> =
            copies.iter().enumerate().filter(|(at, _)| !go.contains(at)).map(|(_, copy)| *copy).collect();
        prop_assert_eq!(Keeping::default().thinned(&rest, now()), Vec::<usize>::new());
        prop_assert_eq!(rest.is_empty(), copies.is_empty());
    }

    #[test]
    fn every_month_of_three_years_that_had_a_sound_copy_keeps_one(copies in copies()) {
        let go = Keeping::default().thinned(&copies, now());
        let months = |kept: &dyn Fn(usize) -> bool| {
            let months = copies.iter().enumerate().filter(|(at, copy)| kept(*at) && copy.sound && !copy.stays);
            let recent = months.map(|(_, copy)| of_month(copy.at.date())).filter(|month| *month > (2023, 11));
            recent.collect::<std::collections::BTreeSet<_>>()
        };
        prop_assert_eq!(months(&|_| true), months(&|at| !go.contains(&at)));
    }

    #[test]
    fn years_of_copies_every_four_hours_come_down_to_few(days in 1_u32..1_200) {
        let begun = now() - TimeDelta::days(days.into());
        let mut kept: Vec<Kept> = Vec::new();
        // Thinned once a day, as the program does it.
        for day in 0..=i64::from(days) {
            let today = begun + TimeDelta::days(day);
            kept.extend((0..6).map(|turn| sound(today - TimeDelta::hours(4 * turn))));
            let go = Keeping::default().thinned(&kept, today);
            kept = kept.iter().enumerate().filter(|(at, _)| !go.contains(at)).map(|(_, copy)| *copy).collect();
        }
        prop_assert!(kept.len() <= 12 + 14 + 13 + 37, "{}", kept.len());
        prop_assert!(kept.iter().any(|copy| copy.at == now()));
    }
}
