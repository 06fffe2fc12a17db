//! A household to test with.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId, RecognitionId, SupportId, SurveyId};
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support, SupportState};
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
        household: HouseholdId(1),
        round: "2026".into(),
        date,
        standard: "2022-2026".into(),
        area: AreaType::Rural,
        people: 5,
        b1: Some(100),
        income: None,
        answers: Answers::all_answered(12, deprived.iter().copied()),
        overrides: Vec::new(),
        surveyor: String::new(),
        note: String::new(),
        causes: Default::default(),
        groups: None,
        b1_items: Default::default(),
        other_answers: Default::default(),
        verified: None,
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
    let value = Support {
        household: HouseholdId(1),
        model: model.into(),
        quantity: 1000,
        unit: String::new(),
        value: 0,
        fund: String::new(),
        date: day(2026, 3, 12),
        state,
        minutes_number: String::new(),
        receiver: String::new(),
        until: None,
        details: BTreeMap::new(),
        note: String::new(),
        passed_on_from: None,
        member: None,
        part_of: PartOf::default(),
        exception: String::new(),
    };
    Stored { id: SupportId(id), rev: 1, value }
}
