//! What an obligation of a household demands, told by its dossier alone.

use chrono::NaiveDate;

use super::{Demand, Lives, PassOn, kin_of};
use crate::domain::dossier::Dossier;
use crate::domain::id::SupportId;

impl Dossier {
    /// What an obligation of the household demands on a day; `soon_days` before its last day it is due soon.
    pub fn demand(&self, owed: &PassOn, on: NaiveDate, soon_days: u32) -> Demand {
        let mut lives = Lives::new();
        for event in &self.herd_events {
            lives.entry(event.animal).or_default().push(event.value.clone());
        }
        let kin = kin_of(owed.support, owed.debtor, &self.animals, &lives);
        let support = self.supports.iter().find(|support| support.id == owed.support);
        owed.on(on).demand(support.map_or(0, |support| support.value.value), &kin, (on, soon_days))
    }

    /// In which generation the household stands with a support: 1 for animals that were bought. Nothing where
    /// none of its animals is known.
    pub fn generation(&self, support: SupportId) -> Option<u32> {
        let brought = self.animals.iter().filter(|animal| animal.support == Some(support));
        brought.map(|animal| animal.generation).max()
    }
}
