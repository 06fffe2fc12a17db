//! Reads criteria sets from TOML and names what is wrong with a file, at its place.

use std::collections::HashSet;
use std::ops::Range;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::{CriteriaSet, Criterion, Fact, FactKind, Test};
use crate::domain::data_file::{self, DataError, Label, Misread, NamingFault, Placed, named, unique};
use crate::domain::standard::Standards;
use crate::domain::visit::{How, Sign};

/// A fault of a file of criteria with its line and column.
pub type CriteriaError = DataError<CriteriaFault>;

/// What is wrong with a file of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CriteriaFault {
    /// Not TOML, an unknown key, fact or sign, a missing or wrong value.
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
        needed: u32,
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
    /// A number of nothing, or an empty list.
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
    /// Months do not begin with 0, do not rise, or are more than [`MOST_MONTHS`].
    #[error("months do not rise from 0")]
    Months,
    /// Two sets for one programme, or two without one.
    #[error("two sets for one programme")]
    SameHouseholds(String),
    /// `near_percent` is more than 100.
    #[error("more than 100 per cent")]
    NearPercent,
    /// `milestone_window` is more than [`MOST_WINDOW`].
    #[error("more days than {MOST_WINDOW}")]
    Window,
    /// No set is left for households of no programme.
    #[error("no standard set")]
    NoStandardSet,
}

/// The last milestone lies at most so many months after the beginning.
pub const MOST_MONTHS: u16 = 120;
/// A visit at most so many days away from a milestone may judge it.
pub const MOST_WINDOW: u16 = 90;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    near_percent: Option<Spanned<u32>>,
    milestone_window: Option<Spanned<u16>>,
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
    months: Spanned<Vec<u16>>,
    optional_needed: Spanned<u32>,
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
    at_least: Option<Spanned<u32>>,
    at_most: Option<Spanned<u32>>,
    indicators: Option<Spanned<Vec<Spanned<String>>>>,
    signs: Option<Spanned<Vec<Sign>>>,
    months: Option<Spanned<u32>>,
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

/// The numbers and sets of a file; `standards` know the indicators.
///
/// # Errors
/// The first fault.
pub(super) fn read(text: &str, standards: &Standards) -> Result<FileRead, CriteriaError> {
    let file: File = data_file::read(text, CriteriaFault::Unreadable)?;
    read_file(file, standards).map_err(|(span, fault)| DataError::at(text, span, fault))
}

fn read_file(file: File, standards: &Standards) -> Placed<FileRead, CriteriaFault> {
    let near_percent = at_most(file.near_percent, 100, CriteriaFault::NearPercent)?;
    let milestone_window = at_most(file.milestone_window, MOST_WINDOW, CriteriaFault::Window)?;
    let mut codes = HashSet::new();
    let sets = file.set.into_iter().map(|set| read_set(set, &mut codes, standards));
    Ok(FileRead { sets: sets.collect::<Placed<_, _>>()?, near_percent, milestone_window })
}

fn at_most<N: PartialOrd>(
    number: Option<Spanned<N>>,
    most: N,
    fault: CriteriaFault,
) -> Placed<Option<N>, CriteriaFault> {
    let Some(number) = number else { return Ok(None) };
    data_file::ensure(&number, |number| *number <= most, fault)?;
    Ok(Some(number.into_inner()))
}

fn read_set(
    read: Spanned<SetRead>,
    codes: &mut HashSet<String>,
    standards: &Standards,
) -> Placed<SetAt, CriteriaFault> {
    let at = read.span();
    let set = read.into_inner();
    check_named(&set.code, &set.name, codes)?;
    data_file::ensure(&set.source, Label::is_worded, no_words(&set.code))?;
    data_file::ensure(&set.months, |months| rises(months), CriteriaFault::Months)?;
    let mut within = HashSet::new();
    let criteria = set.criterion.into_iter().map(|one| read_criterion(one, &mut within, standards));
    let criteria = criteria.collect::<Placed<Vec<_>, _>>()?;
    check_k(&set.code, &set.optional_needed, &criteria)?;
    let set = CriteriaSet {
        code: set.code.into_inner(),
        name: set.name.into_inner(),
        programme: set.programme.map(|code| crate::viet::clean(code.get_ref())),
        months: set.months.into_inner(),
        optional_needed: set.optional_needed.into_inner(),
        source: set.source.into_inner(),
        criteria,
    };
    Ok(SetAt { set, at })
}

