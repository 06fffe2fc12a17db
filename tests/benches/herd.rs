//! A herd of 10,000 animals with 60,000 events, of 1,000 households that owe for one: what a count, a balance, the
//! lists of due vaccinations and of due obligations take.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use divan::Bencher;
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::herd::{Animal, By, HerdEvent, HerdEventKind, HerdOperation};
use thoatngheo::domain::history::Author;
use thoatngheo::domain::household::Household;
use thoatngheo::domain::id::{AnimalId, HamletId, HouseholdId};
use thoatngheo::domain::member::{Member, Sex};
use thoatngheo::domain::operation::{Operation, OperationKind, SupportGrant};
use thoatngheo::domain::pass_on::as_of;
use thoatngheo::domain::place::{AreaType, Commune, Hamlet};
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::support::{Support, SupportState};
use thoatngheo::store::{Batch, Clock, Register, StoreError};
use thoatngheo::viet::PartialDate;

const HOUSEHOLDS: usize = 1_000;
const ANIMALS_EACH: usize = 10;
const EVENTS_EACH: u64 = 5;

fn main() {
    divan::main();
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// The register, made once.
fn register() -> Register {
    static FILE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = FILE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        make(&folder.path().join("so.db"));
        folder
    });
    Register::open(&folder.path().join("so.db"), Clock::System).unwrap()
}

fn make(path: &std::path::Path) {
    let author = Author("bench".into());
    let commune =
        Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
    let mut register = Register::create(path, &commune, &author, Clock::System).unwrap();
    let hamlet = Hamlet { name: "Khu 4".into(), ..Hamlet::default() };
    let done = register.perform(&author, &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
    let hamlet = done.created.hamlets()[0];
    let enter = |batch: &mut Batch| (0..HOUSEHOLDS).try_for_each(|number| household(batch, hamlet, number));
    register.batch(&author, OperationKind::Demo, "đo đạc", enter).unwrap();
}

fn household(batch: &mut Batch, hamlet: HamletId, number: usize) -> Result<(), StoreError> {
    let add = Operation::AddHousehold {
        household: Household::new(format!("{number:05}"), hamlet),
        head: Member { name: "Nguyễn Thị Lành".into(), ..Member::default() },
        on: day("2020-01-10"),
    };
    let household = batch.apply(&add)?.households()[0];
    let support = Support {
        household,
        quantity: 1_000,
        value: 18_000_000,
        state: SupportState::HandedOver,
        ..Support::wished("bo-sinh-san", day("2023-01-10"))
    };
    let first = cow(household, &format!("VN-{number:05}"));
    let grant = SupportGrant::new(support, vec![first], &Catalogue::embedded());
    let first = batch.apply(&Operation::GiveSupports(vec![grant]))?.animals()[0];
    let mut events: Vec<_> = (1..=EVENTS_EACH).map(|n| vaccinated(first, n)).collect();
    for at in 1..ANIMALS_EACH {
        let animal = cow(household, &format!("VN-{number:05}-{at}"));
        let add =
            HerdOperation::AddAnimal { animal, on: day("2023-01-10"), first: HerdEventKind::HandedOver };
        let cow = batch.apply(&Operation::Herd(add))?.animals()[0];
        events.extend((1..=EVENTS_EACH).map(|n| vaccinated(cow, n)));
    }
    batch.apply(&Operation::Herd(HerdOperation::RecordEvents(events))).map(drop)
}

fn vaccinated(cow: AnimalId, number: u64) -> HerdEvent {
    let on = day("2023-01-10") + Days::new(number * 180);
    HerdEvent { detail: "lo-mom-long-mong".into(), ..HerdEvent::new(cow, on, HerdEventKind::Vaccinated) }
}

fn cow(holder: HouseholdId, tag: &str) -> Animal {
    Animal {
        tag: tag.into(),
        breed: "Sind lai".into(),
        sex: Some(Sex::Female),
        born: PartialDate::from_iso("2021-05").ok(),
        ..Animal::unnamed(holder, "bò")
    }
}

#[divan::bench]
fn heads_by_class(bencher: Bencher) {
    let (register, catalogue) = (register(), Catalogue::embedded());
    bencher.bench_local(|| register.herd_heads().unwrap().counts(By::Class, day("2025-12-31"), &catalogue));
}

#[divan::bench]
fn balance_of_a_year(bencher: Bencher) {
    let register = register();
    bencher.bench_local(|| register.herd_heads().unwrap().balance((day("2025-01-01"), day("2025-12-31"))));
}

#[divan::bench]
fn vaccinations_due(bencher: Bencher) {
    let (register, catalogue) = (register(), Catalogue::embedded());
    bencher.bench_local(|| register.herd().unwrap().vaccinations_due(&catalogue, day("2025-12-31")).len());
}

#[divan::bench]
fn obligations_due(bencher: Bencher) {
    let register = register();
    bencher.bench_local(|| as_of(register.debts().unwrap(), day("2025-12-31"), 60).len());
}

#[divan::bench]
fn trees_of_households(bencher: Bencher) {
    let register = register();
    bencher.bench_local(|| register.trees(day("2025-12-31"), 60).unwrap().len());
}
