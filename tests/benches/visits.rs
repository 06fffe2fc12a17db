//! How long it takes to tell who is to be visited, in a commune and far beyond: the count of the morning screen, and
//! the list.

mod village;

use divan::{Bencher, black_box};
use thoatngheo::shell::rules::Rules;

use village::{SIZES, commune, today};

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn overdue_are_counted(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    let rules = Rules::embedded();
    bencher.bench_local(|| black_box(register.visits_overdue(rules.watching(), today()).unwrap()));
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn who_is_to_be_visited(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    let rules = Rules::embedded();
    bencher.bench_local(|| black_box(register.visits_due(rules.watching(), today()).unwrap()));
}
