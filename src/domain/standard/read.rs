//! Reads one standard from TOML and names what is wrong with a file, with line and column.

use std::collections::HashSet;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;
use toml::value::Datetime;

use super::{Dimension, Indicator, Lines, Rule, Standard, Standards};
use crate::domain::data_file::period::{Head, HeadFault, PeriodFault, Places};
use crate::domain::data_file::{self, DataError, Label, Misread, ensure, is_code};

/// A fault of a standard's file with its line and column.
pub type StandardError = DataError<StandardFault>;

/// What is wrong with a standard's file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StandardFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// Its code or its period.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// Its period beside those of others.
    #[error(transparent)]
    Between(#[from] PeriodFault),
    /// An indicator's code of other than small unaccented letters, digits, hyphens, underscores.
    #[error("not a code")]
    NotACode,
    /// A name without words in one of the languages.
    #[error("no words")]
    NoWords,
    /// A line of income, a limit or the points of a deprivation is zero or less.
    #[error("must be more than 0")]
    NotPositive,
    /// The average line is not above the poor line.
    #[error("the average line is not above the poor line")]
    AverageNotAbovePoor,
    /// k is zero, or larger than the number of indicators.
    #[error("1 to {0} deprivations can make a household poor")]
    TooManyDeprivations(usize),
    /// No indicator at all.
    #[error("there is no indicator")]
    NoIndicators,
    /// An indicator's number is not 1 to 16.
    #[error("an indicator's number is 1 to 16")]
    NumberOutOfRange,
    /// A number or a code that stands twice.
    #[error("stands twice")]
    Twice,
    /// The numbers do not run from 1 without a gap: an indicator was left out, and households would be judged by
    /// too few. Forms, certificates and tables count the indicators, so that a number without one has no place.
    #[error("there is no indicator {0}")]
    NumberMissing(u8),
    /// Indicators are taken from a standard that the program does not bring; the codes of those that it does.
    #[error("no standard to take indicators of, known: {}", .0.join(", "))]
    UnknownSource(Vec<String>),
    /// Indicators are taken from another standard and written as well.
    #[error("indicators taken and written")]
    TakenAndWritten,
    /// An indicator under a dimension that the file does not name.
    #[error("no such dimension")]
    UnknownDimension,
    /// A share of more than 100 %, or ages out of order.
    #[error("the rule cannot be met")]
    UnsoundRule,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    code: Spanned<String>,
    name: Spanned<Label>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    deprivations_for_poor: Spanned<u32>,
    points_per_deprivation: Spanned<u32>,
    rural: LinesFile,
    urban: LinesFile,
    /// Code of one of the program's own whose dimensions and indicators it shares.
    indicators_of: Option<Spanned<String>>,
    #[serde(default)]
    dimension: Vec<Dimension>,
    #[serde(default)]
    indicator: Vec<IndicatorFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinesFile {
    poor_line: Spanned<i64>,
    average_line: Option<Spanned<i64>>,
    b1_limit: Option<Spanned<u32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorFile {
    number: Spanned<u8>,
    code: Spanned<String>,
    dimension: Spanned<String>,
    name: Spanned<Label>,
    rule: Spanned<Rule>,
}

type Placed<T> = data_file::Placed<T, StandardFault>;

impl Standard {
    /// Reads a standard from TOML.
    ///
    /// # Errors
    /// The first fault with its line and column.
    pub fn parse(text: &str) -> Result<Self, StandardError> {
        let brought: Vec<Self> = Standards::embedded().all().cloned().collect();
        read(text, &brought).map(|(standard, _)| standard)
    }
}

/// The same with the places of what other files may contradict. `brought` are the standards whose indicators it may
/// share.
pub(super) fn read(text: &str, brought: &[Standard]) -> Result<(Standard, Places), StandardError> {
    let file: File = data_file::read(text, StandardFault::Unreadable)?;
    let places = file.head().places(text);
    let standard = checked(file, brought).map_err(|(span, fault)| DataError::at(text, span, fault))?;
    Ok((standard, places))
}

impl File {
    fn head(&self) -> Head<'_> {
        Head { code: &self.code, from: &self.from, to: &self.to }
    }
}

fn checked(file: File, brought: &[Standard]) -> Placed<Standard> {
    let period = file.head().checked::<StandardFault>()?;
    ensure(&file.name, Label::is_worded, StandardFault::NoWords)?;
    ensure(&file.points_per_deprivation, |p| *p > 0, StandardFault::NotPositive)?;
    let (rural, urban) = (lines(&file.rural)?, lines(&file.urban)?);
    let (dimensions, indicators) = match &file.indicators_of {
        Some(code) => shared(code, &file, brought)?,
        None => {
            let place = file.deprivations_for_poor.span();
            let indicators = indicators(file.indicator, &file.dimension, place)?;
            (file.dimension, indicators)
        }
    };
    let count = indicators.len();
    ensure(
        &file.deprivations_for_poor,
        |k| (1..=count).contains(&(*k as usize)),
        StandardFault::TooManyDeprivations(count),
    )?;
    Ok(Standard {
        code: file.code.into_inner(),
        name: file.name.into_inner(),
        from: period.from,
        to: period.to,
        deprivations_for_poor: file.deprivations_for_poor.into_inner(),
        points_per_deprivation: file.points_per_deprivation.into_inner(),
        rural,
        urban,
        dimensions,
        indicators,
    })
}

/// The dimensions and indicators of one of the program's own.
fn shared(
    code: &Spanned<String>,
    file: &File,
    brought: &[Standard],
) -> Placed<(Vec<Dimension>, Vec<Indicator>)> {
    let written = !file.dimension.is_empty() || !file.indicator.is_empty();
    ensure(code, |_| !written, StandardFault::TakenAndWritten)?;
    let source = brought.iter().find(|standard| standard.code == *code.get_ref()).ok_or_else(|| {
        let known = brought.iter().map(|standard| standard.code.clone()).collect();
        (code.span(), StandardFault::UnknownSource(known))
    })?;
    Ok((source.dimensions.clone(), source.indicators.clone()))
}

fn lines(file: &LinesFile) -> Placed<Lines> {
    let poor = *file.poor_line.get_ref();
    ensure(&file.poor_line, |line| *line > 0, StandardFault::NotPositive)?;
    if let Some(average) = &file.average_line {
        ensure(average, |line| *line > poor, StandardFault::AverageNotAbovePoor)?;
    }
    if let Some(limit) = &file.b1_limit {
        ensure(limit, |limit| *limit > 0, StandardFault::NotPositive)?;
    }
    Ok(Lines {
        poor,
        average: file.average_line.as_ref().map(|line| *line.get_ref()),
        b1_limit: file.b1_limit.as_ref().map(|limit| *limit.get_ref()),
    })
}

fn indicators(
    rows: Vec<IndicatorFile>,
    dimensions: &[Dimension],
    place: std::ops::Range<usize>,
) -> Placed<Vec<Indicator>> {
    if rows.is_empty() {
        return Err((place, StandardFault::NoIndicators));
    }
    let (mut numbers, mut codes) = (HashSet::new(), HashSet::new());
    for row in &rows {
        ensure(&row.number, |n| (1..=16).contains(n), StandardFault::NumberOutOfRange)?;
        ensure(&row.number, |n| numbers.insert(*n), StandardFault::Twice)?;
        ensure(&row.code, |c| is_code(c), StandardFault::NotACode)?;
        ensure(&row.code, |c| codes.insert(c.clone()), StandardFault::Twice)?;
        let known = |code: &String| dimensions.iter().any(|d| d.code == *code);
        ensure(&row.dimension, known, StandardFault::UnknownDimension)?;
        ensure(&row.name, Label::is_worded, StandardFault::NoWords)?;
        ensure(&row.rule, |r| is_sound(*r), StandardFault::UnsoundRule)?;
    }
    let mut rows = rows;
    rows.sort_by_key(|row| *row.number.get_ref());
    without_gap(&rows)?;
    Ok(rows.into_iter().map(indicator).collect())
}

/// A gap is told at the number behind it.
fn without_gap(rows: &[IndicatorFile]) -> Placed<()> {
    (1..).zip(rows).try_for_each(|(wanted, row)| {
        ensure(&row.number, |number| *number == wanted, StandardFault::NumberMissing(wanted))
    })
}

fn indicator(row: IndicatorFile) -> Indicator {
    Indicator {
        number: row.number.into_inner(),
        code: row.code.into_inner(),
        dimension: row.dimension.into_inner(),
        name: row.name.into_inner(),
        rule: row.rule.into_inner(),
    }
}

fn is_sound(rule: Rule) -> bool {
    match rule {
        Rule::Asked | Rule::Insurance { .. } => true,
        Rule::Dependants { over_percent, .. } => over_percent < 100,
        Rule::Nutrition { child_under } => child_under > 0,
        Rule::AdultSchooling { from_age, to_age } => from_age <= to_age,
        Rule::ChildSchooling { from_age, under_age } => from_age < under_age,
        Rule::FloorArea { under_m2 } => under_m2 > 0,
    }
}
