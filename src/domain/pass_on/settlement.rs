//! How an obligation is settled, part by part: offspring that goes on, money that is paid instead. It stands until
//! everything that the rule asks for is settled, and nothing of it is settled twice.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PassOn, PassOnFault, PassOnRule, PassOnState};
use crate::domain::id::{HouseholdId, SupportId};

/// What was settled of an obligation on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The day.
    pub on: NaiveDate,
    /// So many of the offspring that are owed; 0 where a share of the value is owed.
    pub heads: u32,
    /// Money paid instead of offspring, or of the share: whole đồng.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<i64>,
    /// Who received the offspring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<HouseholdId>,
    /// The receiver's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<SupportId>,
}

/// How far an obligation is settled, in what it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Offspring.
    Heads {
        /// Settled, by animals or by their price.
        done: u32,
        /// Owed altogether.
        of: u32,
    },
    /// A share of the value in whole đồng.
    Money {
        /// Paid.
        done: i64,
        /// Owed altogether; 0 where the value of the support is not known: then any sum settles.
        of: i64,
    },
}

impl Progress {
    /// Something is settled already and something is still owed.
    pub fn is_partial(self) -> bool {
        match self {
            Self::Heads { done, of } => done > 0 && done < of,
            Self::Money { done, of } => done > 0 && done < of,
        }
    }

    /// Offspring that is still owed; none where money is.
    pub fn heads_left(self) -> u32 {
        match self {
            Self::Heads { done, of } => of.saturating_sub(done),
            Self::Money { .. } => 0,
        }
    }

    /// Money that is still owed, where a share of the value is: whole đồng.
    pub fn money_left(self) -> Option<i64> {
        match self {
            Self::Heads { .. } => None,
            Self::Money { done, of } => Some(of.saturating_sub(done).max(0)),
        }
    }

    fn is_done(self) -> bool {
        match self {
            Self::Heads { done, of } => done >= of,
            Self::Money { done, of } => done > 0 && done >= of,
        }
    }
}

impl PassOn {
    /// How far it is settled, for a support worth `value` đồng. One that an older register noted as settled, without
    /// its parts, is settled as a whole; so is a share of the value for which an animal went on.
    pub fn progress(&self, value: i64) -> Progress {
        let whole = self.state == PassOnState::Settled;
        let went = self.parts.iter().any(|part| part.receiver.is_some());
        match self.rule {
            Some(rule @ PassOnRule::ValueShare { .. }) => {
                let of = rule.owed_value(value).unwrap_or(0);
                let paid = self.parts.iter().filter_map(|part| part.paid).fold(0, i64::saturating_add);
                Progress::Money { done: if whole || went { of.max(paid).max(1) } else { paid }, of }
            }
            _ => {
                let of = self.heads_owed();
                let heads = self.parts.iter().fold(0u32, |all, part| all.saturating_add(part.heads));
                Progress::Heads { done: if whole { of } else { heads }, of }
            }
        }
    }

    /// Offspring that is owed altogether; one where no rule says how many, none where a share in money is owed.
    pub fn heads_owed(&self) -> u32 {
        match self.rule {
            Some(PassOnRule::Offspring { count, .. }) => count,
            Some(PassOnRule::ValueShare { .. }) => 0,
            Some(PassOnRule::FirstFemaleOffspring { .. }) | None => 1,
        }
    }

    /// Whether so many animals, or the price of them, are still owed.
    ///
    /// # Errors
    /// [`PassOnFault::MoreThanOwed`].
    pub fn check_heads(&self, heads: u32, value: i64) -> Result<(), PassOnFault> {
        match self.progress(value) {
            progress @ Progress::Heads { .. } if heads > progress.heads_left() => {
                Err(PassOnFault::MoreThanOwed(progress))
            }
            _ => Ok(()),
        }
    }

    /// Whether a payment can settle something: money, for offspring that is still owed or within the share.
    ///
    /// # Errors
    /// [`PassOnFault`]: it does not stand, nothing is paid, it is paid for nothing, more than is owed.
    pub fn check_payment(&self, paid: i64, heads: u32, value: i64) -> Result<(), PassOnFault> {
        self.expect_due()?;
        if paid <= 0 {
            return Err(PassOnFault::NothingPaid);
        }
        match self.progress(value) {
            Progress::Heads { .. } if heads == 0 => Err(PassOnFault::PaidForNothing),
            Progress::Heads { .. } => self.check_heads(heads, value),
            progress @ Progress::Money { done, of } if of > 0 && paid > of - done => {
                Err(PassOnFault::MoreThanOwed(progress))
            }
            Progress::Money { .. } => Ok(()),
        }
    }

    /// The obligation with one more part settled; with the last one it is settled as a whole.
    #[must_use]
    pub fn with(&self, part: Part, value: i64) -> Self {
        let mut owed = self.clone();
        owed.parts.push(part);
        owed.sum_up();
        if owed.progress(value).is_done() {
            owed.state = PassOnState::Settled;
            owed.settled_on = owed.parts.iter().map(|part| part.on).max();
        }
        owed
    }

