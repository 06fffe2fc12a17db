//! What can be wrong with the target of a year, before it is saved.

use thiserror::Error;

use super::ExitTarget;
use crate::domain::id::ExitTargetId;
use crate::domain::stored::Stored;

/// The years that can be meant.
pub const TARGET_YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// More households than any commune has were mistyped.
pub const MOST_HOUSEHOLDS: u32 = 100_000;

/// A field of a target, as forms name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetField {
    /// `year`
    Year,
    /// `poor`
    Poor,
    /// `near_poor`
    NearPoor,
}

impl TargetField {
    /// Its name in code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Poor => "poor",
            Self::NearPoor => "near_poor",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TargetFault {
    /// No year of a target: see [`TARGET_YEARS`].
    #[error("no year of a target")]
    Year,
    /// The year has a target: that one is changed.
    #[error("the year has a target already")]
    Taken,
    /// More than [`MOST_HOUSEHOLDS`].
    #[error("more households than a commune has")]
    TooMany,
}

/// What is wrong with a target; `own` is the one that it changes, `known` all of them.
pub fn target_faults(
    target: &ExitTarget,
    own: Option<ExitTargetId>,
    known: &[Stored<ExitTargetId, ExitTarget>],
) -> Vec<(TargetField, TargetFault)> {
    let taken = known.iter().any(|other| other.year == target.year && Some(other.id) != own);
    let asked = [
        (TargetField::Year, TargetFault::Year, !TARGET_YEARS.contains(&target.year)),
        (TargetField::Year, TargetFault::Taken, taken),
        (TargetField::Poor, TargetFault::TooMany, target.poor > MOST_HOUSEHOLDS),
        (TargetField::NearPoor, TargetFault::TooMany, target.near_poor > MOST_HOUSEHOLDS),
    ];
    asked.into_iter().filter(|(.., wrong)| *wrong).map(|(field, fault, _)| (field, fault)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(year: i32, poor: u32) -> ExitTarget {
        ExitTarget { year, poor, near_poor: 0, note: String::new() }
    }

    #[test]
    fn a_year_has_one_target_and_numbers_can_be_meant() {
        let known = [Stored { id: ExitTargetId(1), rev: 1, value: target(2026, 10) }];
        let faults = |target, own| target_faults(&target, own, &known);
        assert_eq!(faults(target(2027, 10), None), []);
        assert_eq!(faults(target(2026, 12), None), [(TargetField::Year, TargetFault::Taken)]);
        assert_eq!(faults(target(2026, 12), Some(ExitTargetId(1))), []);
        let typo = faults(target(206, 1_000_000), None);
        assert_eq!(typo, [(TargetField::Year, TargetFault::Year), (TargetField::Poor, TargetFault::TooMany)]);
    }
}
