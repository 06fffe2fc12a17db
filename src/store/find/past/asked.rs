//! Whether a household is wanted on a day, and its line.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::heads::{Head, Heads};
use super::keys::{self, places};
use super::{Line, Placed, is_known};
use crate::domain::class::State;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::{LedgerFacts, Position};
use crate::domain::query::{Filter, Flag};
use crate::domain::report::HouseholdFacts;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::store::Result;

/// What is asked of every household.
pub(super) struct Asked<'c> {
    conn: &'c Connection,
    filter: &'c Filter,
    /// The only households that are wanted; all where it is empty.
    among: HashSet<HouseholdId>,
    day: NaiveDate,
    /// The day as the register keeps it.
    iso: String,
    places: HashMap<HamletId, usize>,
    heads: Heads<'c>,
}

impl<'c> Asked<'c> {
    pub fn new(conn: &'c Connection, filter: &'c Filter, day: NaiveDate) -> Result<Self> {
        Ok(Self {
            conn,
            filter,
            among: filter.among.iter().copied().collect(),
            day,
            iso: day.to_string(),
            places: places(conn)?,
            heads: Heads::read(conn, day)?,
        })
    }

    /// The line of a household; `None` where it was not in the register then, or is not asked for.
    pub fn line(&self, row: &Row, facts: &HouseholdFacts) -> Result<Option<Placed>> {
        let ledger = &facts.ledger;
        if !self.among.is_empty() && !self.among.contains(&ledger.household) {
            return Ok(None);
        }
        let Some(at) = ledger.on(self.day) else { return Ok(None) };
        let state = standing_on(&ledger.recognitions, self.day, NEWLY_ESCAPED_MONTHS).state();
        let answers = ledger.survey_on(self.day).map(|survey| survey.answers).unwrap_or_default();
        let deprived = |number: &u8| answers.deprived().any(|own| own == *number);
        if !self.is_of(at, state) || !self.filter.deprived.iter().all(deprived) || !self.has_begun(ledger)? {
            return Ok(None);
        }
        let head = self.heads.other(ledger.household)?;
        if !self.fits_head(facts, head.as_ref()) || !self.had_supports(ledger.household)? {
            return Ok(None);
        }
        let deprivations = answers.deprivations();
        Ok(Some(Placed {
            line: Line {
                slot: keys::slot(row)?,
                id: ledger.household,
                state,
                deprivations,
                members: at.people,
            },
            hamlet: self.places.get(&at.hamlet).copied().unwrap_or(usize::MAX),
            head: head.map_or_else(|| keys::head(row), |head| Ok(head.key))?,
            code: keys::code(row)?,
        }))
    }

    fn is_of(&self, at: Position, state: State) -> bool {
        let Filter { states, hamlets, .. } = self.filter;
        (states.is_empty() || states.contains(&state)) && (hamlets.is_empty() || hamlets.contains(&at.hamlet))
    }

    /// Something was known of it by then.
    fn has_begun(&self, ledger: &LedgerFacts) -> Result<bool> {
        if ledger.first_day().is_some_and(|first| first <= self.day) {
            return Ok(true);
        }
        is_known(self.conn, ledger.household, &self.iso)
    }

    /// What follows from the head is asked of the head of then; the other flags have no dates.
    fn fits_head(&self, facts: &HouseholdFacts, head: Option<&Head>) -> bool {
        let Filter { flags, ethnicities, .. } = self.filter;
        let ethnicity = head.map_or(&facts.ethnicity, |head| &head.ethnicity);
        let has = |flag: &Flag| match head {
            Some(head) if flag.follows_head() => head.flags & flag.bit() != 0,
            _ => facts.flags & flag.bit() != 0,
        };
        flags.iter().all(has) && (ethnicities.is_empty() || ethnicities.contains(ethnicity))
    }

    fn had_supports(&self, household: HouseholdId) -> Result<bool> {
        let Filter { had, had_not, unsupported, .. } = self.filter;
        if had.is_empty() && had_not.is_empty() && !unsupported {
            return Ok(true);
        }
        let mut statement = self.conn.prepare_cached(include_str!("supports.sql"))?;
        let of = named_params! { ":household": household.0, ":day": self.iso };
        let models: Vec<String> =
            statement.query_map(of, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(had.iter().all(|model| models.contains(model))
            && !had_not.iter().any(|model| models.contains(model))
            && (!unsupported || models.is_empty()))
    }
}
