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
    /// More than are on the list of the class: when a year began, so many were.
    #[error("more households than are on the list when {year} begins: {listed}")]
    TooManyListed {
        /// That year: of a target of a year to come, the present one.
        year: i32,
        /// Households of the class on the list then.
        listed: u32,
    },
}

/// How many households were on the list when a year began, as targets are proved by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// The year.
    pub year: i32,
    /// Poor households.
    pub poor: u32,
    /// Near-poor households.
    pub near_poor: u32,
}

impl Listed {
    /// By what is known when a year begins: of a year to come, what is known of the present one.
    pub fn year_for(target: i32, present: i32) -> i32 {
        target.min(present)
    }

    /// What a class cannot have; a list on which nobody was is one that was not entered yet, and refuses nothing.
    fn refuses(self, target: u32, listed: u32) -> Option<TargetFault> {
        let known = self.poor > 0 || self.near_poor > 0;
        (known && target > listed).then_some(TargetFault::TooManyListed { year: self.year, listed })
    }
}

/// What is wrong with a target, see [`target_faults`], or cannot be because fewer are on the list.
pub fn target_faults_on(
    target: &ExitTarget,
    own: Option<ExitTargetId>,
    known: &[Stored<ExitTargetId, ExitTarget>],
    listed: Option<Listed>,
) -> Vec<(TargetField, TargetFault)> {
    let faults = target_faults(target, own, known);
    let Some(listed) = listed.filter(|_| faults.is_empty()) else { return faults };
    let poor = listed.refuses(target.poor, listed.poor).map(|fault| (TargetField::Poor, fault));
    let near_poor =
        listed.refuses(target.near_poor, listed.near_poor).map(|fault| (TargetField::NearPoor, fault));
    poor.into_iter().chain(near_poor).collect()
}

/// What is wrong with a target in itself; `own` is the one that it changes, `known` all of them.
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
        let listed = Some(Listed { year: 2026, poor: 154, near_poor: 0 });
        let on_list = |poor, near_poor| {
            let wished = ExitTarget { near_poor, ..target(2027, poor) };
            target_faults_on(&wished, None, &known, listed)
                .into_iter()
                .map(|(field, _)| field)
                .collect::<Vec<_>>()
        };
        assert_eq!(on_list(154, 0), []);
        assert_eq!(on_list(155, 1), [TargetField::Poor, TargetField::NearPoor]);
        assert_eq!((Listed::year_for(2027, 2026), Listed::year_for(2020, 2026)), (2026, 2020));
        let not_entered = Some(Listed { year: 2020, poor: 0, near_poor: 0 });
        assert_eq!(
            target_faults_on(&target(2020, 155), None, &known, not_entered),
            [],
            "a record of the past"
        );
        let typo = faults(target(206, 1_000_000), None);
        assert_eq!(typo, [(TargetField::Year, TargetFault::Year), (TargetField::Poor, TargetFault::TooMany)]);
    }
}
