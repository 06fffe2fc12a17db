//! What people and hamlets of then are found by, where today's index does not have them: who left since, and the
//! hamlets that households left since. Who came since is found too; that the list is of then is seen in its lines.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::store::Result;
use crate::store::find::slots::SlotSet;
use crate::viet::fold;

/// The words and numbers of then beside those of the index.
#[derive(Debug, Default)]
pub(in crate::store::find) struct Names {
    /// Slots with folded words.
    words: Vec<(u32, String)>,
    /// Slots with citizen numbers.
    numbers: Vec<(u32, String)>,
    /// The hamlet of then of those that moved since.
    homes: HashMap<u32, i64>,
}

impl Names {
    pub fn on(conn: &Connection, day: NaiveDate) -> Result<Self> {
        let mut names = Self::default();
        let day = day.to_string();
        names.read_people(conn, &day)?;
        names.read_moves(conn, &day)?;
        Ok(names)
    }

    fn read_people(&mut self, conn: &Connection, day: &str) -> Result<()> {
        let mut statement = conn.prepare_cached(include_str!("left.sql"))?;
        let mut rows = statement.query(named_params! { ":day": day })?;
        while let Some(row) = rows.next()? {
            let slot = row.get(0)?;
            self.words.push((slot, fold(&row.get::<_, String>(1)?)));
            self.numbers.push((slot, row.get(2)?));
        }
        Ok(())
    }

    /// The first move after the day comes last and stays.
    fn read_moves(&mut self, conn: &Connection, day: &str) -> Result<()> {
        let mut statement = conn.prepare_cached(include_str!("moved.sql"))?;
        let mut rows = statement.query(named_params! { ":day": day })?;
        while let Some(row) = rows.next()? {
            let slot = row.get(0)?;
            self.words.push((slot, fold(&row.get::<_, String>(2)?)));
            self.homes.insert(slot, row.get(1)?);
        }
        Ok(())
    }

    /// Puts in who has a word that begins so.
    pub fn add_beginning(&self, beginning: &str, slots: &mut SlotSet) {
        let begins = |words: &str| words.split(' ').any(|word| word.starts_with(beginning));
        for (slot, _) in self.words.iter().filter(|(_, words)| begins(words)) {
            slots.insert((*slot).into());
        }
    }

    /// Puts in who has a number that ends so.
    pub fn add_ending(&self, ending: &str, slots: &mut SlotSet) {
        for (slot, _) in self.numbers.iter().filter(|(_, number)| number.ends_with(ending)) {
            slots.insert((*slot).into());
        }
    }

    /// Of the households that live in hamlets today, those that did so then.
    pub fn of_hamlets(&self, hamlets: &[i64], today: &SlotSet) -> SlotSet {
        let mut slots = today.clone();
        for (slot, home) in &self.homes {
            match hamlets.contains(home) {
                true => slots.insert((*slot).into()),
                false => slots.remove((*slot).into()),
            }
        }
        slots
    }
}
