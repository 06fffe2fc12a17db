//! What rounds of hand-over refuse and what they write, by subject.

mod lines;
mod list;

use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::sample::round;
use crate::domain::hand_over::{
    HandOver, HandOverOperation, HandOverSheet, Handed, ListRefusal, Proposals, QuantityRule,
};
use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::Rev;
use crate::store::testing::*;
use crate::store::{Done, Refusal, StoreError};

/// A hamlet with so many households of one person each.
fn village(bench: &mut Bench, households: usize) -> Vec<HouseholdId> {
    let hamlet = bench.hamlet("Khu 4");
    let household = |at: usize| (format!("{:04}", at + 1), format!("Hà Văn {}", at + 1));
    let all = (0..households).map(household).collect::<Vec<_>>();
    all.iter().map(|(code, head)| bench.household(hamlet, code, head)).collect()
}

fn tanks() -> HandOver {
    round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000)
}

fn grants(bench: &Bench, round: &HandOver, households: &[HouseholdId]) -> Vec<SupportGrant> {
    let catalogue = Catalogue::embedded();
    let candidates = bench.register.candidates(households, &round.model, &catalogue, today()).unwrap();
    Proposals::of(round, &Default::default(), candidates, &catalogue).grants(round, &catalogue, false)
}

impl Bench {
    fn change(&mut self, operation: HandOverOperation) -> Done {
        self.perform(&Operation::HandOver(operation))
    }

    fn change_refused(&mut self, operation: HandOverOperation) -> ListRefusal {
        match self.register.perform(&lan(), &Operation::HandOver(operation)) {
            Err(StoreError::Refused(Refusal::HandOver(refusal))) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn plan(&mut self, round: HandOver, households: &[HouseholdId]) -> HandOverId {
        let supports = grants(self, &round, households);
        self.change(HandOverOperation::Plan { hand_over: round, supports });
        self.register.hand_overs().unwrap()[0].round.id
    }

    fn sheet(&self, id: HandOverId) -> HandOverSheet {
        self.register.hand_over(id).unwrap().unwrap()
    }

    fn approve(&mut self, id: HandOverId) -> HandOverSheet {
        let sheet = self.sheet(id);
        let lines = revs(&sheet);
        let hand_over = (id, sheet.round.rev);
        self.change(HandOverOperation::Approve { hand_over, decision_number: "45/QĐ-UBND".into(), lines });
        self.sheet(id)
    }

    /// Hands over the lines of these places on the list.
    fn hand_over(&mut self, sheet: &HandOverSheet, places: &[usize]) -> Done {
        let line = |at: &usize| handed(sheet, *at);
        let lines = places.iter().map(line).collect();
        self.change(HandOverOperation::HandOver { lines, on: today(), minutes_number: "07/BB".into() })
    }
}

fn handed(sheet: &HandOverSheet, at: usize) -> Handed {
    Handed::of(&sheet.lines[at].support, "", today(), &Catalogue::embedded())
}

fn revs(sheet: &HandOverSheet) -> Vec<(SupportId, Rev)> {
    sheet.lines.iter().map(|line| (line.support.id, line.support.rev)).collect()
}
