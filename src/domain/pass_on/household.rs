//! What an obligation of a household demands, told by its dossier alone.

use chrono::NaiveDate;

use super::{Demand, Line, Lives, PassOn, Progress};
use crate::domain::dossier::Dossier;
use crate::domain::herd::Came;
use crate::domain::id::SupportId;

impl Dossier {
    /// What an obligation of the household demands on a day; `soon_days` before its last day it is due soon.
    pub fn demand(&self, owed: &PassOn, on: NaiveDate, soon_days: u32) -> Demand {
        let mut lives = Lives::new();
        for event in &self.herd_events {
            lives.entry(event.animal).or_default().push(event.value.clone());
        }
        let support = self.supports.iter().find(|support| support.id == owed.support);
        let support = support.map(|support| &support.value);
        let line = Line::of((owed.support, Came::by(support)), &self.animals, &lives);
        let given = support.map_or(on, |support| support.date);
        owed.demanded((given, self.worth(owed)), &line, (on, soon_days))
    }

    /// How far an obligation of the household is settled.
    pub fn progress(&self, owed: &PassOn) -> Progress {
        owed.progress(self.worth(owed))
    }

    /// The value of the support for which something is owed, in whole đồng.
    fn worth(&self, owed: &PassOn) -> i64 {
        let support = self.supports.iter().find(|support| support.id == owed.support);
        support.map_or(0, |support| support.value.value)
    }

    /// In which generation the household stands with a support: 1 for animals that were bought. Nothing where
    /// none of its animals is known.
    pub fn generation(&self, support: SupportId) -> Option<u32> {
        let brought = self.animals.iter().filter(|animal| animal.support == Some(support));
        brought.map(|animal| animal.generation).max()
    }
}
