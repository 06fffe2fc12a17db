//! What several papers ask of a household's history: the class at a day, the survey behind a recognition.

use chrono::NaiveDate;

use super::official::short_date;
use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::survey::Survey;
use crate::i18n::Lang;

/// The survey that a recognition rests on: the one that it names, else the last one up to its day.
pub(super) fn survey_behind<'d>(dossier: &'d Dossier, recognition: &Recognition) -> Option<&'d Survey> {
    let named = recognition.survey.and_then(|id| dossier.surveys.iter().find(|survey| survey.id == id));
    let before = || dossier.surveys.iter().rfind(|survey| survey.date <= recognition.decided);
    named.or_else(before).map(|survey| &survey.value)
}

/// The class at a day and since when; nothing for a household that no decision put on the list.
pub(super) fn class_words(dossier: &Dossier, day: NaiveDate, lang: Lang) -> String {
    let standing = standing_on(dossier.recognitions.iter().map(|r| &r.value), day, NEWLY_ESCAPED_MONTHS);
    match (standing.class, standing.since) {
        (Class::None, _) | (_, None) => lang.class(Class::None).to_owned(),
        (class, Some(since)) => format!("{} ({})", lang.class(class), lang.paper_decided(short_date(since))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::SurveyId;
    use crate::domain::survey::Answers;
    use crate::paper::forms::sample::{day, dossier};

    #[test]
    fn a_recognition_rests_on_the_survey_that_it_names_else_on_the_last_before_it() {
        let mut file = dossier();
        let mut survey = file.surveys[0].clone();
        let mut surveyed = |id, date, deprived: &[u8]| {
            survey.id = SurveyId(id);
            survey.value.date = date;
            survey.value.answers = Answers::all_answered(12, deprived.iter().copied());
            survey.clone()
        };
        file.surveys = vec![surveyed(1, day(2024, 10, 1), &[1, 2]), surveyed(2, day(2025, 10, 1), &[8])];
        let mut recognition = file.recognitions[0].value.clone();
        let behind = |r: &Recognition| survey_behind(&file, r).map(|s| s.answers.deprivations());
        (recognition.survey, recognition.decided) = (None, day(2025, 12, 14));
        assert_eq!(behind(&recognition), Some(1));
        recognition.survey = Some(SurveyId(1));
        assert_eq!(behind(&recognition), Some(2));
        (recognition.survey, recognition.decided) = (None, day(2023, 1, 1));
        assert_eq!(behind(&recognition), None);
    }
}
