//! How endangered a household is: one number out of its warnings.
//!
//! A kind of warning counts once, however many facts tell it: a cow that died is one misfortune, whether its event or a
//! visitor says so, and ten dead chickens do not outweigh a stroke.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Warning, WarningKind, Watched, Watching};
use crate::domain::dossier::Dossier;

/// The sum over the kinds of the heaviest warning of each.
pub fn risk<'w>(warnings: impl IntoIterator<Item = &'w Warning>) -> u32 {
    let mut heaviest: BTreeMap<WarningKind, u32> = BTreeMap::new();
    for warning in warnings {
        let weight = heaviest.entry(warning.kind).or_default();
        *weight = warning.weight.max(*weight);
    }
    heaviest.into_values().fold(0, u32::saturating_add)
}

impl Watched {
    /// How endangered it is, the reason of its place in the list.
    pub fn risk(&self) -> u32 {
        risk(&self.warnings)
    }

    /// How much its warnings bring the next visit forward. That nobody came is none of them, else a visit that is
    /// overdue would make itself more so.
    pub fn visiting_risk(&self) -> u32 {
        risk(self.warnings.iter().filter(|warning| warning.kind != WarningKind::VisitOverdue))
    }
}

impl Dossier {
    /// [`Watched::visiting_risk`] of the household; 0 where it is not watched.
    pub fn visiting_risk(&self, by: Watching<'_>, day: NaiveDate) -> u32 {
        self.watched(by, day).map_or(0, |watched| watched.visiting_risk())
    }
}

/// How many households of a list each kind of warning concerns, in the order of the kinds; those of none left out.
pub fn concerned(list: &[Watched]) -> Vec<(WarningKind, usize)> {
    let has = |one: &Watched, kind| one.warnings.iter().any(|warning| warning.kind == kind);
    let counted =
        WarningKind::ALL.iter().map(|kind| (*kind, list.iter().filter(|one| has(one, *kind)).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::visit::Sign;
    use crate::domain::watch::Fact;
    use crate::domain::watch::sample::{day, escaped, on_list, troubled};

    fn warning(kind: WarningKind, weight: u32) -> Warning {
        Warning { kind, on: day("2026-11-22"), fact: Fact::LessIncome, weight }
    }

    #[test]
    fn one_misfortune_that_two_signs_tell_counts_once() {
        let mut facts = escaped();
        facts.visits.push(troubled("2026-11-01", &[Sign::EarnerGone, Sign::LostWork], None));
        let watched = on_list((1, "0412", "Lành", "Khu 4"), &facts, "2026-11-22").unwrap();
        assert_eq!((watched.warnings.len(), watched.risk()), (2, 3), "both are told");
    }

    #[test]
    fn that_nobody_came_brings_no_visit_forward() {
        let mut watched = on_list((1, "0412", "Lành", "Khu 4"), &escaped(), "2026-11-22").unwrap();
        watched.warnings = vec![warning(WarningKind::Disaster, 3), warning(WarningKind::VisitOverdue, 9)];
        assert_eq!((watched.risk(), watched.visiting_risk()), (12, 3));
    }

    proptest! {
        #[test]
        fn another_warning_of_a_kind_that_weighs_no_more_never_raises_the_risk(
            told in prop::collection::vec((prop::sample::select(WarningKind::ALL), 0u32..100), 1..12),
            again in any::<prop::sample::Index>(),
        ) {
            let mut warnings: Vec<_> = told.iter().map(|(kind, weight)| warning(*kind, *weight)).collect();
            let before = risk(&warnings);
            warnings.push(again.get(&warnings).clone());
            prop_assert_eq!(risk(&warnings), before);
        }
    }
}
