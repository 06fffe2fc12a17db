//! The class that each household of a round held before the round recognised it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, RecognitionId};
use crate::domain::recognition::Recognition;
use crate::domain::round::Round;
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::row::Columns;

pub(super) const CLASSES: &str = include_str!("classes.sql");

/// Classes by household; a household of which no decision is known is in none.
pub(super) struct Before(HashMap<HouseholdId, Class>);

impl Before {
    /// Reads the classes: up to the round's own recognition, and of a household that the round did not recognise, up to
    /// the day on which it was closed.
    pub fn of(
        conn: &Connection,
        round: &Round,
        own: &HashMap<HouseholdId, Stored<RecognitionId, Recognition>>,
    ) -> Result<Self> {
        let mut classes = HashMap::new();
        let mut statement = conn.prepare_cached(CLASSES)?;
        let mut rows = statement.query(named_params! { ":round": round.code })?;
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let household = HouseholdId(columns.get("household")?);
            let at = (columns.date("decided")?, RecognitionId(columns.get("id")?));
            if stands_before(at, own.get(&household), round.closed) {
                classes.insert(household, columns.code("class", Class::from_code)?);
            }
        }
        Ok(Self(classes))
    }

    /// The class of a household.
    pub fn class(&self, household: HouseholdId) -> Class {
        self.0.get(&household).copied().unwrap_or(Class::None)
    }
}

/// Of two decisions of one day the one that was entered later stands later.
fn stands_before(
    at: (NaiveDate, RecognitionId),
    own: Option<&Stored<RecognitionId, Recognition>>,
    closed: Option<NaiveDate>,
) -> bool {
    match (own, closed) {
        (Some(own), _) => at < (own.decided, own.id),
        (None, Some(closed)) => at.0 <= closed,
        (None, None) => true,
    }
}
