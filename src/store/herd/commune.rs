//! The animals of the whole commune in a few ordered questions, each walked through once side by side.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, Rows};

use super::homes::left_homes;
use crate::domain::herd::{Came, Herd, HerdAnimal, HerdEventKind, Holder, Life, Origin, PassedFrom, Step};
use crate::domain::id::{AnimalId, HamletId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;
use crate::store::standing::recognition;

/// The questions.
pub(super) const ANIMALS: &str = include_str!("herd.sql");
pub(super) const STEPS: &str = include_str!("steps.sql");
pub(super) const COMING_AND_GOING: &str = include_str!("coming_and_going.sql");
pub(super) const HOLDERS: &str = include_str!("holders.sql");
pub(super) const CLASSES: &str = include_str!("classes.sql");
pub(super) const PASSED_FROM: &str = include_str!("passed_from.sql");

impl Register {
    /// Every animal of the commune with its whole life and its vaccinations: for states and lists of what is due.
    ///
    /// # Errors
    /// Those of the file.
    pub fn herd(&self) -> Result<Herd> {
        let snapshot = self.conn.unchecked_transaction()?;
        herd(&snapshot, STEPS)
    }

    /// The same with what heads follow from alone: for counts and balances. States are not told by it.
    ///
    /// # Errors
    /// Those of the file.
    pub fn herd_heads(&self) -> Result<Herd> {
        let snapshot = self.conn.unchecked_transaction()?;
        herd(&snapshot, COMING_AND_GOING)
    }
}

fn herd(conn: &Connection, steps: &str) -> Result<Herd> {
    let mut animals = conn.prepare_cached(ANIMALS)?;
    let mut events = conn.prepare_cached(steps)?;
    let mut words = Words::default();
    let mut events = Events::new(events.query([])?, &mut words)?;
    let mut herd = Herd { holders: holders(conn)?, passed_from: passed_from(conn)?, ..Herd::default() };
    let mut rows = animals.query([])?;
    while let Some(row) = rows.next()? {
        herd.animals.push(animal(&Columns(row), &mut events, &mut words)?);
    }
    Ok(herd)
}

/// Columns are read by their place: these are the most rows.
fn animal(columns: &Columns, events: &mut Events, words: &mut Words) -> Result<HerdAnimal> {
    let id = AnimalId(columns.get(0)?);
    let (steps, vaccinated) = events.take(id, words)?;
    let born = columns.partial(5)?;
    let origin = Origin {
        born,
        of_the_herd: columns.get::<Option<i64>>(10)?.is_some(),
        heads: columns.get(9)?,
        came: columns.date_or_none(11)?.map_or(Came::ByItself, Came::Given),
    };
    Ok(HerdAnimal {
        id,
        tag: columns.text(1)?,
        species: words.shared(columns, 2)?,
        breed: words.shared(columns, 3)?,
        sex: columns.code_or_none(4, Sex::from_code)?,
        born,
        support: columns.get::<Option<i64>>(6)?.map(SupportId),
        holder: HouseholdId(columns.get(7)?),
        generation: columns.get(8)?,
        life: Life::of(origin, steps),
        vaccinated,
    })
}

/// What happened to one animal, and with what it was vaccinated when.
type Happened = (Vec<Step>, Vec<(Arc<str>, NaiveDate)>);

/// The events of all animals in their order, taken animal by animal.
struct Events<'s> {
    rows: Rows<'s>,
    /// The event that stands next, of which animal, and with what it was vaccinated.
    next: Option<(AnimalId, Step, Option<Arc<str>>)>,
}

impl<'s> Events<'s> {
    fn new(rows: Rows<'s>, words: &mut Words) -> Result<Self> {
        let mut events = Self { rows, next: None };
        events.advance(words)?;
        Ok(events)
    }

    /// The events of an animal; those of animals before it, which nobody asked for, are passed over.
    fn take(&mut self, animal: AnimalId, words: &mut Words) -> Result<Happened> {
        let (mut steps, mut vaccinated) = Happened::default();
        while let Some((own, step, vaccine)) = self.next.take_if(|(own, ..)| *own <= animal) {
            if own == animal {
                vaccinated.extend(vaccine.map(|vaccine| (vaccine, step.on)));
                steps.push(step);
            }
            self.advance(words)?;
        }
        Ok((steps, vaccinated))
    }

    fn advance(&mut self, words: &mut Words) -> Result<()> {
        let Some(row) = self.rows.next()? else { return Ok(()) };
        let columns = Columns(row);
        let kind = columns.code(2, HerdEventKind::from_code)?;
        let step = Step { on: columns.date(1)?, kind, heads: columns.get(3)? };
        let vaccinated = kind == HerdEventKind::Vaccinated;
        let vaccine = vaccinated.then(|| words.shared(&columns, 4)).transpose()?;
        self.next = Some((AnimalId(columns.get(0)?), step, vaccine));
        Ok(())
    }
}

/// Words that many rows share: species, breeds, vaccines.
#[derive(Default)]
struct Words(Vec<Arc<str>>);

impl Words {
    /// More different words than this are kept each for itself.
    const MOST: usize = 64;

    fn shared(&mut self, columns: &Columns, column: usize) -> Result<Arc<str>> {
        let text = columns.0.get_ref(column)?.as_str()?;
        if let Some(known) = self.0.iter().find(|known| &***known == text) {
            return Ok(known.clone());
        }
        let new: Arc<str> = text.into();
        if self.0.len() < Self::MOST {
            self.0.push(new.clone());
        }
        Ok(new)
    }
}

fn holders(conn: &Connection) -> Result<HashMap<HouseholdId, Holder>> {
    let mut statement = conn.prepare_cached(HOLDERS)?;
    let found = statement.query_map([], |row| Ok((HouseholdId(row.get(0)?), holder(&Columns(row))?)))?;
    let mut holders: HashMap<_, _> = found.collect::<rusqlite::Result<_>>()?;
    for (household, left) in left_homes(conn)? {
        if let Some(holder) = holders.get_mut(&household) {
            holder.left = left;
        }
    }
    let mut statement = conn.prepare_cached(CLASSES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let household = HouseholdId(row.get(0)?);
        if let Some(holder) = holders.get_mut(&household) {
            holder.recognitions.push(recognition(household, &Columns(row))?);
        }
    }
    Ok(holders)
}

fn holder(columns: &Columns) -> rusqlite::Result<Holder> {
    Ok(Holder {
        code: columns.text(1)?,
        head: columns.text(2)?,
        hamlet: HamletId(columns.get(3)?),
        hamlet_name: columns.text(4)?,
        left: Vec::new(),
        ethnicity: columns.text(5)?,
        recognitions: Vec::new(),
    })
}

fn passed_from(conn: &Connection) -> Result<HashMap<SupportId, PassedFrom>> {
    let mut statement = conn.prepare_cached(PASSED_FROM)?;
    let found = statement.query_map([], |row| {
        let from = PassedFrom { support: SupportId(row.get(1)?), household: HouseholdId(row.get(2)?) };
        Ok((SupportId(row.get(0)?), from))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
