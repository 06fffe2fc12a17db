//! The hand-over of one line: who receives, which animals come, and what is owed from that day on. A plan owes nothing
//! and has no animals: both begin when the household has them.

use chrono::NaiveDate;

use crate::domain::catalogue::Catalogue;
use crate::domain::id::SupportId;
use crate::domain::stored::{Rev, Stored};
use crate::domain::support::{Brings, Support, SupportState};

/// A line that is handed over.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Handed {
    /// The line, at the revision that the person saw.
    pub line: (SupportId, Rev),
    /// Who received it; empty for the head of the household.
    pub receiver: String,
    /// What comes with it.
    pub brings: Brings,
}

impl Handed {
    /// A line handed over on a day, with what its model brings.
    pub fn of(
        line: &Stored<SupportId, Support>,
        receiver: &str,
        on: NaiveDate,
        catalogue: &Catalogue,
    ) -> Self {
        let given = Support { state: SupportState::HandedOver, date: on, ..line.value.clone() };
        let brings = Brings::of(&given, catalogue);
        Self { line: (line.id, line.rev), receiver: receiver.to_owned(), brings }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::line;
    use super::*;

    #[test]
    fn a_line_brings_what_it_owes_from_the_day_of_hand_over_and_a_plan_nothing() {
        let catalogue = Catalogue::embedded();
        let planned = Support { model: "bo-sinh-san".into(), state: SupportState::Approved, ..line(1000, 0) };
        assert_eq!(Brings::of(&planned, &catalogue), Brings::default());
        let on = "2026-11-22".parse().unwrap();
        let stored = Stored { id: SupportId(7), rev: 2, value: planned.clone() };
        let given = Support { state: SupportState::HandedOver, date: on, ..planned };
        let handed = Handed::of(&stored, "", on, &catalogue);
        assert!(handed.brings.owed.is_some());
        assert_eq!(handed.brings, Brings::of(&given, &catalogue));
    }
}
