//! What a decision recognises: every household on which the meeting of its hamlet agreed, in whatever class, so that
//! escapes and households that are in none are concluded too.

use super::{Decision, RoundDossier, Stage, TaskFacts};
use crate::domain::class::Class;
use crate::domain::id::TaskId;
use crate::domain::recognition::Recognition;
use crate::domain::standard::Standard;

/// What a decision would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it recognises, in the order of the list.
    pub recognitions: Vec<Recognition>,
    /// Households that it leaves without a conclusion, with how far they have come.
    pub left_out: Vec<(TaskId, Stage)>,
}

impl RoundDossier {
    /// What a decision would recognise as the round stands.
    pub fn proposal(&self, decision: &Decision, standard: &Standard) -> Proposal {
        let mut proposal = Proposal { recognitions: Vec::new(), left_out: Vec::new() };
        for facts in &self.tasks {
            match self.stage(facts, standard) {
                Stage::Agreed(class) => proposal.recognitions.push(recognition(facts, class, decision)),
                stage if stage.is_concluded() => {}
                stage => proposal.left_out.push((facts.task.id, stage)),
            }
        }
        proposal
    }
}

/// The meeting's reason goes along where there is one.
fn recognition(facts: &TaskFacts, class: Class, decision: &Decision) -> Recognition {
    Recognition {
        household: facts.task.household,
        survey: facts.survey.as_ref().map(|survey| survey.id),
        class,
        decided: decision.decided,
        decision_number: decision.number.clone(),
        decision: None,
        reason: facts.task.verdict.as_ref().map(|verdict| verdict.reason.clone()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::household::EndReason;
    use crate::domain::round::sample::*;

    #[test]
    fn what_the_meeting_agreed_on_is_recognised_in_every_class() {
        let mut round = dossier(vec![
            surveyed(task(1, 4)),
            said(surveyed(task(2, 4)), Class::None, "Bán đất, xây nhà hai tầng"),
            recognised(surveyed(task(3, 4))),
        ]);
        round.meetings = vec![meeting(1, 4, "2026-11-02", 40)];
        let proposal = round.proposal(&decision("2026-12-10"), &standard());
        let told: Vec<_> =
            proposal.recognitions.iter().map(|r| (r.household.0, r.class, r.reason.as_str())).collect();
        assert_eq!(told, [(1, Class::Poor, ""), (2, Class::None, "Bán đất, xây nhà hai tầng")]);
        let first = &proposal.recognitions[0];
        assert_eq!((first.decided, first.decision_number.as_str()), (day("2026-12-10"), "118/QĐ-UBND"));
        assert_eq!(first.survey, round.tasks[0].survey.as_ref().map(|survey| survey.id));
        assert_eq!(proposal.left_out, []);
    }

    #[test]
    fn who_is_not_ready_is_left_out_and_who_is_concluded_is_not_spoken_of() {
        let mut round = dossier(vec![
            task(1, 4),
            surveyed(task(2, 7)),
            surveyed(task(3, 4)),
            screened_out(task(4, 4)),
            ended(surveyed(task(5, 4)), EndReason::MovedOut),
        ]);
        round.meetings = vec![meeting(1, 4, "2026-11-02", 40)];
        round.complaints = vec![complaint(1, 3)];
        let proposal = round.proposal(&decision("2026-12-10"), &standard());
        assert_eq!(proposal.recognitions, []);
        let left_out: Vec<_> = proposal.left_out.into_iter().map(|(task, stage)| (task.0, stage)).collect();
        let poor = Class::Poor;
        assert_eq!(left_out, [(1, Stage::ToSurvey), (2, Stage::Surveyed(poor)), (3, Stage::Contested(poor))]);
    }
}
