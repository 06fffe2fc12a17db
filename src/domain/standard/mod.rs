//! Poverty standards (chuẩn nghèo): lines, limits and indicators with the period for which they hold.
//!
//! Code knows the shape of a rule, data knows its numbers: `standards/*.toml`, replaceable by the
//! commune, because provinces set higher lines and even another number of deprivations; such a file may share the
//! indicators of one of the program's own (`indicators_of`). Judging a
//! survey by a standard is [`super::classify`].

mod read;
mod set;

use chrono::NaiveDate;
use serde::Deserialize;

pub use self::read::{StandardError, StandardFault};
pub use self::set::{LocalError, Standards};
use super::data_file::Label;
use super::data_file::period::Period;
use super::place::AreaType;

/// One standard, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// Code in the register: `2022-2026`.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// First day on which it is in force.
    pub from: NaiveDate,
    /// Last day on which it is in force.
    pub to: NaiveDate,
    /// At or under the poor line, so many deprivations make a household poor (the k of the province).
    pub deprivations_for_poor: u32,
    /// Points that a deprivation adds to score B2.
    pub points_per_deprivation: u32,
    /// The lines of rural hamlets.
    pub rural: Lines,
    /// The lines of urban hamlets.
    pub urban: Lines,
    /// The dimensions, in the order of the form.
    pub dimensions: Vec<Dimension>,
    /// The indicators, by ascending number.
    pub indicators: Vec<Indicator>,
}

/// Income lines in đồng a person a month, and the score that stands for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// At or under it a household is poor or near-poor.
    pub poor: i64,
    /// Above the poor line up to it, the living standard is average; `None` while not published.
    pub average: Option<i64>,
    /// Score B1 that stands for the poor line; `None` while not published.
    pub b1_limit: Option<u32>,
}

/// A dimension (chiều) of poverty: a heading over indicators.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its code.
    pub code: String,
    /// What forms call it.
    pub name: Label,
}

/// An indicator (chỉ số): one yes or no about the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The official number, 1 to 16, printed on certificates and tables.
    pub number: u8,
    /// A code that stays when numbers change: `latrine`.
    pub code: String,
    /// Code of its dimension.
    pub dimension: String,
    /// What forms call it.
    pub name: Label,
    /// From what the answer follows.
    pub rule: Rule,
}

/// From what an indicator's answer follows, with the numbers of the rule. Ages are full years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// From the visit alone.
    Asked,
    /// More than so many per cent of the members are dependants.
    Dependants {
        /// Exactly so many is not deprived.
        over_percent: u32,
        /// A member younger than this is a dependant.
        child_under: u32,
        /// A member of this age on a monthly allowance is a dependant; a disabled one at any age.
        elderly_from: u32,
    },
    /// A child is stunted or underweight.
    Nutrition {
        /// Age at which it is no child any more.
        child_under: u32,
    },
    /// A member has no valid card.
    Insurance {
        /// From this age on.
        from_age: u32,
    },
    /// A grown-up neither learns nor has the diploma due at the age.
    AdultSchooling {
        /// First year of age.
        from_age: u32,
        /// Last year of age, included.
        to_age: u32,
    },
    /// A child does not go to school at the level due at the age.
    ChildSchooling {
        /// First year of age.
        from_age: u32,
        /// Age at which it is no child any more.
        under_age: u32,
    },
    /// Less floor a person than this.
    FloorArea {
        /// Square metres; exactly so many is not deprived.
        under_m2: u32,
    },
}

impl Standard {
    /// The lines of an area type.
    pub fn lines(&self, area: AreaType) -> Lines {
        match area {
            AreaType::Rural => self.rural,
            AreaType::Urban => self.urban,
        }
    }

    /// The indicator of a number.
    pub fn indicator(&self, number: u8) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.number == number)
    }

    /// The indicator of a code.
    pub fn indicator_of(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.code == code)
    }

    /// The dimension of an indicator.
    pub fn dimension(&self, indicator: &Indicator) -> Option<&Dimension> {
        self.dimensions.iter().find(|d| d.code == indicator.dimension)
    }

    /// The largest number of an indicator: as many marks are drawn on a line of the list.
    pub fn last_number(&self) -> u8 {
        self.indicators.last().map_or(0, |i| i.number)
    }

    /// From when to when it is in force.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }

    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.period().holds_on(day)
    }
}

#[cfg(test)]
mod tests;
