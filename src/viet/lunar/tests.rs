use chrono::Days;
use proptest::prelude::*;

use super::*;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn lunar(iso: &str) -> LunarDate {
    LunarDate::of(day(iso)).unwrap()
}

/// The first days of lunar years, as printed in Vietnamese calendars.
const TET: [(&str, &str); 20] = [
    ("1968-01-29", "Mậu Thân"),
    ("1969-02-16", "Kỷ Dậu"),
    ("1975-02-11", "Ất Mão"),
    ("1985-01-21", "Ất Sửu"),
    ("1986-02-09", "Bính Dần"),
    ("1999-02-16", "Kỷ Mão"),
    ("2000-02-05", "Canh Thìn"),
    ("2006-01-29", "Bính Tuất"),
    ("2007-02-17", "Đinh Hợi"),
    ("2015-02-19", "Ất Mùi"),
    ("2020-01-25", "Canh Tý"),
    ("2021-02-12", "Tân Sửu"),
    ("2022-02-01", "Nhâm Dần"),
    ("2023-01-22", "Quý Mão"),
    ("2024-02-10", "Giáp Thìn"),
    ("2025-01-29", "Ất Tỵ"),
    ("2026-02-17", "Bính Ngọ"),
    ("2027-02-06", "Đinh Mùi"),
    ("2028-01-26", "Mậu Thân"),
    ("2030-02-02", "Canh Tuất"),
];

#[test]
fn a_lunar_year_begins_on_its_tet() {
    for (tet, name) in TET {
        let first = lunar(tet);
        assert_eq!((first.day, first.month, first.leap), (1, 1, false), "{tet}");
        assert_eq!((first.year, first.year_name().as_str()), (day(tet).year(), name));
        let eve = LunarDate::of(day(tet).pred_opt().unwrap()).unwrap();
        assert_eq!((eve.month, eve.year), (12, first.year - 1), "the evening before {tet}");
        assert!(eve.day >= 29);
    }
}

#[test]
fn leap_months_are_those_of_the_almanac() {
    // The fifteenth of each leap month; those of 1985 and 1987 are not the Chinese ones.
    let leaps = [
        ("1985-04-04", 2),
        ("1987-09-07", 7),
        ("2004-04-04", 2),
        ("2006-09-07", 7),
        ("2017-08-06", 6),
        ("2020-06-06", 4),
        ("2023-04-05", 2),
        ("2025-08-08", 6),
        ("2028-07-07", 5),
    ];
    for (iso, month) in leaps {
        let there = lunar(iso);
        assert_eq!((there.day, there.month, there.leap), (15, month, true), "{iso}: {there}");
    }
}

#[test]
fn days_within_a_year_are_those_of_the_calendar() {
    for (iso, written) in [
        ("2026-11-21", "13/10"),
        ("2026-09-25", "15/8"),
        ("2026-04-26", "10/3"),
        ("2025-07-24", "30/6"),
        ("2025-07-25", "1/6+"),
        ("2025-09-02", "11/7"),
        ("2023-03-22", "1/2+"),
    ] {
        assert_eq!(lunar(iso).to_string(), written, "{iso}");
    }
}

#[test]
fn years_beyond_the_series_have_no_lunar_day() {
    assert_eq!(LunarDate::of(day("1899-12-31")), None);
    assert_eq!(LunarDate::of(day("2200-01-01")), None);
    assert!(LunarDate::of(day("1900-01-01")).is_some() && LunarDate::of(day("2199-12-31")).is_some());
}

proptest! {
    #[test]
    fn from_one_day_to_the_next_one_day_passes(at in 0_u64..109_000) {
        let today = day("1900-01-02") + Days::new(at);
        let (eve, now) = (LunarDate::of(today - Days::new(1)).unwrap(), LunarDate::of(today).unwrap());
        prop_assert!((1..=30).contains(&now.day) && (1..=12).contains(&now.month));
        if now.day == 1 {
            prop_assert!(eve.day >= 29, "{eve} before {now}");
            let follows = now.month == eve.month % 12 + 1 || (now.leap && now.month == eve.month);
            prop_assert!(follows, "{eve} before {now}");
            prop_assert_eq!(now.year, eve.year + i32::from(now.month == 1 && !now.leap));
        } else {
            prop_assert_eq!(now, LunarDate { day: eve.day + 1, ..eve });
        }
    }
}
