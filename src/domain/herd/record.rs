//! One animal with everything that the register knows of it.

use super::{Animal, HerdEvent, Life, Step};
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
    /// Its life; known since its support or its birth where no event begins it.
    pub fn life(&self) -> Life {
        let given =
            self.support.as_ref().filter(|support| support.state.is_given()).map(|support| support.date);
        let born = self.animal.born.map(crate::viet::PartialDate::earliest);
        let since = if self.animal.dam.is_some() { born.or(given) } else { given.or(born) };
        let planned = self.support.is_some() && given.is_none();
        let since = since.or((!planned).then_some(chrono::NaiveDate::MIN)).filter(|_| !planned);
        let steps = self.events.iter().map(|event| Step::from(&event.value)).collect();
        Life::new(steps, since.map(|since| (since, self.animal.heads)))
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
