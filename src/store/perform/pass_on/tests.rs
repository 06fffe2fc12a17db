mod heads;
mod lives;
mod settled;
mod walk;

use chrono::NaiveDate;

use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, OperationKind, Owed, SupportGrant};
use crate::domain::pass_on::{
    Candidate, Debt, Fault, Kin, NewObligation, Origin, PassOn, PassOnFault, PassOnHandOver, PassOnOperation,
    PassOnRule, PassOnState, Progress, Tree, Waiting, WaitingState,
};
use crate::domain::stored::Edit;
use crate::store::journal::Opening;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// Households, of whom the first got a cow.
struct Village {
    bench: Bench,
    households: Vec<HouseholdId>,
}

fn village(households: usize) -> Village {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let code = |at: usize| format!("{:04}", at + 1);
    let households: Vec<_> =
        (0..households).map(|at| bench.household(hamlet, &code(at), "Hà Thị Đượm")).collect();
    let first = households[0];
    let grant = granted(first, "2025-03-12", vec![cow(first)]);
    bench.perform(&Operation::GiveSupports(vec![grant]));
    Village { bench, households }
}

fn granted(household: HouseholdId, on: &str, animals: Vec<Animal>) -> SupportGrant {
    SupportGrant::new(support(household, "bo-sinh-san", on), animals, &Catalogue::embedded())
}

/// What the first household owes is two offspring.
fn owing_two(households: usize) -> Village {
    let mut village = village(households);
    let owed = village.debts()[0].owed.clone();
    let rule = Some(PassOnRule::Offspring { count: 2, within_months: 30 });
    let two = Operation::SavePassOn(Edit::of(&owed, PassOn { rule, ..owed.value.clone() }));
    village.bench.perform(&two);
    village
}

impl Village {
    fn debts(&self) -> Vec<Debt> {
        self.bench.register.debts().unwrap()
    }

    /// The line of a debt by everything that is known.
    fn kin(&self, debt: usize) -> Vec<Kin> {
        self.debts()[debt].kin.clone()
    }

    fn trees(&self) -> Vec<Tree> {
        self.bench.register.trees(today(), 60).unwrap()
    }

    fn waiting(&self) -> Vec<Candidate> {
        self.bench.register.waiting(&Catalogue::embedded(), today()).unwrap()
    }

