//! How far a round has come: households by stage, in all, by hamlet, by the person who surveys them.

use std::collections::BTreeMap;

use super::{RoundDossier, Stage, StageKind};
use crate::domain::id::HamletId;
use crate::domain::standard::Standard;
use crate::viet::name_sort_key;

/// Households by stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StageCounts([u32; StageKind::ALL.len()]);

impl StageCounts {
    /// Households in a stage.
    pub fn of(&self, stage: StageKind) -> u32 {
        self.0[stage as usize]
    }

    /// All households.
    pub fn all(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Households of which nothing more is to be done.
    pub fn concluded(&self) -> u32 {
        StageKind::ALL.iter().filter(|stage| stage.is_concluded()).map(|stage| self.of(*stage)).sum()
    }

    /// Households of which something is still to be done before the round can be closed.
    pub fn open(&self) -> u32 {
        self.all() - self.concluded()
    }

    fn add(&mut self, stage: StageKind) {
        self.0[stage as usize] += 1;
    }
}

/// How far a round has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// The whole round.
    pub total: StageCounts,
    /// Each hamlet with households on the list, in the order of the list.
    pub hamlets: Vec<(HamletId, StageCounts)>,
    /// Each person with households to survey, in the order of names; those of nobody (an empty name) last.
    pub people: Vec<(String, StageCounts)>,
}

impl Progress {
    /// Counts households with their stages, as [`RoundDossier::stages`] gives them.
    pub fn of(dossier: &RoundDossier, stages: &[Stage]) -> Self {
        let mut progress = Self::default();
        let mut people: BTreeMap<&str, StageCounts> = BTreeMap::new();
        for (facts, stage) in dossier.tasks.iter().zip(stages.iter().map(Stage::kind)) {
            progress.total.add(stage);
            progress.of_hamlet(facts.hamlet).add(stage);
            people.entry(&facts.task.assigned).or_default().add(stage);
        }
        progress.people = in_order_of_names(people);
        progress
    }

    /// The list goes by hamlets, so that the one at hand is nearly always the last.
    fn of_hamlet(&mut self, hamlet: HamletId) -> &mut StageCounts {
        let known = self.hamlets.iter().rposition(|(known, _)| *known == hamlet);
        let at = known.unwrap_or_else(|| {
            self.hamlets.push((hamlet, StageCounts::default()));
            self.hamlets.len() - 1
        });
        &mut self.hamlets[at].1
    }
}

fn in_order_of_names(people: BTreeMap<&str, StageCounts>) -> Vec<(String, StageCounts)> {
    let mut named: Vec<_> = people.into_iter().map(|(name, counts)| (name.to_owned(), counts)).collect();
    named.sort_by_cached_key(|(name, _)| (name.is_empty(), name_sort_key(name)));
    named
}

impl RoundDossier {
    /// How far each household of the list has come, in its order.
    pub fn stages(&self, standard: &Standard) -> Vec<Stage> {
        self.tasks.iter().map(|facts| self.stage(facts, standard)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::sample::{dossier, recognised, screened_out, standard, surveyed, task};

    #[test]
    fn households_are_counted_by_hamlet_and_by_person_and_agree() {
        let mut round = dossier(vec![
            task(1, 4),
            surveyed(task(2, 4)),
            recognised(surveyed(task(3, 4))),
            screened_out(task(4, 7)),
        ]);
        for (at, name) in [(0, "Đỗ Văn An"), (1, "Lò Thị Bình"), (2, "Đỗ Văn An")] {
            round.tasks[at].task.value.assigned = name.into();
        }
        let progress = Progress::of(&round, &round.stages(&standard()));
        assert_eq!((progress.total.all(), progress.total.concluded(), progress.total.open()), (4, 2, 2));
        let hamlets: Vec<_> =
            progress.hamlets.iter().map(|(hamlet, counts)| (hamlet.0, counts.all(), counts.open())).collect();
        assert_eq!(hamlets, [(4, 3, 2), (7, 1, 0)]);
        let people: Vec<_> =
            progress.people.iter().map(|(name, counts)| (name.as_str(), counts.all())).collect();
        assert_eq!(people, [("Đỗ Văn An", 2), ("Lò Thị Bình", 1), ("", 1)]);
        assert_eq!(progress.total.of(StageKind::Surveyed), 1);
    }

    #[test]
    fn a_round_without_a_list_has_nothing_to_do() {
        let round = dossier(Vec::new());
        assert_eq!(Progress::of(&round, &[]), Progress::default());
    }
}
