//! Dumps: there and back, and every kind of dump that is not what it should be.

mod hostile;
mod round_trip;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::domain::backup::{DumpFacts, DumpFault};
use crate::store::testing::*;
use crate::store::{Register, StoreError};

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A register with what is hard to write down: empty and absent values, line breaks, quotes, backslashes.
fn village() -> Bench {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let lanh = bench.household(hamlet, "0412", "Nguyễn \"Thị\" Lành, goá");
    bench.join(lanh, "\\N", crate::domain::member::Relation::Child);
    bench.recognise(lanh, crate::domain::class::Class::Poor, "2025-11-20");
    bench.survey(lanh, "2025-10-14", &[1, 4]);
    bench.support(lanh, "bo-sinh-san", "2025-12-01");
    let mut stored = bench.register.dossier(lanh).unwrap().household;
    stored.value.notes = "dòng một\ndòng \"hai\"\r\n=1+1".into();
    let edit = crate::domain::stored::Edit { base: Some((stored.id, stored.rev)), value: stored.value };
    bench.perform(&crate::domain::operation::Operation::SaveHousehold { edit, on: today() });
    bench.register.undo(&lan()).unwrap();
    bench.register.redo(&lan()).unwrap();
    bench
}

/// A dump of a register, in its folder.
fn dumped(bench: &Bench) -> PathBuf {
    let folder = bench.folder.path().join("dump");
    bench.register.dump(&folder, &|facts| facts.commune.clone(), &mut on).unwrap();
    folder
}

fn rebuilt(folder: &Path) -> Result<Register, StoreError> {
    let to = folder.with_file_name("rebuilt.db");
    Register::rebuild(folder, &to, clock(), &mut on)
}

/// What is wrong with a dump.
fn fault(folder: &Path) -> DumpFault {
    match rebuilt(folder).map(drop) {
        Err(StoreError::Dump(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

fn facts(folder: &Path) -> DumpFacts {
    serde_json::from_str(&fs::read_to_string(folder.join("register.json")).unwrap()).unwrap()
}
