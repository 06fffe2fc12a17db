use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 15).unwrap()
}

fn read(text: &str) -> Result<String, DateError> {
    parse_date(text, today()).map(PartialDate::iso)
}

fn assert_reads(iso: &str, written: &[&str]) {
    for text in written {
        assert_eq!(read(text).as_deref(), Ok(iso), "{text}");
    }
}

#[test]
fn whole_dates() {
    let forms = [
        "05/03/1987",
        "5/3/1987",
        "5-3-87",
        "5.3.1987",
        "5 3 1987",
        "05031987",
        "050387",
        "19870305",
        "1987-03-05",
        "1987/3/5",
        "ngày 5 tháng 3 năm 1987",
        "Ngày 05 tháng 03 năm 1987",
        "5 tháng 3, 1987",
        "05/03/1987 00:00:00",
        "1987-03-05T07:30",
        "nga\u{300}y 5 tha\u{301}ng 3 na\u{306}m 1987",
    ];
    assert_reads("1987-03-05", &forms);
}

#[test]
fn months_and_years() {
    assert_reads(
        "1987-03",
        &["3/1987", "03-1987", "3/87", "tháng 3 năm 1987", "1987-03", "031987", "00/03/1987"],
    );
    assert_reads(
        "1987",
        &["1987", " 1987 ", "năm 1987", "sinh năm 1987", "00/00/1987", "../../1987", "0/1987"],
    );
}

#[test]
fn short_forms_are_of_this_year() {
    assert_reads("2026-06-15", &["."]);
    assert_reads("2026-03-05", &["5/3", "05.03", "ngày 5 tháng 3"]);
    assert_reads("2026-12-31", &["31/12"]);
}

#[test]
fn two_digit_years_are_not_after_today() {
    assert_reads("2026-06-15", &["15/06/26"]);
    assert_reads("1926-06-16", &["16/06/26"]);
    assert_reads("1904-02-29", &["29/2/04"].map(|_| "29/02/1904"));
    assert_reads("2004-02-29", &["29/2/04"]);
}

#[test]
fn month_first_only_when_day_first_is_impossible() {
    let read = |text| parse_date_noted(text, today()).map(|(date, note)| (date.iso(), note));
    assert_eq!(read("03/25/1990"), Ok(("1990-03-25".into(), Some(DateNote::MonthFirst))));
    assert_eq!(read("03/04/1990"), Ok(("1990-04-03".into(), None)));
    assert_eq!(read("02/30/1990"), Err(DateError::NoSuchDay));
    assert_eq!(read("13/13/1990"), Err(DateError::NoSuchDay));
}

#[test]
fn refusals_say_their_kind() {
    for empty in ["", "  "] {
        assert_eq!(read(empty), Err(DateError::Empty));
    }
    for text in ["abc", "..", "5", "5/3/987", "1/2/3/4", "5+3", "5031987", "31841", "=TODAY()", "5a/3/1987"] {
        assert_eq!(read(text), Err(DateError::NotADate), "{text}");
    }
    for text in ["31/02", "31/02/1987", "29/02/2023", "5/13", "32/1/1987", "13/1987", "1987-13-01"] {
        assert_eq!(read(text), Err(DateError::NoSuchDay), "{text}");
    }
    for text in ["1234", "05/03/1787", "3/2301"] {
        assert_eq!(read(text), Err(DateError::OutOfRange), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_shown_reads_back(offset in 0u64..128_000, exactness in 0u8..3) {
        let whole = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap() + chrono::Days::new(offset);
        let date = match exactness {
            0 => PartialDate::from_year(whole.year()),
            1 => PartialDate::from_month(whole.year(), whole.month()),
            _ => PartialDate::from_day(whole),
        }.unwrap();
        prop_assert_eq!(parse_date_noted(&date.display(), today()), Ok((date, None)));
        prop_assert_eq!(parse_date_noted(&date.iso(), today()), Ok((date, None)));
    }

    #[test]
    fn no_text_panics(text in "(?s).*|[0-9/. :T-]{0,14}") {
        let _ = parse_date_noted(&text, today());
    }
}
