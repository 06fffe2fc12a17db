//! Supports that went astray: they answer none of the deprivations that the household had when it got them, or bring
//! it the same content a second time.
//!
//! Neither is a fault by itself: the officer looks, and knows. Monthly assistance, relief and food answer no indicator
//! by their nature and are never found here; what raises income answers poverty itself and is counted apart.
//!
//! A support is held against what was lacking before it came. What comes again (a card of every year, help with every
//! school year) is held against what was lacking before it first came: that the household lacks it no more is its own
//! doing. Cards come by law to whole classes, whether the last one was missing or not.

use super::{Home, Reach, Record, Rules, lacking};
use crate::domain::catalogue::{Catalogue, ModelKind, Once, SupportModel};
use crate::domain::duplicate_support::earlier_same_content;
use crate::domain::id::HouseholdId;
use crate::domain::report::Period;

/// How a support fits the needs that the household had on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fit {
    /// It answers a deprivation that the survey before it had found.
    Answers,
    /// It answers none of them, but raises the household's income.
    RaisesIncome,
    /// It asks for no deprivation by its nature: monthly assistance, relief, food, the card of a class; or no
    /// catalogue knows its model.
    ByNature,
    /// The household had not been surveyed yet, or by a standard that is lost: nobody knows its needs of then.
    NotSurveyed,
    /// It answers nothing that the household lacked.
    Nothing,
}

/// How a support of a household fits what it lacked on its day.
pub fn fit(home: &Home, support: &Record, rules: Rules<'_>) -> Fit {
    let Some(model) = rules.catalogue.model(&support.model) else { return Fit::ByNature };
    if matches!(model.kind, ModelKind::Monthly | ModelKind::Relief | ModelKind::Food) {
        return Fit::ByNature;
    }
    if !home.surveys_before(support.date).any(|needs| needs.is_read(rules)) {
        return Fit::NotSurveyed;
    }
    let answers = std::iter::once(support).chain(renewed(home, support, model, rules.catalogue));
    match answers.into_iter().any(|one| finds_lacking(home, one, model, rules)) {
        true => Fit::Answers,
        false if model.income => Fit::RaisesIncome,
        false if model.kind == ModelKind::Card => Fit::ByNature,
        false => Fit::Nothing,
    }
}

/// Whether the household lacked before a support what its model answers.
fn finds_lacking(home: &Home, support: &Record, model: &SupportModel, rules: Rules<'_>) -> bool {
    let lacks = home.surveys_before(support.date).flat_map(|needs| lacking(needs, rules));
    lacks.into_iter().any(|indicator| model.answers(&indicator.code))
}

/// What a support renews: earlier ones of its content, where that may come again.
fn renewed<'a>(
    home: &'a Home,
    support: &'a Record,
    model: &'a SupportModel,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = &'a Record> {
    let same = |code: &str| catalogue.model(code).is_some_and(|other| other.content() == model.content());
    let earlier = move |other: &&Record| other.date < support.date && same(&other.model);
    home.given().filter(|_| model.once != Once::Ever).filter(earlier)
}

/// What is to be looked at of a support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding<'a> {
    /// It answers nothing that the household lacked.
    Nothing,
    /// The household had the same content before; the earlier record.
    Twice(&'a Record),
}

/// A support that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Astray<'a> {
    /// Whose it is.
    pub home: &'a Home,
    /// The support.
    pub support: &'a Record,
    /// Why.
    pub finding: Finding<'a>,
}

impl Astray<'_> {
    /// Whose it is.
    pub fn household(&self) -> HouseholdId {
        self.home.id
    }
}

impl Reach {
    /// Supports of a period that are to be looked at, household by household: first what came twice, then what answers
    /// nothing. Supports that are planned or approved can be twice; what answers nothing was handed over.
    pub fn astray<'a>(&'a self, rules: Rules<'_>, period: Period) -> Vec<Astray<'a>> {
        self.homes.iter().flat_map(|home| of_home(home, rules, period)).collect()
    }

    /// How many supports that were handed over in a period fit so.
    pub fn fitting(&self, rules: Rules<'_>, period: Period, wanted: Fit) -> usize {
        let of_home = |home: &Home| home.given_in(period).filter(|s| fit(home, s, rules) == wanted).count();
        self.homes.iter().map(of_home).sum()
    }
}

fn of_home<'a>(home: &'a Home, rules: Rules<'_>, period: Period) -> Vec<Astray<'a>> {
    let astray = |support, finding| Astray { home, support, finding };
    let in_period = home.supports.iter().enumerate().filter(|(_, support)| period.holds(support.date));
    let twice = in_period.filter_map(|(at, support)| {
        let earlier = earlier(&home.supports[..at], support, rules.catalogue)?;
        Some(astray(support, Finding::Twice(earlier)))
    });
    let nothing = home.given_in(period).filter(|support| fit(home, support, rules) == Fit::Nothing);
    twice.chain(nothing.map(|support| astray(support, Finding::Nothing))).collect()
}

/// The record before a support with the same content; a cancelled support brings nothing twice.
fn earlier<'a>(before: &'a [Record], support: &Record, catalogue: &Catalogue) -> Option<&'a Record> {
    let cancelled = support.state == crate::domain::support::SupportState::Cancelled;
    if cancelled { None } else { earlier_same_content(before, support, catalogue) }
}
