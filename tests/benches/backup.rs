//! How fast a copy is made and proved, alone and together, at the size of a commune (2,000 households) and far beyond
//! (100,000); what is told of a folder of copies; a copy put back. The targets stand in the README's table;
//! `cargo bench --bench backup` measures them.

mod village;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use divan::Bencher;
use tempfile::TempDir;
use thoatngheo::domain::backup::Occasion;
use thoatngheo::store::{BackupFolder, Clock, Register};
use village::{SIZES, author, commune, village};

fn main() {
    divan::main();
}

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A folder and the path of a copy in it.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    (folder, path)
}

/// A copy, synced, read back from the disk, checked, counted: what `backup` does.
#[divan::bench(args = SIZES, sample_count = 20)]
fn backup(bencher: Bencher, households: usize) {
    let register = village(households).open();
    bencher.with_inputs(place).bench_local_refs(|(_, path)| register.backup(path, &mut on).unwrap());
}

/// The same of a commune in which every fifth household was ever on the list.
#[divan::bench(args = SIZES, sample_count = 20)]
fn backup_of_a_commune(bencher: Bencher, households: usize) {
    let register = commune(households).open();
    bencher.with_inputs(place).bench_local_refs(|(_, path)| register.backup(path, &mut on).unwrap());
}

/// The part of it that reads the copy back: what is left is copying.
#[divan::bench(args = SIZES, sample_count = 20)]
fn verified(bencher: Bencher, households: usize) {
    let (_folder, copy) = proved(households);
    bencher.bench_local(|| Register::verify(&copy).unwrap().households);
}

/// A finished copy, which nobody has open.
fn proved(households: usize) -> (TempDir, PathBuf) {
    let (folder, path) = place();
    village(households).open().backup(&path, &mut on).unwrap();
    (folder, path)
}

/// What a copy holds: a line of the list of copies.
#[divan::bench(args = SIZES)]
fn told_of_a_copy(bencher: Bencher, households: usize) {
    let (folder, _) = proved(households);
    let register = folder.path().join("so.db");
    std::fs::create_dir(folder.path().join("so.db.backups")).unwrap();
    std::fs::rename(folder.path().join("copy.db"), folder.path().join("so.db.backups/so-20261122-203500.db"))
        .unwrap();
    bencher.bench_local(|| BackupFolder::beside(&register).copies().unwrap().len());
}

/// What putting a copy back would change.
#[divan::bench(args = SIZES)]
fn previewed(bencher: Bencher, households: usize) {
    let (_folder, copy) = proved(households);
    let path: &Path = &village(households).path;
    bencher.bench_local(|| Register::preview_restore(&copy, path).unwrap());
}

/// A copy put in the place of a register, which is kept.
#[divan::bench(args = SIZES, sample_count = 5)]
fn put_back(bencher: Bencher, households: usize) {
    let copy = proved(households);
    let prepared = || {
        let (folder, _) = place();
        let register = folder.path().join("so.db");
        std::fs::copy(&copy.1, &register).unwrap();
        let opened = Register::open(&register, Clock::System).unwrap();
        opened.keep_copy(Occasion::Hand, &mut on).unwrap();
        drop(opened);
        (folder, register)
    };
    bencher.with_inputs(prepared).bench_local_refs(|(_, register)| {
        Register::restore(&copy.1, register, &author(), Clock::System, &mut on).unwrap().kept
    });
}

/// The register as text.
#[divan::bench(args = SIZES, sample_count = 3)]
fn dump(bencher: Bencher, households: usize) {
    let register = village(households).open();
    bencher
        .with_inputs(place)
        .bench_local_refs(|(_, path)| register.dump(path, &|_| String::new(), &mut on).unwrap().tables.len());
}

/// A register made from text.
#[divan::bench(args = SIZES, sample_count = 1)]
fn rebuild(bencher: Bencher, households: usize) {
    let (folder, _) = place();
    let dumped = folder.path().join("dump");
    village(households).open().dump(&dumped, &|_| String::new(), &mut on).unwrap();
    bencher.with_inputs(place).bench_local_refs(|(_, path)| {
        Register::rebuild(&dumped, path, Clock::System, &mut on).unwrap().hamlets().unwrap().len()
    });
}
