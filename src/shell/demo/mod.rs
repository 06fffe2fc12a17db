//! The made-up commune: about 2,000 households in 15 hamlets with five years behind them, the same
//! for the same seed on any day. Nobody in it is meant.
//!
//! Lives are made one by one (`life` and what it uses; pure) and stored at once (`write`), so that a
//! hundred thousand households need no more memory than one. All of it is one operation of the
//! journal. Names and remarks here are data of the register, not words of the program.

mod aid;
mod benefits;
mod calendar;
mod chance;
mod escaped;
mod events;
mod family;
mod hamlets;
mod herds;
mod life;
mod loans;
mod names;
mod needs;
mod offers;
mod path;
mod review;
mod rounds;
mod stock;
mod supports;
mod tags;
mod targets;
mod tasks;
mod visits;
mod write;
mod yearly;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::path::Path;

use self::aid::{Groups, Helper, Neighbour, PayBook};
use self::chance::Chance;
use self::herds::Candidate;
use self::life::{Home, Life, life};
use self::rounds::Opened;
use self::tags::Tags;
use self::write::Writer;
use crate::domain::catalogue::Catalogue;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, HouseholdId, MemberId};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::stored::Edit;
use crate::store::{Batch, Clock, Register, Result, StoreError};

#[cfg(test)]
use self::calendar::TODAY;
use self::calendar::now;

/// Who made the made-up commune, as its journal says.
const AUTHOR: &str = "demo";

/// The commune helps so many households at most, however large it is made: no more of them need be remembered.
const HELPED_AMONG: usize = 4_000;

/// Which made-up commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many households (without those that split off).
    pub households: u32,
    /// The seed of chance.
    pub seed: u64,
}

impl Demo {
    /// What its operation in the journal is about; tells one made-up commune from another.
    pub fn subject(self) -> String {
        format!("{} / {}", self.households, self.seed)
    }
}

/// Told after each household: how many are done; `true` goes on, `false` stops everything.
pub type Progress<'a> = dyn FnMut(u32) -> bool + 'a;

/// Makes the register of a made-up commune at a path where there is no file.
///
/// # Errors
/// As [`Register::create`]; [`StoreError::Cancelled`] where `progress` said so. No file is left then.
pub fn make(path: &Path, demo: Demo, progress: &mut Progress) -> Result<Register> {
    let author = Author(AUTHOR.to_owned());
    let mut register = Register::create(path, &hamlets::commune(), &author, Clock::Fixed(now()))?;
    register.seed_ids(demo.seed);
    let made = register.batch(&author, OperationKind::Demo, &demo.subject(), |batch| {
        Maker {
            batch,
            demo,
            catalogue: Catalogue::embedded(),
            rounds: Vec::new(),
            waiting: Vec::new(),
            groups: Groups::default(),
            pay_book: PayBook::default(),
            neighbours: Vec::new(),
            tags: Tags::default(),
            made: 0,
        }
        .make(progress)
    });
    match made {
        Ok(_) => Ok(register),
        Err(error) => {
            drop(register);
            remove(path);
            Err(error)
        }
    }
}

/// Takes away a register that was not finished, with its side files.
fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        // What cannot be removed is told by the next attempt.
        let _ = std::fs::remove_file(name);
    }
}

/// The made-up commune while it is made.
struct Maker<'w, 't, 'a> {
    batch: &'w mut Batch<'t, 'a>,
    demo: Demo,
    catalogue: Catalogue,
    rounds: Vec<Opened>,
    waiting: Vec<Candidate>,
    groups: Groups,
    pay_book: PayBook,
    neighbours: Vec<Neighbour>,
    tags: Tags,
    made: u32,
}

