//! A household to test with.

use chrono::NaiveDate;

use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId, RecognitionId, SupportId, SurveyId};
use crate::domain::place::{Commune, Hamlet};
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};
use crate::domain::survey::{Answers, Survey};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A household of which nothing but its place is known.
pub fn dossier() -> Dossier {
    Dossier {
        commune: Commune::default(),
        household: Stored { id: HouseholdId(1), rev: 1, value: Household::new("0412", HamletId(1)) },
        hamlet: Stored { id: HamletId(1), rev: 1, value: Hamlet::default() },
        residents: Vec::new(),
        surveys: Vec::new(),
        recognitions: Vec::new(),
        supports: Vec::new(),
        animals: Vec::new(),
        herd_events: Vec::new(),
        pass_ons: Vec::new(),
        relief_events: Vec::new(),
        attended: Vec::new(),
        benefits: Vec::new(),
        groups: Vec::new(),
        loan_payments: Vec::new(),
        loan_extensions: Vec::new(),
        visits: Vec::new(),
        plans: Vec::new(),
        programmes: Vec::new(),
        events: Vec::new(),
    }
}

/// A survey with score B1 of 100 (under the rural limit), deprived in these numbers.
pub fn surveyed(id: i64, date: NaiveDate, deprived: &[u8]) -> Stored<SurveyId, Survey> {
    let value = Survey {
        round: "2026".into(),
        standard: "2022-2026".into(),
        people: 5,
        b1: Some(100),
        answers: Answers::all_answered(12, deprived.iter().copied()),
        ..Survey::new(HouseholdId(1), date)
    };
    Stored { id: SurveyId(id), rev: 1, value }
}

pub fn recognised(id: i64, decided: NaiveDate, class: Class) -> Stored<RecognitionId, Recognition> {
    let value = Recognition {
        household: HouseholdId(1),
        survey: None,
        class,
        decided,
        decision_number: "118".into(),
        reason: String::new(),
        decision: None,
    };
    Stored { id: RecognitionId(id), rev: 1, value }
}

pub fn supported(id: i64, model: &str, state: SupportState) -> Stored<SupportId, Support> {
    let value = Support { quantity: 1000, state, ..Support::new(HouseholdId(1), model, day(2026, 3, 12)) };
    Stored { id: SupportId(id), rev: 1, value }
}
