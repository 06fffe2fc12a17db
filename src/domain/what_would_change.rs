//! The nearest changes that would put a surveyed household into another class: shown live beside
//! the survey form, and on the household's way out of poverty.

use super::class::Class;
use super::classify::{Basis, Classified, basis, classify, deprivations, listed_class};
use super::standard::Standard;
use super::survey::Survey;

/// One change that alone would alter the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WouldChange {
    /// So many deprivations less.
    FewerDeprivations {
        /// How many.
        count: u32,
        /// The class then.
        class: Class,
    },
    /// So many deprivations more.
    MoreDeprivations {
        /// How many.
        count: u32,
        /// The class then.
        class: Class,
    },
    /// An income above this many đồng a person a month.
    IncomeAbove {
        /// The line.
        line: i64,
        /// The class then.
        class: Class,
    },
    /// An income of at most this many đồng a person a month.
    IncomeAtMost {
        /// The line.
        line: i64,
        /// The class then.
        class: Class,
    },
    /// A score B1 above this.
    ScoreAbove {
        /// The limit.
        limit: u32,
        /// The class then.
        class: Class,
    },
    /// A score B1 of at most this.
    ScoreAtMost {
        /// The limit.
        limit: u32,
        /// The class then.
        class: Class,
    },
}

impl WouldChange {
    /// The class that it would give.
    pub fn class(self) -> Class {
        match self {
            Self::FewerDeprivations { class, .. }
            | Self::MoreDeprivations { class, .. }
            | Self::IncomeAbove { class, .. }
            | Self::IncomeAtMost { class, .. }
            | Self::ScoreAbove { class, .. }
            | Self::ScoreAtMost { class, .. } => class,
        }
    }
}

/// What would change the class of a survey, one step in each direction: deprivations first, then
/// income or score. Nothing for a survey that cannot be concluded.
pub fn what_would_change(survey: &Survey, standard: &Standard) -> Vec<WouldChange> {
    let Ok(judged) = classify(survey, standard) else { return Vec::new() };
    let by_answers = by_deprivations(&judged, standard);
    by_answers.into_iter().chain(by_line(survey, standard)).collect()
}

/// Deprivations decide at or under the poor line only.
fn by_deprivations(judged: &Classified, standard: &Standard) -> Option<WouldChange> {
    let (k, now) = (standard.deprivations_for_poor, judged.deprivations);
    match judged.class {
        Class::Poor => Some(WouldChange::FewerDeprivations { count: now + 1 - k, class: Class::NearPoor }),
        Class::NearPoor => Some(WouldChange::MoreDeprivations { count: k - now, class: Class::Poor }),
        Class::Average | Class::None => None,
    }
}

fn by_line(survey: &Survey, standard: &Standard) -> Vec<WouldChange> {
    let lines = standard.lines(survey.area);
    let fallen = listed_class(deprivations(survey.answers, standard), standard);
    match basis(survey, lines) {
        Ok(Basis::Income { income, line }) => by_income(income, line, lines.average, fallen),
        Ok(Basis::Score { b1, limit }) if b1 <= limit => {
            vec![WouldChange::ScoreAbove { limit, class: Class::None }]
        }
        Ok(Basis::Score { limit, .. }) => vec![WouldChange::ScoreAtMost { limit, class: fallen }],
        Err(_) => Vec::new(),
    }
}

fn by_income(income: i64, poor: i64, average: Option<i64>, fallen: Class) -> Vec<WouldChange> {
    let above_poor = if average.is_some() { Class::Average } else { Class::None };
    let at_most_poor = WouldChange::IncomeAtMost { line: poor, class: fallen };
    match average {
        _ if income <= poor => vec![WouldChange::IncomeAbove { line: poor, class: above_poor }],
        Some(line) if income <= line => {
            vec![at_most_poor, WouldChange::IncomeAbove { line, class: Class::None }]
        }
        Some(line) => vec![WouldChange::IncomeAtMost { line, class: Class::Average }],
        None => vec![at_most_poor],
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::domain::standard::Standards;
    use crate::domain::survey::Answers;

    fn now() -> Standard {
        Standards::embedded().by_code("2022-2026").cloned().unwrap()
    }

    fn survey(income: Option<i64>, b1: Option<u32>, answers: Answers) -> Survey {
        Survey {
            round: "2026".into(),
            standard: "2022-2026".into(),
            people: 4,
            b1,
            income,
            answers,
            ..Survey::new(HouseholdId(1), NaiveDate::from_ymd_opt(2026, 9, 15).unwrap())
        }
    }

    #[test]
    fn a_poor_household_with_five_deprivations_needs_three_less() {
        let asked = survey(None, Some(41), Answers::all_answered(12, [5, 6, 7, 8, 10]));
        assert_eq!(
            what_would_change(&asked, &now()),
            [
                WouldChange::FewerDeprivations { count: 3, class: Class::NearPoor },
                WouldChange::ScoreAbove { limit: 140, class: Class::None },
            ]
        );
    }

    #[test]
    fn a_near_poor_household_falls_with_its_third_deprivation_and_leaves_above_the_line() {
        let asked = survey(Some(1_500_000), None, Answers::all_answered(12, [9, 10]));
        assert_eq!(
            what_would_change(&asked, &now()),
            [
                WouldChange::MoreDeprivations { count: 1, class: Class::Poor },
                WouldChange::IncomeAbove { line: 1_500_000, class: Class::Average },
            ]
        );
    }

    #[test]
    fn the_average_class_has_a_line_on_either_side() {
        let asked = survey(Some(2_000_000), None, Answers::all_answered(12, [1, 2, 3]));
        assert_eq!(
            what_would_change(&asked, &now()),
            [
                WouldChange::IncomeAtMost { line: 1_500_000, class: Class::Poor },
                WouldChange::IncomeAbove { line: 2_250_000, class: Class::None },
            ]
        );
    }

    #[test]
    fn what_cannot_be_concluded_cannot_change() {
        assert!(what_would_change(&survey(None, Some(1), Answers::default()), &now()).is_empty());
    }

    proptest! {
        #[test]
        fn crossing_the_named_line_gives_the_named_class(income in 0i64..4_000_000, mask in 0u16..4096) {
            let asked = survey(Some(income), None, Answers::from_masks(mask, 4095));
            for change in what_would_change(&asked, &now()) {
                let crossed = match change {
                    WouldChange::IncomeAbove { line, .. } => line + 1,
                    WouldChange::IncomeAtMost { line, .. } => line,
                    _ => continue,
                };
                let then = Survey { income: Some(crossed), ..asked.clone() };
                prop_assert_eq!(classify(&then, &now()).unwrap().class, change.class());
            }
        }
    }
}
