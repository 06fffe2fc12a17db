//! What must never be in a chain: circles, a debt settled twice, one settled by nothing.

use std::collections::{HashMap, HashSet};

use super::{PassOn, PassOnState};
use crate::domain::id::{HouseholdId, PassOnId, SupportId};
use crate::domain::stored::Stored;

/// Something that must not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChainFault {
    /// Supports come from each other in a circle; the first of them.
    Circle(SupportId),
    /// More supports came from this one than were handed on for what it owed.
    WentOnTwice(SupportId),
    /// The same support settles more than one obligation.
    SettlesTwice(SupportId),
    /// A support owes more than once.
    OwesTwice(SupportId),
    /// More offspring was settled than was owed.
    TooMuch(PassOnId),
    /// Settled, and neither a receiver nor money is named.
    SettledByNothing(PassOnId),
    /// The receiver is the debtor.
    ToItself(PassOnId),
}

/// Every fault, in order, each once. Links are a support and the one that it came from.
pub fn chain_faults(
    links: &[(SupportId, Option<SupportId>)],
    owed: &[Stored<PassOnId, PassOn>],
) -> Vec<ChainFault> {
    let mut faults: Vec<_> = circles(links).into_iter().map(ChainFault::Circle).collect();
    faults.extend(went_on_too_often(links, owed).map(ChainFault::WentOnTwice));
    faults.extend(repeated(owed.iter().flat_map(|owed| owed.settling())).map(ChainFault::SettlesTwice));
    faults.extend(repeated(owed.iter().map(|owed| owed.support)).map(ChainFault::OwesTwice));
    faults.extend(owed.iter().filter(|owed| too_much(owed)).map(|owed| ChainFault::TooMuch(owed.id)));
    faults.extend(owed.iter().filter(|owed| by_nothing(owed)).map(|o| ChainFault::SettledByNothing(o.id)));
    let itself = owed.iter().filter(|owed| owed.receivers().any(|receiver| receiver == owed.debtor));
    faults.extend(itself.map(|owed| ChainFault::ToItself(owed.id)));
    faults.sort_unstable();
    faults
}

impl PassOn {
    /// The supports that settled something of it, each once.
    fn settling(&self) -> HashSet<SupportId> {
        self.parts.iter().filter_map(|part| part.support).chain(self.settled_by).collect()
    }

    /// Who received something of it.
    pub fn receivers(&self) -> impl Iterator<Item = HouseholdId> {
        self.parts.iter().filter_map(|part| part.receiver).chain(self.receiver)
    }
}

fn by_nothing(owed: &PassOn) -> bool {
    owed.state == PassOnState::Settled && owed.receiver.is_none() && owed.paid.is_none()
}

fn too_much(owed: &PassOn) -> bool {
    owed.parts.iter().fold(0u32, |all, part| all.saturating_add(part.heads)) > owed.heads_owed()
}

/// Supports from which more came than their obligation tells; one may come where nothing is told.
fn went_on_too_often(
    links: &[(SupportId, Option<SupportId>)],
    owed: &[Stored<PassOnId, PassOn>],
) -> impl Iterator<Item = SupportId> {
    let mut told: HashMap<SupportId, usize> = HashMap::new();
    owed.iter().for_each(|owed| *told.entry(owed.support).or_default() += owed.settling().len());
    let went = counted(links.iter().filter_map(|(_, from)| *from));
    went.into_iter()
        .filter(move |(id, count)| *count > told.get(id).copied().unwrap_or(0).max(1))
        .map(|(id, _)| id)
}

fn repeated(ids: impl Iterator<Item = SupportId>) -> impl Iterator<Item = SupportId> {
    counted(ids).into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id)
}

fn counted(ids: impl Iterator<Item = SupportId>) -> HashMap<SupportId, usize> {
    let mut counts = HashMap::new();
    ids.for_each(|id| *counts.entry(id).or_default() += 1);
    counts
}

/// The smallest support of every circle.
fn circles(links: &[(SupportId, Option<SupportId>)]) -> HashSet<SupportId> {
    let from: HashMap<_, _> = links.iter().filter_map(|(id, from)| Some((*id, (*from)?))).collect();
    let mut clear = HashSet::new();
    links.iter().filter_map(|(id, _)| circle_above(*id, &from, &mut clear)).collect()
}

