//! Pass-on rules: what is owed, until when, and what frees from it. Rules are data of a support model.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::herd::HerdEventKind;
use crate::domain::household::coded;

/// What is owed. Months count from the hand-over unless said otherwise; a term ends on the same day
/// of its last month (Civil Code 2015, Article 148).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum PassOnRule {
    /// The first female offspring, when it is `from_months` to `to_months` old; then the dam is the
    /// household's own. Until one is born, `within_months` is the last day.
    FirstFemaleOffspring {
        /// Youngest age at which it may go.
        from_months: u32,
        /// Age by which it must have gone.
        to_months: u32,
        /// The limit where none is born.
        within_months: u32,
    },
    /// A number of offspring, or their price.
    Offspring {
        /// How many.
        count: u32,
        /// The limit.
        within_months: u32,
    },
    /// A share of the support's value, in money.
    ValueShare {
        /// 1 to 100.
        percent: u32,
        /// The limit.
        within_months: u32,
    },
}

impl PassOnRule {
    /// The limit in months after the hand-over.
    pub fn within_months(self) -> u32 {
        match self {
            Self::FirstFemaleOffspring { within_months, .. }
            | Self::Offspring { within_months, .. }
            | Self::ValueShare { within_months, .. } => within_months,
        }
    }

    /// What is owed in money of a support worth `value` đồng; `None` where an animal is owed.
    /// Rounded down to whole đồng.
    pub fn owed_value(self, value: i64) -> Option<i64> {
        match self {
            Self::ValueShare { percent, .. } => {
                i64::try_from(i128::from(value) * i128::from(percent) / 100).ok()
            }
            _ => None,
        }
    }

    /// Whether the numbers of the rule make sense: a limit, a share of at most the whole, ages in order.
    pub fn is_sound(self) -> bool {
        let limited = self.within_months() > 0;
        limited
            && match self {
                Self::FirstFemaleOffspring { from_months, to_months, .. } => from_months <= to_months,
                Self::Offspring { count, .. } => count > 0,
                Self::ValueShare { percent, .. } => (1..=100).contains(&percent),
            }
    }
}

/// The last day for an obligation, as far as the hand-over tells.
pub fn obligation_due(rule: PassOnRule, handed_over: NaiveDate) -> NaiveDate {
    after(handed_over, rule.within_months())
}

/// The last day once the first female offspring is born, for the rule that waits for it; other
/// rules do not ask for a birth. It may lie after [`obligation_due`]: a late calf still needs its
/// months with the dam.
pub fn due_after_birth(rule: PassOnRule, born: NaiveDate) -> Option<NaiveDate> {
    match rule {
        PassOnRule::FirstFemaleOffspring { to_months, .. } => Some(after(born, to_months)),
        _ => None,
    }
}

/// The first day on which the offspring is old enough to go.
pub fn ready_after_birth(rule: PassOnRule, born: NaiveDate) -> Option<NaiveDate> {
    match rule {
        PassOnRule::FirstFemaleOffspring { from_months, .. } => Some(after(born, from_months)),
        _ => None,
    }
}

coded! {
    /// Whose fault the loss of an animal was, as the minutes say.
    Fault {
        /// Objective: disease, disaster (nguyên nhân khách quan).
        None = "none",
        /// Subjective: neglect (nguyên nhân chủ quan).
        Household = "household",
    }
}

/// A death without fault voids the debt; a sale, a theft or a death through neglect does not.
pub fn is_voided_by(event: HerdEventKind, fault: Fault) -> bool {
    event == HerdEventKind::Died && fault == Fault::None
}

fn after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALF: PassOnRule =
        PassOnRule::FirstFemaleOffspring { from_months: 6, to_months: 8, within_months: 30 };
    const SHARE: PassOnRule = PassOnRule::ValueShare { percent: 15, within_months: 36 };

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_term_of_months_ends_on_the_same_day_of_its_last_month() {
        assert_eq!(obligation_due(CALF, day(2025, 3, 12)), day(2027, 9, 12));
        assert_eq!(obligation_due(SHARE, day(2025, 3, 12)), day(2028, 3, 12));
        assert_eq!(obligation_due(CALF, day(2025, 8, 31)), day(2028, 2, 29));
    }

    #[test]
    fn a_calf_goes_between_six_and_eight_months() {
        assert_eq!(ready_after_birth(CALF, day(2026, 2, 1)), Some(day(2026, 8, 1)));
        assert_eq!(due_after_birth(CALF, day(2026, 2, 1)), Some(day(2026, 10, 1)));
        assert_eq!(due_after_birth(SHARE, day(2026, 2, 1)), None);
    }

    #[test]
    fn a_share_is_owed_in_whole_dong() {
        assert_eq!(SHARE.owed_value(18_000_001), Some(2_700_000));
        assert_eq!(SHARE.owed_value(i64::MAX), Some(1_383_505_805_528_216_371));
        assert_eq!(CALF.owed_value(18_000_000), None);
    }

    #[test]
    fn only_a_death_without_fault_voids_the_debt() {
        assert!(is_voided_by(HerdEventKind::Died, Fault::None));
        assert!(!is_voided_by(HerdEventKind::Died, Fault::Household));
        assert!(!is_voided_by(HerdEventKind::Sold, Fault::None));
        assert!(!is_voided_by(HerdEventKind::Stolen, Fault::None));
    }

    #[test]
    fn a_rule_without_limit_or_with_more_than_the_whole_is_unsound() {
        assert!(CALF.is_sound() && SHARE.is_sound());
        assert!(!PassOnRule::ValueShare { percent: 101, within_months: 36 }.is_sound());
        assert!(!PassOnRule::Offspring { count: 1, within_months: 0 }.is_sound());
    }
}
