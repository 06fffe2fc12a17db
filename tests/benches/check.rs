//! How long it takes to prove the register, at the size of a commune (2,000 households) and far beyond (100,000). The
//! target stands in the README's table; `cargo bench --bench check` measures it.

mod village;

use std::ops::ControlFlow;

use divan::Bencher;
use thoatngheo::domain::health::Severity;
use thoatngheo::domain::standard::Standards;
use village::{SIZES, Village, commune, village};

fn main() {
    divan::main();
}

/// Everything that `check` looks at, what is only doubtful too: in a register of people with few names some are doubtful.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn check(bencher: Bencher, households: usize) {
    examine(bencher, village(households));
}

/// The same of a commune in which every fifth household was ever on the list.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn check_of_a_commune(bencher: Bencher, households: usize) {
    examine(bencher, commune(households));
}

fn examine(bencher: Bencher, village: &Village) {
    let (register, standards) = (village.open(), Standards::embedded());
    bencher.bench_local(|| {
        let found = register.examine(&standards, &mut |_, _| ControlFlow::Continue(())).unwrap();
        assert!(found.iter().all(|problem| problem.kind.severity() == Severity::Doubtful));
    });
}

/// What is never doubtful alone: what proves a copy or a dump.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn proof(bencher: Bencher, households: usize) {
    let register = village(households).open();
    bencher.bench_local(|| assert_eq!(register.check().unwrap(), []));
}
