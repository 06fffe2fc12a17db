use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn partial(iso: &str) -> PartialDate {
    PartialDate::from_iso(iso).unwrap()
}

const TODAY: fn() -> NaiveDate = || day(2026, 11, 22);

#[test]
fn a_household_code_has_letters_digits_and_a_few_signs() {
    assert_eq!(household_code("0650-0008"), Ok(()));
    assert_eq!(household_code("HN.12/3_Đ"), Ok(()));
    assert_eq!(household_code(""), Err(FieldFault::Empty));
    assert_eq!(household_code("12 3"), Err(FieldFault::HouseholdCode));
    assert_eq!(household_code("12\u{1b}[31m"), Err(FieldFault::HouseholdCode));
    assert_eq!(household_code(&"1".repeat(41)), Err(FieldFault::TooLong(40)));
}

#[test]
fn a_name_of_three_hundred_letters_fits_and_one_more_does_not() {
    assert_eq!(name(&"ệ".repeat(300)), Ok(()));
    assert_eq!(name(&"ệ".repeat(301)), Err(FieldFault::TooLong(300)));
    assert_eq!(name("  "), Err(FieldFault::Empty));
    assert_eq!(name("123"), Err(FieldFault::NotAName));
}

#[test]
fn nobody_is_born_tomorrow_or_long_before_the_oldest_living() {
    assert_eq!(born(partial("2026-11-22"), TODAY()), Ok(()));
    assert_eq!(born(partial("2026-11-23"), TODAY()), Err(FieldFault::Future));
    assert_eq!(born(partial("2026"), TODAY()), Ok(()), "this year may be yesterday");
    assert_eq!(born(partial("1896"), TODAY()), Ok(()));
    assert_eq!(born(partial("1895"), TODAY()), Err(FieldFault::Implausible));
}

#[test]
fn a_citizen_number_may_be_missing_but_not_misshapen() {
    assert_eq!(citizen_number(""), Ok(()));
    assert_eq!(citizen_number("025091576936"), Ok(()));
    let short = FieldFault::CitizenNumber(NotACitizenNumber::Length(11));
    assert_eq!(citizen_number("25091576936"), Err(short));
}

#[test]
fn a_phone_number_begins_with_zero() {
    for good in ["", "0987654321", "02103821234"] {
        assert_eq!(phone(good), Ok(()), "{good}");
    }
    for bad in ["987654321", "9876543210", "098765432", "01234567890", "0987 65432", "098765432x"] {
        assert_eq!(phone(bad), Err(FieldFault::Phone), "{bad}");
    }
}

#[test]
fn amounts_have_a_floor_and_a_ceiling() {
    assert_eq!(quantity(1), Ok(()));
    assert_eq!(quantity(0), Err(FieldFault::NotPositive));
    assert_eq!(quantity(QUANTITY_LIMIT + 1), Err(FieldFault::TooLarge(QUANTITY_LIMIT)));
    assert_eq!(value(0), Ok(()));
    assert_eq!(value(-1), Err(FieldFault::Negative));
    assert_eq!(value(VALUE_LIMIT + 1), Err(FieldFault::TooLarge(VALUE_LIMIT)));
    assert_eq!(b1(999), Ok(()));
    assert_eq!(b1(1000), Err(FieldFault::TooLarge(999)));
    assert_eq!(floor_area(0), Err(FieldFault::NotPositive));
    assert_eq!(floor_area(4_550), Ok(()));
}

#[test]
fn what_happened_is_not_in_the_future_and_what_is_planned_not_too_far_ahead() {
    assert_eq!(happened(TODAY(), TODAY()), Ok(()));
    assert_eq!(happened(day(2026, 11, 23), TODAY()), Err(FieldFault::Future));
    assert_eq!(happened(day(1899, 12, 31), TODAY()), Err(FieldFault::Implausible));
    assert_eq!(planned(day(2051, 11, 22), TODAY()), Ok(()));
    assert_eq!(planned(day(2051, 11, 23), TODAY()), Err(FieldFault::Implausible));
}

#[test]
fn partial_dates_are_out_of_order_only_where_no_reading_saves_them() {
    let ordered = |a: &str, b: &str| in_order(Some(partial(a)), Some(partial(b)));
    assert_eq!(ordered("2020-06-01", "2020"), Ok(()));
    assert_eq!(ordered("2020", "2020-01-01"), Ok(()));
    assert_eq!(ordered("2020-06-02", "2020-06-01"), Err(FieldFault::EndsFirst));
    assert_eq!(ordered("2021", "2020"), Err(FieldFault::EndsFirst));
    assert_eq!(in_order(None, Some(partial("2020"))), Ok(()));
}
