//! Changes of herds beyond a single event: births, replacement. Passing on is [`crate::domain::pass_on`].

use chrono::NaiveDate;

use super::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of herds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum HerdOperation {
    /// Enters events of several animals in one go: a day of vaccination.
    RecordEvents(Vec<HerdEvent>),
    /// Corrects an event.
    SaveEvent(Edit<HerdEventId, HerdEvent>),
    /// Takes an event out.
    RemoveEvent(HerdEventId, Rev),
    /// An animal gave birth: its event, and the offspring with their own first event.
    RecordBirth {
        /// The event of the dam.
        calved: HerdEvent,
        /// The offspring; dam, holder and generation are set when they are stored.
        offspring: Vec<Animal>,
    },
    /// An animal is replaced by another: the event that ends its keeping, and the animal that comes for it.
    Replace {
        /// The event of the animal that goes.
        replaced: HerdEvent,
        /// The animal that comes.
        by: Animal,
    },
    /// An animal or a flock joins a herd: bought by the household itself, or born unrecorded.
    AddAnimal {
        /// The animal, with its holder.
        animal: Animal,
        /// The day.
        on: NaiveDate,
        /// How it came: handed over or born.
        first: HerdEventKind,
    },
    /// Takes an animal out that was entered by mistake, with its events; refused once another is born of it.
    RemoveAnimal(AnimalId, Rev),
}

impl HerdOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::RecordEvents(_) => Kind::RecordHerdEvents,
            Self::SaveEvent(_) => Kind::SaveHerdEvent,
            Self::RemoveEvent(..) => Kind::RemoveHerdEvent,
            Self::RecordBirth { .. } => Kind::RecordBirth,
            Self::Replace { .. } => Kind::ReplaceAnimal,
            Self::AddAnimal { .. } => Kind::AddAnimal,
            Self::RemoveAnimal(..) => Kind::RemoveAnimal,
        }
    }
}
