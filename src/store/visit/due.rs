//! Which households are to be visited, of the whole commune in a few ordered questions of one snapshot. That it says
//! the same as the dossiers one by one is a property of the tests.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::id::{HamletId, HouseholdId, ProgrammeId};
use crate::domain::visit::due::{
    Care, CareWalk, DueVisit, Held, VisitDue, VisitFacts, VisitRules, VisitScheme, due, overdue_first,
};
use crate::domain::watch::{Watched, Watching};
use crate::store::register::Register;
use crate::store::row::Columns;
use crate::store::{Result, programme, watch};

const DECIDED: &str = include_str!("decided.sql");
const LAST: &str = include_str!("last.sql");
const GIVEN: &str = include_str!("given.sql");
const ENDED: &str = include_str!("ended.sql");
const HOMES: &str = include_str!("homes.sql");

/// The facts of every household that is looked after on a day.
type AllFacts = HashMap<HouseholdId, VisitFacts>;

impl Register {
    /// Every household that is to be visited, as it stood on a day, what is overdue longest first. Names, hamlets and
    /// the state of supports are those of today.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visits_due(&self, by: Watching<'_>, on: NaiveDate) -> Result<Vec<DueVisit>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let scheme = scheme(&snapshot, by.visits, by.catalogue)?;
        let mut all = facts(&snapshot, &scheme, &watch::read(&snapshot, by, on)?, on)?;
        let mut visits = homes(&snapshot, &scheme, &mut all, on)?;
        overdue_first(&mut visits);
        Ok(visits)
    }

    /// How many households are overdue for a visit on a day: as many as [`Register::visits_due`] lists so.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visits_overdue(&self, by: Watching<'_>, on: NaiveDate) -> Result<usize> {
        let snapshot = self.conn.unchecked_transaction()?;
        let scheme = scheme(&snapshot, by.visits, by.catalogue)?;
        let all = facts(&snapshot, &scheme, &watch::read(&snapshot, by, on)?, on)?;
        let overdue = |facts: &&VisitFacts| due(facts, &scheme, on).is_some_and(|due| due.is_overdue());
        Ok(all.values().filter(overdue).count())
    }

    /// The next visit of every household that is looked after on a day, where the watch list of the day is at hand.
    ///
    /// # Errors
    /// Those of the file.
    pub fn next_visits(
        &self,
        by: Watching<'_>,
        watched: &[Watched],
        on: NaiveDate,
    ) -> Result<HashMap<HouseholdId, VisitDue>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let scheme = scheme(&snapshot, by.visits, by.catalogue)?;
        let all = facts(&snapshot, &scheme, watched, on)?;
        Ok(all.into_iter().filter_map(|(id, facts)| Some((id, due(&facts, &scheme, on)?))).collect())
    }

    /// The rules with the catalogue and the programmes of this register, to be asked of one dossier.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visit_scheme(&self, rules: &VisitRules, catalogue: &Catalogue) -> Result<VisitScheme> {
        scheme(&self.conn, rules, catalogue)
    }
}

fn scheme(conn: &Connection, rules: &VisitRules, catalogue: &Catalogue) -> Result<VisitScheme> {
    Ok(VisitScheme::new(rules, catalogue, &programme::programmes(conn)?))
}

/// The facts of all households that are looked after on a day, without those that have left the register by it.
fn facts(conn: &Connection, scheme: &VisitScheme, watched: &[Watched], on: NaiveDate) -> Result<AllFacts> {
    let mut all = cared_for(conn, on)?;
    last_visits(conn, on, &mut all)?;
    given(conn, scheme, on, &mut all)?;
    for one in watched {
        if let Some(facts) = all.get_mut(&one.home.id) {
            facts.risk = one.visiting_risk();
        }
    }
    Ok(all)
}

