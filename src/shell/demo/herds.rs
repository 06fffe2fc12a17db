//! The made-up commune's bank of cows: a first round of breeding cows in 2022, whose first female
//! calves go on to the next households, and theirs again. Some die, some are sold, some are slow.

use chrono::{Datelike, NaiveDate};

use super::calendar::{TODAY, after, some_day, whole, ymd};
use super::chance::Chance;
use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{AnimalId, HouseholdId, PassOnId, SupportId};
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::{Fault, PassOnHandOver, PassOnOperation};
use crate::domain::support::{Support, SupportState};
use crate::store::{Batch, Result};

/// The model.
pub const MODEL: &str = "bo-sinh-san";
/// One first cow for so many households of the commune.
const HOUSEHOLDS_A_COW: usize = 100;
/// Days from one calf to the next mating, and from mating to the calf.
const REST: (i64, i64) = (70, 130);
const PREGNANCY: i64 = 283;
/// Age in days at which a calf goes on.
const PASS_ON_AGE: (i64, i64) = (185, 235);

/// What cows are vaccinated with, by the codes of the plan.
const VACCINES: [&str; 2] = ["tu-huyet-trung", "lo-mom-long-mong"];

/// Someone who may be given a cow.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The household.
    pub household: HouseholdId,
    /// Its head, who signs.
    pub head: String,
}

/// A cow in a household's hands.
#[derive(Debug, Clone)]
struct Held {
    animal: AnimalId,
    debt: PassOnId,
    keeper: HouseholdId,
    since: NaiveDate,
    /// From here on it can be mated.
    ripe: NaiveDate,
    generation: u32,
}

/// The herd that grows from the first cows.
pub struct Herds<'w, 't, 'a> {
    /// The open operation.
    pub batch: &'w mut Batch<'t, 'a>,
    /// Chance.
    pub chance: Chance,
    /// Models and their rules.
    pub catalogue: &'w Catalogue,
    /// The model of the catalogue.
    pub model: &'w SupportModel,
    /// Who waits for an animal, the next one last.
    waiting: Vec<Candidate>,
    minutes: u32,
    tags: u32,
}

/// Hands out the first cows and lets the herd grow until the commune stands still. Gives who waits still.
pub fn grow(
    batch: &mut Batch,
    seed: u64,
    catalogue: &Catalogue,
    mut candidates: Vec<Candidate>,
) -> Result<Vec<Candidate>> {
    let Some(model) = catalogue.model(MODEL) else { return Ok(candidates) };
    let mut chance = Chance::of(seed, u64::MAX);
    chance.shuffle(&mut candidates);
    let first = candidates.len().div_ceil(HOUSEHOLDS_A_COW / 20).max(1);
    let mut herds = Herds { batch, chance, catalogue, model, waiting: candidates, minutes: 0, tags: 0 };
    let mut held = Vec::new();
    for _ in 0..first {
        held.extend(herds.first_cow()?);
    }
    while let Some(cow) = held.pop() {
        held.extend(herds.raise(cow)?);
    }
    Ok(herds.waiting)
}

