//! Reads rates from TOML and names what is wrong with a file, with its place.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::ground::{Band, Clause, Family, Ground, Per, Rate};
use super::{AgeOn, Base};
use crate::domain::class::Class;
use crate::domain::data_file::{self, DataError, Label, Misread, NamingFault, named, unique};

/// A fault of a file of rates with its line and column.
pub type RatesError = DataError<RatesFault>;

/// What is wrong with a file of rates.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RatesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A code or a name.
    #[error(transparent)]
    Naming(#[from] NamingFault),
    /// Bases not in order of their days, or one after the first without a day.
    #[error("bases out of order")]
    BasesOutOfOrder,
    /// An amount or a coefficient of nothing, or so large that nobody can mean it.
    #[error("amount out of range")]
    AmountOutOfRange,
    /// A rate with both a coefficient and an amount, or with neither.
    #[error("coefficient or amount")]
    CoefficientOrAmount,
    /// A coefficient with more than two decimals.
    #[error("a coefficient has at most two decimals")]
    TooManyDecimals,
    /// Ages that leave nobody: `from` is not under `under`.
    #[error("ages leave nobody")]
    NoAges,
    /// Two rates of one day for one age.
    #[error("two rates for one age in {0:?}")]
    RatesOverlap(String),
    /// A ground without any rate.
    #[error("no rate in {0:?}")]
    NoRate(String),
}

