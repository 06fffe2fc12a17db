//! How fast 500 households in one sitting are: the same support for all of them in one step, and a round of hand-over
//! from the plan to the settlement, in a commune of 2,000 and far beyond. `cargo bench --bench support` measures it,
//! through the calls that the program makes; the targets stand beside each.

mod village;

use divan::Bencher;
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::hand_over::{HandOver, HandOverOperation, HandOverSheet, Handed, Proposals};
use thoatngheo::domain::herd::Animal;
use thoatngheo::domain::id::{HandOverId, HouseholdId, SupportId};
use thoatngheo::domain::operation::{Operation, SupportGrant};
use thoatngheo::domain::query::Query;
use thoatngheo::domain::stored::Rev;
use thoatngheo::domain::support::{Support, SupportState};
use thoatngheo::shell::hand_over::against;
use thoatngheo::store::Register;
use village::{SIZES, author, today, village};

/// Households that are marked.
const MARKED: usize = 500;

fn main() {
    divan::main();
}

/// A bicycle for each: at most 1 s, one step of undo.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn give(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let operation = Operation::GiveSupports(grants(&marked(&register), "xe-dap"));
    bencher.bench_local(|| register.perform(&author(), &operation).unwrap());
}

/// A breeding cow for each, with the calf that is owed for it.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn give_cows(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let operation = Operation::GiveSupports(grants(&marked(&register), "bo-sinh-san"));
    bencher.bench_local(|| register.perform(&author(), &operation).unwrap());
}

/// Taking the 500 back.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn take_back(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let operation = Operation::GiveSupports(grants(&marked(&register), "xe-dap"));
    drop(register);
    let given = || {
        let mut register = village(households).open();
        register.perform(&author(), &operation).unwrap();
        register
    };
    bencher.with_inputs(given).bench_local_values(|mut register| {
        register.undo(&author()).unwrap();
        register
    });
}

/// Who of the marked may have it, beside the form while it is typed.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn ask_who_may_not(bencher: Bencher, households: usize) {
    let (register, catalogue) = (village(households).open(), Catalogue::embedded());
    let (marked, draft) = (marked(&register), Support::wished("bo-sinh-san", today()));
    bencher.bench_local(|| register.who_may_not(&marked, &draft, &catalogue).unwrap());
}

/// Who would receive how much, beside the form of a round.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn propose(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let marked = marked(&register);
    bencher.bench_local(|| proposed(&register, &marked));
}

/// Writing the plan with its list.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn plan(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let operation = planned(&register);
    bencher.bench_local(|| register.perform(&author(), &operation).unwrap());
}

/// The page of a plan: its lines, and what stands against each household.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn open_the_page_of_a_plan(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let (id, catalogue) = (with_plan(&mut register), Catalogue::embedded());
    bencher.bench_local(|| {
        let sheet = register.hand_over(id).unwrap().unwrap();
        against(&sheet, &register, &catalogue).unwrap()
    });
}

/// Every line handed over by itself, the page read anew after each as at the sitting: an Enter is a 500th of it.
#[divan::bench(args = SIZES, sample_count = 2, sample_size = 1)]
fn hand_over_one_by_one(bencher: Bencher, households: usize) {
    let approved = || {
        let mut register = village(households).open();
        let sheet = approved(&mut register);
        (register, sheet)
    };
    bencher.with_inputs(approved).bench_local_values(|(mut register, sheet)| {
        for at in 0..sheet.lines.len() {
            hand_over(&mut register, &sheet, at..at + 1);
            register.hand_over(sheet.round.id).unwrap();
        }
        register
    });
}

/// The whole list handed over at once.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn hand_over_all(bencher: Bencher, households: usize) {
    let approved = || {
        let mut register = village(households).open();
        let sheet = approved(&mut register);
        (register, sheet)
    };
    bencher.with_inputs(approved).bench_local_values(|(mut register, sheet)| {
        hand_over(&mut register, &sheet, 0..sheet.lines.len());
        register
    });
}

/// Settling the list.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn settle(bencher: Bencher, households: usize) {
    let given = || {
        let mut register = village(households).open();
        let sheet = approved(&mut register);
        hand_over(&mut register, &sheet, 0..sheet.lines.len());
        let sheet = register.hand_over(sheet.round.id).unwrap().unwrap();
        (register, HandOverOperation::Settle(revs(&sheet)))
    };
    bencher.with_inputs(given).bench_local_values(|(mut register, operation)| {
        register.perform(&author(), &Operation::HandOver(operation)).unwrap();
        register
    });
}

fn marked(register: &Register) -> Vec<HouseholdId> {
    let found = register.find(&Query::default(), today()).unwrap();
    found.ids.into_iter().take(MARKED).collect()
}

/// What the form gives: one for each, animals unnamed where offspring is owed.
fn grants(households: &[HouseholdId], model: &str) -> Vec<SupportGrant> {
    let catalogue = Catalogue::embedded();
    let support = |household: &HouseholdId| Support {
        household: *household,
        quantity: 1000,
        value: 18_000_000,
        state: SupportState::HandedOver,
        ..Support::wished(model, today())
    };
    let grant = |household| {
        let support = support(household);
        let animals =
            if model == "bo-sinh-san" { vec![Animal::unnamed(*household, "bò")] } else { Vec::new() };
        SupportGrant::new(support, animals, &catalogue)
    };
    households.iter().map(grant).collect()
}

fn round() -> HandOver {
    HandOver {
        name: "Bồn nước".into(),
        model: "bon-nuoc".into(),
        unit_value: 2_500_000,
        fund: "mttq-tinh".into(),
        ..HandOver::blank(today())
    }
}

fn proposed(register: &Register, households: &[HouseholdId]) -> Proposals {
    let (round, catalogue) = (round(), Catalogue::embedded());
    let candidates = register.candidates(households, &round.model, &catalogue, round.date).unwrap();
    Proposals::of(&round, &Default::default(), candidates, &catalogue)
}

fn planned(register: &Register) -> Operation {
    let supports = proposed(register, &marked(register)).grants(&round(), &Catalogue::embedded(), false);
    assert_eq!(supports.len(), MARKED);
    Operation::HandOver(HandOverOperation::Plan { hand_over: round(), supports })
}

fn with_plan(register: &mut Register) -> HandOverId {
    let operation = planned(register);
    register.perform(&author(), &operation).unwrap();
    register.hand_overs().unwrap().iter().map(|row| row.round.id).max().unwrap()
}

fn approved(register: &mut Register) -> HandOverSheet {
    let id = with_plan(register);
    let sheet = register.hand_over(id).unwrap().unwrap();
    let approve = HandOverOperation::Approve {
        hand_over: (id, sheet.round.rev),
        decision_number: "45/QĐ-UBND".into(),
        lines: revs(&sheet),
    };
    register.perform(&author(), &Operation::HandOver(approve)).unwrap();
    register.hand_over(id).unwrap().unwrap()
}

fn hand_over(register: &mut Register, sheet: &HandOverSheet, places: std::ops::Range<usize>) {
    let catalogue = Catalogue::embedded();
    let handed = sheet.lines[places].iter().map(|line| Handed::of(&line.support, "", today(), &catalogue));
    let (lines, minutes_number) = (handed.collect(), "07/BB".to_owned());
    let operation = HandOverOperation::HandOver { lines, on: today(), minutes_number };
    register.perform(&author(), &Operation::HandOver(operation)).unwrap();
}

fn revs(sheet: &HandOverSheet) -> Vec<(SupportId, Rev)> {
    sheet.lines.iter().map(|line| (line.support.id, line.support.rev)).collect()
}
