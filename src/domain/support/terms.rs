//! What cannot be true of a support by its days: told at the form and at the command line.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use crate::domain::group::SupportGroup;

/// No register of poor households is older: an earlier year is a slip of the hand.
const FIRST_YEAR: i32 = 1990;

/// What cannot be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TermFault {
    /// Given or planned before this year.
    #[error("before {0}")]
    TooEarly(i32),
    /// It ends, or a loan falls due, before the day on which it was given.
    #[error("ends before it was given on {0}")]
    EndsFirst(NaiveDate),
    /// It came through a group that was founded later, on this day.
    #[error("the group was founded on {0}")]
    BeforeGroup(NaiveDate),
    /// It came through a group that ended before, on this day.
    #[error("the group ended on {0}")]
    AfterGroup(NaiveDate),
}

impl TermFault {
    /// The field at which it can be mended.
    pub fn field(self) -> &'static str {
        match self {
            Self::TooEarly(_) => "date",
            Self::EndsFirst(_) => "until",
            Self::BeforeGroup(_) | Self::AfterGroup(_) => "group",
        }
    }
}

/// Everything that cannot be true of a support of a day, which holds until another and came through a group.
pub fn term_faults(
    date: NaiveDate,
    until: Option<NaiveDate>,
    group: Option<&SupportGroup>,
) -> Vec<TermFault> {
    let early = (date.year() < FIRST_YEAR).then_some(TermFault::TooEarly(FIRST_YEAR));
    let ends_first = until.filter(|until| *until < date).map(|_| TermFault::EndsFirst(date));
    let founded = group.and_then(|group| group.founded).filter(|founded| date < *founded);
    let ended = group.and_then(|group| group.ended).filter(|ended| date > *ended);
    let of_group = founded.map(TermFault::BeforeGroup).or(ended.map(TermFault::AfterGroup));
    [early, ends_first, of_group].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::group::GroupKind;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn group(founded: &str, ended: Option<&str>) -> SupportGroup {
        SupportGroup {
            kind: GroupKind::SavingsAndLoan,
            name: "Tổ TK&VV số 1".into(),
            hamlet: None,
            leader: String::new(),
            founded: Some(day(founded)),
            ended: ended.map(day),
            programme: None,
            note: String::new(),
        }
    }

    #[test]
    fn a_loan_is_due_after_it_was_lent() {
        let lent = day("2024-02-01");
        assert_eq!(term_faults(lent, Some(day("2024-01-31")), None), [TermFault::EndsFirst(lent)]);
        assert_eq!(term_faults(lent, Some(lent), None), []);
        assert_eq!(term_faults(lent, None, None), []);
    }

    #[test]
    fn a_group_lends_between_its_founding_and_its_end() {
        let faults = |on| term_faults(day(on), None, Some(&group("2026-01-05", Some("2026-06-30"))));
        assert_eq!(faults("2024-02-01"), [TermFault::BeforeGroup(day("2026-01-05"))]);
        assert_eq!((faults("2026-01-05"), faults("2026-06-30")), (vec![], vec![]));
        assert_eq!(faults("2026-07-01"), [TermFault::AfterGroup(day("2026-06-30"))]);
    }

    #[test]
    fn nothing_was_given_before_1990() {
        assert_eq!(term_faults(day("1989-12-31"), None, None), [TermFault::TooEarly(1990)]);
        assert_eq!(term_faults(day("1990-01-01"), None, None), []);
    }
}
