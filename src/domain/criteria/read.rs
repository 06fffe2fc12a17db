//! Reads criteria sets from TOML and names what is wrong with a file, at its place.

use std::collections::HashSet;
use std::ops::{Range, RangeInclusive};

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::{CriteriaSet, Criterion, Fact, FactKind, Test};
use crate::domain::catalogue::Catalogue;
use crate::domain::data_file::{self, Faults, Label, Misread, NamingFault, Number, Placed, named, unique};
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::visit::{How, Sign};

/// The faults of a file of criteria, each with its line and column.
pub type CriteriaFaults = Faults<CriteriaFault>;

/// What is wrong with a file of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CriteriaFault {
    /// Not TOML, an unknown key, fact or sign, a missing or wrong value, a number that cannot be meant.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A code or a name.
    #[error(transparent)]
    Naming(#[from] NamingFault),
    /// A set without a criterion.
    #[error("no criteria in {0:?}")]
    NoCriteria(String),
    /// More optional criteria have to be met than there are.
    #[error("{needed} of {optional} optional criteria")]
    ImpossibleK {
        /// So many are asked for.
        needed: i64,
        /// So many there are.
        optional: usize,
    },
    /// Nothing has to be met: no must, and none of the others needed.
    #[error("{0:?} asks for nothing")]
    AsksNothing(String),
    /// A criterion needs exactly one of `fact` and `answer`.
    #[error("{0:?} has both fact and answer, or none")]
    FactOrAnswer(String),
    /// A fact without a number or list that it needs.
    #[error("{fact:?} needs {key}")]
    NeedsParameter {
        /// The fact.
        fact: FactKind,
        /// The key that has to be there.
        key: &'static str,
    },
    /// A number or list that means nothing here.
    #[error("{0} means nothing here")]
    NeedlessParameter(&'static str),
    /// An empty list.
    #[error("nothing is asked")]
    Nothing,
    /// No standard has this indicator.
    #[error("unknown indicator {code:?}")]
    UnknownIndicator {
        /// As written.
        code: String,
        /// Those of the standards, each once.
        known: Vec<String>,
    },
    /// Months do not begin with 0 or do not rise.
    #[error("months do not rise from 0")]
    Months,
    /// Two sets for one programme, or two without one.
    #[error("two sets for one programme")]
    SameHouseholds(String),
    /// The catalogue has no species of this word.
    #[error("unknown species {word:?}")]
    UnknownSpecies {
        /// As written.
        word: String,
        /// Those of the catalogue.
        known: Vec<String>,
    },
    /// No set is left for households of no programme.
    #[error("no standard set")]
    NoStandardSet,
}

/// Parts of a whole.
const PERCENT: RangeInclusive<i64> = 0..=100;
/// Days away from a milestone on which a visit may judge it.
const WINDOW: RangeInclusive<i64> = 0..=90;
/// Months from the beginning at which there is a milestone: up to ten years.
const MILESTONES: RangeInclusive<i64> = 0..=120;
/// Months in which signs are looked for.
const MONTHS: RangeInclusive<i64> = 1..=120;
/// Heads of livestock, and people.
const HEADS: RangeInclusive<i64> = 1..=100_000;
/// Deprivations that may be left: no form has more indicators than 16.
const DEPRIVATIONS: RangeInclusive<i64> = 0..=16;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    near_percent: Option<Number>,
    milestone_window: Option<Number>,
    #[serde(default)]
    set: Vec<Spanned<SetRead>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetRead {
    code: Spanned<String>,
    name: Spanned<Label>,
    #[serde(default)]
    programme: Option<Spanned<String>>,
    months: Spanned<Vec<Number>>,
    optional_needed: Number,
    source: Spanned<Label>,
    #[serde(default)]
    criterion: Vec<CriterionRead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionRead {
    code: Spanned<String>,
    name: Spanned<Label>,
    #[serde(default)]
    must: bool,
    fact: Option<Spanned<FactKind>>,
    answer: Option<How>,
    at_least: Option<Number>,
    at_most: Option<Number>,
    species: Option<Spanned<Vec<Spanned<String>>>>,
    indicators: Option<Spanned<Vec<Spanned<String>>>>,
    signs: Option<Spanned<Vec<Sign>>>,
    months: Option<Number>,
}

/// A set with the place where it begins.
pub(super) struct SetAt {
    pub set: CriteriaSet,
    pub at: Range<usize>,
}

/// What stands in a file.
#[derive(Default)]
pub(super) struct FileRead {
    /// The sets in their order.
    pub sets: Vec<SetAt>,
    /// Per cent of the line, where it says so.
    pub near_percent: Option<u32>,
    /// Days around a milestone, where it says so.
    pub milestone_window: Option<u16>,
}

/// Faults met so far.
type Met = Vec<(Range<usize>, CriteriaFault)>;

/// What is sound; a fault is put to the others.
fn sound<T>(placed: Placed<T, CriteriaFault>, faults: &mut Met) -> Option<T> {
    placed.map_err(|fault| faults.push(fault)).ok()
}

/// The numbers and sets of a file; `known` has the indicators and species.
///
/// # Errors
/// Every fault.
pub(super) fn read(text: &str, known: Rules<'_>) -> Result<FileRead, CriteriaFaults> {
    let file: File = data_file::read(text, CriteriaFault::Unreadable)?;
    let mut met = Met::new();
    let read = read_file(file, known, &mut met);
    data_file::proved(text, met.into_iter().map(Err))?;
    Ok(read)
}

fn read_file(file: File, known: Rules<'_>, met: &mut Met) -> FileRead {
    let mut codes = HashSet::new();
    let sets = file.set.into_iter().filter_map(|set| read_set(set, &mut codes, known, met));
    FileRead {
        sets: sets.collect(),
        near_percent: file.near_percent.map(|number| within(&number, PERCENT, met)),
        milestone_window: file.milestone_window.map(|number| within(&number, WINDOW, met)),
    }
}

fn within<N: TryFrom<i64> + Default>(number: &Number, range: RangeInclusive<i64>, met: &mut Met) -> N {
    sound(number.within(range), met);
    number.get()
}

fn read_set(
    read: Spanned<SetRead>,
    codes: &mut HashSet<String>,
    known: Rules<'_>,
    met: &mut Met,
) -> Option<SetAt> {
    let at = read.span();
    let set = read.into_inner();
    let before = met.len();
    check_set(&set, codes, met);
    let mut seen = HashSet::new();
    let criteria = set.criterion.into_iter();
    let criteria = criteria.filter_map(|one| sound(read_criterion(one, &mut seen, known), met)).collect();
    let set = CriteriaSet {
        code: set.code.into_inner(),
        name: set.name.into_inner(),
        programme: set.programme.map(|code| crate::viet::clean(code.get_ref())),
        months: set.months.get_ref().iter().map(Number::get).collect(),
        optional_needed: set.optional_needed.get(),
        source: set.source.into_inner(),
        criteria,
    };
    (met.len() == before).then_some(SetAt { set, at })
}

/// What has to hold of a set as a whole.
fn check_set(set: &SetRead, codes: &mut HashSet<String>, met: &mut Met) {
    sound(check_named(&set.code, &set.name, codes), met);
    sound(data_file::ensure(&set.source, Label::is_worded, no_words(&set.code)), met);
    for months in set.months.get_ref() {
        sound(months.within(MILESTONES), met);
    }
    sound(data_file::ensure(&set.months, |months| rises(months), CriteriaFault::Months), met);
    sound(check_k(set), met);
}

fn rises(months: &[Number]) -> bool {
    let rising = months.windows(2).all(|pair| pair[0].written() < pair[1].written());
    months.first().is_some_and(|first| first.written() == 0) && rising
}

fn check_named(
    code: &Spanned<String>,
    name: &Spanned<Label>,
    codes: &mut HashSet<String>,
) -> Placed<(), CriteriaFault> {
    unique(codes, code.get_ref()).map_err(|fault| (code.span(), fault.into()))?;
    named(name.get_ref(), code.get_ref()).map_err(|fault| (name.span(), fault.into()))
}

fn no_words(code: &Spanned<String>) -> CriteriaFault {
    NamingFault::EmptyName(code.get_ref().clone()).into()
}

/// There is something to be met, and not more than there is.
fn check_k(set: &SetRead) -> Placed<(), CriteriaFault> {
    let code = || set.code.get_ref().clone();
    let (needed, all) = (set.optional_needed.written(), set.criterion.len());
    let optional = set.criterion.iter().filter(|one| !one.must).count();
    if all == 0 {
        return Err((set.code.span(), CriteriaFault::NoCriteria(code())));
    }
    if !usize::try_from(needed).is_ok_and(|needed| needed <= optional) {
        return Err((set.optional_needed.span(), CriteriaFault::ImpossibleK { needed, optional }));
    }
    match needed == 0 && optional == all {
        true => Err((set.optional_needed.span(), CriteriaFault::AsksNothing(code()))),
        false => Ok(()),
    }
}

fn read_criterion(
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
