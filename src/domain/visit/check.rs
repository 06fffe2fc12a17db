//! Days on which a household cannot have been visited.

use chrono::NaiveDate;
use thiserror::Error;

/// What is wrong with the day of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VisitFault {
    /// It lies ahead.
    #[error("in the future")]
    Future,
    /// Nothing is known of the household before this day.
    #[error("before the household was there, on {0}")]
    BeforeHousehold(NaiveDate),
}

/// What stands against a visit on a day. `known_since` is the first day of which the register knows something of the
/// household ([`crate::domain::dossier::Dossier::known_since`]); `None` where that was not looked up.
pub fn day_fault(date: NaiveDate, known_since: Option<NaiveDate>, today: NaiveDate) -> Option<VisitFault> {
    if date > today {
        return Some(VisitFault::Future);
    }
    known_since.filter(|since| date < *since).map(VisitFault::BeforeHousehold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_lies_between_the_first_day_of_the_household_and_today() {
        let day = |iso: &str| iso.parse::<NaiveDate>().unwrap();
        let fault = |date| day_fault(day(date), Some(day("2025-01-10")), day("2026-11-22"));
        assert_eq!([fault("2025-01-10"), fault("2026-11-22")], [None, None]);
        assert_eq!(fault("2025-01-09"), Some(VisitFault::BeforeHousehold(day("2025-01-10"))));
        assert_eq!(fault("2026-11-23"), Some(VisitFault::Future));
        assert_eq!(day_fault(day("1999-01-01"), None, day("2026-11-22")), None);
    }
}
