//! Animals (con giống), the events of their lives, and the obligation to pass offspring on
//! (nghĩa vụ luân chuyển).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::household::coded;
use super::id::{AnimalId, HouseholdId, SupportId};
use super::member::Sex;
use crate::viet::PartialDate;

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
        /// Bán.
        Sold = "sold",
        /// Mất trộm.
        Stolen = "stolen",
    }
}

impl HerdEventKind {
    /// After this the household no longer has the animal.
    pub fn ends_keeping(self) -> bool {
        matches!(self, Self::PassedOn | Self::Died | Self::Sold | Self::Stolen)
    }
}

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
    /// Number of the minutes, where some were drawn up.
    pub minutes_number: String,
    /// Remarks.
    pub note: String,
}

coded! {
    /// Where a pass-on obligation stands.
    PassOnState {
        /// Chưa trả.
        Due = "due",
        /// Đã trả.
        Settled = "settled",
        /// Đã xoá: a death without fault voids the debt.
        Voided = "voided",
    }
}

/// What a household owes for an animal: an offspring (or its price) to the next household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassOn {
    /// The support that made the obligation.
    pub support: SupportId,
    /// Who owes.
    pub debtor: HouseholdId,
    /// Until when.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: PassOnState,
    /// Who received, once settled.
    pub receiver: Option<HouseholdId>,
    /// The receiver's support, once settled.
    pub settled_by: Option<SupportId>,
    /// Why it was voided; remarks.
    pub note: String,
}
