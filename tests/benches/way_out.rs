//! The list of households on their way out, of a commune and far beyond: read, judged, ordered.

mod village;

use divan::Bencher;
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::criteria::CriteriaSets;
use thoatngheo::domain::reach::Rules;
use thoatngheo::domain::standard::Standards;
use thoatngheo::domain::way_out::By;
use village::{SIZES, commune, today};

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn facts_of_all(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.bench_local(|| register.way_out_facts(today()).unwrap().len());
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn ways_out_of_all(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let by = By { rules, near: CriteriaSets::embedded().near() };
    bencher.bench_local(|| register.ways_out(by, today()).unwrap().len());
}
