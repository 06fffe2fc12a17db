//! The surveys of a review round.

use rusqlite::named_params;

use crate::domain::id::SurveyId;
use crate::domain::stored::Stored;
use crate::domain::survey::Survey;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row;

impl Register {
    /// The survey of each household in a round, the last one where there are several; households in the order of
    /// their ids.
    ///
    /// # Errors
    /// Those of the file.
    pub fn surveys_of_round(&self, round: &str) -> Result<Vec<Stored<SurveyId, Survey>>> {
        let sql = include_str!("of_round.sql");
        let mut surveys: Vec<Stored<_, Survey>> =
            row::all(&self.conn, sql, named_params! { ":round": round })?;
        // Of one household the last stands last: looked at from behind it is kept.
        surveys.reverse();
        surveys.dedup_by_key(|survey| survey.household);
        surveys.reverse();
        Ok(surveys)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::domain::survey::Survey;
    use crate::store::testing::{Bench, survey};

    #[test]
    fn a_round_has_the_last_survey_of_each_household() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let (one, two) =
            (bench.household(hamlet, "1", "Hà Thị Lành"), bench.household(hamlet, "2", "Đinh Văn Đức"));
        bench.survey(one, "2026-10-01", &[1]);
        bench.survey(two, "2026-09-06", &[1]);
        bench.survey(two, "2025-09-01", &[1]);
        let earlier = Survey { date: "2026-09-05".parse().unwrap(), ..survey(one, "2026-10-01", &[]) };
        bench.perform(&Operation::SaveSurvey(Edit::new(earlier)));
        let found = bench.register.surveys_of_round("2026").unwrap();
        let mut days: Vec<_> =
            found.iter().map(|survey| (survey.household, survey.date.to_string())).collect();
        days.sort_by_key(|(_, day)| day.clone());
        assert_eq!(days, [(two, "2026-09-06".to_owned()), (one, "2026-10-01".to_owned())]);
        assert!(bench.register.surveys_of_round("2024").unwrap().is_empty());
    }
}
