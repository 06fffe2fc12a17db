//! The catalogue of support models (mô hình hỗ trợ) and fund sources (nguồn vốn).
//!
//! What a model asks for, which deprivations it helps to cure and how often it may come is data:
//! `catalogue/models.toml`, `catalogue/funds.toml` and `catalogue/species.toml`, which a commune extends or replaces by a file
//! of its own. Records of what was given are [`super::support`].

pub mod eligibility;
mod model;
mod names;
mod read;

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

pub use self::model::{Choice, DaySide, Field, FieldType, ModelKind, Once, SupportModel};
pub use self::read::{CatalogueError, CatalogueFault};
use super::data_file::{self, Label};
use super::herd::{Species, Vaccine};

/// Where money or goods come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundSource {
    /// Short unaccented Vietnamese: `mttq-tw`.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// Last day on which its money may be spent.
    #[serde(default, deserialize_with = "data_file::optional_date")]
    pub spendable: Option<NaiveDate>,
}

/// All models, funds and species that the register offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    models: Vec<SupportModel>,
    funds: Vec<FundSource>,
    species: Vec<Species>,
    soon_days: u32,
}

impl Catalogue {
    /// The catalogue that the program brings.
    pub fn embedded() -> Self {
        static READ_ONCE: LazyLock<Catalogue> = LazyLock::new(|| {
            let files =
                [include_str!("models.toml"), include_str!("funds.toml"), include_str!("species.toml")];
            // The tests hold that each can be read.
            files
                .into_iter()
                .fold(Catalogue::default(), |all, text| all.clone().with_local(text).unwrap_or(all))
        });
        READ_ONCE.clone()
    }

    /// The same with the models, funds and species of a commune's own file, which replace those of the same
    /// code and stand after the others where they are new.
    ///
    /// # Errors
    /// The first fault of the file with its line and column.
    pub fn with_local(mut self, text: &str) -> Result<Self, CatalogueError> {
        let read::Read { models, funds, species, soon_days } = read::read(text)?;
        self.soon_days = soon_days.unwrap_or(self.soon_days);
        models.into_iter().for_each(|m| replace_or_add(&mut self.models, m, |m| &m.code));
        funds.into_iter().for_each(|f| replace_or_add(&mut self.funds, f, |f| &f.code));
        species.into_iter().for_each(|s| replace_or_add(&mut self.species, s, |s| &s.code));
        Ok(self)
    }

    /// So many days before its last day what is owed for an animal is due soon.
    pub fn soon_days(&self) -> u32 {
        self.soon_days
    }

    /// Every model, in the order of pick lists.
    pub fn models(&self) -> &[SupportModel] {
        &self.models
    }

    /// Every fund, in the order of pick lists.
    pub fn funds(&self) -> &[FundSource] {
        &self.funds
    }

    /// Every species, in the order of pick lists.
    pub fn all_species(&self) -> &[Species] {
        &self.species
    }

    /// The vaccine of a code, of whatever species.
    pub fn vaccine(&self, code: &str) -> Option<&Vaccine> {
        self.species.iter().flat_map(|species| &species.vaccine).find(|vaccine| vaccine.code == code)
    }

    /// The species of the word under which an animal is entered.
    pub fn species(&self, word: &str) -> Option<&Species> {
        self.species
            .iter()
            .find(|s| s.name.vi == word)
            .or_else(|| self.species.iter().find(|s| s.is_called(word)))
    }

    /// The model of a code.
    pub fn model(&self, code: &str) -> Option<&SupportModel> {
        self.models.iter().find(|m| m.code == code)
    }

    /// The unit of a record as the register keeps it: the Vietnamese word, also where somebody who reads English wrote
    /// the English one. The record's own model comes first; words of no model stay as they are.
    pub fn kept_unit<'a>(&'a self, model: &str, written: &'a str) -> &'a str {
        let own = self.model(model).into_iter();
        let mut units = own.chain(&self.models).map(|model| &model.unit);
        let known = units.find(|unit| unit.vi == written || unit.en == written);
        known.map_or(written, |unit| unit.vi.as_str())
    }

    /// The fund of a code.
    pub fn fund(&self, code: &str) -> Option<&FundSource> {
        self.funds.iter().find(|f| f.code == code)
    }

    /// The models that help to cure a deprivation in the indicator of this code.
    pub fn answering<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a SupportModel> {
        self.models.iter().filter(move |m| m.answers(indicator))
    }
}

fn replace_or_add<T>(list: &mut Vec<T>, item: T, code: impl Fn(&T) -> &str) {
    match list.iter().position(|old| code(old) == code(&item)) {
        Some(at) => list[at] = item,
        None => list.push(item),
    }
}

#[cfg(test)]
mod tests;
