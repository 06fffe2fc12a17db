//! A year held against its target.

use super::year::{OutlookYear, Part, Stage};
use crate::domain::exit_plan::ExitTarget;

/// How a year stands against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// Both numbers were reached, or are reached by now.
    Reached,
    /// The year is over, and so many poor and near-poor households fewer left.
    Short(i64, i64),
    /// It is not over, and the rule expects both numbers.
    Expected,
    /// It is not over, and the rule expects so many poor and near-poor households fewer.
    ExpectedShort(i64, i64),
}

impl Against {
    /// Holds a year against its target; `None` where nothing is known to hold against it.
    pub fn of(year: &OutlookYear, target: &ExitTarget) -> Option<Self> {
        let short = |of: fn(&Part) -> Option<i64>| {
            let poor = (i64::from(target.poor) - of(&year.poor)?).max(0);
            Some((poor, (i64::from(target.near_poor) - of(&year.near_poor)?).max(0)))
        };
        let came = if year.stage == Stage::Ahead { None } else { short(Part::left) };
        match (came, year.stage) {
            (Some((0, 0)), _) => Some(Self::Reached),
            (Some((poor, near)), Stage::Past) => Some(Self::Short(poor, near)),
            _ => Some(match short(Part::expects)? {
                (0, 0) => Self::Expected,
                (poor, near) => Self::ExpectedShort(poor, near),
            }),
        }
    }
}
