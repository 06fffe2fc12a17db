//! How fast the watch after the exit is read: every household that left the list, with what warns of its coming back.
//! `cargo bench --bench watch` measures it.

mod village;

use divan::Bencher;
use thoatngheo::shell::rules::Rules;
use village::{SIZES, commune, today};

fn main() {
    for households in SIZES {
        commune(households);
    }
    divan::main();
}

/// The list of the watch with all warnings.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn who_is_watched(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    bencher.bench_local(|| register.watch(rules.watching(), today()).unwrap());
}
