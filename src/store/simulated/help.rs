//! Supports and what follows from them: animals that live and die, loans that are paid back, benefits that are paid.

use chrono::{Datelike, Days};

use super::World;
use crate::domain::assistance::{AssistanceOperation, Benefit, PayRun, Payment, PaymentState};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{HouseholdId, PayRunId};
use crate::domain::loan::{LoanExtension, LoanOperation, LoanPayment};
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::Fault;
use crate::domain::stored::Edit;
use crate::domain::support::Brings;
use crate::store::testing::support;

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    match world.chance.below(9) {
        0 | 1 => give(world, "bo-sinh-san"),
        2 => give(world, "gao"),
        3 => give(world, "vay-nhcsxh"),
        4 => repay(world),
        5 => extend(world),
        6 => draw(world),
        _ => herd(world),
    }
}

fn give(world: &mut World, model: &str) {
    let household = world.household();
    let given = support(household, model, &world.iso());
    let Brings { animals, owed } = Brings::of(&given, &Catalogue::embedded());
    let operation = Operation::GiveSupports(vec![SupportGrant { support: given, animals, owed }]);
    let Some(done) = world.attempt(&operation) else { return };
    world.animals.extend(done.created.animals());
    if model == "vay-nhcsxh" {
        world.loans.extend(done.created.supports());
    }
}

fn repay(world: &mut World) {
    if world.loans.is_empty() {
        return;
    }
    let support = world.chance.one_of(&world.loans.clone());
    let paid =
        LoanPayment { support, on: world.today, principal: 1_000_000, interest: 60_000, note: String::new() };
    world.attempt(&Operation::Loan(LoanOperation::SavePayment(Edit::new(paid))));
}

/// A loan gets more time.
fn extend(world: &mut World) {
    let Some(support) = world.chance.pick(&world.loans).copied() else { return };
    let until = world.today.checked_add_days(Days::new(365)).unwrap();
    let extension = LoanExtension { support, on: world.today, until, reason: "bò chết".into() };
    world.attempt(&Operation::Loan(LoanOperation::Extend(extension)));
}

/// An animal lives on: it is vaccinated, calves, is sold or dies.
fn herd(world: &mut World) {
    if world.animals.is_empty() {
        return;
    }
    let animal = world.chance.one_of(&world.animals.clone());
    let of = |kind| HerdEvent::new(animal, world.today, kind);
    let sex = Some(world.chance.one_of(Sex::ALL));
    let operation = match world.chance.below(6) {
        0 => HerdOperation::RecordEvents(vec![HerdEvent {
            fault: Some(Fault::None),
            ..of(HerdEventKind::Died)
        }]),
        1 => HerdOperation::RecordEvents(vec![HerdEvent {
            value: Some(12_000_000),
            ..of(HerdEventKind::Sold)
        }]),
        2 | 3 => HerdOperation::RecordBirth {
            calved: of(HerdEventKind::Calved),
            offspring: vec![Animal { sex, ..Animal::unnamed(HouseholdId(0), "bò") }],
        },
        _ => HerdOperation::RecordEvents(vec![of(HerdEventKind::Vaccinated)]),
    };
    if let Some(done) = world.attempt(&Operation::Herd(operation)) {
        world.animals.extend(done.created.animals());
    }
}

/// Somebody begins to draw a benefit.
fn draw(world: &mut World) {
    let household = world.household();
    let people = world.bench.register.residents(household).unwrap();
    let Some(person) = people.iter().find(|person| person.is_current()) else { return };
    let member = person.member.id;
    if world.drawing.iter().any(|(drawing, _)| *drawing == member) {
        return;
    }
    let benefit = Benefit::since(member, "severe_disability", world.today);
    let operation = AssistanceOperation::SaveBenefit(Edit::new(benefit));
    if let Some(done) = world.attempt(&Operation::Assistance(operation)) {
        world.drawing.extend(done.created.benefits().into_iter().map(|benefit| (member, benefit)));
    }
}

/// The month is paid to everybody who draws something.
pub(super) fn pay_month(world: &mut World) {
    let month = world.today.with_day(1).unwrap();
    let payments = world.drawing.iter().map(|(_, benefit)| Payment {
        pay_run: PayRunId(0),
        benefit: *benefit,
        amount: 750_000,
        arrears: 0,
        state: PaymentState::Paid,
        note: String::new(),
    });
    let run = PayRun { month, paid_on: world.today, note: String::new() };
    let pay = AssistanceOperation::Pay { run, payments: payments.collect() };
    world.attempt(&Operation::Assistance(pay));
}
