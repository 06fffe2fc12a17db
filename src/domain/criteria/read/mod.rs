//! Reads criteria sets from TOML and names what is wrong with a file, at its place.

mod criterion;
mod fault;

use std::collections::HashSet;
use std::ops::{Range, RangeInclusive};

use serde::Deserialize;
use toml::Spanned;

use super::CriteriaSet;
use crate::domain::data_file::{self, Label, NamingFault, Number, Placed, named, unique};
use crate::domain::reach::Rules;
use criterion::{CriterionRead, read_criterion};
pub use fault::{CriteriaFault, CriteriaFaults};

/// Parts of a whole.
const PERCENT: RangeInclusive<i64> = 0..=100;
/// Days away from a milestone on which a visit may judge it.
const WINDOW: RangeInclusive<i64> = 0..=90;
/// Months from the beginning at which there is a milestone: up to ten years.
const MILESTONES: RangeInclusive<i64> = 0..=120;
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
