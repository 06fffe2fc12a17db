//! Reads models and funds from TOML and names what is wrong with a file, with its place.

use std::collections::HashSet;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::{Choice, Field, FieldType, FundSource, ModelKind, SupportModel};
use crate::domain::card::GROUP_FIELD;
use crate::domain::data_file::{self, DataError, Misread, NamingFault, named, unique};
use crate::domain::herd::{Species, SpeciesFault};

/// A fault of a catalogue file with its line and column.
pub type CatalogueError = DataError<CatalogueFault>;

/// What is wrong with a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CatalogueFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A code or a name.
    #[error(transparent)]
    Naming(#[from] NamingFault),
    /// Livestock without the species of its animals.
    #[error("livestock without species: {0:?}")]
    NoSpecies(String),
    /// A pass-on rule that cannot be kept: no limit, more than 100 %.
    #[error("the pass-on rule of {0:?} cannot be kept")]
    UnsoundPassOn(String),
    /// Eligibility that names nobody, or an income of nothing.
    #[error("{0:?} is for nobody")]
    ForNobody(String),
    /// Rates on a model that lends nothing.
    #[error("rates of {0:?}, which is no credit")]
    RatesWithoutCredit(String),
    /// A class goes with a group that the cards of the model do not have.
    #[error("no group {1:?} among the cards of {0:?}")]
    UnknownCardGroup(String, String),
    /// A choice without choices, or choices on another type of field.
    #[error("choices and type disagree in field {0:?}")]
    Choices(String),
    /// A bound on a field whose type has none, or one that nothing can meet.
    #[error("no bound for field {0:?}")]
    Bound(String),
    /// A species that does not hold together.
    #[error(transparent)]
    Species(#[from] SpeciesFault),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    model: Vec<Spanned<SupportModel>>,
    #[serde(default)]
    fund: Vec<Spanned<FundSource>>,
    #[serde(default)]
    species: Vec<Spanned<Species>>,
    pass_on: Option<PassOnTerms>,
}

/// How obligations are looked after.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct PassOnTerms {
    /// So many days before its last day an obligation is due soon.
    soon_days: u32,
}

/// What a file brings.
pub(super) struct Read {
    pub models: Vec<SupportModel>,
    pub funds: Vec<FundSource>,
    pub species: Vec<Species>,
    pub soon_days: Option<u32>,
}

/// The models, funds and species of a file.
///
/// # Errors
/// The first fault; a fault inside a table is placed at the table's head.
pub(super) fn read(text: &str) -> Result<Read, CatalogueError> {
    let file: File = data_file::read(text, CatalogueFault::Unreadable)?;
    let models = checked(text, file.model, |m| &m.code, check_model)?;
    let funds = checked(text, file.fund, |f| &f.code, check_fund)?;
    let species = checked(text, file.species, |s| &s.code, |s| Ok(s.check()?))?;
    Ok(Read { models, funds, species, soon_days: file.pass_on.map(|terms| terms.soon_days) })
}

fn checked<T>(
    text: &str,
    rows: Vec<Spanned<T>>,
    code: impl Fn(&T) -> &String,
    check: impl Fn(&T) -> Result<(), CatalogueFault>,
) -> Result<Vec<T>, CatalogueError> {
    let mut seen = HashSet::new();
    for row in &rows {
        let value = row.get_ref();
        unique(&mut seen, code(value))
            .map_err(CatalogueFault::from)
            .and_then(|()| check(value))
            .map_err(|fault| DataError::at(text, row.span(), fault))?;
    }
    Ok(rows.into_iter().map(Spanned::into_inner).collect())
}

fn check_model(model: &SupportModel) -> Result<(), CatalogueFault> {
    named(&model.name, &model.code)?;
    named(&model.unit, &model.code)?;
    if model.kind == ModelKind::Livestock && model.species.as_deref().unwrap_or_default().is_empty() {
        return Err(CatalogueFault::NoSpecies(model.code.clone()));
    }
    if model.pass_on.is_some_and(|rule| !rule.is_sound()) {
        return Err(CatalogueFault::UnsoundPassOn(model.code.clone()));
    }
    if model.eligible().is_some_and(|eligible| !eligible.is_sound()) {
        return Err(CatalogueFault::ForNobody(model.code.clone()));
    }
    if model.kind != ModelKind::Credit && !model.rates.is_empty() {
        return Err(CatalogueFault::RatesWithoutCredit(model.code.clone()));
    }
    if model.most_each.is_some_and(|most| most <= 0) {
        return Err(CatalogueFault::Bound(model.code.clone()));
    }
    if model.sex.is_some() && model.species.is_none() {
        return Err(CatalogueFault::NoSpecies(model.code.clone()));
    }
    check_groups(model)?;
    let mut seen = HashSet::new();
    model.fields.iter().try_for_each(|field| {
        unique(&mut seen, &field.code)?;
        check_field(field)
    })
}

fn check_groups(model: &SupportModel) -> Result<(), CatalogueFault> {
    let choices = model.field(GROUP_FIELD).map_or(&[][..], |field| field.choices.as_slice());
    let unknown = model.class_groups.values().find(|group| !choices.iter().any(|c| c.code == **group));
    unknown.map_or(Ok(()), |group| Err(CatalogueFault::UnknownCardGroup(model.code.clone(), group.clone())))
}

fn check_field(field: &Field) -> Result<(), CatalogueFault> {
    named(&field.name, &field.code)?;
    if (field.holds == FieldType::Choice) == field.choices.is_empty() {
        return Err(CatalogueFault::Choices(field.code.clone()));
    }
    if !is_boundable(field) {
        return Err(CatalogueFault::Bound(field.code.clone()));
    }
    let mut seen = HashSet::new();
    let sound = |c: &Choice| unique(&mut seen, &c.code).and_then(|()| named(&c.name, &c.code));
    Ok(field.choices.iter().try_for_each(sound)?)
}

/// Whether the bounds of a field can be met and stand where its type has them.
fn is_boundable(field: &Field) -> bool {
    let measured = matches!(field.holds, FieldType::Number | FieldType::Decimal | FieldType::Money);
    let most = field.most.is_none_or(|most| measured && most > 0);
    most && (field.day.is_none() || field.holds == FieldType::Date)
}

fn check_fund(fund: &FundSource) -> Result<(), CatalogueFault> {
    Ok(named(&fund.name, &fund.code)?)
}
