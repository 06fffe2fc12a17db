//! A year: how many were on the list when it began, how many were expected to leave, how many left.

use super::rate::Rates;
use super::seen::Seen;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::share::tenths;

/// Where a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is over.
    Past,
    /// It is the year of the day.
    Present,
    /// It is to come.
    Ahead,
}

/// A year of one class.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// On the list when the year began; of a year ahead those of this year.
    pub listed: u32,
    /// How many are expected to leave, by what was known when the year began; `None` where no year before tells.
    pub expected: Option<f64>,
    /// Who left; of this year up to the day. Nobody knows of a year ahead.
    pub came: Option<Vec<HouseholdId>>,
}

/// A year of both classes.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlookYear {
    /// Which.
    pub year: i32,
    /// Where it lies.
    pub stage: Stage,
    /// Households that leave the class poor.
    pub poor: Part,
    /// Households that leave the class near-poor.
    pub near_poor: Part,
}

impl Part {
    /// Whole households that are expected to leave.
    pub fn expects(&self) -> Option<i64> {
        // At most as many as there are households.
        self.expected.map(|households| households.round() as i64)
    }

    /// How many left.
    pub fn left(&self) -> Option<i64> {
        self.came.as_ref().and_then(|came| i64::try_from(came.len()).ok())
    }

    /// `later` years after the one that began with these households.
    fn of(class: Class, later: i32, seen: &[Seen], rates: &Rates) -> Self {
        let own = || seen.iter().filter(|seen| seen.class == class);
        let leaves = |chance: f64| chance * (1.0 - chance).powi(later);
        let chances: Option<Vec<f64>> = own().map(|seen| rates.chance(seen).map(leaves)).collect();
        Self {
            listed: u32::try_from(own().count()).unwrap_or(u32::MAX),
            expected: chances.map(|chances| chances.iter().sum()),
            came: (later == 0).then(|| own().filter(|seen| seen.exited).map(|seen| seen.household).collect()),
        }
    }
}

impl OutlookYear {
    pub(super) fn of(year: i32, stage: Stage, seen: &[Seen], rates: &Rates) -> Self {
        Self::later(year, stage, 0, seen, rates)
    }

    /// A year so many years after the one that began with these households.
    pub(super) fn ahead(year: i32, later: i32, seen: &[Seen], rates: &Rates) -> Self {
        Self::later(year, Stage::Ahead, later, seen, rates)
    }

    fn later(year: i32, stage: Stage, later: i32, seen: &[Seen], rates: &Rates) -> Self {
        let [poor, near_poor] =
            [Class::Poor, Class::NearPoor].map(|class| Part::of(class, later, seen, rates));
        Self { year, stage, poor, near_poor }
    }

    /// By how many households the rule missed in either class, too many or too few; `None` where one is not known, or
    /// where nobody was listed: of them nothing was foretold.
    pub fn missed(&self) -> Option<i64> {
        if self.poor.listed == 0 && self.near_poor.listed == 0 {
            return None;
        }
        let missed = |part: &Part| Some((part.expects()? - part.left()?).abs());
        Some(missed(&self.poor)? + missed(&self.near_poor)?)
    }

    /// How many of both classes left, else how many are expected to.
    pub fn most_likely(&self) -> Option<i64> {
        let both = |of: fn(&Part) -> Option<i64>| Some(of(&self.poor)? + of(&self.near_poor)?);
        let came = if self.stage == Stage::Past { both(Part::left) } else { None };
        came.or_else(|| both(Part::expects))
    }
}

/// How far the rule missed in years behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Miss {
    /// In so many years it can be looked at.
    pub years: usize,
    /// By so many households a year, too many or too few.
    pub households: i64,
    /// That in tenths of a percent of those who left; `None` where nobody did.
    pub tenths: Option<i64>,
}

impl Miss {
    /// Over these years; `None` where it can be looked at in none.
    pub(super) fn of<'a>(years: impl Iterator<Item = &'a OutlookYear>) -> Option<Self> {
        let known: Vec<_> = years.filter_map(|year| Some((year.missed()?, year.most_likely()?))).collect();
        let count = i64::try_from(known.len()).ok().filter(|count| *count > 0)?;
        let [missed, came] = known.iter().fold([0, 0], |[m, c], (missed, came)| [m + missed, c + came]);
        Some(Self {
            years: known.len(),
            households: (missed + count / 2) / count,
            tenths: tenths(missed, came),
        })
    }
}
