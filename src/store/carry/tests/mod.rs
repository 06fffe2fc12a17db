//! Hamlets that go out and come back.

mod coming;
mod erasing;
mod going;
mod merging;
mod refusing;

use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::domain::carry::{Answers, Bringing, Side};
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::Visit;
use crate::store::testing::{Bench, clock, day, lan, minh};
use crate::store::{Register, Result, StoreError};

pub(in crate::store) fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// An office of two hamlets with a household each, the first of which can go out.
pub(super) struct Office {
    pub bench: Bench,
    pub hamlets: [HamletId; 2],
    pub households: [HouseholdId; 2],
}

impl Office {
    pub fn new() -> Self {
        let mut bench = Bench::new();
        let hamlets = ["Khu 4", "Khu 5"].map(|name| bench.hamlet(name));
        let home = bench.household(hamlets[0], "0412", "Nguyễn Thị Lành");
        let other = bench.household(hamlets[1], "0777", "Vàng A Dế");
        Self { bench, hamlets, households: [home, other] }
    }

    pub fn file(&self) -> PathBuf {
        self.bench.folder.path().join("mang-di.db")
    }

    /// Takes the first hamlet out, and opens the copy as the laptop does.
    pub fn out(&mut self) -> Register {
        let file = self.file();
        self.bench.register.take_out(&lan(), &self.hamlets[..1], "Minh", &file, &mut on).unwrap();
        Register::open(&file, clock()).unwrap()
    }

    pub fn preview(&self, answers: &Answers) -> Bringing<StoreError> {
        let file = self.file();
        self.bench.register.preview_bring_back(&lan(), &file, answers, &mut on).unwrap()
    }

    pub fn bring(&mut self, answers: &Answers) -> Result<Bringing<StoreError>> {
        let file = self.file();
        self.bench.register.bring_back(&lan(), &file, answers, &mut on)
    }

    pub fn home(&self) -> Household {
        self.bench.register.dossier(self.households[0]).unwrap().household.value
    }
}

/// Changes a household's row.
pub(super) fn edit(register: &mut Register, household: HouseholdId, change: impl FnOnce(&mut Household)) {
    let stored = register.dossier(household).unwrap().household;
    let mut value = stored.value.clone();
    change(&mut value);
    let operation = Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-11-20") };
    register.perform(&minh(), &operation).unwrap();
}

/// Enters a visit.
pub(super) fn visit(register: &mut Register, household: HouseholdId, seen: &str) {
    let visit = Visit { seen: seen.into(), ..Visit::of(household, day("2026-11-20"), "Minh") };
    register.perform(&minh(), &Operation::SaveVisit(Edit::new(visit))).unwrap();
}

pub(super) fn all(side: Side) -> Answers {
    let mut answers = Answers::default();
    answers.give_others(side);
    answers
}
