//! How far a household has come in a round: never stored, it follows from the round's facts.

use super::{Meeting, RoundDossier, TaskFacts};
use crate::domain::class::Class;
use crate::domain::classify::CannotConclude;
use crate::domain::household::coded;
use crate::domain::standard::Standard;

/// How far a household has come in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It has left the register: nothing more is to be done.
    Gone,
    /// A newcomer, whose form A is to be filled in (form B may be, right away).
    ToScreen,
    /// Form A ruled it out: nothing more is to be done.
    ScreenedOut,
    /// Form B is to be filled in.
    ToSurvey,
    /// Form B lacks something.
    Incomplete(CannotConclude),
    /// Form B is complete; the meeting of its hamlet is to come, or must be repeated.
    Surveyed(Class),
    /// An objection is to be re-checked.
    Contested(Class),
    /// The meeting agreed; a decision is to come.
    Agreed(Class),
    /// A decision recognised it.
    Recognised(Class),
}

coded! {
    /// A [`Stage`] without its facts: what is counted and filtered by, from what is still to do to what is done.
    StageKind {
        /// See [`Stage::ToScreen`].
        ToScreen = "to_screen",
        /// See [`Stage::ToSurvey`].
        ToSurvey = "to_survey",
        /// See [`Stage::Incomplete`].
        Incomplete = "incomplete",
        /// See [`Stage::Surveyed`].
        Surveyed = "surveyed",
        /// See [`Stage::Contested`].
        Contested = "contested",
        /// See [`Stage::Agreed`].
        Agreed = "agreed",
        /// See [`Stage::Recognised`].
        Recognised = "recognised",
        /// See [`Stage::ScreenedOut`].
        ScreenedOut = "screened_out",
        /// See [`Stage::Gone`].
        Gone = "gone",
    }
}

impl StageKind {
    /// Nothing more is to be done: what closing a round asks of every household.
    pub fn is_concluded(self) -> bool {
        matches!(self, Self::Recognised | Self::ScreenedOut | Self::Gone)
    }
}

impl Stage {
    /// Which stage, without its facts.
    pub fn kind(&self) -> StageKind {
        match self {
            Self::Gone => StageKind::Gone,
            Self::ToScreen => StageKind::ToScreen,
            Self::ScreenedOut => StageKind::ScreenedOut,
            Self::ToSurvey => StageKind::ToSurvey,
            Self::Incomplete(_) => StageKind::Incomplete,
            Self::Surveyed(_) => StageKind::Surveyed,
            Self::Contested(_) => StageKind::Contested,
            Self::Agreed(_) => StageKind::Agreed,
            Self::Recognised(_) => StageKind::Recognised,
        }
    }

    /// Nothing more is to be done.
    pub fn is_concluded(&self) -> bool {
        self.kind().is_concluded()
    }

    /// The class that it was recognised in, or is to be.
    pub fn class(&self) -> Option<Class> {
        match self {
            Self::Surveyed(class)
            | Self::Contested(class)
            | Self::Agreed(class)
            | Self::Recognised(class) => Some(*class),
            Self::Gone | Self::ToScreen | Self::ScreenedOut | Self::ToSurvey | Self::Incomplete(_) => None,
        }
    }
}

impl RoundDossier {
    /// How far a household of the round has come.
    pub fn stage(&self, facts: &TaskFacts, standard: &Standard) -> Stage {
        if let Some(recognised) = &facts.recognised {
            return Stage::Recognised(recognised.class);
        }
        if facts.ended.is_some() {
            return Stage::Gone;
        }
        match facts.computed(standard) {
            None => unsurveyed(facts),
            Some(Err(why)) => Stage::Incomplete(why),
            Some(Ok(computed)) => {
                let class = facts.proposed(standard).unwrap_or(computed.class);
                self.surveyed(facts, class)
            }
        }
    }

    fn surveyed(&self, facts: &TaskFacts, class: Class) -> Stage {
        let contested = self.complaints.iter().any(|c| c.household == facts.task.household && c.is_open());
        let agreed =
            self.meeting_of(facts.hamlet).is_some_and(|meeting| meeting.stands() && saw(meeting, facts));
        match (contested, agreed) {
            (true, _) => Stage::Contested(class),
            (false, true) => Stage::Agreed(class),
            (false, false) => Stage::Surveyed(class),
        }
    }
}

