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
use crate::domain::pass_on::{PassOn, PassOnState, obligation_due};
use crate::domain::stored::Edit;
use crate::domain::support::{PartOf, Support, SupportState};
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
    support: SupportId,
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
    let mut herds = Herds { batch, chance, model, waiting: candidates, minutes: 0, tags: 0 };
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
            support: None,
            holder: to.household,
            tag: format!("TB{:04}", self.tags),
            species: "bò".to_owned(),
            breed: self.chance.pick(&["Lai Sind", "Lai Sind", "Lai Zebu", "Bò vàng"]).to_owned(),
            sex: Some(Sex::Female),
            born: crate::viet::PartialDate::from_month(born, self.chance.count(1, 12)).ok(),
            weight_kg: Some(self.chance.count(170, 220)),
            dam: None,
            generation: 1,
            heads: 1,
            value: None,
            photo: String::new(),
        };
        let support = self.support(&to, on, None);
        let made = self.batch.apply(&Operation::GiveSupports(vec![SupportGrant {
            support,
            animals: vec![cow],
            owed: None,
        }]))?;
        let ids = made.supports().first().copied().zip(made.animals().first().copied());
        let Some((support, animal)) = ids else { return Ok(None) };
        let debt = self.debt(support, to.household, on)?;
        let ripe = after(on, 60);
        Ok(debt.map(|debt| Held {
            animal,
            support,
            debt,
            keeper: to.household,
            since: on,
            ripe,
            generation: 1,
        }))
    }

    fn support(&mut self, to: &Candidate, on: NaiveDate, from: Option<SupportId>) -> Support {
        let bought = from.is_none();
        self.minutes += 1;
        Support {
            household: to.household,
            model: MODEL.to_owned(),
            quantity: 1000,
            unit: self.model.unit.vi.clone(),
            value: if bought {
                self.chance.between(34, 40) * 500_000
            } else {
                self.chance.between(18, 24) * 500_000
            },
            fund: if bought { "mttq-tw" } else { "cong-dong" }.to_owned(),
            date: on,
            state: if bought { SupportState::Settled } else { SupportState::HandedOver },
            minutes_number: format!("{:02}/{}", self.minutes % 60 + 1, on.year()),
            receiver: to.head.clone(),
            until: None,
            details: Default::default(),
            note: String::new(),
            passed_on_from: from,
            member: None,
            part_of: PartOf::default(),
            exception: String::new(),
        }
    }

    fn debt(&mut self, support: SupportId, debtor: HouseholdId, on: NaiveDate) -> Result<Option<PassOnId>> {
        let Some(rule) = self.model.pass_on else { return Ok(None) };
        let owed = open_debt(support, debtor, obligation_due(rule, on));
        Ok(self.batch.apply(&Operation::SavePassOn(Edit::new(owed)))?.pass_ons().first().copied())
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
        self.event(cow.animal, on, HerdEventKind::Died, "Viêm da nổi cục; biên bản thú y")?;
        let due = self.model.pass_on.map_or(on, |rule| obligation_due(rule, cow.since));
        let debt = PassOn {
            state: PassOnState::Voided,
            note: "Bò chết do dịch bệnh, khách quan".to_owned(),
            ..open_debt(cow.support, cow.keeper, due)
        };
        self.batch.apply(&Operation::SavePassOn(Edit { base: Some((cow.debt, 1)), value: debt })).map(drop)
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

    fn calve(&mut self, cow: &Held, on: NaiveDate, sex: Sex) -> Result<Option<(AnimalId, Animal)>> {
        let said = if sex == Sex::Female { "Bê cái" } else { "Bê đực" };
        self.event(cow.animal, on, HerdEventKind::Calved, said)?;
        self.tags += 1;
        let calf = Animal {
            support: None,
            holder: cow.keeper,
            tag: format!("TB{:04}", self.tags),
            species: "bò".to_owned(),
            breed: "Lai Sind".to_owned(),
            sex: Some(sex),
            born: whole(on),
            weight_kg: None,
            dam: Some(cow.animal),
            generation: cow.generation,
            heads: 1,
            value: None,
            photo: String::new(),
        };
        let made = self.batch.apply(&Operation::SaveAnimal(Edit::new(calf.clone())))?;
        let id = made.animals().first().copied();
        if let Some(id) = id {
            self.event(id, on, HerdEventKind::Born, "")?;
        }
        Ok(id.map(|id| (id, calf)))
    }

    /// The calf goes to the next household once it is old enough.
    fn pass_on(
        &mut self,
        cow: &Held,
        calf: Option<(AnimalId, Animal)>,
        born: NaiveDate,
    ) -> Result<Option<Held>> {
        let on = after(born, self.chance.between(PASS_ON_AGE.0, PASS_ON_AGE.1));
        let (Some((animal, calf)), true) = (calf, on <= TODAY) else { return Ok(None) };
        let Some(to) = self.waiting.pop() else { return Ok(None) };
        self.event(animal, on, HerdEventKind::PassedOn, &format!("Chuyển cho hộ {}", to.head))?;
        let support = self.support(&to, on, Some(cow.support));
        let made = self.batch.apply(&Operation::GiveSupports(vec![SupportGrant {
            support,
            animals: Vec::new(),
            owed: None,
        }]))?;
        let Some(support) = made.supports().first().copied() else { return Ok(None) };
        self.settle(cow, &to, support)?;
        let generation = cow.generation + 1;
        let moved =
            Animal { support: Some(support), holder: to.household, generation, weight_kg: Some(95), ..calf };
        self.batch.apply(&Operation::SaveAnimal(Edit { base: Some((animal, 1)), value: moved }))?;
        self.event(animal, on, HerdEventKind::HandedOver, "")?;
        let debt = self.debt(support, to.household, on)?;
        let ripe = after(born, 480);
        Ok(debt.map(|debt| Held { animal, support, debt, keeper: to.household, since: on, ripe, generation }))
    }

    fn settle(&mut self, cow: &Held, to: &Candidate, by: SupportId) -> Result<()> {
        let due = self.model.pass_on.map_or(cow.since, |rule| obligation_due(rule, cow.since));
        let debt = PassOn {
            state: PassOnState::Settled,
            receiver: Some(to.household),
            settled_by: Some(by),
            ..open_debt(cow.support, cow.keeper, due)
        };
        self.batch.apply(&Operation::SavePassOn(Edit { base: Some((cow.debt, 1)), value: debt })).map(drop)
    }
}

fn open_debt(support: SupportId, debtor: HouseholdId, due: NaiveDate) -> PassOn {
    PassOn::due(support, debtor, due, None)
}
