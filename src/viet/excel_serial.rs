//! Dates that a spreadsheet keeps as a number of days.

use chrono::{Datelike, Days, NaiveDate};

/// Numbers that lead beyond this year are amounts, not dates.
const LAST_YEAR: i32 = 2200;

/// A serial number of the usual system: 1 is 01/01/1900. The time of day (the fraction) is cut.
///
/// The system counts a 29/02/1900 that never was: 60 gives `None`, and later numbers are one day
/// ahead. `None` also for 0, negative numbers, and days after 2200.
pub fn from_excel_serial(serial: f64) -> Option<NaiveDate> {
    match whole_days(serial)? {
        0 | 60 => None,
        days @ 1..60 => after(1899, 12, 31, days),
        days => after(1899, 12, 30, days),
    }
}

/// A serial number of old Macintosh workbooks: 0 is 01/01/1904.
pub fn from_excel_serial_1904(serial: f64) -> Option<NaiveDate> {
    after(1904, 1, 1, whole_days(serial)?)
}

fn whole_days(serial: f64) -> Option<u64> {
    (0.0..1_000_000.0).contains(&serial).then_some(serial as u64)
}

fn after(year: i32, month: u32, day: u32, days: u64) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(days))?;
    (date.year() <= LAST_YEAR).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn counts_around_the_day_that_never_was() {
        assert_eq!(from_excel_serial(1.0), day(1900, 1, 1));
        assert_eq!(from_excel_serial(59.0), day(1900, 2, 28));
        assert_eq!(from_excel_serial(60.0), None);
        assert_eq!(from_excel_serial(61.0), day(1900, 3, 1));
        assert_eq!(from_excel_serial(31841.75), day(1987, 3, 5));
    }

    #[test]
    fn the_other_system_starts_in_1904() {
        assert_eq!(from_excel_serial_1904(0.0), day(1904, 1, 1));
        assert_eq!(from_excel_serial_1904(31841.0 - 1462.0), day(1987, 3, 5));
    }

    #[test]
    fn no_date_from_other_numbers() {
        for serial in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e9, 200_000.0] {
            assert_eq!(from_excel_serial(serial), None);
        }
    }
}
