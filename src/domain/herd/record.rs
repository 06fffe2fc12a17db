//! One animal with everything that the register knows of it.

use super::{Animal, Came, HerdEvent, Life, Origin, Step};
use crate::domain::dossier::Neighbour;
use crate::domain::id::{AnimalId, HerdEventId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;

/// An animal, its life, its kin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnimalRecord {
    /// The animal.
    pub animal: Stored<AnimalId, Animal>,
    /// What happened to it, oldest first.
    pub events: Vec<Stored<HerdEventId, HerdEvent>>,
    /// Who holds it.
    pub holder: Neighbour,
    /// Through which support.
    pub support: Option<Stored<SupportId, Support>>,
    /// Its mother, where she is in the register.
    pub dam: Option<Stored<AnimalId, Animal>>,
    /// Its young, oldest first.
    pub offspring: Vec<Stored<AnimalId, Animal>>,
}

impl AnimalRecord {
    /// Its life.
    pub fn life(&self) -> Life {
        let came = Came::by(self.support.as_ref().map(|support| &support.value));
        let steps = self.events.iter().map(|event| Step::from(&event.value)).collect();
        Life::of(Origin::of(&self.animal, came), steps)
    }
}

/// The living animal that wears a tag, and who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wearer {
    /// Which animal.
    pub animal: AnimalId,
    /// Who holds it.
    pub holder: Neighbour,
}
