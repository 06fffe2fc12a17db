//! The share of eligible members of a group that carries out a production project, computed on a day from the classes
//! of that day: at least half of them, more than seventy of a hundred preferred. The numbers are data
//! ([`super::GroupRules`]). It is a warning, never a refusal.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{GroupPerson, GroupRules};
use crate::domain::household::coded;

/// How many members there are on a day, and how many of them are eligible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Eligible members.
    pub eligible: u32,
    /// All members, those outside the register included.
    pub members: u32,
}

coded! {
    /// What a share means.
    ShareVerdict {
        /// There is nobody to count.
        NoMembers = "no_members",
        /// Fewer than needed.
        TooFew = "too_few",
        /// Enough.
        Enough = "enough",
        /// More than the share from which projects go first.
        Preferred = "preferred",
    }
}

impl Share {
    /// The share of the people who are members at the end of a day.
    pub fn on<'a>(
        people: impl IntoIterator<Item = &'a GroupPerson>,
        day: NaiveDate,
        rules: &GroupRules,
    ) -> Self {
        let present = people.into_iter().filter(|person| person.is_in_on(day));
        present.fold(Self::default(), |share, person| Self {
            eligible: share.eligible + u32::from(person.is_eligible(rules)),
            members: share.members + 1,
        })
    }

    /// In tenths of a per cent, rounded down, so that 49.96 is never shown as enough; `None` without members.
    pub fn tenths(self) -> Option<i64> {
        (i64::from(self.eligible) * 1000).checked_div(self.members.into())
    }

    /// What it means under the rules; exact, without rounding.
    pub fn verdict(self, rules: &GroupRules) -> ShareVerdict {
        if self.members == 0 {
            return ShareVerdict::NoMembers;
        }
        match (self.against(rules.least_percent), self.against(rules.preferred_percent)) {
            (Ordering::Less, _) => ShareVerdict::TooFew,
            (_, Ordering::Greater) => ShareVerdict::Preferred,
            _ => ShareVerdict::Enough,
        }
    }

    fn against(self, percent: u8) -> Ordering {
        (u64::from(self.eligible) * 100).cmp(&(u64::from(self.members) * u64::from(percent)))
    }
}
