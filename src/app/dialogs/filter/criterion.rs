//! One thing that a filter can ask for, and how it stands in a filter.

use crate::domain::class::State;
use crate::domain::id::HamletId;
use crate::domain::query::{Filter, Flag};

/// One thing that a filter can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// A filter saved under a name: choosing it replaces the draft.
    Saved(String, Box<Filter>),
    /// A state.
    State(State),
    /// A hamlet.
    Hamlet(HamletId),
    /// A deprivation by its number.
    Deprived(u8),
    /// A flag of official tables.
    Flag(Flag),
    /// No support at all.
    Unsupported,
    /// A support model by its code: had, had not, or not asked.
    Support(String),
    /// An ethnic group of the head.
    Ethnicity(String),
    /// Those who left the register too.
    WithEnded,
}

/// How a criterion stands in a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Not asked for.
    Open,
    /// Asked for.
    Wanted,
    /// Asked not to be.
    Unwanted,
}

impl Criterion {
    /// How it stands in a filter.
    pub fn in_filter(&self, filter: &Filter) -> Choice {
        let wanted = match self {
            Self::Saved(_, saved) => **saved == *filter,
            Self::State(state) => filter.states.contains(state),
            Self::Hamlet(id) => filter.hamlets.contains(id),
            Self::Deprived(number) => filter.deprived.contains(number),
            Self::Flag(flag) => filter.flags.contains(flag),
            Self::Unsupported => filter.unsupported,
            Self::Support(model) if filter.had_not.contains(model) => return Choice::Unwanted,
            Self::Support(model) => filter.had.contains(model),
            Self::Ethnicity(name) => filter.ethnicities.contains(name),
            Self::WithEnded => filter.with_ended,
        };
        if wanted { Choice::Wanted } else { Choice::Open }
    }

    /// Asks for it, or no longer; a support goes round had, had not, not asked.
    pub fn toggle(&self, filter: &mut Filter) {
        match self {
            Self::Saved(_, saved) => *filter = (**saved).clone(),
            Self::State(state) => flip(&mut filter.states, state),
            Self::Hamlet(id) => flip(&mut filter.hamlets, id),
            Self::Deprived(number) => flip(&mut filter.deprived, number),
            Self::Flag(flag) => flip(&mut filter.flags, flag),
            Self::Unsupported => filter.unsupported = !filter.unsupported,
            Self::Support(model) => next_support(filter, model),
            Self::Ethnicity(name) => flip(&mut filter.ethnicities, name),
            Self::WithEnded => filter.with_ended = !filter.with_ended,
        }
    }
}

fn next_support(filter: &mut Filter, model: &String) {
    if filter.had.contains(model) {
        flip(&mut filter.had, model);
        flip(&mut filter.had_not, model);
    } else if filter.had_not.contains(model) {
        flip(&mut filter.had_not, model);
    } else {
        flip(&mut filter.had, model);
    }
}

fn flip<T: PartialEq + Clone>(list: &mut Vec<T>, value: &T) {
    match list.iter().position(|v| v == value) {
        Some(at) => drop(list.remove(at)),
        None => list.push(value.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_support_goes_round_had_had_not_and_not_asked() {
        let (cow, mut filter) = (Criterion::Support("bo-sinh-san".into()), Filter::default());
        let mut round = Vec::new();
        for _ in 0..3 {
            cow.toggle(&mut filter);
            round.push(cow.in_filter(&filter));
        }
        assert_eq!(round, [Choice::Wanted, Choice::Unwanted, Choice::Open]);
        assert!(filter.is_empty());
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let all = [
            Criterion::State(State::Poor),
            Criterion::Hamlet(HamletId(7)),
            Criterion::Deprived(4),
            Criterion::Flag(Flag::Merit),
            Criterion::Unsupported,
            Criterion::Ethnicity("Mường".into()),
            Criterion::WithEnded,
        ];
        for criterion in all {
            let mut filter = Filter::default();
            criterion.toggle(&mut filter);
            assert_eq!(criterion.in_filter(&filter), Choice::Wanted, "{criterion:?}");
            criterion.toggle(&mut filter);
            assert!(filter.is_empty(), "{criterion:?}");
        }
    }

    #[test]
    fn a_saved_filter_replaces_the_draft() {
        let poor = Filter { states: vec![State::Poor], ..Filter::default() };
        let mut draft = Filter { unsupported: true, ..Filter::default() };
        Criterion::Saved("Hộ nghèo".into(), Box::new(poor.clone())).toggle(&mut draft);
        assert_eq!(draft, poor);
    }
}
