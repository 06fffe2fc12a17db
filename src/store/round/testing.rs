//! What the tests of rounds share: a round of 2026, its list, its papers.

use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::recognition::Recognition;
use crate::domain::round::sample;
pub use crate::domain::round::sample::{round, standard};
use crate::domain::round::{
    Complaint, Decision, Meeting, Proposal, RoundDossier, RoundOperation, Task, TaskFacts, TaskSource,
};
use crate::domain::stored::Edit;
use crate::store::testing::*;
use crate::store::{Done, Refusal, StoreError};

pub fn task(household: HouseholdId) -> Task {
    Task::new("2026", household, TaskSource::Listed)
}

/// A meeting of a hamlet at which 40 came.
pub fn meeting(hamlet: HamletId, held: &str, agreed: u32) -> Meeting {
    sample::meeting(0, hamlet.0, held, agreed).value
}

pub fn decision(number: &str, decided: &str) -> Decision {
    Decision {
        round: "2026".into(),
        number: number.into(),
        decided: day(decided),
        signer: String::new(),
        signer_title: String::new(),
        note: String::new(),
    }
}

pub fn complaint(household: HouseholdId) -> Complaint {
    sample::complaint(0, household.0).value
}

impl Bench {
    pub fn round_change(&mut self, operation: RoundOperation) -> Done {
        self.perform(&Operation::Round(operation))
    }

    pub fn open_round(&mut self, households: &[HouseholdId]) {
        let tasks = households.iter().map(|household| task(*household)).collect();
        self.round_change(RoundOperation::Open { round: round(), tasks });
    }

    pub fn meet(&mut self, hamlet: HamletId, held: &str, agreed: u32) {
        self.round_change(RoundOperation::SaveMeeting(Edit::new(meeting(hamlet, held, agreed))));
    }

    /// Decides what is ready.
    pub fn decide(&mut self, number: &str, decided: &str) -> Proposal {
        let decision = decision(number, decided);
        let proposal = self.read_round().proposal(&decision, &standard());
        let recognitions = proposal.recognitions.clone();
        self.round_change(RoundOperation::Decide { decision, recognitions });
        proposal
    }

    /// Closes the round as it stands.
    pub fn close_round(&mut self) {
        let operation = self.closing();
        self.perform(&operation);
    }

    pub fn closing(&self) -> Operation {
        let round = self.read_round().round;
        Operation::Round(RoundOperation::Close { round: (round.id, round.rev), on: day("2026-11-22") })
    }

    pub fn read_round(&self) -> RoundDossier {
        self.register.round("2026").unwrap().unwrap()
    }

    /// A household of the round's list.
    pub fn in_round(&self, household: HouseholdId) -> TaskFacts {
        self.read_round().tasks.into_iter().find(|facts| facts.task.household == household).unwrap()
    }

    /// Why an operation is refused; nothing may be changed by it.
    pub fn refused(&mut self, operation: &Operation) -> Refusal {
        let before = self.register.history(None, 1).unwrap();
        let answer = self.register.perform(&lan(), operation);
        let Err(StoreError::Refused(refusal)) = answer else { panic!("not refused: {answer:?}") };
        assert_eq!(self.register.history(None, 1).unwrap(), before);
        refusal
    }

    pub fn round_refused(&mut self, operation: RoundOperation) -> Refusal {
        self.refused(&Operation::Round(operation))
    }

    /// A recognition that rests on the household's survey in the round.
    pub fn resting(&self, household: HouseholdId, decided: &str) -> Recognition {
        let survey = self.in_round(household).survey.map(|survey| survey.id);
        Recognition { survey, ..recognition(household, crate::domain::class::Class::Poor, decided) }
    }
}
