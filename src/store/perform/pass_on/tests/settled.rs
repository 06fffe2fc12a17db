//! What settles a debt: all its parts, money, more time, voiding; and what then rests on its animals.

use super::*;
use crate::domain::herd::HerdFault;

#[test]
fn two_offspring_are_owed_until_both_are_handed_on() {
    let mut village = owing_two(4);
    village.calve(0, day("2025-12-01"), Sex::Male);
    village.hand_on(0, 1, day("2026-06-01"));
    let debt = &village.debts()[0];
    assert_eq!((debt.owed.state, debt.owed.settled_on), (PassOnState::Due, None));
    assert_eq!(debt.demand(today(), 60).progress, Progress::Heads { done: 1, of: 2 });
    assert_eq!(debt.receiver.as_ref().map(|to| to.code.as_str()), Some("0002"));
    assert_eq!(village.trees()[0].totals.owed, 2, "the first household and the second");
    village.calve(0, day("2026-11-01"), Sex::Female);
    village.hand_on(0, 2, day("2026-11-20"));
    let owed = village.debts()[0].owed.clone();
    assert_eq!((owed.state, owed.settled_on), (PassOnState::Settled, Some(day("2026-11-20"))));
    let again = village.hand_over(0, 3, day("2026-11-21"));
    assert_eq!(village.fault(PassOnOperation::HandOn(Box::new(again))), PassOnFault::Closed);
    assert_eq!(village.bench.register.check().unwrap(), []);
    village.bench.register.undo(&lan()).unwrap();
    assert_eq!(village.debts()[0].owed.state, PassOnState::Due);
}

#[test]
fn one_is_handed_on_and_the_price_of_the_other_paid_never_more() {
    let mut village = owing_two(3);
    village.calve(0, day("2025-12-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-06-01"));
    let owed = village.debts()[0].owed.clone();
    let pay = |heads| PassOnOperation::Pay {
        pass_on: (owed.id, owed.rev),
        on: day("2026-09-01"),
        paid: 5_000_000,
        heads,
        note: "PT 12".into(),
    };
    assert!(matches!(village.fault(pay(2)), PassOnFault::MoreThanOwed(_)));
    village.perform(pay(1));
    let settled = &village.debts()[0];
    assert_eq!((settled.owed.state, settled.owed.paid), (PassOnState::Settled, Some(5_000_000)));
    assert_eq!(settled.demand(day("2026-08-31"), 60).progress, Progress::Heads { done: 1, of: 2 });
}

#[test]
fn money_settles_once_and_is_money() {
    let mut village = village(1);
    let owed = village.debts()[0].owed.clone();
    let pay = |rev, paid| PassOnOperation::Pay {
        pass_on: (owed.id, rev),
        on: day("2026-09-01"),
        paid,
        heads: 1,
        note: "PT 12".into(),
    };
    assert_eq!(village.fault(pay(owed.rev, 0)), PassOnFault::NothingPaid);
    village.perform(pay(owed.rev, 6_000_000));
    assert_eq!(village.fault(pay(owed.rev + 1, 6_000_000)), PassOnFault::Closed);
    assert_eq!(village.trees()[0].totals.paid, 6_000_000);
    assert_eq!(village.bench.register.check().unwrap(), []);
}

#[test]
fn more_time_and_voiding_have_reasons() {
    let mut village = village(1);
    let owed = village.debts()[0].owed.clone();
    let pass_on = (owed.id, owed.rev);
    let void = |reason: &str| PassOnOperation::Void { pass_on, on: day("2026-09-01"), reason: reason.into() };
    let until = day("2028-03-12");
    let extend = |until, reason: &str| PassOnOperation::Extend { pass_on, until, reason: reason.into() };
    assert_eq!(village.fault(void(" ")), PassOnFault::NoReason);
    assert_eq!(village.fault(extend(owed.due, "chậm sinh")), PassOnFault::NotLater(owed.due));
    village.perform(extend(until, "chậm sinh"));
    assert_eq!((village.debts()[0].owed.due, village.debts()[0].owed.extended_to), (until, Some(until)));
    village.calve(0, day("2026-02-01"), Sex::Female);
    assert_eq!(village.debts()[0].owed.due, until, "a birth does not cut an extension short");
}

#[test]
fn an_animal_that_settled_a_debt_is_not_taken_out() {
    let mut village = village(2);
    let calf = village.calve(0, day("2026-02-01"), Sex::Female);
    village.hand_on(0, 1, day("2026-09-01"));
    let rev = village.bench.register.animal(calf).unwrap().animal.rev;
    let remove = Operation::Herd(HerdOperation::RemoveAnimal(calf, rev));
    match village.bench.register.perform(&lan(), &remove) {
        Err(StoreError::Refused(Refusal::Herd(HerdFault::HandedOn(on)))) => assert_eq!(on, day("2026-09-01")),
        other => panic!("{other:?}"),
    }
    village.bench.register.undo(&lan()).unwrap();
    let rev = village.bench.register.animal(calf).unwrap().animal.rev;
    village.bench.perform(&Operation::Herd(HerdOperation::RemoveAnimal(calf, rev)));
}