    /// Receiver and money follow from the parts.
    pub(super) fn sum_up(&mut self) {
        let received = self.parts.iter().rev().find(|part| part.receiver.is_some());
        self.receiver = received.and_then(|part| part.receiver);
        self.settled_by = received.and_then(|part| part.support);
        let paid = self.parts.iter().filter_map(|part| part.paid);
        self.paid = paid.reduce(i64::saturating_add);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{DEBTOR, OTHER, SUPPORT, day};
    use super::*;

    const VALUE: i64 = 18_000_000;
    const TWO: PassOnRule = PassOnRule::Offspring { count: 2, within_months: 30 };
    const SHARE: PassOnRule = PassOnRule::ValueShare { percent: 10, within_months: 36 };

    fn owed(rule: PassOnRule) -> PassOn {
        PassOn::due(SUPPORT, DEBTOR, day("2027-09-12"), Some(rule))
    }

    fn calf(on: &str) -> Part {
        let (receiver, support) = (Some(OTHER), Some(SupportId(7)));
        Part { on: day(on), heads: 1, paid: None, receiver, support }
    }

    fn money(on: &str, heads: u32, paid: i64) -> Part {
        Part { on: day(on), heads, paid: Some(paid), receiver: None, support: None }
    }

    #[test]
    fn two_offspring_are_owed_until_the_second_has_gone() {
        let first = owed(TWO).with(calf("2026-09-01"), VALUE);
        assert_eq!(
            (first.state, first.progress(VALUE)),
            (PassOnState::Due, Progress::Heads { done: 1, of: 2 })
        );
        assert!(first.progress(VALUE).is_partial());
        let second = first.with(calf("2027-02-01"), VALUE);
        assert_eq!((second.state, second.settled_on), (PassOnState::Settled, Some(day("2027-02-01"))));
        assert_eq!(second.check_heads(1, VALUE), Err(PassOnFault::MoreThanOwed(second.progress(VALUE))));
    }

    #[test]
    fn one_goes_and_the_price_of_the_other_is_paid() {
        let half = owed(TWO).with(calf("2026-09-01"), VALUE);
        assert_eq!(
            half.check_payment(5_000_000, 2, VALUE),
            Err(PassOnFault::MoreThanOwed(half.progress(VALUE)))
        );
        assert_eq!(half.check_payment(5_000_000, 0, VALUE), Err(PassOnFault::PaidForNothing));
        assert_eq!(half.check_payment(5_000_000, 1, VALUE), Ok(()));
        let whole = half.with(money("2026-10-01", 1, 5_000_000), VALUE);
        assert_eq!(
            (whole.state, whole.paid, whole.receiver),
            (PassOnState::Settled, Some(5_000_000), Some(OTHER))
        );
    }

    #[test]
    fn a_share_is_paid_in_parts_and_never_beyond_itself() {
        let part = owed(SHARE).with(money("2026-09-01", 0, 800_000), VALUE);
        assert_eq!((part.state, part.progress(VALUE).money_left()), (PassOnState::Due, Some(1_000_000)));
        assert!(part.check_payment(1_000_001, 0, VALUE).is_err());
        let whole = part.with(money("2026-12-01", 0, 1_000_000), VALUE);
        assert_eq!((whole.state, whole.paid), (PassOnState::Settled, Some(1_800_000)));
    }

    #[test]
    fn a_share_of_a_support_of_unknown_value_is_settled_by_what_is_paid() {
        assert_eq!(owed(SHARE).check_payment(500_000, 0, 0), Ok(()));
        assert_eq!(owed(SHARE).with(money("2026-09-01", 0, 500_000), 0).state, PassOnState::Settled);
    }

    #[test]
    fn an_animal_instead_of_a_share_settles_it() {
        assert_eq!(
            owed(SHARE).with(Part { heads: 0, ..calf("2026-09-01") }, VALUE).state,
            PassOnState::Settled
        );
    }

    #[test]
    fn on_an_earlier_day_later_parts_are_still_owed() {
        let whole = owed(TWO).with(calf("2026-09-01"), VALUE).with(money("2027-02-01", 1, 5_000_000), VALUE);
        let before = whole.on(day("2027-01-31"));
        assert_eq!((before.state, before.paid, before.receiver), (PassOnState::Due, None, Some(OTHER)));
        assert_eq!(before.progress(VALUE), Progress::Heads { done: 1, of: 2 });
        assert_eq!(whole.on(day("2026-08-31")).receiver, None);
        assert_eq!(whole.on(day("2027-02-01")), whole);
    }

    proptest! {
        #[test]
        fn whatever_is_settled_in_parts_never_goes_beyond_what_is_owed(
            count in 1u32..6,
            tries in proptest::collection::vec((1u32..4, proptest::bool::ANY), 0..20),
        ) {
            let mut debt = owed(PassOnRule::Offspring { count, within_months: 30 });
            for (heads, pays) in tries {
                let part = if pays { money("2026-09-01", heads, 1) } else { Part { heads, ..calf("2026-09-01") } };
                let checked = match part.paid {
                    Some(paid) => debt.check_payment(paid, heads, VALUE),
                    None => debt.expect_due().and_then(|()| debt.check_heads(heads, VALUE)),
                };
                if checked.is_ok() {
                    debt = debt.with(part, VALUE);
                }
                let settled: u32 = debt.parts.iter().map(|part| part.heads).sum();
                prop_assert!(settled <= count);
                prop_assert_eq!(debt.state == PassOnState::Settled, settled == count);
            }
        }
    }
}
