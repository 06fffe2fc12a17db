//! How fast the official tables are, at the size of a commune (2,000 households) and far beyond (100,000).
//! `cargo bench --bench report` measures them; the targets stand beside each.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use divan::Bencher;
use tempfile::TempDir;
use thoatngheo::domain::report::{Lines, Period, TableSet, TableSpec};
use thoatngheo::i18n::Lang;
use thoatngheo::shell::demo::{self, Demo};
use thoatngheo::shell::report::{issued, table, tables};
use thoatngheo::shell::rules::Rules;
use thoatngheo::store::{Clock, Register};
use thoatngheo::tables::write::report_to_xlsx;

const SIZES: [u32; 2] = [2_000, 100_000];

fn main() {
    divan::main();
}

/// All tables in one walk, the two lists of people among them: at most 2 s for 100,000 households.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn all_tables(bencher: Bencher, households: u32) {
    let (register, rules, set) = (village(households), Rules::embedded(), TableSet::embedded());
    let specs: Vec<&TableSpec> = set.all().iter().collect();
    bencher.bench_local(|| tables(&register, &rules, &specs, period(), &mut go_on).unwrap());
}

/// The tables of counts alone.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn tables_of_counts(bencher: Bencher, households: u32) {
    let (register, rules, set) = (village(households), Rules::embedded(), TableSet::embedded());
    let specs: Vec<&TableSpec> = set.all().iter().filter(|spec| spec.lines != Lines::Person).collect();
    bencher.bench_local(|| tables(&register, &rules, &specs, period(), &mut go_on).unwrap());
}

/// One table.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn movement(bencher: Bencher, households: u32) {
    let (register, rules, set) = (village(households), Rules::embedded(), TableSet::embedded());
    let specs = [set.by_name("movement-poor").unwrap()];
    bencher.bench_local(|| tables(&register, &rules, &specs, period(), &mut go_on).unwrap());
}

/// The detailed list as a workbook: at most 5 s for 40,000 people.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn list_to_xlsx(bencher: Bencher, households: u32) {
    let (register, rules, set) = (village(households), Rules::embedded(), TableSet::embedded());
    let (spec, commune) = (set.by_name("list-near-poor").unwrap(), register.commune().unwrap());
    bencher.bench_local(|| {
        let table = table(&register, &rules, spec, period(), &mut go_on).unwrap();
        let at = period().to.and_hms_opt(8, 0, 0).unwrap();
        report_to_xlsx(&issued(&table, &commune, "do.dac", at), Lang::Vi).unwrap().len()
    });
}

fn go_on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn period() -> Period {
    Period::until(NaiveDate::from_ymd_opt(2025, 12, 31).unwrap())
}

/// The made-up commune of a size, made once.
fn village(households: u32) -> Register {
    static SMALL: OnceLock<(PathBuf, TempDir)> = OnceLock::new();
    static LARGE: OnceLock<(PathBuf, TempDir)> = OnceLock::new();
    let cell = if households == SIZES[0] { &SMALL } else { &LARGE };
    let (path, _) = cell.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        demo::make(&path, Demo { households, seed: 1 }, &mut |_| true).unwrap();
        (path, folder)
    });
    Register::open(path, Clock::System).unwrap()
}