/// No base, and no amount a month, is larger: đồng.
const LARGEST_AMOUNT: i64 = 100_000_000;
/// No coefficient is larger, and no funeral is worth more bases.
const LARGEST_TIMES: i64 = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    base: Vec<Spanned<RawBase>>,
    funeral: Option<Funeral>,
    months: Option<MonthRules>,
    hard_hamlets: Option<Vec<String>>,
    #[serde(default)]
    ground: Vec<Spanned<RawGround>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBase {
    #[serde(default, deserialize_with = "data_file::optional_date")]
    from: Option<NaiveDate>,
    amount: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Funeral {
    times: Spanned<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MonthRules {
    age_on: AgeOn,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGround {
    code: String,
    name: Label,
    family: Family,
    #[serde(default)]
    beside: Vec<Family>,
    per: Option<RawPer>,
    rates: Vec<Spanned<RawRate>>,
    #[serde(default)]
    when: Vec<Spanned<RawClause>>,
    #[serde(default)]
    papers: Vec<Label>,
    #[serde(default)]
    suggest: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawPer {
    Child,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRate {
    #[serde(default)]
    from: u32,
    under: Option<u32>,
    coefficient: Option<f64>,
    amount: Option<i64>,
    #[serde(default, deserialize_with = "data_file::optional_date")]
    since: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClause {
    from: Option<u32>,
    under: Option<u32>,
    #[serde(default)]
    class: Vec<Class>,
    #[serde(default)]
    hard_area: bool,
    #[serde(default)]
    disabled: bool,
    #[serde(default)]
    studying: bool,
}

/// What one file says.
pub(super) struct Own {
    pub bases: Vec<Base>,
    pub funeral_times: Option<i64>,
    pub age_on: Option<AgeOn>,
    pub hard_hamlets: Option<Vec<String>>,
    pub grounds: Vec<Ground>,
}

/// The rates of a file.
///
/// # Errors
/// The first fault; a fault inside a table is placed at the table's head.
pub(super) fn read(text: &str) -> Result<Own, RatesError> {
    let file: File = data_file::read(text, RatesFault::Unreadable)?;
    let placed = |span, fault| DataError::at(text, span, fault);
    let bases = bases(&file.base).map_err(|(span, fault)| placed(span, fault))?;
    let funeral_times = file.funeral.map(|funeral| funeral.times);
    if let Some(times) = &funeral_times {
        let sound = |times: &i64| (1..=LARGEST_TIMES).contains(times);
        data_file::ensure(times, sound, RatesFault::AmountOutOfRange)
            .map_err(|(span, fault)| placed(span, fault))?;
    }
    let grounds = grounds(file.ground).map_err(|(span, fault)| placed(span, fault))?;
    Ok(Own {
        bases,
        funeral_times: funeral_times.map(Spanned::into_inner),
        age_on: file.months.map(|months| months.age_on),
        hard_hamlets: file.hard_hamlets,
        grounds,
    })
}

type Placed<T> = data_file::Placed<T, RatesFault>;

fn bases(rows: &[Spanned<RawBase>]) -> Placed<Vec<Base>> {
    let mut last = None;
    for (at, row) in rows.iter().enumerate() {
        data_file::ensure(row, |base| is_money(base.amount), RatesFault::AmountOutOfRange)?;
        let from = row.get_ref().from;
        data_file::ensure(row, |_| at == 0 || from > last, RatesFault::BasesOutOfOrder)?;
        last = from;
    }
    Ok(rows.iter().map(|row| Base { from: row.get_ref().from, amount: row.get_ref().amount }).collect())
}

fn is_money(amount: i64) -> bool {
    (1..=LARGEST_AMOUNT).contains(&amount)
}

fn grounds(rows: Vec<Spanned<RawGround>>) -> Placed<Vec<Ground>> {
    let mut seen = HashSet::new();
    rows.into_iter()
        .map(|row| {
            let raw = row.get_ref();
            let sound = unique(&mut seen, &raw.code).and_then(|()| worded(raw));
            sound.map_err(|fault| (row.span(), fault.into()))?;
            ground(row)
        })
        .collect()
}

fn worded(raw: &RawGround) -> Result<(), NamingFault> {
    std::iter::once(&raw.name).chain(&raw.papers).try_for_each(|label| named(label, &raw.code))
}

fn ground(row: Spanned<RawGround>) -> Placed<Ground> {
    let code = row.get_ref().code.clone();
    data_file::ensure(&row, |raw| !raw.rates.is_empty(), RatesFault::NoRate(code.clone()))?;
    let raw = row.into_inner();
    let bands = bands(&raw.rates, &code)?;
    Ok(Ground {
        code,
        name: raw.name,
        family: raw.family,
        beside: raw.beside,
        per: if raw.per.is_some() { Per::Child } else { Per::Person },
        when: raw.when.into_iter().map(clause).collect::<Placed<_>>()?,
        papers: raw.papers,
        suggest: raw.suggest,
        bands,
    })
}

fn bands(rows: &[Spanned<RawRate>], code: &str) -> Placed<Vec<Band>> {
    let mut bands: Vec<Band> = Vec::new();
    for row in rows {
        let band = band(row)?;
        let apart = |_: &RawRate| !bands.iter().any(|other| overlap(other, &band));
        data_file::ensure(row, apart, RatesFault::RatesOverlap(code.to_owned()))?;
        bands.push(band);
    }
    Ok(bands)
}

fn overlap(a: &Band, b: &Band) -> bool {
    let reaches = |of: &Band, from: u32| of.under.is_none_or(|under| from < under);
    a.since == b.since && reaches(a, b.from) && reaches(b, a.from)
}

fn band(row: &Spanned<RawRate>) -> Placed<Band> {
    let raw = row.get_ref();
    data_file::ensure(row, |raw| raw.under.is_none_or(|under| raw.from < under), RatesFault::NoAges)?;
    let rate = match (raw.coefficient, raw.amount) {
        (Some(times), None) => coefficient(times),
        (None, Some(amount)) if is_money(amount) => Ok(Rate::Amount(amount)),
        (None, Some(_)) => Err(RatesFault::AmountOutOfRange),
        _ => Err(RatesFault::CoefficientOrAmount),
    };
    let rate = rate.map_err(|fault| (row.span(), fault))?;
    Ok(Band { from: raw.from, under: raw.under, since: raw.since, rate })
}

fn coefficient(times: f64) -> Result<Rate, RatesFault> {
    let hundredths = times * 100.0;
    if !(hundredths >= 1.0 && times <= LARGEST_TIMES as f64) {
        return Err(RatesFault::AmountOutOfRange);
    }
    if (hundredths - hundredths.round()).abs() > 1e-6 {
        return Err(RatesFault::TooManyDecimals);
    }
    Ok(Rate::Coefficient(hundredths.round() as i64))
}

fn clause(row: Spanned<RawClause>) -> Placed<Clause> {
    let sound = |raw: &RawClause| raw.under.is_none_or(|under| raw.from.unwrap_or(0) < under);
    data_file::ensure(&row, sound, RatesFault::NoAges)?;
    let raw = row.into_inner();
    Ok(Clause {
        from: raw.from,
        under: raw.under,
        classes: raw.class,
        hard_area: raw.hard_area,
        disabled: raw.disabled,
        studying: raw.studying,
    })
}
