//! Animals (con giống) and the events of their lives. What is owed for them is [`super::pass_on`].

mod operation;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use self::operation::HerdOperation;
use super::household::coded;
use super::id::{AnimalId, HouseholdId, SupportId};
use super::member::Sex;
use super::pass_on::Fault;
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

/// Why an event of an animal cannot have been on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OutOfKeeping {
    /// It was not born yet.
    #[error("before its birth")]
    BeforeBirth,
    /// No household of the register had it yet, since this day one has.
    #[error("before it was handed over on {0}")]
    BeforeHandOver(NaiveDate),
    /// It had died, or been sold, stolen or passed on, on this day.
    #[error("after it had gone on {0}")]
    AfterEnd(NaiveDate),
}

/// Whether something can have happened to an animal on a day, by what is known of its life: after its
/// birth, since the first hand-over, and until it went. Who receives an animal passed on begins anew.
///
/// # Errors
/// [`OutOfKeeping`], each with the day that stands against it. The first day and the last are within.
pub fn in_keeping<'a>(
    kind: HerdEventKind,
    on: NaiveDate,
    born: Option<PartialDate>,
    known: impl Iterator<Item = &'a HerdEvent> + Clone,
) -> Result<(), OutOfKeeping> {
    if born.is_some_and(|born| on < born.earliest()) {
        return Err(OutOfKeeping::BeforeBirth);
    }
    let begins = |kind: HerdEventKind| matches!(kind, HerdEventKind::HandedOver | HerdEventKind::Born);
    let first = known.clone().filter(|e| begins(e.kind)).map(|e| e.on).min();
    if let Some(first) = first.filter(|first| on < *first && !begins(kind)) {
        return Err(OutOfKeeping::BeforeHandOver(first));
    }
    let taken_on = known.clone().filter(|e| e.kind == HerdEventKind::HandedOver && e.on <= on);
    let since = taken_on.map(|e| e.on).max();
    let went = known.filter(|e| e.kind.ends_keeping() && e.on < on && since.is_none_or(|since| e.on > since));
    match went.map(|e| e.on).min() {
        Some(day) if kind != HerdEventKind::HandedOver => Err(OutOfKeeping::AfterEnd(day)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::HerdEventKind::{Born, Calved, Died, HandedOver, PassedOn, Vaccinated};
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    /// Whether an animal of these events may have been vaccinated on a day.
    fn vaccinated(on: &str, known: &[(HerdEventKind, &str)]) -> Result<(), OutOfKeeping> {
        let event = |(kind, on): &(HerdEventKind, &str)| HerdEvent::new(AnimalId(1), day(on), *kind);
        let known: Vec<_> = known.iter().map(event).collect();
        in_keeping(Vaccinated, day(on), PartialDate::from_iso("2023-05").ok(), known.iter())
    }

    #[test]
    fn nothing_happens_before_birth_or_hand_over() {
        assert_eq!(vaccinated("2023-04-30", &[]), Err(OutOfKeeping::BeforeBirth));
        assert_eq!(vaccinated("2023-05-01", &[]), Ok(()));
        let handed = [(HandedOver, "2025-03-12")];
        let before = Err(OutOfKeeping::BeforeHandOver(day("2025-03-12")));
        assert_eq!(vaccinated("2025-03-11", &handed), before);
        assert_eq!(vaccinated("2025-03-12", &handed), Ok(()));
    }

    #[test]
    fn nothing_happens_after_it_has_gone() {
        let dead = [(HandedOver, "2025-03-12"), (Calved, "2025-12-01"), (Died, "2026-02-03")];
        assert_eq!(vaccinated("2026-02-03", &dead), Ok(()));
        assert_eq!(vaccinated("2026-02-04", &dead), Err(OutOfKeeping::AfterEnd(day("2026-02-03"))));
    }

    #[test]
    fn a_calf_passed_on_lives_on_with_who_receives_it() {
        let calf = [(Born, "2025-03-12"), (PassedOn, "2025-11-01"), (HandedOver, "2025-11-01")];
        for on in ["2025-06-01", "2025-11-01", "2026-02-01"] {
            assert_eq!(vaccinated(on, &calf), Ok(()), "{on}");
        }
        assert_eq!(vaccinated("2026-02-01", &calf[..2]), Err(OutOfKeeping::AfterEnd(day("2025-11-01"))));
    }
}