/// Walks up until a root, something known to be clear, or the walk's own steps.
fn circle_above(
    start: SupportId,
    from: &HashMap<SupportId, SupportId>,
    clear: &mut HashSet<SupportId>,
) -> Option<SupportId> {
    let (mut steps, mut at) = (Vec::new(), start);
    while clear.insert(at) {
        steps.push(at);
        at = *from.get(&at)?;
    }
    let entered = steps.iter().position(|step| *step == at)?;
    steps[entered..].iter().min().copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{DEBTOR, OTHER, day};
    use super::super::{Part, PassOnRule};
    use super::*;

    fn link(id: i64, from: Option<i64>) -> (SupportId, Option<SupportId>) {
        (SupportId(id), from.map(SupportId))
    }

    fn settled(id: i64, support: i64, by: Option<i64>) -> Stored<PassOnId, PassOn> {
        let value = PassOn {
            state: PassOnState::Settled,
            receiver: by.map(|_| OTHER),
            settled_by: by.map(SupportId),
            ..PassOn::due(SupportId(support), DEBTOR, day("2026-01-01"), None)
        };
        Stored { id: PassOnId(id), rev: 1, value }
    }

    #[test]
    fn a_sound_chain_has_no_faults() {
        let links = [link(1, None), link(2, Some(1)), link(3, Some(2))];
        assert_eq!(chain_faults(&links, &[settled(1, 1, Some(2)), settled(2, 2, Some(3))]), []);
    }

    #[test]
    fn a_circle_is_told_once_by_its_first_support() {
        let links = [link(1, None), link(2, Some(4)), link(3, Some(2)), link(4, Some(3)), link(5, Some(4))];
        let faults = chain_faults(&links, &[]);
        assert_eq!(faults, [ChainFault::Circle(SupportId(2)), ChainFault::WentOnTwice(SupportId(4))]);
        assert_eq!(chain_faults(&[link(7, Some(7))], &[]), [ChainFault::Circle(SupportId(7))]);
    }

    #[test]
    fn a_debt_is_settled_once_by_something_and_to_another() {
        let twice = [settled(1, 1, Some(2)), settled(2, 3, Some(2))];
        assert_eq!(chain_faults(&[], &twice), [ChainFault::SettlesTwice(SupportId(2))]);
        let again = [settled(1, 1, Some(2)), settled(2, 1, Some(3))];
        assert_eq!(chain_faults(&[], &again), [ChainFault::OwesTwice(SupportId(1))]);
        assert_eq!(chain_faults(&[], &[settled(1, 1, None)]), [ChainFault::SettledByNothing(PassOnId(1))]);
        let mut twins = settled(1, 1, Some(2));
        let part = |by| Part {
            on: day("2026-01-01"),
            heads: 1,
            paid: None,
            receiver: Some(OTHER),
            support: Some(by),
        };
        twins.value.parts = vec![part(SupportId(2)), part(SupportId(3))];
        assert_eq!(chain_faults(&[], &[twins]), [ChainFault::TooMuch(PassOnId(1))]);
        let mut own = settled(1, 1, Some(2));
        own.value.receiver = Some(DEBTOR);
        assert_eq!(chain_faults(&[], &[own]), [ChainFault::ToItself(PassOnId(1))]);
    }

    #[test]
    fn as_many_come_from_a_support_as_were_handed_on_for_it() {
        let mut two = settled(1, 1, Some(3));
        two.value.rule = Some(PassOnRule::Offspring { count: 2, within_months: 30 });
        let part = |by| Part {
            on: day("2026-01-01"),
            heads: 1,
            paid: None,
            receiver: Some(OTHER),
            support: Some(by),
        };
        two.value.parts = vec![part(SupportId(2)), part(SupportId(3))];
        let links = [link(1, None), link(2, Some(1)), link(3, Some(1))];
        assert_eq!(chain_faults(&links, &[two]), []);
        assert_eq!(chain_faults(&links, &[]), [ChainFault::WentOnTwice(SupportId(1))]);
    }

    proptest! {
        #[test]
        fn links_to_earlier_supports_never_make_a_circle(
            from in proptest::collection::vec(proptest::option::of(0i64..50), 0..50),
        ) {
            let earlier = |(id, from): (usize, &Option<i64>)| link(id as i64, from.filter(|f| *f < id as i64));
            let links: Vec<_> = from.iter().enumerate().map(earlier).collect();
            prop_assert_eq!(circles(&links).len(), 0);
        }

        #[test]
        fn every_support_on_or_under_a_circle_leads_to_one_that_is_told(
            from in proptest::collection::vec(0i64..12, 1..12),
        ) {
            let links: Vec<_> = from.iter().enumerate().map(|(id, from)| link(id as i64, Some(*from))).collect();
            let told = circles(&links);
            let up = |id: SupportId| links.iter().find(|(at, _)| *at == id).and_then(|(_, from)| *from);
            for (start, _) in &links {
                let walk: Vec<_> = std::iter::successors(Some(*start), |id| up(*id)).take(40).collect();
                prop_assert!(walk.len() < 40 || walk.iter().any(|id| told.contains(id)));
            }
        }
    }
}
