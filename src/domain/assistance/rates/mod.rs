//! What is drawn on which ground since when: `assistance.toml`, of which a commune's own file replaces parts.
//!
//! Only the numbers of the law and who has what; whether somebody draws it is [`super::draw`].

mod ground;
mod read;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

pub use self::ground::{Clause, Family, Ground, Per, Rate};
pub use self::read::{RatesError, RatesFault};
use super::month::Month;
use crate::viet::fold;

/// The amount by which coefficients count (mức chuẩn trợ giúp xã hội), whole đồng a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    /// Its first day; `None` for the one that held before all others.
    pub from: Option<NaiveDate>,
    /// Đồng a month.
    pub amount: i64,
}

/// The day of a month on which the age that decides is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeOn {
    /// A birthday within the month changes the next one.
    #[default]
    FirstDay,
    /// A birthday within the month changes this one.
    LastDay,
}

/// All rates of assistance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rates {
    bases: Vec<Base>,
    funeral_times: i64,
    age_on: AgeOn,
    hard_hamlets: Option<Vec<String>>,
    grounds: Vec<Ground>,
}

impl Rates {
    /// Those that the program brings.
    pub fn embedded() -> Self {
        // The tests hold that the file can be read.
        static READ_ONCE: LazyLock<Rates> = LazyLock::new(|| {
            Rates::default().with_local(include_str!("../assistance.toml")).unwrap_or_default()
        });
        READ_ONCE.clone()
    }

    /// The same with a commune's own file.
    ///
    /// # Errors
    /// The first fault of the file with its line and column.
    pub fn with_local(mut self, text: &str) -> Result<Self, RatesError> {
        let own = read::read(text)?;
        if !own.bases.is_empty() {
            self.bases = own.bases;
        }
        self.funeral_times = own.funeral_times.unwrap_or(self.funeral_times);
        self.age_on = own.age_on.unwrap_or(self.age_on);
        self.hard_hamlets = own.hard_hamlets.or(self.hard_hamlets);
        own.grounds.into_iter().for_each(|ground| self.replace_or_add(ground));
        Ok(self)
    }

    fn replace_or_add(&mut self, ground: Ground) {
        match self.grounds.iter_mut().find(|known| known.code == ground.code) {
            Some(known) => *known = ground,
            None => self.grounds.push(ground),
        }
    }

    /// Every ground, in the order of pick lists.
    pub fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// The ground of a code.
    pub fn ground(&self, code: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.code == code)
    }

    /// Where a ground stands in the order of lists; behind all others when it is not known.
    pub fn rank(&self, code: &str) -> usize {
        self.grounds.iter().position(|ground| ground.code == code).unwrap_or(self.grounds.len())
    }

    /// The base in force on a day, đồng a month; `None` before the first one.
    pub fn base(&self, day: NaiveDate) -> Option<i64> {
        let known = self.bases.iter().rev().find(|base| base.from.is_none_or(|from| from <= day));
        known.map(|base| base.amount)
    }

    /// The least that a funeral is supported with, đồng (Decree 20/2021: 20 times the base).
    pub fn funeral(&self, day: NaiveDate) -> Option<i64> {
        self.base(day).map(|base| base * self.funeral_times)
    }

    /// The day of a month on which ages are looked at.
    pub fn age_day(&self, month: Month) -> NaiveDate {
        match self.age_on {
            AgeOn::FirstDay => month.first_day(),
            AgeOn::LastDay => month.last_day(),
        }
    }

    /// Whether a hamlet lies in a hard area; `None` while the commune has not named those that do.
    pub fn is_hard_area(&self, hamlet: &str) -> Option<bool> {
        let named = self.hard_hamlets.as_ref()?;
        Some(named.iter().any(|name| fold(name) == fold(hamlet)))
    }
}
