//! The people of a household as the index reads them: who is counted, who is found.

use chrono::NaiveDate;

use crate::domain::member::{Relation, Sex};
use crate::domain::span::{Span, unnamed};

/// One stay of one person.
pub(super) struct Stay {
    pub name: String,
    pub citizen_number: String,
    pub ethnicity: String,
    pub sex: Option<Sex>,
    pub relation: Relation,
    pub span: Span,
}

impl Stay {
    /// Lives there now.
    pub fn is_current(&self) -> bool {
        self.span.left.is_none()
    }

    /// Is the head now.
    pub fn is_head(&self) -> bool {
        self.is_current() && self.relation == Relation::Head
    }
}

/// How many live in a household: those who are named, and those whom the last survey counted beyond the
/// ones named at its day, because lists of heads tell only how many there are.
pub(super) fn count(stays: &[Stay], last_survey: Option<(NaiveDate, u32)>) -> u32 {
    let named = stays.iter().filter(|stay| stay.is_current()).count() as u32;
    let beyond = last_survey.map_or(0, |counted| unnamed(stays.iter().map(|stay| stay.span), counted));
    named + beyond
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viet::PartialDate;

    fn stay(from: Option<&str>, left_on: Option<&str>) -> Stay {
        let date = |iso: &str| PartialDate::from_iso(iso).unwrap();
        Stay {
            name: "Lò Thị Mai".into(),
            citizen_number: String::new(),
            ethnicity: String::new(),
            sex: None,
            relation: Relation::Other,
            span: Span { from: from.map(date), left: left_on.map(date) },
        }
    }

    fn surveyed(people: u32) -> Option<(NaiveDate, u32)> {
        NaiveDate::from_ymd_opt(2025, 10, 1).map(|day| (day, people))
    }

    #[test]
    fn a_list_of_heads_still_counts_everybody() {
        assert_eq!(count(&[stay(None, None)], surveyed(5)), 5);
        assert_eq!(count(&[stay(None, None), stay(None, None)], surveyed(5)), 5);
    }

    #[test]
    fn who_died_or_was_born_since_the_survey_is_counted_right() {
        let four_of_five =
            [stay(None, None), stay(None, None), stay(None, Some("2026-02")), stay(None, None)];
        assert_eq!(count(&four_of_five, surveyed(4)), 3);
        assert_eq!(count(&[stay(None, None), stay(Some("2026-03-01"), None)], surveyed(1)), 2);
        assert_eq!(count(&[stay(None, None), stay(Some("2026-03-01"), None)], surveyed(5)), 6);
    }

    #[test]
    fn without_a_survey_only_the_named_count() {
        assert_eq!(count(&[stay(None, None), stay(None, Some("2020"))], None), 1);
    }
}
