//! What happens to animals: kinds of events, and a dated event with what its kind asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::AnimalId;
use crate::domain::pass_on::Fault;

coded! {
    /// What happened to an animal.
    HerdEventKind {
        /// Bàn giao.
        HandedOver = "handed_over",
        /// Sinh ra trong đàn.
        Born = "born",
        /// Tiêm phòng.
        Vaccinated = "vaccinated",
        /// Phối giống.
        Mated = "mated",
        /// Có chửa.
        Pregnant = "pregnant",
        /// Đẻ.
        Calved = "calved",
        /// Đã trả nghĩa vụ: passed on to the next household.
        PassedOn = "passed_on",
        /// Chết.
        Died = "died",
        /// Chậm sinh, vô sinh.
        Barren = "barren",
        /// Gia hạn: a slow animal gets more time.
        Extended = "extended",
        /// Đổi con khác: it goes back, another comes.
        Replaced = "replaced",
        /// Thu hồi.
        Recovered = "recovered",
        /// Cân.
        Weighed = "weighed",
        /// Bán.
        Sold = "sold",
        /// Mất trộm.
        Stolen = "stolen",
    }
}

impl HerdEventKind {
    /// After this the household no longer has the animal.
    pub fn ends_keeping(self) -> bool {
        matches!(
            self,
            Self::PassedOn | Self::Died | Self::Sold | Self::Stolen | Self::Replaced | Self::Recovered
        )
    }
}

/// A dated event of an animal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HerdEvent {
    /// The animal.
    pub animal: AnimalId,
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub kind: HerdEventKind,
    /// How many heads of a flock; 1 for a single animal.
    pub heads: u32,
    /// The vaccine, the sire, the buyer: what the kind asks; may be empty.
    pub detail: String,
    /// Of a loss: whose fault the minutes say that it was.
    pub fault: Option<Fault>,
    /// Of a sale or a recovery: whole đồng.
    pub value: Option<i64>,
    /// Of a weighing: kilograms.
    pub weight_kg: Option<u32>,
    /// Number of the minutes, where some were drawn up.
    pub minutes_number: String,
    /// Remarks.
    pub note: String,
}

impl HerdEvent {
    /// An event of one head of which nothing more is known.
    pub fn new(animal: AnimalId, on: NaiveDate, kind: HerdEventKind) -> Self {
        Self {
            animal,
            on,
            kind,
            heads: 1,
            detail: String::new(),
            fault: None,
            value: None,
            weight_kg: None,
            minutes_number: String::new(),
            note: String::new(),
        }
    }
}

impl HerdEventKind {
    /// What is recorded by itself. How animals come, a replacement and handing on to the next household are recorded
    /// with what belongs to them.
    pub const RECORDED: [Self; 11] = [
        Self::Vaccinated,
        Self::Mated,
        Self::Pregnant,
        Self::Calved,
        Self::Died,
        Self::Barren,
        Self::Extended,
        Self::Recovered,
        Self::Weighed,
        Self::Sold,
        Self::Stolen,
    ];

    /// With this a household begins to keep it.
    pub fn begins_keeping(self) -> bool {
        matches!(self, Self::HandedOver | Self::Born)
    }

    /// Only a female can have it happen to her.
    pub fn is_of_dam(self) -> bool {
        matches!(self, Self::Pregnant | Self::Calved)
    }

    /// The minutes say whose fault it was.
    pub fn asks_fault(self) -> bool {
        matches!(self, Self::Died | Self::Stolen)
    }

    /// There is a price.
    pub fn asks_value(self) -> bool {
        matches!(self, Self::Sold | Self::Recovered)
    }

    /// Some heads of a flock may go while the others stay.
    pub fn asks_heads(self) -> bool {
        self.ends_keeping()
    }
}
