//! Which animals a list is about: all of a day, a part of the heads of a day, those behind a number of a balance.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{By, Flow, Herd};
use crate::domain::id::AnimalId;

/// The animals of a list. Parts are told by their place in the order of parts, which is the same for the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnimalsOf {
    /// Every one that was known on a day; today where none is said.
    All(Option<NaiveDate>),
    /// A part of the heads of a day.
    Part {
        /// By what they are parted.
        by: By,
        /// Which part.
        nth: u16,
        /// The day; today where none is said.
        on: Option<NaiveDate>,
    },
    /// Those behind a number of the balance of a year.
    Balance {
        /// The year.
        year: i32,
        /// Which species.
        nth: u16,
        /// Which number.
        line: BalanceLine,
    },
}

/// A number of a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BalanceLine {
    /// Alive before the first day.
    Before,
    /// Came or went by a door.
    Flow(Flow),
    /// Alive at the end of the last day.
    After,
}

/// The first and the last day of a year, never beyond today.
pub fn period(year: i32, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    (day(1, 1), day(12, 31).min(today))
}

impl AnimalsOf {
    /// The day on which the animals are looked at.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::All(on) | Self::Part { on, .. } => on.unwrap_or(today),
            Self::Balance { year, line: BalanceLine::Before, .. } => {
                period(year, today).0.pred_opt().unwrap_or(today)
            }
            Self::Balance { year, .. } => period(year, today).1,
        }
    }

    /// The animals; `None` for all that there are.
    pub fn ids(self, herd: &Herd, catalogue: &Catalogue, today: NaiveDate) -> Option<Vec<AnimalId>> {
        let day = self.day(today);
        match self {
            Self::All(_) => None,
            Self::Part { by, nth, .. } => {
                let part = herd.counts(by, day, catalogue).into_values().nth(nth.into());
                Some(part.map(|count| count.animals).unwrap_or_default())
            }
            Self::Balance { year, nth, line } => {
                let period = period(year, today);
                let species = herd.balance(period).into_keys().nth(nth.into()).unwrap_or_default();
                let kept = || herd.of_species(&species).filter(|animal| animal.life.heads_on(day) > 0);
                Some(match line {
                    BalanceLine::Flow(flow) => herd.through(&species, flow, period),
                    _ => kept().map(|animal| animal.id).collect(),
                })
            }
        }
    }

    /// The same of another day, where it has one.
    pub fn on(self, on: Option<NaiveDate>) -> Self {
        match self {
            Self::All(_) => Self::All(on),
            Self::Part { .. } | Self::Balance { .. } => self,
        }
    }
}
