use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{HerdFault, OutOfKeeping};
use crate::domain::id::HouseholdId;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::obligation_due;
use crate::domain::stored::Edit;
use crate::domain::support::{Brings, Held, Support, SupportState};
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// A household with one support.
struct Holding {
    bench: Bench,
    household: HouseholdId,
}

fn holding(model: &str, state: SupportState) -> Holding {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Hà Thị Đượm");
    let support = Support { state, ..support(household, model, "2026-03-05") };
    let grant = SupportGrant::of(support, &Catalogue::embedded());
    bench.perform(&Operation::GiveSupports(vec![grant]));
    Holding { bench, household }
}

impl Holding {
    fn dossier(&self) -> Dossier {
        self.bench.register.dossier(self.household).unwrap()
    }

    /// Saves another wording of the support.
    fn save(&mut self, change: impl FnOnce(&mut Support)) -> Result<(), StoreError> {
        let before = self.dossier().supports.swap_remove(0);
        let mut support = before.value.clone();
        change(&mut support);
        let brings = Brings::of(&support, &Catalogue::embedded());
        let operation = Operation::SaveSupport { edit: Edit::of(&before, support), brings };
        self.bench.register.perform(&lan(), &operation).map(drop)
    }

    /// Animals, their events, and what is owed.
    fn counts(&self) -> (usize, usize, usize) {
        let dossier = self.dossier();
        (dossier.animals.len(), dossier.herd_events.len(), dossier.pass_ons.len())
    }
}

fn refusal(result: Result<(), StoreError>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_planned_brings_its_cow_and_owes_a_calf_once_it_is_handed_over() {
    let mut cow = holding("bo-sinh-san", SupportState::Planned);
    assert_eq!(cow.counts(), (0, 0, 0), "a plan brings nothing");
    cow.save(|support| support.state = SupportState::HandedOver).unwrap();
    assert_eq!(cow.counts(), (1, 1, 1));
    cow.save(|support| support.state = SupportState::Settled).unwrap();
    assert_eq!(cow.counts(), (1, 1, 1), "once");
    cow.bench.register.undo(&lan()).unwrap();
    cow.bench.register.undo(&lan()).unwrap();
    assert_eq!(cow.counts(), (0, 0, 0), "each was one step");
}

#[test]
fn another_day_of_hand_over_moves_the_animal_and_what_is_owed() {
    let mut cow = holding("bo-sinh-san", SupportState::HandedOver);
    cow.save(|support| support.date = day("2026-04-09")).unwrap();
    let dossier = cow.dossier();
    let rule = dossier.pass_ons[0].0.rule.unwrap();
    assert_eq!(dossier.herd_events[0].on, day("2026-04-09"));
    assert_eq!(dossier.pass_ons[0].0.due, obligation_due(rule, day("2026-04-09")));
}

#[test]
fn what_brought_a_cow_is_neither_cancelled_nor_made_rice() {
    let mut cow = holding("bo-sinh-san", SupportState::HandedOver);
    let cancelled = cow.save(|support| support.state = SupportState::Cancelled);
    assert_eq!(refusal(cancelled), Refusal::Held(Held::State));
    assert_eq!(refusal(cow.save(|support| support.model = "gao".into())), Refusal::Held(Held::Model));
    assert_eq!(cow.counts(), (1, 1, 1));
}

#[test]
fn rice_written_down_by_mistake_is_cancelled() {
    let mut rice = holding("gao", SupportState::HandedOver);
    rice.save(|support| support.state = SupportState::Cancelled).unwrap();
    assert_eq!(rice.dossier().supports[0].state, SupportState::Cancelled);
}

#[test]
fn an_animal_that_cannot_be_does_not_come_with_a_support() {
    let mut cow = holding("gao", SupportState::HandedOver);
    let wrong = |change: fn(&mut crate::domain::herd::Animal)| {
        let support = support(cow.household, "bo-sinh-san", "2026-03-05");
        let mut grant = SupportGrant::of(support, &Catalogue::embedded());
        grant.animals.push(grant.animals[0].clone());
        grant.animals.iter_mut().for_each(change);
        Operation::GiveSupports(vec![grant])
    };
    let twice = cow.bench.register.perform(&lan(), &wrong(|cow| cow.tag = "VN-1203".into())).map(drop);
    assert!(matches!(refusal(twice), Refusal::TagWorn { .. }));
    let unborn = wrong(|cow| cow.born = crate::viet::PartialDate::from_iso("2026-09-01").ok());
    let unborn = cow.bench.register.perform(&lan(), &unborn).map(drop);
    assert!(matches!(refusal(unborn), Refusal::Herd(HerdFault::Keeping(OutOfKeeping::BeforeBirth))));
    assert_eq!(cow.counts(), (0, 0, 0));
}