fn rises(months: &[u16]) -> bool {
    let rising = months.windows(2).all(|pair| pair[0] < pair[1]);
    months.first() == Some(&0) && rising && months.iter().all(|month| *month <= MOST_MONTHS)
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
fn check_k(code: &Spanned<String>, k: &Spanned<u32>, criteria: &[Criterion]) -> Placed<(), CriteriaFault> {
    if criteria.is_empty() {
        return Err((code.span(), CriteriaFault::NoCriteria(code.get_ref().clone())));
    }
    let (needed, optional) = (*k.get_ref(), criteria.iter().filter(|one| !one.must).count());
    let fits = |needed: &u32| usize::try_from(*needed).is_ok_and(|needed| needed <= optional);
    data_file::ensure(k, fits, CriteriaFault::ImpossibleK { needed, optional })?;
    let asks = |needed: &u32| *needed > 0 || optional < criteria.len();
    data_file::ensure(k, asks, CriteriaFault::AsksNothing(code.get_ref().clone()))
}

fn read_criterion(
    mut read: CriterionRead,
    codes: &mut HashSet<String>,
    standards: &Standards,
) -> Placed<Criterion, CriteriaFault> {
    check_named(&read.code, &read.name, codes)?;
    let test = match (read.fact.take(), read.answer) {
        (Some(fact), None) => Test::Fact(read.fact_of(&fact, standards)?),
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
    fn fact_of(&mut self, kind: &Spanned<FactKind>, standards: &Standards) -> Placed<Fact, CriteriaFault> {
        let at = (*kind.get_ref(), kind.span());
        Ok(match kind.get_ref() {
            FactKind::AnimalsAlive => {
                Fact::AnimalsAlive { at_least: some(&at, &mut self.at_least, "at_least")? }
            }
            FactKind::PeopleWorking => {
                Fact::PeopleWorking { at_least: some(&at, &mut self.at_least, "at_least")? }
            }
            FactKind::Deprivations => {
                Fact::Deprivations { at_most: given(&at, &mut self.at_most, "at_most")?.into_inner() }
            }
            FactKind::NotDeprived => Fact::NotDeprived { indicators: self.indicators_of(&at, standards)? },
            FactKind::NoSign => {
                Fact::NoSign { signs: self.signs_of(&at)?, months: some(&at, &mut self.months, "months")? }
            }
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

    fn signs_of(&mut self, at: &FactAt) -> Placed<Vec<Sign>, CriteriaFault> {
        let list = given(at, &mut self.signs, "signs")?;
        data_file::ensure(&list, |signs| !signs.is_empty(), CriteriaFault::Nothing)?;
        Ok(list.into_inner())
    }

    /// What was not taken means nothing for this criterion.
    fn none_left(&self) -> Placed<(), CriteriaFault> {
        needless(&self.at_least, "at_least")?;
        needless(&self.at_most, "at_most")?;
        needless(&self.indicators, "indicators")?;
        needless(&self.signs, "signs")?;
        needless(&self.months, "months")
    }
}

/// A fact and its place.
type FactAt = (FactKind, Range<usize>);

fn given<T>(
    at: &FactAt,
    value: &mut Option<Spanned<T>>,
    key: &'static str,
) -> Placed<Spanned<T>, CriteriaFault> {
    value.take().ok_or_else(|| (at.1.clone(), CriteriaFault::NeedsParameter { fact: at.0, key }))
}

/// A number that is more than nothing.
fn some(at: &FactAt, value: &mut Option<Spanned<u32>>, key: &'static str) -> Placed<u32, CriteriaFault> {
    let number = given(at, value, key)?;
    data_file::ensure(&number, |number| *number > 0, CriteriaFault::Nothing)?;
    Ok(number.into_inner())
}

fn needless<T>(value: &Option<Spanned<T>>, key: &'static str) -> Placed<(), CriteriaFault> {
    value.as_ref().map_or(Ok(()), |value| Err((value.span(), CriteriaFault::NeedlessParameter(key))))
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
