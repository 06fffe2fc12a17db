//! The clock on the wall in Việt Nam: one zone, seven hours ahead of universal time, no summer time.
//!
//! The register keeps moments in universal time; people and days of events go by this clock, wherever
//! the computer believes itself to be.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// How far the clock is ahead of universal time.
const AHEAD: TimeDelta = TimeDelta::hours(7);

/// What the clock shows at a moment.
pub fn local_time(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc().checked_add_signed(AHEAD).unwrap_or(NaiveDateTime::MAX)
}

/// The moment at which a day begins.
pub fn begins(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight.checked_sub_signed(AHEAD).unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// A moment as people read it: `22/11/2026 10:00`.
pub fn moment(at: DateTime<Utc>) -> String {
    local_time(at).format("%d/%m/%Y %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_when_the_clock_turns_to_it() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(local_time(begins(day)), day.and_time(NaiveTime::MIN));
        assert_eq!(begins(NaiveDate::MIN), DateTime::<Utc>::MIN_UTC);
    }

    #[test]
    fn the_day_begins_while_it_is_still_yesterday_in_universal_time() {
        let at = DateTime::parse_from_rfc3339("2026-11-21T17:00:00Z").unwrap().to_utc();
        assert_eq!(moment(at), "22/11/2026 00:00");
        assert_eq!(local_time(DateTime::<Utc>::MAX_UTC), NaiveDateTime::MAX);
    }
}