impl Herds<'_, '_, '_> {
    fn first_cow(&mut self) -> Result<Option<Held>> {
        let Some(to) = self.waiting.pop() else { return Ok(None) };
        let on = some_day(&mut self.chance, ymd(2022, 3, 10), ymd(2022, 5, 30));
        let born = on.year() - 2;
        self.tags += 1;
        let cow = Animal {
            tag: format!("TB{:04}", self.tags),
            breed: self.chance.pick(&["Lai Sind", "Lai Sind", "Lai Zebu", "Bò vàng"]).to_owned(),
            sex: Some(Sex::Female),
            born: crate::viet::PartialDate::from_month(born, self.chance.count(1, 12)).ok(),
            weight_kg: Some(self.chance.count(170, 220)),
            ..Animal::unnamed(to.household, "bò")
        };
        let support = self.support(&to, on, None);
        let grant = SupportGrant::new(support, vec![cow], self.catalogue);
        let made = self.batch.apply(&Operation::GiveSupports(vec![grant]))?;
        let ids = made.pass_ons().first().copied().zip(made.animals().first().copied());
        let held = |(debt, animal)| Held {
            animal,
            debt,
            keeper: to.household,
            since: on,
            ripe: after(on, 60),
            generation: 1,
        };
        Ok(ids.map(held))
    }

    fn support(&mut self, to: &Candidate, on: NaiveDate, from: Option<SupportId>) -> Support {
        let bought = from.is_none();
        self.minutes += 1;
        Support {
            quantity: 1000,
            unit: self.model.unit.vi.clone(),
            value: if bought {
                self.chance.between(34, 40) * 500_000
            } else {
                self.chance.between(18, 24) * 500_000
            },
            fund: if bought { "mttq-tw" } else { "cong-dong" }.to_owned(),
            state: if bought { SupportState::Settled } else { SupportState::HandedOver },
            minutes_number: format!("{:02}/{}", self.minutes % 60 + 1, on.year()),
            receiver: to.head.clone(),
            passed_on_from: from,
            ..Support::new(to.household, MODEL, on)
        }
    }

    /// What becomes of a cow, and the calf that goes on from her.
    fn raise(&mut self, cow: Held) -> Result<Option<Held>> {
        let fate = self.chance.between(0, 99);
        let gone = match fate {
            0..=6 => after(cow.since, self.chance.between(50, 400)),
            7..=8 => after(cow.since, 210),
            9 => after(cow.since, 160),
            _ => NaiveDate::MAX,
        };
        self.vaccinate(&cow, gone)?;
        match fate {
            0..=6 => self.die(&cow, gone).map(|()| None),
            7..=8 => {
                self.event(cow.animal, gone, HerdEventKind::Sold, "Hộ tự ý bán, đang thu hồi").map(|()| None)
            }
            9 => self.event(cow.animal, gone, HerdEventKind::Stolen, "Đã báo công an xã").map(|()| None),
            10..=17 => self
                .event(
                    cow.animal,
                    after(cow.ripe, 300),
                    HerdEventKind::Barren,
                    "Phối ba lần không đậu, gia hạn",
                )
                .map(|()| None),
            _ => self.breed(&cow),
        }
    }

    fn event(&mut self, animal: AnimalId, on: NaiveDate, kind: HerdEventKind, note: &str) -> Result<()> {
        if on > TODAY {
            return Ok(());
        }
        let event = HerdEvent { note: note.to_owned(), ..HerdEvent::new(animal, on, kind) };
        self.batch.apply(&Operation::RecordHerdEvent(event)).map(drop)
    }

    /// Twice a year against two diseases, as long as it is there.
    fn vaccinate(&mut self, cow: &Held, gone: NaiveDate) -> Result<()> {
        let days = (0..4).map(|time| after(cow.since, 20 + time * 182));
        let given = |on: NaiveDate| {
            VACCINES.map(|vaccine| HerdEvent {
                detail: vaccine.to_owned(),
                ..HerdEvent::new(cow.animal, on, HerdEventKind::Vaccinated)
            })
        };
        let events = days.filter(|on| *on < gone && *on <= TODAY).flat_map(given).collect();
        self.batch.apply(&Operation::Herd(HerdOperation::RecordEvents(events))).map(drop)
    }

    /// A death without fault voids the debt.
    fn die(&mut self, cow: &Held, on: NaiveDate) -> Result<()> {
        if on > TODAY {
            return Ok(());
        }
        self.minutes += 1;
        let died = HerdEvent {
            fault: Some(Fault::None),
            minutes_number: format!("{:02}/{}", self.minutes % 60 + 1, on.year()),
            note: "Viêm da nổi cục; biên bản thú y".to_owned(),
            ..HerdEvent::new(cow.animal, on, HerdEventKind::Died)
        };
        self.batch.apply(&Operation::RecordHerdEvent(died)).map(drop)
    }

    /// Calves until the first female one goes on; after it the cow is the household's own.
    fn breed(&mut self, cow: &Held) -> Result<Option<Held>> {
        let mut ripe = cow.ripe;
        for _ in 0..3 {
            let mated = after(ripe, self.chance.between(REST.0, REST.1));
            let calved = after(mated, PREGNANCY + self.chance.between(-6, 8));
            self.event(cow.animal, mated, HerdEventKind::Mated, "Thụ tinh nhân tạo")?;
            self.event(cow.animal, after(mated, 62), HerdEventKind::Pregnant, "")?;
            if calved > TODAY {
                return Ok(None);
            }
            let sex = if self.chance.is(520) { Sex::Female } else { Sex::Male };
            let calf = self.calve(cow, calved, sex)?;
            if sex == Sex::Female {
                return self.pass_on(cow, calf, calved);
            }
            ripe = calved;
        }
        Ok(None)
    }

    fn calve(&mut self, cow: &Held, on: NaiveDate, sex: Sex) -> Result<Option<AnimalId>> {
        let said = if sex == Sex::Female { "Bê cái" } else { "Bê đực" };
        self.tags += 1;
        let calf = Animal {
            tag: format!("TB{:04}", self.tags),
            breed: "Lai Sind".to_owned(),
            sex: Some(sex),
            born: whole(on),
            generation: cow.generation,
            ..Animal::unnamed(cow.keeper, "bò")
        };
        let calved =
            HerdEvent { note: said.to_owned(), ..HerdEvent::new(cow.animal, on, HerdEventKind::Calved) };
        let birth = HerdOperation::RecordBirth { calved, offspring: vec![calf] };
        Ok(self.batch.apply(&Operation::Herd(birth))?.animals().first().copied())
    }

    /// The calf goes to the next household once it is old enough, which settles what is owed.
    fn pass_on(&mut self, cow: &Held, calf: Option<AnimalId>, born: NaiveDate) -> Result<Option<Held>> {
        let on = after(born, self.chance.between(PASS_ON_AGE.0, PASS_ON_AGE.1));
        let (Some(animal), true) = (calf, on <= TODAY) else { return Ok(None) };
        let Some(to) = self.waiting.pop() else { return Ok(None) };
        let owed = self.batch.obligation(cow.debt)?;
        let support = self.support(&to, on, Some(owed.support));
        let handed = PassOnHandOver {
            pass_on: (owed.id, owed.rev),
            animals: vec![(animal, 1)],
            grant: SupportGrant::new(support, Vec::new(), self.catalogue),
            on,
            waiting: None,
            reason: String::new(),
        };
        let handed = Operation::PassOn(PassOnOperation::HandOn(Box::new(handed)));
        let debt = self.batch.apply(&handed)?.pass_ons().first().copied();
        let (keeper, ripe, generation) = (to.household, after(born, 480), cow.generation + 1);
        Ok(debt.map(|debt| Held { animal, debt, keeper, since: on, ripe, generation }))
    }
}
