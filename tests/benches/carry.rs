//! How long it takes to take three of fifteen hamlets out, and to bring 500 operations back, at the size of a commune
//! (2,000 households) and far beyond (100,000). The figures stand in the README's table; `cargo bench --bench carry`
//! measures them.

mod village;

use std::ops::ControlFlow;
use std::path::PathBuf;

use divan::Bencher;
use tempfile::TempDir;
use thoatngheo::domain::carry::Answers;
use thoatngheo::domain::id::{HamletId, HouseholdId};
use thoatngheo::domain::operation::Operation;
use thoatngheo::domain::query::Query;
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::visit::Visit;
use thoatngheo::store::{Clock, Register};
use village::{SIZES, author, today, village};

/// Operations that are done on a copy before it comes back.
const OPERATIONS: usize = 500;

fn main() {
    divan::main();
}

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A folder and the path of a copy in it.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mang-di.db");
    (folder, path)
}

fn three(register: &Register) -> Vec<HamletId> {
    register.hamlets().unwrap().iter().take(3).map(|hamlet| hamlet.id).collect()
}

/// Three hamlets of fifteen: a fifth of all households, each with five years of surveys.
#[divan::bench(args = SIZES, sample_count = 5)]
fn taken_out(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let hamlets = three(&register);
    bencher.with_inputs(place).bench_local_refs(|(_, path)| {
        register.take_out(&author(), &hamlets, "", path, &mut on).unwrap().holds.households
    });
}

/// A copy on which so many operations were done: visits, and notes on households.
fn worked_on(register: &mut Register) -> (TempDir, PathBuf) {
    let (folder, path) = place();
    let hamlets = three(register);
    let number = register.take_out(&author(), &hamlets, "", &path, &mut on).unwrap().number;
    let mut copy = Register::open(&path, Clock::System).unwrap();
    let all = copy.find(&Query::default(), today()).unwrap().ids;
    for at in 0..OPERATIONS {
        let household = all[at % all.len()];
        // Every copy says something else: what was brought before would be no change.
        let words = format!("bản {number}, lần {at}");
        let operation = if at % 2 == 0 { visit(household) } else { note(&copy, household, words) };
        copy.perform(&author(), &operation).unwrap();
    }
    (folder, path)
}

fn visit(household: HouseholdId) -> Operation {
    let visit = Visit { seen: "Bò khoẻ".into(), ..Visit::of(household, today(), "Lan") };
    Operation::SaveVisit(Edit::new(visit))
}

fn note(copy: &Register, household: HouseholdId, words: String) -> Operation {
    let stored = copy.dossier(household).unwrap().household;
    let mut value = stored.value.clone();
    value.notes = words;
    Operation::SaveHousehold { edit: Edit::of(&stored, value), on: today() }
}

/// What bringing 500 operations back would do: everything but the last word.
#[divan::bench(args = SIZES, sample_count = 5)]
fn previewed(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let (_folder, path) = worked_on(&mut register);
    bencher.bench_local(|| {
        let found = register.preview_bring_back(&author(), &path, &Answers::default(), &mut on).unwrap();
        assert_eq!((found.operations, found.open), (OPERATIONS, 0));
    });
}

/// 500 operations brought back.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn brought_back(bencher: Bencher, households: usize) {
    let register = std::cell::RefCell::new(village(households).open());
    bencher.with_inputs(|| worked_on(&mut register.borrow_mut())).bench_local_refs(|(_, path)| {
        let mut register = register.borrow_mut();
        register.bring_back(&author(), path, &Answers::default(), &mut on).unwrap().operations
    });
}
