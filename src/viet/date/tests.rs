use proptest::prelude::*;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn date(iso: &str) -> PartialDate {
    PartialDate::from_iso(iso).unwrap()
}

#[test]
fn each_exactness_has_its_two_forms() {
    for (iso, shown) in [("1987", "1987"), ("1987-03", "03/1987"), ("1987-03-05", "05/03/1987")] {
        assert_eq!(date(iso).iso(), iso);
        assert_eq!(date(iso).display(), shown);
        assert_eq!(format!("{:>12}", date(iso)), format!("{shown:>12}"));
    }
}

#[test]
fn impossible_dates_are_refused() {
    assert_eq!(PartialDate::from_iso(""), Err(DateError::Empty));
    assert_eq!(PartialDate::from_iso("1987-3"), Err(DateError::NotADate));
    assert_eq!(PartialDate::from_iso("1987-03-05-01"), Err(DateError::NotADate));
    assert_eq!(PartialDate::from_iso("1987-02-29"), Err(DateError::NoSuchDay));
    assert_eq!(PartialDate::from_month(1987, 13), Err(DateError::NoSuchDay));
    assert_eq!(PartialDate::from_year(1849), Err(DateError::OutOfRange));
    assert_eq!(PartialDate::from_iso("2201-01-01"), Err(DateError::OutOfRange));
}

#[test]
fn a_period_has_a_first_and_a_last_day() {
    assert_eq!((date("1987").earliest(), date("1987").latest()), (day(1987, 1, 1), day(1987, 12, 31)));
    assert_eq!((date("1988-02").earliest(), date("1988-02").latest()), (day(1988, 2, 1), day(1988, 2, 29)));
    assert_eq!(date("1987-12").latest(), day(1987, 12, 31));
    assert_eq!(date("2200").latest(), day(2200, 12, 31));
}

#[test]
fn age_is_in_full_years() {
    let born = date("2010-03-05");
    assert_eq!(born.age_on(day(2026, 3, 4)), Some(15));
    assert_eq!(born.age_on(day(2026, 3, 5)), Some(16));
    assert_eq!(born.age_on(day(2010, 3, 4)), None);
}

#[test]
fn a_partial_birthday_counts_at_the_end_of_its_period() {
    assert_eq!(date("2010").age_on(day(2026, 12, 30)), Some(15));
    assert_eq!(date("2010").age_on(day(2026, 12, 31)), Some(16));
    assert_eq!(date("2010-03").age_on(day(2026, 3, 30)), Some(15));
    assert_eq!(date("2026").age_on(day(2026, 6, 1)), Some(0));
}

#[test]
fn a_leap_day_birthday_is_reached_in_march() {
    assert_eq!(date("2008-02-29").age_on(day(2026, 2, 28)), Some(17));
    assert_eq!(date("2008-02-29").age_on(day(2026, 3, 1)), Some(18));
}

#[test]
fn order_is_by_earliest_day_then_exactness() {
    let mut dates =
        vec![date("1987-03"), date("1987-01-01"), date("1986-12-31"), date("1987"), date("1987-01")];
    dates.sort();
    let order: Vec<String> = dates.into_iter().map(PartialDate::iso).collect();
    assert_eq!(order, ["1986-12-31", "1987", "1987-01", "1987-01-01", "1987-03"]);
}

#[test]
fn json_holds_the_iso_text() {
    assert_eq!(serde_json::to_string(&date("1987-03")).unwrap(), "\"1987-03\"");
    assert_eq!(serde_json::from_str::<PartialDate>("\"1987-03\"").unwrap(), date("1987-03"));
    assert!(serde_json::from_str::<PartialDate>("\"1987-02-30\"").is_err());
}

proptest! {
    #[test]
    fn iso_comes_back(offset in 0u64..128_000, exactness in 0u8..3) {
        let whole = day(1850, 1, 1) + chrono::Days::new(offset);
        let made = match exactness {
            0 => PartialDate::from_year(whole.year()),
            1 => PartialDate::from_month(whole.year(), whole.month()),
            _ => PartialDate::from_day(whole),
        }.unwrap();
        prop_assert_eq!(PartialDate::from_iso(&made.iso()), Ok(made));
        prop_assert!(made.earliest() <= whole && whole <= made.latest());
    }

    #[test]
    fn from_iso_never_panics(text in "(?s).*|[0-9-]{0,12}") {
        let _ = PartialDate::from_iso(&text);
    }
}