    fn refused(&mut self, operation: PassOnOperation) -> Refusal {
        match self.bench.register.perform(&lan(), &Operation::PassOn(operation)) {
            Err(StoreError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn fault(&mut self, operation: PassOnOperation) -> PassOnFault {
        match self.refused(operation) {
            Refusal::PassOn(fault) => fault,
            other => panic!("{other:?}"),
        }
    }

    fn perform(&mut self, operation: PassOnOperation) {
        self.bench.perform(&Operation::PassOn(operation));
    }

    /// The cow of a debt bears a calf.
    fn calve(&mut self, debt: usize, on: NaiveDate, sex: Sex) -> AnimalId {
        let dam = self.kin(debt)[0].animal.0;
        let calf = Animal { tag: format!("B{}", on), sex: Some(sex), born: None, ..cow(HouseholdId(0)) };
        let calved = HerdEvent::new(dam, on, HerdEventKind::Calved);
        let birth = HerdOperation::RecordBirth { calved, offspring: vec![calf] };
        self.bench.perform(&Operation::Herd(birth)).created.animals()[0]
    }

    fn lose(&mut self, animal: AnimalId, on: &str, fault: Option<Fault>) {
        let died = HerdEvent { fault, ..HerdEvent::new(animal, day(on), HerdEventKind::Died) };
        self.bench.perform(&Operation::Herd(HerdOperation::RecordEvents(vec![died])));
    }

    /// The hand-over of what may go for a debt to a household.
    fn hand_over(&self, debt: usize, to: usize, on: NaiveDate) -> PassOnHandOver {
        let debt = &self.debts()[debt];
        let animals: Vec<_> = debt.demand(on, 60).may_go.into_iter().map(|may| may.animal).take(1).collect();
        PassOnHandOver {
            pass_on: (debt.owed.id, debt.owed.rev),
            animals,
            grant: granted(self.households[to], &on.to_string(), Vec::new()),
            on,
            waiting: None,
            reason: String::new(),
        }
    }

    fn hand_on(&mut self, debt: usize, to: usize, on: NaiveDate) {
        let hand_over = self.hand_over(debt, to, on);
        self.perform(PassOnOperation::HandOn(Box::new(hand_over)));
    }

    fn waits(&mut self, household: usize, rank: u32) {
        let value = Waiting {
            model: "bo-sinh-san".into(),
            household: self.households[household],
            asked: day("2026-01-05"),
            rank,
            reason: "có chuồng".into(),
            state: WaitingState::Waiting,
            support: None,
            note: String::new(),
        };
        self.perform(PassOnOperation::SaveWaiting(Edit::new(value)));
    }
}

#[test]
fn the_first_female_calf_moves_the_last_day_in_the_operation_that_records_it() {
    let mut village = village(2);
    assert_eq!(village.debts()[0].owed.due, day("2027-09-12"));
    village.calve(0, day("2025-12-01"), Sex::Male);
    assert_eq!(village.debts()[0].owed.due, day("2027-09-12"));
    village.calve(0, day("2026-11-01"), Sex::Female);
    assert_eq!(village.debts()[0].owed.due, day("2027-07-01"));
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(village.debts()[0].owed.due, day("2027-09-12"));
}

#[test]
fn a_calf_goes_on_with_all_that_follows_and_undo_takes_all_of_it_back() {
    let mut village = village(3);
    village.calve(0, day("2026-02-01"), Sex::Female);
    village.waits(1, 1);
    let before = (village.debts(), village.waiting(), village.trees());
    let place = village.waiting()[0].entry.clone();
    let handed =
        PassOnHandOver { waiting: Some((place.id, place.rev)), ..village.hand_over(0, 1, day("2026-09-01")) };
    village.perform(PassOnOperation::HandOn(Box::new(handed)));
    let debts = village.debts();
    assert_eq!(
        (debts[0].owed.state, debts[0].owed.receiver),
        (PassOnState::Settled, Some(village.households[1]))
    );
    assert_eq!(debts[0].owed.settled_on, Some(day("2026-09-01")));
    assert_eq!((debts[1].debtor.code.as_str(), debts[1].owed.due), ("0002", day("2029-03-01")));
    let kin = village.kin(1);
    assert_eq!((kin.len(), kin[0].offspring, kin[0].alive), (1, false, 1));
    assert_eq!(debts[1].above, [village.households[0]]);
    assert_eq!(village.waiting(), []);
    let totals = village.trees()[0].totals;
    assert_eq!((totals.given, totals.households, totals.generations, totals.alive), (1, 2, 2, 2));
    assert_eq!((totals.owed, totals.settled), (1, 1));
    assert_eq!(village.bench.register.check().unwrap(), []);
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!((village.debts(), village.waiting(), village.trees()), before);
}

#[test]
fn an_obligation_is_recorded_once_for_a_support_that_was_given() {
    let mut village = village(2);
    let two = village.households[1];
    let known = |village: &Village| Origin::Known(village.bench.register.may_owe().unwrap()[0].support);
    let rule = Some(PassOnRule::Offspring { count: 2, within_months: 30 });
    let owe = |origin, due| {
        let owed = Owed { due: day(due), rule };
        PassOnOperation::Owe(Box::new(NewObligation { origin, owed, note: "DS 2023".into() }))
    };
    let given = SupportGrant {
        owed: None,
        ..granted(two, "2023-03-12", vec![Animal { tag: "C1".into(), born: None, ..cow(two) }])
    };
    let older = owe(Origin::Older(Box::new(given)), "2025-09-12");
    village.perform(older);
    let owed = village.debts()[1].owed.clone();
    assert_eq!((owed.rule, owed.due, owed.note.as_str()), (rule, day("2025-09-12"), "DS 2023"));
    assert_eq!(village.bench.register.may_owe().unwrap(), []);
    assert_eq!(village.fault(owe(Origin::Known(owed.support), "2026-01-01")), PassOnFault::OwesAlready);
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(village.debts().len(), 1, "support and obligation go in one step");
    let bare = SupportGrant {
        owed: None,
        ..granted(two, "2024-03-12", vec![Animal { tag: "C2".into(), ..cow(two) }])
    };
    village.bench.perform(&Operation::GiveSupports(vec![bare]));
    let early = owe(known(&village), "2024-03-11");
    assert_eq!(village.fault(early), PassOnFault::BeforeSupport(day("2024-03-12")));
    let good = owe(known(&village), "2026-09-12");
    village.perform(good);
    assert_eq!(village.bench.register.check().unwrap(), []);
}

#[test]
fn supports_never_bring_a_tag_twice() {
    let mut village = village(3);
    let grant =
        |to: HouseholdId, tag: &str| granted(to, "2026-05-01", vec![Animal { tag: tag.into(), ..cow(to) }]);
    let (one, two) = (village.households[1], village.households[2]);
    let worn = Operation::GiveSupports(vec![grant(one, "VN-1"), grant(two, &cow(two).tag)]);
    let twice = Operation::GiveSupports(vec![grant(one, "VN-1"), grant(two, "VN-1")]);
    for (operation, holder) in [(worn, "0001"), (twice, "0002")] {
        match village.bench.register.perform(&lan(), &operation) {
            Err(StoreError::Refused(Refusal::TagWorn { household, .. })) => assert_eq!(household, holder),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(village.debts().len(), 1, "nothing of either was given");
}

#[test]
fn what_stands_against_a_hand_over_is_refused_and_nothing_is_written() {
    let mut village = village(3);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    let on = day("2026-09-01");
    let good = village.hand_over(0, 1, on);
    let hand_on = |handed| PassOnOperation::HandOn(Box::new(handed));
    let own = village.hand_over(0, 0, on);
    assert_eq!(village.fault(hand_on(own)), PassOnFault::ToItself);
    let none = PassOnHandOver { animals: Vec::new(), ..good.clone() };
    assert_eq!(village.fault(hand_on(none)), PassOnFault::NothingGoes);
    let early = PassOnHandOver { on: day("2025-03-11"), ..good.clone() };
    assert_eq!(village.fault(hand_on(early)), PassOnFault::BeforeSupport(day("2025-03-12")));
    let (one, two) = (village.households[1], village.households[2]);
    village.bench.perform(&Operation::EndHousehold {
        household: (two, 1),
        reason: crate::domain::household::EndReason::MovedOut,
        on: day("2026-08-01"),
        note: String::new(),
    });
    let gone = village.hand_over(0, 2, on);
    assert_eq!(village.refused(hand_on(gone)), Refusal::HouseholdEnded);
    village.lose(calf, "2026-08-15", None);
    let dead = PassOnHandOver { animals: vec![(calf, 1)], ..good };
    assert!(matches!(village.fault(hand_on(dead)), PassOnFault::NotAtHand(_)));
    assert!(village.debts().iter().all(|debt| debt.debtor.id != one), "nothing was given");
}

#[test]
fn an_animal_of_another_support_does_not_go_on() {
    let mut village = village(3);
    village.calve(0, day("2026-02-01"), Sex::Female);
    let other = village.households[2];
    let animals = vec![Animal { tag: "PT-0099".into(), ..cow(other) }];
    let bought = village.bench.perform(&Operation::GiveSupports(vec![granted(other, "2025-03-12", animals)]));
    let mut handed = village.hand_over(0, 1, day("2026-09-01"));
    handed.animals = vec![(bought.created.animals()[0], 1)];
    assert!(matches!(village.fault(PassOnOperation::HandOn(Box::new(handed))), PassOnFault::NotOfLine(_)));
}

#[test]
fn another_than_the_first_in_turn_needs_a_reason() {
    let mut village = village(3);
    village.calve(0, day("2026-02-01"), Sex::Female);
    village.waits(1, 2);
    village.waits(2, 1);
    let to_second = village.hand_over(0, 1, day("2026-09-01"));
    let hand_on = |handed| PassOnOperation::HandOn(Box::new(handed));
    assert_eq!(village.fault(hand_on(to_second.clone())), PassOnFault::OutOfTurn("0003".into()));
    let reason = "họp khu 4 thống nhất".to_owned();
    village.perform(hand_on(PassOnHandOver { reason: reason.clone(), ..to_second }));
    assert_eq!(village.debts()[0].owed.note, reason);
}

#[test]
fn a_death_without_fault_voids_and_undo_takes_both_back() {
    let mut village = village(1);
    let cow = village.kin(0)[0].animal.0;
    village.lose(cow, "2026-05-01", Some(Fault::None));
    let owed = village.debts()[0].owed.clone();
    assert_eq!((owed.state, owed.settled_on), (PassOnState::Voided, Some(day("2026-05-01"))));
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(village.debts()[0].owed.state, PassOnState::Due);
    village.lose(cow, "2026-05-01", Some(Fault::Household));
    assert_eq!(village.debts()[0].owed.state, PassOnState::Due, "neglect keeps the debt");
}

#[test]
fn a_death_that_was_entered_by_mistake_brings_the_debt_back() {
    let mut village = village(1);
    let cow = village.kin(0)[0].animal.0;
    village.lose(cow, "2026-05-01", Some(Fault::None));
    let dossier = village.bench.register.dossier(village.households[0]).unwrap();
    let death = dossier.herd_events.iter().find(|event| event.kind == HerdEventKind::Died).unwrap();
    village.bench.perform(&Operation::Herd(HerdOperation::RemoveEvent(death.id, death.rev)));
    assert_eq!(village.debts()[0].owed.state, PassOnState::Due);
}

#[test]
fn a_household_waits_once_and_no_more_once_it_left() {
    let mut village = village(2);
    village.waits(1, 1);
    let again = village.waiting()[0].entry.value.clone();
    let save = |value| PassOnOperation::SaveWaiting(Edit::new(value));
    assert_eq!(village.refused(save(again.clone())), Refusal::WaitsAlready);
    let entry = village.waiting()[0].entry.clone();
    let withdrawn = Waiting { state: WaitingState::Withdrawn, note: "chuyển đi".into(), ..again };
    village.perform(PassOnOperation::SaveWaiting(Edit::of(&entry, withdrawn)));
    assert_eq!(village.waiting(), []);
}

#[test]
fn who_waits_is_told_with_what_it_had() {
    let mut village = village(2);
    village.waits(0, 1);
    village.waits(1, 1);
    let had: Vec<_> = village.waiting().iter().map(|candidate| candidate.had).collect();
    assert_eq!(had, [Some(day("2025-03-12")), None]);
}

#[test]
fn a_circle_and_a_debt_settled_by_nothing_are_found() {
    let mut village = village(2);
    village.calve(0, day("2026-02-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-09-01"));
    let conn = &village.bench.register.conn;
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    names.iter().for_each(|name| conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
    conn.execute_batch(
        "UPDATE support SET passed_on_from = (SELECT max(id) FROM support) WHERE passed_on_from IS NULL;
         UPDATE pass_on SET receiver = NULL, settled_by = NULL WHERE state = 'settled';",
    )
    .unwrap();
    let found: Vec<_> = village.bench.register.check().unwrap().into_iter().map(|p| p.kind.code()).collect();
    assert!(found.contains(&"chain_circle") && found.contains(&"settled_by_nothing"), "{found:?}");
}

#[test]
fn a_part_that_went_to_a_household_that_is_not_there_is_found() {
    let mut village = village(2);
    village.calve(0, day("2026-02-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-09-01"));
    let (author, kind) = (lan(), OperationKind::SavePassOn);
    let opening = Opening { author: &author, kind, subject: None, reverses: None };
    let lost =
        "UPDATE pass_on SET rev = rev + 1, parts = json_set(parts, '$[0].receiver', 7) WHERE parts <> '[]'";
    village.bench.register.transact(&opening, |tx| Ok(tx.conn.execute(lost, [])?)).unwrap();
    let found = village.bench.register.check().unwrap();
    assert_eq!(found.iter().map(|problem| problem.kind.code()).collect::<Vec<_>>(), ["settled_by_nothing"]);
}
