//! The numbers of the rules for groups, read from `rules.toml` or a commune's own file.

use serde::Deserialize;
use thiserror::Error;

use crate::domain::class::State;
use crate::domain::data_file::{self, DataError, Label, Misread};

/// A fault of a file of rules with its line and column.
pub type GroupRulesError = DataError<GroupRulesFault>;

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GroupRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
}

/// What a group that carries out a production project must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRules {
    /// At least so many of a hundred members must be eligible.
    pub least_percent: u8,
    /// Projects with more than this go first.
    pub preferred_percent: u8,
    /// States of a household that make its member eligible.
    pub eligible: Vec<State>,
    /// A disabled person without livelihood is eligible, whatever the household's class.
    pub disabled: bool,
    /// Where the numbers come from.
    pub source: Label,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    production: GroupRules,
}

impl GroupRules {
    /// The rules that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        Self::read(include_str!("rules.toml")).unwrap_or_else(|_| Self::nobody())
    }

    /// The rules of a file.
    ///
    /// # Errors
    /// The first fault with its line and column.
    pub fn read(text: &str) -> Result<Self, GroupRulesError> {
        data_file::read::<File, _>(text, GroupRulesFault::Unreadable).map(|file| file.production)
    }

    /// Rules by which nobody is eligible.
    fn nobody() -> Self {
        let source = Label { vi: String::new(), en: String::new() };
        Self { least_percent: 0, preferred_percent: 0, eligible: Vec::new(), disabled: false, source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data_file::Position;

    #[test]
    fn the_embedded_rules_can_be_read() {
        let rules = GroupRules::read(include_str!("rules.toml")).unwrap();
        assert_eq!(rules, GroupRules::embedded());
        assert_eq!((rules.least_percent, rules.preferred_percent), (50, 70));
        assert_eq!(rules.eligible, [State::Poor, State::NearPoor, State::NewlyEscaped]);
    }

    #[test]
    fn a_fault_is_named_with_its_place() {
        let text = include_str!("rules.toml").replace("\"near_poor\"", "\"rich\"");
        let error = GroupRules::read(&text).unwrap_err();
        assert!(matches!(error.kind, GroupRulesFault::Unreadable(Misread::UnknownValue { .. })), "{error:?}");
        assert_eq!(error.at, Position { line: 11, column: 21 });
        let text = include_str!("rules.toml").replace("50", "-1");
        assert_eq!(
            GroupRules::read(&text).unwrap_err().kind,
            GroupRulesFault::Unreadable(Misread::OutOfRange)
        );
    }
}
