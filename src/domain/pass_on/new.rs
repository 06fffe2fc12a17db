//! An obligation that is recorded by itself: agreed after the support was given, or taken over from an older list.

use chrono::NaiveDate;

use super::{PassOn, PassOnFault, PassOnRule, obligation_due};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Neighbour;
use crate::domain::household::coded;
use crate::domain::id::SupportId;
use crate::domain::operation::{Owed, SupportGrant};
use crate::domain::support::Support;

/// What is recorded.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NewObligation {
    /// For what it is owed.
    pub origin: Origin,
    /// Until when, and by which rule.
    pub owed: Owed,
    /// Remarks: the list that it comes from.
    pub note: String,
}

/// For what something is owed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Origin {
    /// A support of the register for which nothing is owed yet.
    Known(SupportId),
    /// A support of before the register: it is entered with its animals.
    Older(Box<SupportGrant>),
}

/// A support that brought animals and for which nothing is owed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayOwe {
    /// Which.
    pub support: SupportId,
    /// Who has it.
    pub household: Neighbour,
    /// Code of the model.
    pub model: String,
    /// The day on which it was given.
    pub given: NaiveDate,
    /// Tags of its animals, parted by commas; may be empty.
    pub tags: String,
}

coded! {
    /// What a rule asks for, without its numbers.
    RuleKind {
        /// The first female offspring.
        FirstFemale = "first_female_offspring",
        /// A number of offspring.
        Offspring = "offspring",
        /// A share of the value in money.
        ValueShare = "value_share",
    }
}

impl PassOnRule {
    /// What it asks for.
    pub fn kind(self) -> RuleKind {
        match self {
            Self::FirstFemaleOffspring { .. } => RuleKind::FirstFemale,
            Self::Offspring { .. } => RuleKind::Offspring,
            Self::ValueShare { .. } => RuleKind::ValueShare,
        }
    }

    /// How many offspring, or what share in percent; 1 for the first female.
    pub fn amount(self) -> u32 {
        match self {
            Self::FirstFemaleOffspring { .. } => 1,
            Self::Offspring { count, .. } => count,
            Self::ValueShare { percent, .. } => percent,
        }
    }

    /// The same rule for so many offspring, or for such a share in percent.
    #[must_use]
    pub fn of(self, amount: u32) -> Self {
        match self {
            Self::FirstFemaleOffspring { .. } => self,
            Self::Offspring { within_months, .. } => Self::Offspring { count: amount, within_months },
            Self::ValueShare { within_months, .. } => Self::ValueShare { percent: amount, within_months },
        }
    }
}

impl Catalogue {
    /// The rule of a kind with the numbers that the commune works with: those of the model where its own rule is of
    /// that kind, else those of the first model whose rule is. Nothing where no model has such a rule.
    pub fn pass_on_rule(&self, model: &str, kind: RuleKind) -> Option<PassOnRule> {
        let own = self.model(model).into_iter();
        let rules = own.chain(self.models()).filter_map(|model| model.pass_on);
        rules.into_iter().find(|rule| rule.kind() == kind)
    }
}

/// Whether something can be owed for a support: it was given, the rule makes sense, the last day is not before it.
///
/// # Errors
/// [`PassOnFault`]: which of these does not hold.
pub fn check_new(support: &Support, owed: Owed) -> Result<(), PassOnFault> {
    match owed.rule {
        _ if !support.state.is_given() => Err(PassOnFault::NotGiven),
        Some(rule) if !rule.is_sound() => Err(PassOnFault::UnsoundRule),
        _ if owed.due < support.date => Err(PassOnFault::BeforeSupport(support.date)),
        _ => Ok(()),
    }
}

impl PassOn {
    /// What is owed for a support. A last day later than the rule's was agreed by people: a birth does not shorten it.
    pub fn recorded(id: SupportId, support: &Support, owed: Owed, note: &str) -> Self {
        let by_rule = owed.rule.map(|rule| obligation_due(rule, support.date));
        let extended_to = by_rule.filter(|by_rule| owed.due > *by_rule).map(|_| owed.due);
        let due = Self::due(id, support.household, owed.due, owed.rule);
        Self { extended_to, note: note.to_owned(), ..due }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{DEBTOR, SUPPORT, day};
    use super::*;
    use crate::domain::support::SupportState;

    const TWO: PassOnRule = PassOnRule::Offspring { count: 2, within_months: 30 };

    fn given() -> Support {
        Support {
            household: DEBTOR,
            state: SupportState::HandedOver,
            ..Support::wished("bo-sinh-san", day("2023-03-12"))
        }
    }

    fn owed(due: &str, rule: PassOnRule) -> Owed {
        Owed { due: day(due), rule: Some(rule) }
    }

    #[test]
    fn only_for_what_was_given_by_a_sound_rule_and_not_before_it() {
        assert_eq!(check_new(&given(), owed("2026-03-12", TWO)), Ok(()));
        let planned = Support { state: SupportState::Planned, ..given() };
        assert_eq!(check_new(&planned, owed("2026-03-12", TWO)), Err(PassOnFault::NotGiven));
        assert_eq!(check_new(&given(), owed("2026-03-12", TWO.of(0))), Err(PassOnFault::UnsoundRule));
        let before = Err(PassOnFault::BeforeSupport(day("2023-03-12")));
        assert_eq!(check_new(&given(), owed("2023-03-11", TWO)), before);
    }

    #[test]
    fn a_last_day_beyond_the_rule_was_agreed_and_stays() {
        let later = PassOn::recorded(SUPPORT, &given(), owed("2027-01-01", TWO), "DS 2023");
        assert_eq!((later.extended_to, later.note.as_str()), (Some(day("2027-01-01")), "DS 2023"));
        let sooner = PassOn::recorded(SUPPORT, &given(), owed("2025-01-01", TWO), "");
        assert_eq!((sooner.extended_to, sooner.due), (None, day("2025-01-01")));
    }

    #[test]
    fn a_rule_of_a_kind_has_the_numbers_of_the_model_or_of_another() {
        let catalogue = Catalogue::embedded();
        let rule = |kind| catalogue.pass_on_rule("bo-sinh-san", kind);
        assert!(matches!(
            rule(RuleKind::FirstFemale),
            Some(PassOnRule::FirstFemaleOffspring { from_months: 6, .. })
        ));
        assert_eq!(rule(RuleKind::ValueShare).map(|rule| rule.of(15).amount()), Some(15));
    }
}
