//! How fast the first screen is: what there is to do, the situation with its years, and all of it together, in a commune
//! of 2,000 households (at most 50 ms) and far beyond (at most 300 ms). `cargo bench --bench today` measures it, through
//! the calls that the program makes.

mod village;

use chrono::{Days, NaiveDate};
use divan::Bencher;
use thoatngheo::domain::assistance::{AssistanceOperation, Benefit};
use thoatngheo::domain::id::HouseholdId;
use thoatngheo::domain::operation::{Operation, OperationKind, SupportGrant};
use thoatngheo::domain::query::Query;
use thoatngheo::domain::reach;
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::support::{Support, SupportState};
use thoatngheo::shell::rules::Rules;
use thoatngheo::shell::today::tasks;
use thoatngheo::store::{Register, StoreError};
use village::{SIZES, author, commune, today, village};

fn main() {
    for households in SIZES {
        live(&mut commune(households).open());
    }
    live(&mut village(SIZES[1]).open());
    divan::main();
}

/// All that the screen shows: what stands there at once and what comes from the thread that reads.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn all_of_today(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.bench_local(|| {
        let rules = Rules::of(&register);
        (
            tasks(&register, &rules, Some(&author()), today()).unwrap(),
            register.situation_with_years(today()).unwrap(),
        )
    });
}

/// The same where every one of 100,000 households was on the list five years long, as in no commune.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn all_of_today_where_all_were_listed(bencher: Bencher) {
    let register = village(SIZES[1]).open();
    bencher.bench_local(|| {
        let rules = Rules::of(&register);
        (
            tasks(&register, &rules, Some(&author()), today()).unwrap(),
            register.situation_with_years(today()).unwrap(),
        )
    });
}

/// What there is to do.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn what_there_is_to_do(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    bencher.bench_local(|| tasks(&register, &rules, Some(&author()), today()).unwrap());
}

/// Of it, what is counted without visits and signs of coming back.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn counts(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    bencher.bench_local(|| register.today_facts(by, today()).unwrap());
}

/// Of it, the visits and the signs of coming back, which bring them forward.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn visits(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    bencher.bench_local(|| {
        let watched = register.watch(rules.watching(), today()).unwrap();
        register.next_visits(rules.watching(), &watched, today()).unwrap()
    });
}

/// The situation with the years before.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn situation_with_years(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.bench_local(|| register.situation_with_years(today()).unwrap());
}

/// The commune's rules, read anew each time.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn rules(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.bench_local(|| Rules::of(&register));
}

/// What the made-up register lacks: every eighth household has a card that ends soon, every tenth a loan, of which some
/// are overdue, every twentieth draws a benefit.
fn live(register: &mut Register) {
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    for chunk in ids.chunks(2_000) {
        let enter = |batch: &mut thoatngheo::store::Batch| -> Result<(), StoreError> {
            let cards = chunk.iter().step_by(8).map(|id| given(*id, "the-bhyt", ahead(39)));
            let loans = chunk.iter().step_by(10).enumerate();
            let loans =
                loans.map(|(at, id)| given(*id, "vay-nhcsxh", ahead(at as u64 % 400) - Days::new(60)));
            batch.apply(&Operation::GiveSupports(cards.chain(loans).collect())).map(drop)
        };
        register.batch(&author(), OperationKind::Demo, "đo đạc", enter).unwrap();
    }
    for id in ids.iter().step_by(ids.len() / 100) {
        let head = register.residents(*id).unwrap().remove(0).member.id;
        let benefit = Benefit::since(head, "elderly_80", today() - Days::new(400));
        let operation = AssistanceOperation::SaveBenefit(Edit::new(benefit));
        register.perform(&author(), &Operation::Assistance(operation)).unwrap();
    }
}

fn ahead(days: u64) -> NaiveDate {
    today() + Days::new(days)
}

fn given(household: HouseholdId, model: &str, until: NaiveDate) -> SupportGrant {
    let support = Support {
        quantity: 1000,
        unit: "thẻ".into(),
        value: 30_000_000,
        fund: "tinh".into(),
        state: SupportState::HandedOver,
        until: Some(until),
        ..Support::new(household, model, today() - Days::new(300))
    };
    SupportGrant { support, animals: Vec::new(), owed: None }
}
