//! What is known of a species: its age groups, when a dam can give birth, how heavy an animal can be, which
//! vaccinations it needs. All of it is data of the office (`catalogue/species.toml`, and `[[species]]` in the
//! commune's own `models.toml`); no figure of it is law.

use chrono::{Months, NaiveDate};
use serde::Deserialize;
use thiserror::Error;

use super::Animal;
use crate::domain::data_file::{Label, is_code};
use crate::viet::{PartialDate, fold};

/// A species.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Species {
    /// Small unaccented letters: `bo`.
    pub code: String,
    /// Its names; the Vietnamese one is what animals are entered under.
    pub name: Label,
    /// It is entered as one record of many heads.
    #[serde(default)]
    pub flock: bool,
    /// Heavier than this many kilograms is a slip of the hand.
    pub heaviest_kg: u32,
    /// No dam is younger than so many months when she gives birth.
    pub first_birth_months: u32,
    /// No dam gives birth again before so many days.
    pub between_births_days: u32,
    /// A younger animal is hardly given to a household; 0 where the office says nothing of it.
    #[serde(default)]
    pub given_from_months: u32,
    /// Age groups, youngest first.
    pub age: Vec<AgeGroup>,
    /// The vaccinations that it needs.
    #[serde(default)]
    pub vaccine: Vec<Vaccine>,
}

/// A group of ages: calf, young, adult.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeGroup {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// Younger than so many months; the oldest group has no limit.
    #[serde(default)]
    pub under_months: Option<u32>,
}

/// A vaccination of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vaccine {
    /// What events keep as their detail.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// When the first is due.
    pub first: First,
    /// After how many months again; once in a life where absent.
    #[serde(default)]
    pub every_months: Option<u32>,
    /// The months of the year in which it is given, 1 to 12; any where empty.
    #[serde(default)]
    pub months: Vec<u32>,
}

/// When the first vaccination is due, and never before a household keeps the animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum First {
    /// At so many months of age; at the hand-over, where its birth is not known.
    AgeMonths(u32),
    /// So many days after a household began to keep it.
    DaysAfterHandOver(u32),
}

/// What is wrong with a species of a file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SpeciesFault {
    /// A code of other than small unaccented letters, digits, hyphens.
    #[error("not a code: {0:?}")]
    NotACode(String),
    /// A name without words in one of the languages.
    #[error("a name is empty in {0:?}")]
    EmptyName(String),
    /// A vaccine or an age group twice.
    #[error("code twice: {0:?}")]
    CodeTwice(String),
    /// Age groups that do not grow, or end with a limit.
    #[error("the age groups of {0:?} do not follow each other")]
    AgeOrder(String),
    /// A month outside 1 to 12, or a repetition after no month.
    #[error("the times of {0:?} cannot be")]
    Times(String),
}

impl Species {
    /// Whether a record of this species word is of it; spelling of tones and capitals does not count.
    pub fn is_called(&self, word: &str) -> bool {
        self.name.vi == word || fold(&self.name.vi) == fold(word)
    }

    /// The age group on a day; `None` where the birth is not known.
    pub fn age_group(&self, born: Option<PartialDate>, day: NaiveDate) -> Option<&AgeGroup> {
        let born = born?.earliest();
        let is_under = |group: &&AgeGroup| group.under_months.is_none_or(|months| day < after(born, months));
        self.age.iter().find(is_under)
    }

    /// The vaccine of a code.
    pub fn vaccine(&self, code: &str) -> Option<&Vaccine> {
        self.vaccine.iter().find(|vaccine| vaccine.code == code)
    }

    /// Whether what its file says of it can be.
    ///
    /// # Errors
    /// The first [`SpeciesFault`].
    pub fn check(&self) -> Result<(), SpeciesFault> {
        named(&self.code, &self.name)?;
        let groups = self.age.iter().map(|group| (&group.code, &group.name));
        unique(groups)?;
        unique(self.vaccine.iter().map(|vaccine| (&vaccine.code, &vaccine.name)))?;
        self.check_ages()?;
        let wrong = self.vaccine.iter().find(|vaccine| !vaccine.can_be());
        wrong.map_or(Ok(()), |vaccine| Err(SpeciesFault::Times(vaccine.code.clone())))
    }

    fn check_ages(&self) -> Result<(), SpeciesFault> {
        let limits: Vec<_> = self.age.iter().map(|group| group.under_months.unwrap_or(u32::MAX)).collect();
        match limits.is_sorted_by(|a, b| a < b) && limits.last() == Some(&u32::MAX) {
            true => Ok(()),
            false => Err(SpeciesFault::AgeOrder(self.code.clone())),
        }
    }
}

impl Vaccine {
    fn can_be(&self) -> bool {
        self.every_months.is_none_or(|months| months > 0) && self.months.iter().all(|m| (1..=12).contains(m))
    }
}

impl Animal {
    /// Counted together: a record of many heads.
    pub fn is_flock(&self) -> bool {
        self.heads > 1
    }
}

fn named(code: &str, name: &Label) -> Result<(), SpeciesFault> {
    match (is_code(code), name.is_worded()) {
        (false, _) => Err(SpeciesFault::NotACode(code.to_owned())),
        (_, false) => Err(SpeciesFault::EmptyName(code.to_owned())),
        _ => Ok(()),
    }
}

fn unique<'a>(parts: impl Iterator<Item = (&'a String, &'a Label)>) -> Result<(), SpeciesFault> {
    let mut seen = Vec::new();
    for (code, name) in parts {
        named(code, name)?;
        if seen.contains(&code) {
            return Err(SpeciesFault::CodeTwice(code.clone()));
        }
        seen.push(code);
    }
    Ok(())
}

/// The same day so many months later.
pub(super) fn after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;

    fn cattle() -> Species {
        Catalogue::embedded().species("bò").unwrap().clone()
    }

    #[test]
    fn a_calf_grows_up() {
        let bo = cattle();
        let group = |day: &str| {
            let born = PartialDate::from_iso("2025-03-12").ok();
            bo.age_group(born, day.parse().unwrap()).unwrap().code.clone()
        };
        assert_eq!(
            ["2025-03-12", "2026-03-11", "2026-03-12", "2027-03-12"].map(group),
            ["calf", "calf", "young", "adult"]
        );
        assert_eq!(bo.age_group(None, "2026-01-01".parse().unwrap()), None);
    }

    #[test]
    fn a_species_is_known_however_its_name_is_written() {
        assert!(cattle().is_called("Bò") && cattle().is_called("bo") && !cattle().is_called("bê"));
    }

    #[test]
    fn what_a_file_says_must_hold_together() {
        let with = |change: fn(&mut Species)| {
            let mut bo = cattle();
            change(&mut bo);
            bo.check().unwrap_err()
        };
        assert_eq!(with(|bo| bo.code = "bò".into()), SpeciesFault::NotACode("bò".into()));
        assert_eq!(with(|bo| bo.name.en.clear()), SpeciesFault::EmptyName("bo".into()));
        assert_eq!(with(|bo| bo.age[1].under_months = Some(6)), SpeciesFault::AgeOrder("bo".into()));
        assert_eq!(with(|bo| bo.age.truncate(2)), SpeciesFault::AgeOrder("bo".into()));
        assert_eq!(with(|bo| bo.vaccine[0].months.push(13)), SpeciesFault::Times("lo-mom-long-mong".into()));
        assert_eq!(
            with(|bo| bo.vaccine[1] = bo.vaccine[0].clone()),
            SpeciesFault::CodeTwice("lo-mom-long-mong".into())
        );
    }
}
