//! Changes of herds beyond a single event: births, passing on, waiting lists.

use chrono::NaiveDate;

use super::{Animal, HerdEvent, Waiting};
use crate::domain::id::{AnimalId, HerdEventId, PassOnId, WaitingId};
use crate::domain::operation::{OperationKind, SupportGrant};
use crate::domain::stored::{Edit, Rev};

/// A change of herds.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Takes an animal out that was entered by mistake; refused once another is born of it.
    RemoveAnimal(AnimalId, Rev),
    /// Offspring goes on to the next household.
    PassOn(Box<PassOnHandOver>),
    /// The obligation is settled by money.
    PayPassOn {
        /// Which, at which revision.
        pass_on: (PassOnId, Rev),
        /// The day.
        on: NaiveDate,
        /// Whole đồng.
        paid: i64,
        /// Number of the receipt; remarks.
        note: String,
    },
    /// The obligation is voided.
    VoidPassOn {
        /// Which, at which revision.
        pass_on: (PassOnId, Rev),
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Puts a household on a waiting list, or changes its place.
    SaveWaiting(Edit<WaitingId, Waiting>),
    /// Takes a household off a waiting list that came there by mistake.
    RemoveWaiting(WaitingId, Rev),
}

/// Offspring handed over to the next household: the animals leave one herd and join the other, the receiver gets a
/// support of its own (which owes in its turn), the obligation is settled, the waiting household is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassOnHandOver {
    /// The obligation at its revision.
    pub pass_on: (PassOnId, Rev),
    /// The animals that go on.
    pub animals: Vec<(AnimalId, Rev)>,
    /// The receiver's support, without animals of its own.
    pub grant: SupportGrant,
    /// The day.
    pub on: NaiveDate,
    /// The receiver's place on the waiting list.
    pub waiting: Option<(WaitingId, Rev)>,
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
            Self::RemoveAnimal(..) => Kind::RemoveAnimal,
            Self::PassOn(_) => Kind::PassOn,
            Self::PayPassOn { .. } => Kind::PayPassOn,
            Self::VoidPassOn { .. } => Kind::VoidPassOn,
            Self::SaveWaiting(_) => Kind::SaveWaiting,
            Self::RemoveWaiting(..) => Kind::RemoveWaiting,
        }
    }
}
