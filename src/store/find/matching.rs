//! The households that typed words and numbers find: in the index, and for a past day by the names of then too.

use rusqlite::Connection;

use super::hamlet::{self, HamletNumber};
use super::past::Names;
use super::slots::SlotSet;
use super::typed::Typed;
use super::words;
use crate::store::Result;

/// Where is looked.
pub(super) struct Matching<'a> {
    pub conn: &'a Connection,
    /// Names of a past day; none for today.
    pub then: Option<&'a Names>,
}

impl Matching<'_> {
    /// The households that have all that is typed.
    pub fn all(&self, typed: &Typed) -> Result<SlotSet> {
        let mut sets = Vec::new();
        if !typed.plain.is_empty() {
            sets.push(self.words(&typed.plain)?);
        }
        for digits in &typed.digits {
            sets.push(self.number(digits)?);
        }
        for group in &typed.groups {
            sets.push(self.group(group)?);
        }
        for hamlet in &typed.hamlets {
            sets.push(self.hamlet(hamlet)?);
        }
        Ok(sets.into_iter().reduce(|some, others| some.and(&others)).unwrap_or_default())
    }

    /// Today's index answers for all words at once; beside the names of then each word is asked for itself.
    fn words(&self, words: &[String]) -> Result<SlotSet> {
        let Some(then) = self.then else { return words::having_all(self.conn, words) };
        let mut all: Option<SlotSet> = None;
        for word in words {
            let mut slots = words::having_all(self.conn, std::slice::from_ref(word))?;
            then.add_beginning(word, &mut slots);
            all = Some(all.map_or(slots.clone(), |all| all.and(&slots)));
        }
        Ok(all.unwrap_or_default())
    }

    fn number(&self, digits: &str) -> Result<SlotSet> {
        let mut slots = words::having_number(self.conn, digits)?;
        if let Some(then) = self.then {
            then.add_ending(digits, &mut slots);
        }
        Ok(slots)
    }

    fn group(&self, group: &[String]) -> Result<SlotSet> {
        let mut slots = words::having_group(self.conn, group)?;
        if let Some(then) = self.then {
            then.add_ending(&group.concat(), &mut slots);
        }
        Ok(slots)
    }

    fn hamlet(&self, asked: &HamletNumber) -> Result<SlotSet> {
        let Some(meant) = hamlet::meant(self.conn, asked)? else {
            return self.words(&[asked.kind.clone(), asked.number.clone()]);
        };
        let today = hamlet::having(self.conn, &meant)?;
        Ok(self.then.map_or_else(|| today.clone(), |then| then.of_hamlets(&meant, &today)))
    }
}
