//! All criteria sets of a register, and which one is a household's.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::read::{SetAt, read};
use super::{CriteriaFault, CriteriaFaults, CriteriaSet};
use crate::domain::catalogue::Catalogue;
use crate::domain::data_file::DataError;
use crate::domain::dossier::Dossier;
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::way_out::Near;

/// Criteria sets: a standard one, and those of programmes; with them the numbers that stand in the same files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CriteriaSets {
    sets: Vec<CriteriaSet>,
    near: Near,
    window: u16,
}

impl CriteriaSets {
    /// The sets that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        static READ_ONCE: LazyLock<CriteriaSets> = LazyLock::new(|| {
            let text = include_str!("criteria.toml");
            let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
            let known = Rules { catalogue: &catalogue, standards: &standards };
            CriteriaSets::default().with_local(text, known).unwrap_or_default()
        });
        READ_ONCE.clone()
    }

    /// The same with the sets of a commune's own file, which take the place of those of the same code and stand after
    /// the others where they are new. Codes of programmes are not looked at: the register may get them later.
    ///
    /// # Errors
    /// Every fault of the file with its line and column. Where the sets by themselves are sound, two sets for one
    /// programme or two without one, and no set without a programme left.
    pub fn with_local(mut self, text: &str, known: Rules<'_>) -> Result<Self, CriteriaFaults> {
        let read = read(text, known)?;
        self.near = read.near_percent.map_or(self.near, Near);
        self.window = read.milestone_window.unwrap_or(self.window);
        for SetAt { set, at } in read.sets {
            let place = self.sets.iter().position(|known| known.code == set.code);
            let twin =
                self.sets.iter().find(|known| known.code != set.code && known.programme == set.programme);
            if let Some(twin) = twin {
                let fault = CriteriaFault::SameHouseholds(twin.code.clone());
                return Err(DataError::at(text, at, fault).into());
            }
            match place {
                Some(place) => self.sets[place] = set,
                None => self.sets.push(set),
            }
        }
        match self.standard() {
            Some(_) => Ok(self),
            None => Err(DataError::at(text, 0..0, CriteriaFault::NoStandardSet).into()),
        }
    }

    /// The codes of the sets that stand in a file.
    ///
    /// # Errors
    /// Every fault of the sets by themselves.
    pub fn codes_in(text: &str, known: Rules<'_>) -> Result<Vec<String>, CriteriaFaults> {
        read(text, known).map(|read| read.sets.into_iter().map(|one| one.set.code).collect())
    }

    /// What counts as near the poor line.
    pub fn near(&self) -> Near {
        self.near
    }

    /// A visit so many days before or after a milestone judges it, where none names it.
    pub fn milestone_window(&self) -> u16 {
        self.window
    }

    /// Every set.
    pub fn all(&self) -> &[CriteriaSet] {
        &self.sets
    }

    /// The set of a code.
    pub fn by_code(&self, code: &str) -> Option<&CriteriaSet> {
        self.sets.iter().find(|set| set.code == code)
    }

    /// The set for households of no programme of their own.
    pub fn standard(&self) -> Option<&CriteriaSet> {
        self.sets.iter().find(|set| set.programme.is_none())
    }

    /// The set of a household on a day: the first one of a programme (or of one above it) under which something was
    /// handed over to it until then, else the standard one. Nothing where there are no sets at all.
    pub fn of(&self, dossier: &Dossier, on: NaiveDate) -> Option<&CriteriaSet> {
        let given = dossier.supports.iter().filter(|one| one.state.is_given() && one.date <= on);
        let paying: Vec<_> = given.filter_map(|one| one.part_of.programme).collect();
        let codes = dossier.programmes.iter().filter(|(id, _)| paying.contains(id)).map(|(_, code)| code);
        let codes: Vec<_> = codes.collect();
        let own = |set: &&CriteriaSet| set.programme.as_ref().is_some_and(|code| codes.contains(&code));
        self.sets.iter().find(own).or_else(|| self.standard())
    }
}
