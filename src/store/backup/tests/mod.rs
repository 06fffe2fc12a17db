//! Copies, the folder of copies, and putting a copy back.

mod automatic;
#[cfg(unix)]
mod bytes;
mod copies;
mod damaged;
mod destroyed;
mod restoring;

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::*;
use crate::domain::backup::BackupRules;
use crate::domain::colleague::Role;
use crate::store::StoreError;
use crate::store::testing::*;

/// A register with one household.
fn village() -> Bench {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench
}

/// One more household, entered later.
fn add_household(bench: &mut Bench) {
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0413", "Hà Thị Đượm");
}

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A copy beside the register, under a name of its own.
fn copied(bench: &Bench) -> PathBuf {
    let copy = bench.folder.path().join("copy.db");
    bench.register.backup(&copy, &mut on).unwrap();
    copy
}

fn at(text: &str) -> Clock {
    Clock::Fixed(DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc))
}

fn households(register: &Register) -> usize {
    register.find(&Default::default(), today()).unwrap().total
}

fn names(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|name| name != ".lock").collect();
    names.sort();
    names
}

/// Puts a copy back after the register was closed.
fn restored(bench: Bench, copy: &Path) -> (tempfile::TempDir, Restored) {
    let path = bench.path();
    let Bench { register, folder } = bench;
    drop(register);
    let restored = Register::restore(copy, &path, &lan(), clock(), &mut on).unwrap();
    (folder, restored)
}

/// Lan keeps the register, Minh approves.
fn keeper_and_approver(bench: &mut Bench) {
    bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    bench.perform(&colleague(&minh(), Role::Approver, &[]));
}
