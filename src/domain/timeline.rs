//! A household's years on one line: the state at the end of each year and the deprivations that the
//! year's survey found, for drawing.

use chrono::{Datelike, NaiveDate};

use super::class::State;
use super::dossier::Dossier;
use super::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

/// One year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearPoint {
    /// The year.
    pub year: i32,
    /// The state at its end, or today in the present year.
    pub state: State,
    /// Deprivations found by its last survey; `None` in a year without one.
    pub deprivations: Option<u32>,
}

/// The years from the first recognition or survey to the present one; none where there is neither.
/// What is dated after today does not show.
pub fn timeline(dossier: &Dossier, today: NaiveDate) -> Vec<YearPoint> {
    let recognised = dossier.recognitions.iter().map(|r| r.decided);
    let surveyed = dossier.surveys.iter().map(|s| s.date);
    match recognised.chain(surveyed).min() {
        Some(first) => (first.year()..=today.year()).map(|year| point(dossier, year, today)).collect(),
        None => Vec::new(),
    }
}

fn point(dossier: &Dossier, year: i32, today: NaiveDate) -> YearPoint {
    let end = NaiveDate::from_ymd_opt(year, 12, 31).map_or(today, |end| end.min(today));
    let recognitions = dossier.recognitions.iter().map(|r| &r.value);
    let in_year = dossier.surveys.iter().filter(|s| s.date.year() == year && s.date <= end);
    YearPoint {
        year,
        state: standing_on(recognitions, end, NEWLY_ESCAPED_MONTHS).state(),
        deprivations: in_year.max_by_key(|s| s.date).map(|s| s.answers.deprivations()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::graduation::sample::{day, dossier, recognised, surveyed};

    #[test]
    fn the_line_runs_from_the_first_fact_to_the_present_year() {
        let mut file = dossier();
        file.surveys =
            vec![surveyed(1, day(2023, 10, 1), &[1, 2, 3, 8, 10]), surveyed(2, day(2025, 10, 1), &[10])];
        file.recognitions = vec![
            recognised(1, day(2023, 12, 14), Class::Poor),
            recognised(2, day(2025, 12, 14), Class::Average),
        ];
        let line = timeline(&file, day(2026, 3, 1));
        let point = |year, state, deprivations| YearPoint { year, state, deprivations };
        assert_eq!(
            line,
            [
                point(2023, State::Poor, Some(5)),
                point(2024, State::Poor, None),
                point(2025, State::NewlyEscaped, Some(1)),
                point(2026, State::NewlyEscaped, None),
            ]
        );
    }

    #[test]
    fn the_last_survey_of_a_year_counts_and_the_future_does_not_show() {
        let mut file = dossier();
        file.surveys = vec![
            surveyed(1, day(2026, 2, 1), &[1, 2, 3]),
            surveyed(2, day(2026, 10, 1), &[1]),
            surveyed(3, day(2026, 12, 1), &[]),
        ];
        let line = timeline(&file, day(2026, 11, 22));
        assert_eq!(line, [YearPoint { year: 2026, state: State::None, deprivations: Some(1) }]);
    }

    #[test]
    fn a_household_without_survey_and_recognition_has_no_line() {
        assert!(timeline(&dossier(), day(2026, 11, 22)).is_empty());
    }
}
