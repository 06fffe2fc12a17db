//! The numbers of the rules for groups, read from `rules.toml` or a commune's own file.

use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::domain::class::State;
use crate::domain::data_file::{self, DataError, Label, Misread, Placed};

/// A fault of a file of rules with its line and column.
pub type GroupRulesError = DataError<GroupRulesFault>;

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GroupRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A share above the whole.
    #[error("more than 100 %")]
    AboveWhole,
    /// Projects would go first that do not even have enough.
    #[error("preferred below what is enough")]
    PreferredBelowLeast,
    /// No state of a household makes its member eligible.
    #[error("nobody is eligible")]
    ForNobody,
    /// Where the numbers come from is not told in both languages.
    #[error("source without words")]
    NoWords,
}

/// What a group that carries out a production project must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    production: Production,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Production {
    least_percent: Spanned<u8>,
    preferred_percent: Spanned<u8>,
    eligible: Spanned<Vec<State>>,
    disabled: bool,
    source: Spanned<Label>,
}

impl Production {
    fn check(&self) -> Placed<(), GroupRulesFault> {
        let least = *self.least_percent.get_ref();
        data_file::ensure(&self.least_percent, |percent| *percent <= 100, GroupRulesFault::AboveWhole)?;
        data_file::ensure(&self.preferred_percent, |percent| *percent <= 100, GroupRulesFault::AboveWhole)?;
        let above = |percent: &u8| *percent >= least;
        data_file::ensure(&self.preferred_percent, above, GroupRulesFault::PreferredBelowLeast)?;
        let somebody = |states: &Vec<State>| !states.is_empty();
        data_file::ensure(&self.eligible, somebody, GroupRulesFault::ForNobody)?;
        data_file::ensure(&self.source, Label::is_worded, GroupRulesFault::NoWords)
    }
}

impl From<Production> for GroupRules {
    fn from(read: Production) -> Self {
        Self {
            least_percent: read.least_percent.into_inner(),
            preferred_percent: read.preferred_percent.into_inner(),
            eligible: read.eligible.into_inner(),
            disabled: read.disabled,
            source: read.source.into_inner(),
        }
    }
}

impl GroupRules {
    /// The rules that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        static READ_ONCE: LazyLock<GroupRules> = LazyLock::new(|| {
            GroupRules::read(include_str!("rules.toml")).unwrap_or_else(|_| GroupRules::nobody())
        });
        READ_ONCE.clone()
    }

    /// The rules of a file.
    ///
    /// # Errors
    /// The first fault with its line and column.
    pub fn read(text: &str) -> Result<Self, GroupRulesError> {
        let read = data_file::read::<File, _>(text, GroupRulesFault::Unreadable)?.production;
        read.check().map_err(|(span, fault)| DataError::at(text, span, fault))?;
        Ok(read.into())
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

    #[test]
    fn rules_that_nobody_can_keep_are_named_with_their_place() {
        let fault = |from: &str, to: &str| {
            let own = include_str!("rules.toml").replace(from, to);
            GroupRules::read(&own).map_err(|error| (error.kind, error.at.line, error.at.column))
        };
        assert_eq!(fault("= 50", "= 101"), Err((GroupRulesFault::AboveWhole, 9, 17)));
        assert_eq!(fault("= 70", "= 49"), Err((GroupRulesFault::PreferredBelowLeast, 10, 21)));
        assert_eq!(
            fault("[\"poor\", \"near_poor\", \"newly_escaped\"]", "[]"),
            Err((GroupRulesFault::ForNobody, 11, 12))
        );
        assert_eq!(fault("= 50", "= 60").map(|rules| rules.least_percent), Ok(60));
    }
}
