//! One criterion of a file, with the numbers and lists that its fact needs.

use std::collections::HashSet;
use std::ops::{Range, RangeInclusive};

use serde::Deserialize;
use toml::Spanned;

use super::{CriteriaFault, check_named};
use crate::domain::catalogue::Catalogue;
use crate::domain::criteria::{Criterion, Fact, FactKind, Test};
use crate::domain::data_file::{self, Label, Number, Placed};
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::visit::{How, Sign};

/// Months in which signs are looked for.
const MONTHS: RangeInclusive<i64> = 1..=120;
/// Heads of livestock, and people.
const HEADS: RangeInclusive<i64> = 1..=100_000;
/// Deprivations that may be left: no form has more indicators than 16.
const DEPRIVATIONS: RangeInclusive<i64> = 0..=16;

/// A criterion as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CriterionRead {
    pub(super) code: Spanned<String>,
    name: Spanned<Label>,
    #[serde(default)]
    pub(super) must: bool,
    fact: Option<Spanned<FactKind>>,
    answer: Option<How>,
    at_least: Option<Number>,
    at_most: Option<Number>,
    species: Option<Spanned<Vec<Spanned<String>>>>,
    indicators: Option<Spanned<Vec<Spanned<String>>>>,
    signs: Option<Spanned<Vec<Sign>>>,
    months: Option<Number>,
}

/// A criterion with what is asked: a fact of the register, or an answer at a visit.
pub(super) fn read_criterion(
    mut read: CriterionRead,
    codes: &mut HashSet<String>,
    known: Rules<'_>,
) -> Placed<Criterion, CriteriaFault> {
    check_named(&read.code, &read.name, codes)?;
    let test = match (read.fact.take(), read.answer) {
        (Some(fact), None) => Test::Fact(read.fact_of(&fact, known)?),
        (None, Some(how)) => Test::Answer(how),
        _ => {
            let fault = CriteriaFault::FactOrAnswer(read.code.get_ref().clone());
            return Err((read.code.span(), fault));
        }
    };
    read.none_left()?;
    Ok(Criterion { code: read.code.into_inner(), name: read.name.into_inner(), must: read.must, test })
}

impl CriterionRead {
    /// The fact with its numbers, which are taken out.
    fn fact_of(&mut self, kind: &Spanned<FactKind>, known: Rules<'_>) -> Placed<Fact, CriteriaFault> {
        let at = (*kind.get_ref(), kind.span());
        Ok(match kind.get_ref() {
            FactKind::AnimalsAlive => Fact::AnimalsAlive {
                at_least: number(&at, &mut self.at_least, ("at_least", HEADS))?,
                species: self.species_of(known.catalogue)?,
            },
            FactKind::PeopleWorking => {
                Fact::PeopleWorking { at_least: number(&at, &mut self.at_least, ("at_least", HEADS))? }
            }
            FactKind::Deprivations => {
                Fact::Deprivations { at_most: number(&at, &mut self.at_most, ("at_most", DEPRIVATIONS))? }
            }
            FactKind::NotDeprived => {
                Fact::NotDeprived { indicators: self.indicators_of(&at, known.standards)? }
            }
            FactKind::NoSign => Fact::NoSign {
                signs: self.signs_of(&at)?,
                months: number(&at, &mut self.months, ("months", MONTHS))?,
            },
            FactKind::CardsValid => Fact::CardsValid,
            FactKind::ChildrenInSchool => Fact::ChildrenInSchool,
            FactKind::NoLoanOverdue => Fact::NoLoanOverdue,
            FactKind::NoPassOnOverdue => Fact::NoPassOnOverdue,
            FactKind::AbovePoorLine => Fact::AbovePoorLine,
        })
    }

    fn indicators_of(&mut self, at: &FactAt, standards: &Standards) -> Placed<Vec<String>, CriteriaFault> {
        let list = given(at, &mut self.indicators, "indicators")?;
        data_file::ensure(&list, |codes| !codes.is_empty(), CriteriaFault::Nothing)?;
        let known = indicators(standards);
        for code in list.get_ref() {
            let fault =
                || CriteriaFault::UnknownIndicator { code: code.get_ref().clone(), known: known.clone() };
            data_file::ensure(code, |code| known.contains(code), fault())?;
        }
        Ok(list.into_inner().into_iter().map(Spanned::into_inner).collect())
    }

    /// The words of species; none for animals of any.
    fn species_of(&mut self, catalogue: &Catalogue) -> Placed<Vec<String>, CriteriaFault> {
        let Some(list) = self.species.take() else { return Ok(Vec::new()) };
        data_file::ensure(&list, |words| !words.is_empty(), CriteriaFault::Nothing)?;
        let known = || catalogue.all_species().iter().map(|species| species.name.vi.clone()).collect();
        for word in list.get_ref() {
            let fault = CriteriaFault::UnknownSpecies { word: word.get_ref().clone(), known: known() };
            data_file::ensure(word, |word| catalogue.species(word).is_some(), fault)?;
        }
        Ok(list.into_inner().into_iter().map(Spanned::into_inner).collect())
    }

    fn signs_of(&mut self, at: &FactAt) -> Placed<Vec<Sign>, CriteriaFault> {
        let list = given(at, &mut self.signs, "signs")?;
        data_file::ensure(&list, |signs| !signs.is_empty(), CriteriaFault::Nothing)?;
        Ok(list.into_inner())
    }

    /// What was not taken means nothing for this criterion.
    fn none_left(&self) -> Placed<(), CriteriaFault> {
        needless(self.at_least.as_ref().map(Number::span), "at_least")?;
        needless(self.at_most.as_ref().map(Number::span), "at_most")?;
        needless(self.species.as_ref().map(Spanned::span), "species")?;
        needless(self.indicators.as_ref().map(Spanned::span), "indicators")?;
        needless(self.signs.as_ref().map(Spanned::span), "signs")?;
        needless(self.months.as_ref().map(Number::span), "months")
    }
}

/// A fact and its place.
type FactAt = (FactKind, Range<usize>);

fn given<T>(at: &FactAt, value: &mut Option<T>, key: &'static str) -> Placed<T, CriteriaFault> {
    value.take().ok_or_else(|| (at.1.clone(), CriteriaFault::NeedsParameter { fact: at.0, key }))
}

/// A number that the fact needs, by its key, within what can be meant.
fn number(
    at: &FactAt,
    value: &mut Option<Number>,
    (key, range): (&'static str, RangeInclusive<i64>),
) -> Placed<u32, CriteriaFault> {
    let number = given(at, value, key)?;
    number.within(range)?;
    Ok(number.get())
}

fn needless(place: Option<Range<usize>>, key: &'static str) -> Placed<(), CriteriaFault> {
    place.map_or(Ok(()), |place| Err((place, CriteriaFault::NeedlessParameter(key))))
}

/// The codes of indicators that any standard has, each once.
fn indicators(standards: &Standards) -> Vec<String> {
    let all =
        standards.all().flat_map(|standard| &standard.indicators).map(|indicator| indicator.code.clone());
    all.fold(Vec::new(), |mut known, code| {
        if !known.contains(&code) {
            known.push(code);
        }
        known
    })
}
