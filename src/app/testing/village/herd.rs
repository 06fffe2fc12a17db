//! Herds of a made-up register: the first households of the list have a cow each, one of them dead, one a flock.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::{dossier, stored};
use crate::app::board::{Board, Subject};
use crate::app::boards::herd::animals::Animals;
use crate::app::boards::herd::balance::HerdBalance;
use crate::app::boards::herd::heads::Heads;
use crate::app::boards::herd::life::AnimalLife;
use crate::app::boards::herd::vaccinations::Vaccinations;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Neighbour;
use crate::domain::herd::{AnimalRecord, Herd, HerdAnimal, HerdEventKind, Holder, Life, Step};
use crate::domain::id::{AnimalId, HamletId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::query::ListRow;
use crate::viet::PartialDate;

/// How many households have animals.
const KEEPERS: usize = 6;

/// A board of herds.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    let (herd, catalogue, today) = (herd(rows), Catalogue::embedded(), day("2026-11-22"));
    match subject {
        Subject::Animal(_) => Box::new(AnimalLife::new(record(), &catalogue)),
        Subject::Heads { by, on } => Box::new(Heads::new(&herd, &catalogue, by, on, today)),
        Subject::HerdBalance(year) => Box::new(HerdBalance::new(&herd, year, today)),
        Subject::Vaccinations => Box::new(Vaccinations::new(&herd, &catalogue, today)),
        Subject::Animals(of) => Box::new(Animals::new(&herd, &catalogue, of, today)),
        other => panic!("no board of herds: {other:?}"),
    }
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn herd(rows: &[ListRow]) -> Herd {
    let keepers = rows.iter().take(KEEPERS);
    let holders: HashMap<_, _> = keepers.clone().map(|row| (row.id, holder(row))).collect();
    let animals = keepers.enumerate().map(|(at, row)| animal(at, row.id)).collect();
    Herd { animals, holders, passed_from: HashMap::new() }
}

fn holder(row: &ListRow) -> Holder {
    Holder {
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet: HamletId(1),
        hamlet_name: row.hamlet.clone(),
        left: Vec::new(),
        ethnicity: "Mường".into(),
        recognitions: Vec::new(),
    }
}

fn animal(at: usize, holder: HouseholdId) -> HerdAnimal {
    let flock = at + 1 == KEEPERS;
    let heads = if flock { 50 } else { 1 };
    let step = |kind, on, heads| Step { on: day(on), kind, heads };
    let mut steps = vec![step(HerdEventKind::HandedOver, "2025-03-12", heads)];
    match at {
        0 => steps.push(step(HerdEventKind::Vaccinated, "2026-10-01", 1)),
        1 => steps.push(step(HerdEventKind::Pregnant, "2026-08-01", 1)),
        2 => steps.push(step(HerdEventKind::Died, "2026-02-03", 1)),
        _ if flock => steps.push(step(HerdEventKind::Sold, "2026-05-01", 20)),
        _ => {}
    }
    let given = ["lo-mom-long-mong", "tu-huyet-trung", "viem-da-noi-cuc"];
    let vaccinated =
        if at == 0 { given.map(|code| (code.into(), day("2026-10-01"))).into() } else { Vec::new() };
    HerdAnimal {
        id: AnimalId(at as i64 + 1),
        tag: if flock { String::new() } else { format!("VN-{:04}", 412 + at) },
        species: if flock { "gà" } else { "bò" }.into(),
        breed: if flock { "" } else { "Sind lai" }.into(),
        sex: (!flock).then_some(Sex::Female),
        born: PartialDate::from_iso("2023-05").ok().filter(|_| !flock),
        support: None,
        holder,
        generation: 1,
        life: Life::from(steps),
        vaccinated,
    }
}

/// The cow of [`dossier`] with her calf.
fn record() -> AnimalRecord {
    let dossier = dossier();
    let animal = dossier.animals[0].clone();
    let events = dossier.herd_events.iter().filter(|event| event.animal == animal.id).cloned().collect();
    let young = dossier.animals.iter().filter(|other| other.dam == Some(animal.id)).cloned().collect();
    let holder = Neighbour {
        id: dossier.household.id,
        code: dossier.household.code.clone(),
        head: dossier.head_name().to_owned(),
    };
    let support = dossier.supports.iter().find(|support| Some(support.id) == animal.support).cloned();
    AnimalRecord {
        animal: stored(animal.id, 1, animal.value),
        events,
        holder,
        support,
        dam: None,
        offspring: young,
    }
}
