//! The heads of the herds: every animal's life as its events tell it.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::domain::herd::{Animal, HerdEvent, check_life};
use crate::store::Result;
use crate::store::row::stored;

/// Animals of which more went than were there, that went before they came, or did something after they were gone.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let (mut animals, mut events) =
        (conn.prepare(include_str!("animals.sql"))?, conn.prepare(include_str!("herd_events.sql"))?);
    let (mut animals, mut events) = (animals.query([])?, events.query([])?);
    let mut problems = Vec::new();
    let mut ahead = events.next()?.map(stored::<HerdEvent>).transpose()?;
    while let Some(row) = animals.next()? {
        let (animal, code) = (stored::<Animal>(row)?, row.get::<_, String>("code")?);
        let mut life = Vec::new();
        while let Some(event) = ahead.take_if(|event| event.animal <= animal.id) {
            life.extend((event.animal == animal.id).then_some(event.value));
            ahead = events.next()?.map(stored::<HerdEvent>).transpose()?;
        }
        let faults = check_life(&animal, &life).into_iter();
        problems.extend(faults.map(|fault| Problem::at(ProblemKind::Herd, &code, named(&animal, fault))));
    }
    Ok(problems)
}

/// The animal, and what cannot be true of it.
fn named(animal: &Animal, fault: crate::domain::herd::HerdFault) -> String {
    let name = if animal.tag.is_empty() { &animal.species } else { &animal.tag };
    format!("{name}: {fault}")
}