/// A meeting speaks of the forms that were filled in by its day, not of later ones.
fn saw(meeting: &Meeting, facts: &TaskFacts) -> bool {
    facts.survey.as_ref().is_none_or(|survey| survey.date <= meeting.held)
}

fn unsurveyed(facts: &TaskFacts) -> Stage {
    match &facts.task.screening {
        Some(screening) if !screening.form_b_needed => Stage::ScreenedOut,
        None if facts.needs_screening() => Stage::ToScreen,
        _ => Stage::ToSurvey,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::household::EndReason;
    use crate::domain::round::sample::*;
    use crate::domain::survey::Answer;

    /// The stage of the only household of a round.
    fn stage(round: &RoundDossier) -> Stage {
        round.stage(&round.tasks[0], &standard())
    }

    fn alone(facts: TaskFacts) -> RoundDossier {
        dossier(vec![facts])
    }

    #[test]
    fn a_newcomer_is_screened_first_and_the_commune_s_own_is_surveyed_at_once() {
        assert_eq!(stage(&alone(task(1, 4))), Stage::ToSurvey);
        let mut newcomer = task(1, 4);
        newcomer.task.value.source = crate::domain::round::TaskSource::Requested;
        assert_eq!(stage(&alone(newcomer.clone())), Stage::ToScreen);
        assert_eq!(
            stage(&alone(surveyed(newcomer))),
            Stage::Surveyed(Class::Poor),
            "form B may come right away"
        );
        assert_eq!(stage(&alone(screened_out(task(1, 4)))), Stage::ScreenedOut);
        let mut needed = screened_out(task(1, 4));
        needed.task.value.screening.as_mut().unwrap().form_b_needed = true;
        assert_eq!(stage(&alone(needed)), Stage::ToSurvey);
    }

    #[test]
    fn a_form_with_a_gap_is_not_complete_and_says_what_is_missing() {
        let mut facts = surveyed(task(1, 4));
        facts.survey.as_mut().unwrap().value.answers.set(9, Answer::NotSurveyed);
        assert_eq!(stage(&alone(facts)), Stage::Incomplete(CannotConclude::MissingAnswers(vec![9])));
    }

    #[test]
    fn the_last_meeting_of_the_hamlet_counts_and_half_is_enough() {
        let mut round = alone(surveyed(task(1, 4)));
        round.meetings = vec![meeting(1, 4, "2026-11-02", 19)];
        assert_eq!(stage(&round), Stage::Surveyed(Class::Poor), "it must be repeated");
        round.meetings.push(meeting(2, 7, "2026-11-03", 40));
        assert_eq!(stage(&round), Stage::Surveyed(Class::Poor), "another hamlet's");
        round.meetings.push(meeting(3, 4, "2026-11-09", 20));
        assert_eq!(stage(&round), Stage::Agreed(Class::Poor));
    }

    #[test]
    fn the_meeting_has_the_final_word_on_the_class() {
        let mut round = alone(said(surveyed(task(1, 4)), Class::NearPoor, "Con đi làm xa gửi tiền về"));
        round.meetings = vec![meeting(1, 4, "2026-11-02", 40)];
        assert_eq!(stage(&round), Stage::Agreed(Class::NearPoor));
    }

    #[test]
    fn an_objection_holds_the_household_up_until_it_is_re_checked() {
        let mut round = alone(surveyed(task(1, 4)));
        round.meetings = vec![meeting(1, 4, "2026-11-02", 40)];
        round.complaints = vec![complaint(1, 1)];
        assert_eq!(stage(&round), Stage::Contested(Class::Poor));
        round.complaints[0].value.rechecked =
            Some((day("2026-11-12"), crate::domain::round::ComplaintOutcome::Rejected));
        assert_eq!(stage(&round), Stage::Agreed(Class::Poor));
    }

    #[test]
    fn who_left_is_gone_unless_it_was_recognised_before() {
        assert_eq!(stage(&alone(ended(surveyed(task(1, 4)), EndReason::MovedOut))), Stage::Gone);
        let both = ended(recognised(surveyed(task(1, 4))), EndReason::Merged);
        assert_eq!(stage(&alone(both)), Stage::Recognised(Class::Poor));
    }

    #[test]
    fn only_the_end_of_the_way_is_concluded() {
        let concluded: Vec<_> = StageKind::ALL.iter().filter(|kind| kind.is_concluded()).collect();
        assert_eq!(concluded, [&StageKind::Recognised, &StageKind::ScreenedOut, &StageKind::Gone]);
    }
}
