//! A villagers' meeting (họp dân) of one hamlet.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::id::HamletId;

/// A meeting about the results of a hamlet. One that did not stand is followed by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Code of the round.
    pub round: String,
    /// The hamlet.
    pub hamlet: HamletId,
    /// The day.
    pub held: NaiveDate,
    /// Where; may be empty.
    pub place: String,
    /// Who led it; may be empty.
    pub chair: String,
    /// Who wrote the minutes; may be empty.
    pub secretary: String,
    /// Households that were called; at least as many as came.
    pub called: Option<u32>,
    /// How many came; at least one.
    pub present: u32,
    /// How many of them agreed to the results; at most as many as came.
    pub agreed: u32,
    /// Number of the minutes (biên bản); may be empty.
    pub minutes_number: String,
    /// Remarks; may be empty.
    pub note: String,
}

impl Meeting {
    /// Whether its result stands: at least half of those present agreed (Decision 24/2021). Otherwise the meeting
    /// must be held again.
    pub fn stands(&self) -> bool {
        u64::from(self.agreed) * 2 >= u64::from(self.present)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(present: u32, agreed: u32) -> Meeting {
        Meeting {
            round: "2026".into(),
            hamlet: HamletId(1),
            held: NaiveDate::default(),
            place: String::new(),
            chair: String::new(),
            secretary: String::new(),
            called: None,
            present,
            agreed,
            minutes_number: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn half_of_those_present_is_enough() {
        assert!(meeting(40, 20).stands());
        assert!(!meeting(40, 19).stands());
        assert!(!meeting(41, 20).stands());
        assert!(meeting(u32::MAX, u32::MAX).stands());
    }
}
