//! Finding households: the typed words give a set, filter and sort give an order, both together the list.
//! The order is kept in memory until the register changes, so that a typed letter costs only its words. Among
//! few households those come first whose head was typed, and before all the one whose whole code it is.

mod by_index;
mod hamlet;
mod matching;
mod order;
mod past;
mod rank;
mod rows;
mod situation;
mod slots;
mod typed;
mod words;
mod years;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub(super) use order::ListCache;
pub(in crate::store) use order::state;

use super::Result;
use super::register::Register;
use crate::domain::query::{Found, Query};
use matching::Matching;
use rank::TypedName;
use slots::SlotSet;
use typed::Typed;

impl Register {
    /// The households that a question asks for: whom the typed name fits best first, as long as few are found,
    /// else and among those in the question's order. `today` decides who still counts as newly
    /// escaped.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Interrupted`] where [`Register::interrupt_handle`] was used.
    pub fn find(&self, query: &Query, today: NaiveDate) -> Result<Found> {
        let snapshot = self.conn.unchecked_transaction()?;
        let ordered = self.ordered(&query.filter, query.sort, today)?;
        let typed = Typed::of(&query.text);
        if typed.is_empty() {
            return Ok(ordered.all());
        }
        let slots = Matching { conn: &snapshot, then: ordered.names(&snapshot)? }.all(&typed)?;
        let mut found = ordered.those_in(&slots);
        if let Some(name) = TypedName::of(&typed, &query.text) {
            rank::by_name(&snapshot, &name, &mut found)?;
        }
        rank::whole_code_first(&snapshot, &query.text, &mut found)?;
        Ok(found)
    }
}
