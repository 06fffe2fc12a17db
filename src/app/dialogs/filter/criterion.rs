//! One thing that a filter can ask for, and how it stands in a filter.

use chrono::NaiveDate;

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
    /// As of a past day.
    On(NaiveDate),
    /// As of any day but these, which have lines of their own: typed.
    OtherDay(Vec<NaiveDate>),
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
            Self::Saved(_, saved) => chosen(saved, filter) == *filter,
            Self::State(state) => filter.states.contains(state),
            Self::On(day) => filter.on == Some(*day),
            Self::OtherDay(others) => filter.on.is_some_and(|day| !others.contains(&day)),
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

    /// Asks for it, or no longer; a support goes round had, had not, not asked. Another day is typed: here it can
    /// only be given up.
    pub fn toggle(&self, filter: &mut Filter) {
        match self {
            Self::Saved(_, saved) => *filter = chosen(saved, filter),
            Self::State(state) => flip(&mut filter.states, state),
            Self::On(day) if filter.on == Some(*day) => filter.on = None,
            Self::On(day) => (filter.on, filter.with_ended) = (Some(*day), false),
            Self::OtherDay(_) => filter.on = None,
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

/// A saved filter in place of the one in use. One that was saved without a day keeps the day that is shown.
fn chosen(saved: &Filter, in_use: &Filter) -> Filter {
    Filter { on: saved.on.or(in_use.on), among: in_use.among.clone(), ..saved.clone() }
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
    use crate::app::testing::day;

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
            Criterion::On(day("2025-12-31")),
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
    fn one_day_takes_the_place_of_another_and_knows_nobody_who_left() {
        let mut filter = Filter { with_ended: true, ..Filter::default() };
        Criterion::On(day("2024-12-31")).toggle(&mut filter);
        Criterion::On(day("2025-12-31")).toggle(&mut filter);
        assert_eq!(filter, Filter { on: Some(day("2025-12-31")), ..Filter::default() });
        assert_eq!(Criterion::OtherDay(vec![day("2024-12-31")]).in_filter(&filter), Choice::Wanted);
    }

    #[test]
    fn a_filter_saved_without_a_day_keeps_the_day_that_is_shown() {
        let poor = Filter { states: vec![State::Poor], ..Filter::default() };
        let saved = |on| Criterion::Saved(String::new(), Box::new(Filter { on, ..poor.clone() }));
        let mut draft = Filter { on: Some(day("2025-12-31")), ..Filter::default() };
        saved(None).toggle(&mut draft);
        assert_eq!((draft.on, saved(None).in_filter(&draft)), (Some(day("2025-12-31")), Choice::Wanted));
        saved(Some(day("2024-12-31"))).toggle(&mut draft);
        assert_eq!(draft.on, Some(day("2024-12-31")));
    }

    #[test]
    fn a_saved_filter_replaces_the_draft() {
        let poor = Filter { states: vec![State::Poor], ..Filter::default() };
        let mut draft = Filter { unsupported: true, ..Filter::default() };
        Criterion::Saved("Hộ nghèo".into(), Box::new(poor.clone())).toggle(&mut draft);
        assert_eq!(draft, poor);
    }
}
