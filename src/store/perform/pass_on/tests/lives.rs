//! What is passed on, and what is owed, follow the lives of the animals on every day.

use super::*;
use crate::domain::herd::{Flow, HerdFault, OutOfKeeping};
use crate::domain::pass_on::as_of;

const BY_RULE: &str = "2027-09-12";

impl Village {
    fn keeping(&mut self, operation: PassOnOperation) -> OutOfKeeping {
        match self.refused(operation) {
            Refusal::Herd(HerdFault::Keeping(why)) => why,
            other => panic!("{other:?}"),
        }
    }

    fn due(&self, debt: usize) -> NaiveDate {
        self.debts()[debt].owed.due
    }

    fn herd(&mut self, operation: HerdOperation) {
        self.bench.perform(&Operation::Herd(operation));
    }

    fn herd_refused(&mut self, operation: HerdOperation) -> Refusal {
        match self.bench.register.perform(&lan(), &Operation::Herd(operation)) {
            Err(StoreError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    /// Takes the death of an animal out again.
    fn revive(&mut self, animal: AnimalId) {
        let record = self.bench.register.animal(animal).unwrap();
        let death = record.events.iter().find(|event| event.kind == HerdEventKind::Died).unwrap();
        self.herd(HerdOperation::RemoveEvent(death.id, death.rev));
    }
}

#[test]
fn nothing_goes_on_before_it_was_born_or_seen_alive() {
    let mut village = village(2);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    let good = village.hand_over(0, 1, day("2026-09-01"));
    let on = |iso: &str| PassOnOperation::HandOn(Box::new(PassOnHandOver { on: day(iso), ..good.clone() }));
    assert!(matches!(village.fault(on("2025-06-01")), PassOnFault::BeforeBirth(..)));
    let seen = HerdEvent::new(calf, day("2026-10-01"), HerdEventKind::Vaccinated);
    village.herd(HerdOperation::RecordEvents(vec![seen]));
    assert_eq!(village.keeping(on("2026-09-01")), OutOfKeeping::KnownLater(day("2026-10-01")));
    village.perform(on("2026-10-01"));
}

#[test]
fn of_a_flock_the_living_go_on() {
    let mut village = village(2);
    let (giver, receiver) = (village.households[0], village.households[1]);
    let flock = Animal { tag: String::new(), species: "lợn".into(), heads: 25, ..cow(giver) };
    let given = granted(giver, "2026-01-05", vec![flock]);
    let flock = village.bench.perform(&Operation::GiveSupports(vec![given])).created.animals()[0];
    let died = HerdEvent { heads: 5, ..HerdEvent::new(flock, day("2026-02-01"), HerdEventKind::Died) };
    village.herd(HerdOperation::RecordEvents(vec![died]));
    let on = day("2026-06-01");
    let debt = &village.debts()[1];
    let handed = PassOnHandOver {
        pass_on: (debt.owed.id, debt.owed.rev),
        animals: vec![(flock, 1)],
        grant: granted(receiver, "2026-06-01", Vec::new()),
        on,
        waiting: None,
        reason: String::new(),
    };
    village.perform(PassOnOperation::HandOn(Box::new(handed)));
    let herd = village.bench.register.herd_heads().unwrap();
    let pigs = herd.animals.iter().find(|animal| animal.id == flock).unwrap();
    assert_eq!((pigs.life.heads_on(on), village.kin(2)[0].alive), (20, 20));
    let balance = crate::domain::herd::Balance::of(&pigs.life, (on, on));
    assert_eq!((balance.flow(Flow::PassedOut), balance.flow(Flow::PassedIn)), (20, 20));
    assert_eq!(village.bench.register.animal(flock).unwrap().animal.heads, 20, "so many came");
}

#[test]
fn a_debt_that_had_more_time_comes_back_with_the_animal_that_lives() {
    let mut village = village(1);
    let cow = village.kin(0)[0].animal.0;
    let owed = village.debts()[0].owed.clone();
    let until = day("2028-03-12");
    let reason = "chậm sinh".to_owned();
    village.perform(PassOnOperation::Extend { pass_on: (owed.id, owed.rev), until, reason });
    village.lose(cow, "2026-05-01", Some(Fault::None));
    assert_eq!(village.debts()[0].owed.state, PassOnState::Voided);
    village.revive(cow);
    assert_eq!((village.debts()[0].owed.state, village.due(0)), (PassOnState::Due, until));
}

#[test]
fn what_a_person_voided_stays_void() {
    let mut village = village(1);
    let cow = village.kin(0)[0].animal.0;
    let pass_on = (village.debts()[0].owed.id, village.debts()[0].owed.rev);
    village.perform(PassOnOperation::Void { pass_on, on: day("2026-04-01"), reason: "bão".into() });
    village.lose(cow, "2026-05-01", Some(Fault::None));
    village.revive(cow);
    assert_eq!(village.debts()[0].owed.state, PassOnState::Voided);
}

#[test]
fn an_animal_that_never_was_pays_nothing() {
    let mut village = village(1);
    let giver = village.households[0];
    let both = ["PT-1", "PT-2"].map(|tag| Animal { tag: tag.into(), ..cow(giver) });
    let given = granted(giver, "2025-03-12", both.to_vec());
    let cows = village.bench.perform(&Operation::GiveSupports(vec![given])).created.animals().to_vec();
    village.lose(cows[0], "2026-05-01", Some(Fault::None));
    assert_eq!(village.debts()[1].owed.state, PassOnState::Due, "the other cow lives");
    village.herd(HerdOperation::RemoveAnimal(cows[1], 1));
    assert_eq!(village.debts()[1].owed.state, PassOnState::Voided);
}

#[test]
fn a_calf_of_another_dam_is_owed_for_her() {
    let mut village = village(1);
    let giver = village.households[0];
    let other = Animal { tag: "PT-2".into(), ..cow(giver) };
    let given = granted(giver, "2025-03-12", vec![other]);
    let other = village.bench.perform(&Operation::GiveSupports(vec![given])).created.animals()[0];
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    assert_eq!((village.due(0), village.due(1)), (day("2026-10-01"), day(BY_RULE)));
    let calf = village.bench.register.animal(calf).unwrap().animal;
    let of_other = Animal { dam: Some(other), ..calf.value.clone() };
    village.bench.perform(&Operation::SaveAnimal(Edit::of(&calf, of_other)));
    assert_eq!((village.due(0), village.due(1)), (day(BY_RULE), day("2026-10-01")));
    assert_eq!((village.kin(0).len(), village.kin(1).len()), (1, 2));
}

#[test]
fn a_first_heifer_that_died_without_fault_is_not_asked_for() {
    for (fault, due) in [(Fault::None, BY_RULE), (Fault::Household, "2026-10-01")] {
        let mut village = village(1);
        let calf = village.calve(0, day("2026-02-01"), Sex::Female);
        assert_eq!(village.due(0), day("2026-10-01"));
        village.lose(calf, "2026-03-01", Some(fault));
        assert_eq!(village.due(0), day(due), "{fault:?}");
    }
}

#[test]
fn the_next_heifer_counts_where_the_first_one_died() {
    let mut village = village(1);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    village.lose(calf, "2026-03-01", Some(Fault::None));
    village.calve(0, day("2027-01-05"), Sex::Female);
    assert_eq!(village.due(0), day("2027-09-05"));
}

#[test]
fn a_list_of_an_earlier_day_knows_what_was_known_then() {
    let mut village = village(1);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    village.lose(calf, "2026-09-15", Some(Fault::Household));
    let stood = |on| {
        let (_, demand) = as_of(village.debts(), day(on), 60).swap_remove(0);
        (demand.due, demand.may_go.len())
    };
    assert_eq!(stood("2025-12-31"), (day(BY_RULE), 0), "not born yet");
    assert_eq!(stood("2026-09-14"), (day("2026-10-01"), 1), "alive");
    assert_eq!(stood("2026-09-15"), (day("2026-10-01"), 0), "lost");
}

#[test]
fn more_time_counts_from_the_day_on_which_it_was_given() {
    let mut village = village(1);
    let owed = village.debts()[0].owed.clone();
    let (until, reason) = (day("2028-03-12"), "chậm sinh".to_owned());
    village.perform(PassOnOperation::Extend { pass_on: (owed.id, owed.rev), until, reason });
    let due = |on| as_of(village.debts(), on, 60).swap_remove(0).1.due;
    assert_eq!([due(day("2026-11-21")), due(today())], [day(BY_RULE), until]);
}

#[test]
fn who_left_the_register_is_not_the_first_in_turn() {
    let mut village = village(3);
    village.calve(0, day("2026-02-01"), Sex::Female);
    village.waits(1, 1);
    village.waits(2, 2);
    village.bench.perform(&Operation::EndHousehold {
        household: (village.households[1], 1),
        reason: crate::domain::household::EndReason::MovedOut,
        on: day("2026-08-01"),
        note: String::new(),
    });
    village.hand_on(0, 2, day("2026-09-01"));
    assert_eq!(village.debts()[0].owed.receiver, Some(village.households[2]));
}

#[test]
fn a_hand_over_to_the_next_household_is_taken_back_by_undoing_alone() {
    let mut village = village(2);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-09-01"));
    let events = village.bench.register.animal(calf).unwrap().events;
    let refused = Refusal::Herd(HerdFault::HandedOn(day("2026-09-01")));
    for event in events.iter().filter(|event| event.on == day("2026-09-01")) {
        let later = Edit::of(event, HerdEvent { on: day("2026-09-02"), ..event.value.clone() });
        for operation in [HerdOperation::RemoveEvent(event.id, event.rev), HerdOperation::SaveEvent(later)] {
            assert_eq!(village.herd_refused(operation), refused);
        }
        let noted = Edit::of(event, HerdEvent { note: "xã".into(), ..event.value.clone() });
        village.herd(HerdOperation::SaveEvent(noted));
    }
}

#[test]
fn young_of_a_dam_that_was_in_other_hands_by_then_are_not_the_present_holders() {
    let mut village = village(2);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-09-01"));
    let late = |on: &str| HerdOperation::RecordBirth {
        calved: HerdEvent::new(calf, day(on), HerdEventKind::Calved),
        offspring: vec![Animal {
            tag: String::new(),
            sex: Some(Sex::Female),
            born: None,
            ..cow(village.households[1])
        }],
    };
    let refused = Refusal::Herd(HerdFault::Elsewhere(day("2026-09-01")));
    let (before, after) = (late("2026-08-31"), late("2026-09-01"));
    assert_eq!(village.herd_refused(before), refused);
    village.herd(after);
    let young = village.bench.register.herd_heads().unwrap().animals;
    let young = young
        .iter()
        .map(|animal| animal.id)
        .find(|id| village.bench.register.animal(*id).unwrap().animal.dam == Some(calf));
    let mut record = village.bench.register.animal(young.unwrap()).unwrap();
    let older = Animal {
        born: crate::viet::PartialDate::from_day(day("2026-08-31")).ok(),
        ..record.animal.value.clone()
    };
    village.bench.perform(&Operation::SaveAnimal(Edit::of(&record.animal, older)));
    let born = record.events.remove(0);
    let earlier = Edit::of(&born, HerdEvent { on: day("2026-08-31"), ..born.value.clone() });
    assert_eq!(village.herd_refused(HerdOperation::SaveEvent(earlier)), refused);
}
