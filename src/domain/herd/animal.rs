//! One animal of a herd, or a flock of small stock that is only counted.

use serde::{Deserialize, Serialize};

use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::viet::PartialDate;

/// One animal of a herd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Animal {
    /// The support through which the present holder has it.
    pub support: Option<SupportId>,
    /// Who keeps it.
    pub holder: HouseholdId,
    /// Ear tag (số tai); may be empty for small stock.
    pub tag: String,
    /// Species in one word from the model: bò, dê, lợn, gà.
    pub species: String,
    /// Breed; may be empty.
    pub breed: String,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth.
    pub born: Option<PartialDate>,
    /// Weight at hand-over in kilograms.
    pub weight_kg: Option<u32>,
    /// The mother, where it was born in a herd of the register.
    pub dam: Option<AnimalId>,
    /// 1 for an animal that was bought, one more at each pass-on.
    pub generation: u32,
    /// How many: 1 for an animal with a life of its own; more for a flock of small stock that is counted.
    pub heads: u32,
    /// Value at hand-over in whole đồng, of all heads.
    pub value: Option<i64>,
    /// Where its photo is kept: a file name or number; may be empty.
    pub photo: String,
}

impl Animal {
    /// A single bought animal of a household of which only the species is known.
    pub fn unnamed(holder: HouseholdId, species: impl Into<String>) -> Self {
        Self {
            support: None,
            holder,
            tag: String::new(),
            species: species.into(),
            breed: String::new(),
            sex: None,
            born: None,
            weight_kg: None,
            dam: None,
            generation: 1,
            heads: 1,
            value: None,
            photo: String::new(),
        }
    }
}