impl Maker<'_, '_, '_> {
    fn make(mut self, progress: &mut Progress) -> Result<()> {
        let mut chance = Chance::of(self.demo.seed, u64::MAX - 1);
        let sizes = hamlets::sizes(&mut chance, self.demo.households);
        let homes = self.hamlets(&mut chance, &sizes)?;
        self.rounds = rounds::open(self.batch, self.demo.seed, &homes)?;
        self.groups = aid::found(self.batch)?;
        for (at, size) in sizes.iter().enumerate() {
            let next = homes[(at + 1) % homes.len()];
            for _ in 0..*size {
                self.household(homes[at], next.hamlet)?;
                if !progress(self.made) {
                    return Err(StoreError::Cancelled);
                }
            }
        }
        rounds::close(self.batch, &self.rounds)?;
        let waiting = herds::grow(self.batch, self.demo.seed, &self.catalogue, self.waiting.clone())?;
        self.help(&waiting)?;
        targets::set(self.batch, self.demo.households)
    }

    fn hamlets(&mut self, chance: &mut Chance, sizes: &[u32]) -> Result<Vec<Home>> {
        let mut homes = Vec::with_capacity(sizes.len());
        for (at, size) in sizes.iter().enumerate() {
            let number = at + 1;
            let hamlet = hamlets::hamlet(chance, number, *size);
            let made = self.batch.apply(&Operation::SaveHamlet(Edit::new(hamlet)))?;
            let hamlet = made.hamlets().first().copied().unwrap_or(HamletId(0));
            homes.push(Home { hamlet, number, in_the_hills: hamlets::in_the_hills(number) });
        }
        Ok(homes)
    }

    fn household(&mut self, home: Home, next: HamletId) -> Result<()> {
        let mut life = life(self.demo.seed, self.made, self.code(self.made + 1), home, &self.catalogue);
        // Codes of households that split off follow those of the first ones.
        let new_code = self.code(self.demo.households + self.made + 1);
        // A chance of their own: rounds were told of later than the lives, which stay what they were.
        let mut chance = Chance::of(!self.demo.seed, self.made.into());
        tasks::complete_forms(&mut chance, &mut life);
        let tasks = tasks::tasks(&mut chance, &life, home.number);
        let mut chance = Chance::of(self.demo.seed.rotate_left(16), self.made.into());
        escaped::look_after(&mut chance, &mut life);
        life.supports.iter_mut().for_each(|grant| self.tags.tell_apart(&mut grant.animals));
        let mut writer = Writer {
            batch: self.batch,
            catalogue: &self.catalogue,
            rounds: &self.rounds,
            groups: &self.groups,
        };
        let (id, members) = writer.life(&life, tasks, next, &new_code)?;
        self.made += 1;
        self.draw(&life, &members)?;
        let former = hamlets::was_of_another_commune(home.number);
        if self.neighbours.len() < HELPED_AMONG {
            self.neighbours.extend(Neighbour::of(&life, id, &members, home, former));
        }
        self.wait_for_a_cow(id, &life);
        Ok(())
    }

    /// Who of a household draws a monthly benefit, as long as the commune helps.
    fn draw(&mut self, life: &Life, members: &[MemberId]) -> Result<()> {
        if self.neighbours.len() >= HELPED_AMONG {
            return Ok(());
        }
        let mut chance = Chance::of(self.demo.seed.rotate_left(32), self.made.into());
        let drawn = benefits::benefits(&mut chance, life);
        let people = members.iter().zip(&life.people).map(|(member, person)| (*member, person.member.born));
        self.pay_book.enter(self.batch, drawn, &people.collect::<Vec<_>>())
    }

    /// What the commune does for its households. Whoever has a cow of the bank gets no other.
    fn help(&mut self, waiting: &[Candidate]) -> Result<()> {
        let still: HashSet<HouseholdId> = waiting.iter().map(|candidate| candidate.household).collect();
        let hoped = self.waiting.iter().map(|candidate| candidate.household);
        let got: HashSet<HouseholdId> = hoped.filter(|household| !still.contains(household)).collect();
        let mut neighbours = std::mem::take(&mut self.neighbours);
        for neighbour in neighbours.iter_mut().filter(|neighbour| got.contains(&neighbour.household)) {
            neighbour.had.push(herds::MODEL.to_owned());
        }
        self.pay_book.pay(self.batch, &mut Chance::of(self.demo.seed, u64::MAX - 3))?;
        let chance = Chance::of(self.demo.seed, u64::MAX - 2);
        Helper { batch: self.batch, chance, catalogue: &self.catalogue, neighbours }
            .help(&self.groups, waiting)
    }

    /// As wide as the largest code needs, at least four digits.
    fn code(&self, number: u32) -> String {
        let digits = (self.demo.households * 2).to_string().len().max(4);
        format!("{number:0digits$}")
    }

    /// Who was poor first and stayed gets a cow, if no dairy cow came before.
    fn wait_for_a_cow(&mut self, household: HouseholdId, life: &Life) {
        let poor = life.path[0].is_listed() && life.path[1].is_listed();
        let stays = life.events.ended.is_none() && life.events.succession.is_none();
        let has_cow = life.supports.iter().any(|grant| grant.support.model == "bo-sua");
        if poor && stays && !has_cow && !life.household.no_labour {
            let head = life.people.first().map(|p| p.member.name.clone()).unwrap_or_default();
            self.waiting.push(Candidate { household, head });
        }
    }
}
