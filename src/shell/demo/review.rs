//! The surveys and recognitions of a made-up household: each yearly round finds what its path says.

use super::calendar::{ROUNDS, Round, TODAY, behind, some_day, ymd};
use super::chance::Chance;
use super::family::Person;
use super::names::OFFICERS;
use super::needs::Needs;
use super::path::Path;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::recognition::Recognition;
use crate::domain::survey::{Answer, Answers, Survey};

/// Indicators of the standard of 2022–2026.
const INDICATORS: u8 = 12;
/// The standard of all five rounds.
const STANDARD: &str = "2022-2026";
/// Filled in when the household is stored.
const LATER: HouseholdId = HouseholdId(0);

/// A survey and what was decided on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The survey.
    pub survey: Survey,
    /// The recognition; `None` while the round is open.
    pub recognition: Option<Recognition>,
}

/// What the rounds look at.
#[derive(Debug)]
pub struct Reviewer<'a> {
    /// Chance.
    pub chance: &'a mut Chance,
    /// The people, past and present.
    pub people: &'a [Person],
    /// What they lack.
    pub needs: &'a Needs,
    /// The class of each year.
    pub path: &'a Path,
    /// The hamlet, counting from 1.
    pub hamlet: usize,
}

impl Reviewer<'_> {
    /// Every round that came to this household, oldest first.
    pub fn rounds(&mut self) -> Vec<Reviewed> {
        let mut left = self.chance.count(4, 7);
        let mut reviewed = Vec::new();
        for (at, round) in ROUNDS.iter().enumerate() {
            left = left.saturating_sub(self.chance.count(0, 1)).max(3);
            if self.is_asked(at) {
                reviewed.extend(self.round(at, round, left));
            }
        }
        reviewed
    }

    /// Listed households are asked each year, and so are those that were listed the year before;
    /// of the others, the few that ask for it.
    fn is_asked(&mut self, at: usize) -> bool {
        let was = at.checked_sub(1).map_or(Class::None, |before| self.path[before]);
        self.path[at].is_listed() || was.is_listed() || self.chance.is(12)
    }

    fn round(&mut self, at: usize, round: &Round, deprivations: u32) -> Option<Reviewed> {
        let open = round.decided.max(ymd(2026, 1, 1)) == round.decided && behind(self.hamlet);
        if open && self.chance.is(400) {
            return None;
        }
        let class = self.path[at];
        let survey = self.survey(round, class, deprivations);
        if open {
            return Some(Reviewed { survey: self.unfinished(survey), recognition: None });
        }
        let recognition = Recognition {
            household: LATER,
            survey: None,
            class,
            decided: round.decided,
            decision_number: round.decision.to_owned(),
            reason: String::new(),
            decision: None,
        };
        Some(self.meeting(Reviewed { survey, recognition: Some(recognition) }))
    }

    fn survey(&mut self, round: &Round, class: Class, deprivations: u32) -> Survey {
        let date = some_day(self.chance, round.surveys_from, round.surveys_to).min(TODAY);
        let (b1, income) = self.living(class);
        let count = match class {
            Class::Poor => deprivations,
            Class::NearPoor => self.chance.count(1, 2),
            _ => self.chance.count(0, 1),
        };
        let lacking = self.needs.first(count as usize).iter().copied();
        let people = self.people.iter().filter(|p| p.is_present(date)).count();
        Survey {
            round: round.year.to_string(),
            standard: STANDARD.to_owned(),
            people: u32::try_from(people).unwrap_or(0),
            b1,
            income,
            answers: Answers::all_answered(INDICATORS, lacking),
            surveyor: self.chance.pick(&OFFICERS).to_owned(),
            ..Survey::new(LATER, date)
        }
    }

    /// Score B1 for most listed households, measured income for the others: a score cannot tell
    /// the average standard from what lies above.
    fn living(&mut self, class: Class) -> (Option<u32>, Option<i64>) {
        let thousand = |dong: i64| Some(dong * 10_000);
        match class {
            Class::Poor if self.chance.is(800) => (Some(self.chance.count(12, 28) * 5), None),
            Class::Poor => (None, thousand(self.chance.between(65, 150))),
            Class::NearPoor if self.chance.is(700) => (Some(self.chance.count(18, 28) * 5), None),
            Class::NearPoor => (None, thousand(self.chance.between(105, 150))),
            Class::Average => (None, thousand(self.chance.between(152, 225))),
            Class::None => (None, thousand(self.chance.between(230, 420))),
        }
    }

    /// Of the surveys of an open round, some still lack an answer.
    fn unfinished(&mut self, mut survey: Survey) -> Survey {
        if self.chance.is(300) {
            survey.answers.set(9, Answer::NotSurveyed);
            survey.answers.set(10, Answer::NotSurveyed);
            survey.note = "Chủ hộ đi vắng, hẹn xem nước và nhà tiêu sau".to_owned();
        }
        survey
    }

    /// Once in a while the villagers' meeting sees a household otherwise than the form.
    fn meeting(&mut self, mut reviewed: Reviewed) -> Reviewed {
        if let Some(recognition) = &mut reviewed.recognition
            && recognition.class == Class::NearPoor
            && self.chance.is(25)
        {
            reviewed.survey.income = Some(self.chance.between(156, 175) * 10_000);
            reviewed.survey.b1 = None;
            recognition.reason =
                "Họp dân: thu nhập không ổn định, có người ốm nặng; đề nghị giữ cận nghèo".to_owned();
        }
        reviewed
    }
}
