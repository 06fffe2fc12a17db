//! Finding households: the typed words give a set, filter and sort give an order, both together the list.
//! The order is kept in memory until the register changes, so that a typed letter costs only its words.

mod order;
mod rows;
mod situation;
mod slots;
mod typed;
mod words;
mod years;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::Connection;

pub(super) use order::ListCache;

use super::Result;
use super::register::Register;
use crate::domain::query::{Found, Query};
use slots::SlotSet;
use typed::Typed;

impl Register {
    /// The households that a question asks for, in its order. `today` decides who still counts as newly
    /// escaped.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Interrupted`] where [`Register::interrupt_handle`] was used.
    pub fn find(&self, query: &Query, today: NaiveDate) -> Result<Found> {
        let snapshot = self.conn.unchecked_transaction()?;
        let ordered = self.ordered(&query.filter, query.sort, today)?;
        Ok(match matching(&snapshot, &query.text)? {
            None => ordered.all(),
            Some(slots) => ordered.those_in(&slots),
        })
    }
}

/// The households that the typed words find; `None` where nothing is typed.
fn matching(conn: &Connection, text: &str) -> Result<Option<SlotSet>> {
    let typed = Typed::of(text);
    let mut found = match typed.plain.is_empty() {
        true => None,
        false => Some(words::having_all(conn, &typed.plain)?),
    };
    for digits in &typed.digits {
        let slots = words::having_number(conn, digits)?;
        found = Some(match found {
            None => slots,
            Some(found) => found.and(&slots),
        });
    }
    Ok(found)
}
