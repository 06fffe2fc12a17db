//! How fast it is told what came of supports and what is expected, in a commune and far beyond: the reading that both
//! share, then each page whole. `cargo bench --bench results` measures it, through the calls that the program makes.

mod village;

use divan::Bencher;
use thoatngheo::domain::outcome::{Asked, outcomes};
use thoatngheo::domain::outlook::outlook;
use thoatngheo::domain::reach;
use thoatngheo::shell::rules::Rules;
use village::{SIZES, commune, today};

fn main() {
    for households in SIZES {
        commune(households);
    }
    divan::main();
}

/// Every household with its decisions, surveys and supports.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn all_are_followed(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.bench_local(|| register.followed(today()).unwrap());
}

/// What became of the households that had each model, beside those that had none.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn what_works(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    let asked = Asked { on: today(), begun: None };
    bencher.bench_local(|| outcomes(&register.followed(today()).unwrap(), by(&rules), asked));
}

/// Exits by year: as they came, would have been expected, and are.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn what_is_expected(bencher: Bencher, households: usize) {
    let (register, rules) = (commune(households).open(), Rules::embedded());
    bencher.bench_local(|| outlook(&register.followed(today()).unwrap(), by(&rules), today()));
}

fn by(rules: &Rules) -> reach::Rules<'_> {
    reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards }
}