fn cared_for(conn: &Connection, on: NaiveDate) -> Result<AllFacts> {
    let gone = ended(conn, on)?;
    let mut statement = conn.prepare_cached(DECIDED)?;
    let mut rows = statement.query(named_params! { ":on": on.to_string() })?;
    let mut all = AllFacts::new();
    let mut walked: Option<(HouseholdId, CareWalk)> = None;
    let mut keep = |household: HouseholdId, walk: CareWalk| {
        let care = walk.on(on).filter(|_| !gone.contains(&household));
        all.extend(care.map(|care| (household, bare(care))));
    };
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let household = HouseholdId(columns.get(0)?);
        if let Some((before, walk)) = walked.take_if(|(known, _)| *known != household) {
            keep(before, walk);
        }
        let (_, walk) = walked.get_or_insert_with(|| (household, CareWalk::default()));
        walk.step(columns.date(1)?, columns.code(2, Class::from_code)?);
    }
    if let Some((last, walk)) = walked {
        keep(last, walk);
    }
    Ok(all)
}

fn bare(care: Care) -> VisitFacts {
    VisitFacts { care, last: None, next_due: None, held: Vec::new(), risk: 0 }
}

fn ended(conn: &Connection, on: NaiveDate) -> Result<HashSet<HouseholdId>> {
    let mut statement = conn.prepare_cached(ENDED)?;
    let mut rows = statement.query([])?;
    let mut gone = HashSet::new();
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        if columns.date_or_none(1)?.is_some_and(|day| day <= on) {
            gone.insert(HouseholdId(columns.get(0)?));
        }
    }
    Ok(gone)
}

fn last_visits(conn: &Connection, on: NaiveDate, all: &mut AllFacts) -> Result<()> {
    let mut statement = conn.prepare_cached(LAST)?;
    let mut rows = statement.query(named_params! { ":on": on.to_string() })?;
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        if let Some(facts) = all.get_mut(&HouseholdId(columns.get(0)?)) {
            facts.last = Some(columns.date(1)?);
            facts.next_due = columns.date_or_none(2)?;
        }
    }
    Ok(())
}

fn given(conn: &Connection, scheme: &VisitScheme, on: NaiveDate, all: &mut AllFacts) -> Result<()> {
    let Some(since) = scheme.given_since(on) else { return Ok(()) };
    let mut statement = conn.prepare_cached(GIVEN)?;
    let time = named_params! { ":since": since.to_string(), ":on": on.to_string() };
    let mut rows = statement.query(time)?;
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let Some(facts) = all.get_mut(&HouseholdId(columns.get(0)?)) else { continue };
        let programme = columns.get::<Option<i64>>(2)?.map(ProgrammeId);
        let held = Held { model: columns.text(1)?, programme, on: columns.date(3)? };
        facts.held.extend(Some(held).filter(|held| scheme.counts(held)));
    }
    Ok(())
}

/// The households of these facts that are to be visited, in the order of official lists.
fn homes(
    conn: &Connection,
    scheme: &VisitScheme,
    all: &mut AllFacts,
    on: NaiveDate,
) -> Result<Vec<DueVisit>> {
    let mut statement = conn.prepare_cached(HOMES)?;
    let asked = serde_json::json!(all.keys().collect::<Vec<_>>()).to_string();
    let mut rows = statement.query(named_params! { ":on": on.to_string(), ":households": asked })?;
    let mut visits = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(facts) = all.remove(&HouseholdId(row.get(0)?)) else { continue };
        if let Some(due) = due(&facts, scheme, on) {
            visits.push(visit(row, &facts, due)?);
        }
    }
    Ok(visits)
}

fn visit(row: &Row, facts: &VisitFacts, due: VisitDue) -> Result<DueVisit> {
    let columns = Columns(row);
    Ok(DueVisit {
        household: HouseholdId(columns.get(0)?),
        code: columns.text(1)?,
        head: columns.text(2)?,
        hamlet: HamletId(columns.get(3)?),
        hamlet_name: columns.text(4)?,
        people: columns.get(5)?,
        state: facts.care.state,
        last: facts.last,
        person: columns.text(6)?,
        due,
    })
}

#[cfg(test)]
pub(in crate::store) const ALL: [&str; 5] = [DECIDED, LAST, GIVEN, ENDED, HOMES];
