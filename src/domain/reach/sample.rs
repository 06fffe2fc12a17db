//! Made-up households for tests: what was found, what was given.

use chrono::NaiveDate;

use super::{Drawing, Home, Needs, Reach};
use crate::domain::class::{Class, State};
use crate::domain::id::{HamletId, HouseholdId, SupportId};
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};
use crate::domain::survey::Answers;

/// A day.
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A poor household of four people of a hamlet, without surveys and supports.
pub fn home(id: i64) -> Home {
    Home {
        id: HouseholdId(id),
        code: format!("{id:04}"),
        head: "Nguyễn Thị Lành".into(),
        hamlet: HamletId(1),
        hamlet_name: "Khu 4".into(),
        people: 4,
        state: State::Poor,
        recognitions: Vec::new(),
        ethnicity: "Mường".into(),
        ended: false,
        surveys: Vec::new(),
        supports: Vec::new(),
        drawings: Vec::new(),
    }
}

impl Home {
    /// The same, surveyed once more, deprived in these indicators of the standard of 2022 to 2026.
    pub fn found(mut self, on: &str, deprived: &[u8]) -> Self {
        let answers = Answers::all_answered(12, deprived.iter().copied());
        self.surveys.push(Needs { on: day(on), standard: "2022-2026".into(), answers });
        self
    }

    /// The same, with one more support in its hands.
    pub fn had(self, model: &str, on: &str) -> Self {
        self.having(model, on, SupportState::HandedOver)
    }

    /// The same, with one more support that has come so far.
    pub fn having(mut self, model: &str, on: &str, state: SupportState) -> Self {
        let id = SupportId(self.id.0 * 100 + i64::try_from(self.supports.len()).unwrap());
        self.supports.push(Stored { id, rev: 1, value: support(self.id, model, day(on), state) });
        self
    }

    /// The same, with somebody who drew a monthly benefit from a day on, to another where it stopped.
    pub fn drew(mut self, from: &str, until: Option<&str>) -> Self {
        self.drawings.push(Drawing { from: day(from), until: until.map(day) });
        self
    }

    /// The same, with a decision about its class.
    pub fn decided(mut self, class: Class, on: &str) -> Self {
        self.recognitions.push(recognition(self.id, class, day(on)));
        self
    }

    /// The same, standing so now.
    pub fn standing(self, state: State) -> Self {
        Self { state, ..self }
    }
}

/// A decision about a class.
fn recognition(household: HouseholdId, class: Class, decided: NaiveDate) -> Recognition {
    Recognition {
        household,
        survey: None,
        class,
        decided,
        decision_number: String::new(),
        decision: None,
        reason: String::new(),
    }
}

/// A support worth 18 million from the fatherland front.
pub fn support(household: HouseholdId, model: &str, date: NaiveDate, state: SupportState) -> Support {
    Support {
        quantity: 1000,
        unit: "con".into(),
        value: 18_000_000,
        fund: "mttq-tw".into(),
        state,
        ..Support::new(household, model, date)
    }
}

/// These households and no programme.
pub fn reach(homes: impl IntoIterator<Item = Home>) -> Reach {
    Reach { homes: homes.into_iter().collect(), programmes: Default::default() }
}
