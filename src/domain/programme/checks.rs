//! What can be wrong with a programme and with a budget, before they are saved: forms, the command line and the
//! register ask the same questions.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::tree::{Misplaced, Tree};
use super::{Budget, Programme};
use crate::domain::checks::{self, FieldFault};
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::stored::Stored;

/// Longest code of a programme, in characters: it stands in columns of tables.
pub const CODE_LIMIT: usize = 20;
/// The budget years that can be meant.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A field of a programme or a budget, as forms and the command line name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// `code`
    Code,
    /// `name`
    Name,
    /// `parent`
    Parent,
    /// `until`
    Until,
    /// `year`
    Year,
    /// `programme`
    Programme,
    /// `fund`
    Fund,
    /// `given`
    Given,
}

impl Asked {
    /// Its name in code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Parent => "parent",
            Self::Until => "until",
            Self::Year => "year",
            Self::Programme => "programme",
            Self::Fund => "fund",
            Self::Given => "given",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Fault {
    /// As any field can be wrong.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// A code holds letters, digits and `- . / _` only.
    #[error("not a code")]
    NotACode,
    /// Another programme has the code.
    #[error("the code is taken")]
    CodeTaken,
    /// It cannot stand there in the tree.
    #[error(transparent)]
    Misplaced(#[from] Misplaced),
    /// No year of a budget.
    #[error("no budget year")]
    Year,
    /// No such programme.
    #[error("no such programme")]
    NoProgramme,
    /// The line has a budget: more money raises it.
    #[error("the line has a budget already")]
    LineTwice(BudgetId),
}

/// What is wrong with a programme, field by field; `id` is its own where it is known already.
pub fn programme(programme: &Programme, id: Option<ProgrammeId>, tree: Tree<'_>) -> Vec<(Asked, Fault)> {
    let mut faults = Vec::new();
    let mut note = |asked, found: Option<Fault>| faults.extend(found.map(|fault| (asked, fault)));
    note(Asked::Code, code(&programme.code, id, tree));
    note(Asked::Name, checks::name(&programme.name).err().map(Fault::Field));
    note(Asked::Parent, tree.misplaced(id, programme).map(Fault::Misplaced));
    note(Asked::Until, ends_first(programme).then_some(Fault::Field(FieldFault::EndsFirst)));
    faults
}

fn code(code: &str, id: Option<ProgrammeId>, tree: Tree<'_>) -> Option<Fault> {
    let folded = code.to_lowercase();
    let taken = || tree.0.iter().any(|other| Some(other.id) != id && other.code.to_lowercase() == folded);
    match code.chars().count() {
        0 => Some(FieldFault::Empty.into()),
        long if long > CODE_LIMIT => Some(FieldFault::TooLong(CODE_LIMIT).into()),
        _ if !code.chars().all(|c| c.is_alphanumeric() || "-./_".contains(c)) => Some(Fault::NotACode),
        _ => taken().then_some(Fault::CodeTaken),
    }
}

fn ends_first(programme: &Programme) -> bool {
    programme.from.zip(programme.until).is_some_and(|(from, until)| until < from)
}

/// What is wrong with a budget, field by field; `id` is its own where it is known already.
pub fn budget(
    budget: &Budget,
    id: Option<BudgetId>,
    known: &[Stored<BudgetId, Budget>],
    tree: Tree<'_>,
) -> Vec<(Asked, Fault)> {
    let mut faults = Vec::new();
    let mut note = |asked, found: Option<Fault>| faults.extend(found.map(|fault| (asked, fault)));
    note(Asked::Year, (!YEARS.contains(&budget.year)).then_some(Fault::Year));
    let gone = budget.programme.is_some_and(|programme| tree.get(programme).is_none());
    note(Asked::Programme, gone.then_some(Fault::NoProgramme));
    note(Asked::Fund, budget.fund.is_empty().then_some(Fault::Field(FieldFault::Empty)));
    note(Asked::Given, checks::value(budget.given).err().map(Fault::Field));
    let twice = known.iter().find(|other| Some(other.id) != id && other.line() == budget.line());
    note(Asked::Fund, twice.map(|other| Fault::LineTwice(other.id)));
    faults
}

/// What is told of a programme without standing against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// It begins before its whole does.
    BeginsBefore(NaiveDate),
    /// It ends after its whole does.
    EndsAfter(NaiveDate),
}

/// What is told of the dates of a programme against those of its whole.
pub fn remarks(programme: &Programme, tree: Tree<'_>) -> Vec<Remark> {
    let Some(whole) = programme.parent.and_then(|whole| tree.get(whole)) else { return Vec::new() };
    let begins = programme.from.zip(whole.from).filter(|(part, whole)| part < whole);
    let ends = programme.until.zip(whole.until).filter(|(part, whole)| part > whole);
    let begins = begins.map(|(_, whole)| Remark::BeginsBefore(whole));
    begins.into_iter().chain(ends.map(|(_, whole)| Remark::EndsAfter(whole))).collect()
}

/// Whether a programme runs in no day of a year.
pub fn is_outside(programme: &Programme, year: i32) -> bool {
    programme.from.is_some_and(|from| from.year() > year)
        || programme.until.is_some_and(|until| until.year() < year)
}
