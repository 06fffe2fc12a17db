//! Reading the facts of which rows of the index are made: of one household, or of all in one walk.

use rusqlite::{Connection, named_params};

use super::gathered::{Gathered, Given, Home, LastSurvey};
use super::people::Stay;
use super::{Entry, standing};
use crate::domain::class::Standing;
use crate::domain::id::HouseholdId;
use crate::domain::member::{Relation, Sex};
use crate::domain::recognition::Recognition;
use crate::domain::span::Span;
use crate::domain::support::SupportState;
use crate::store::Result;
use crate::store::ledger::Cursor;
use crate::store::row::Columns;
use crate::store::standing::recognition_by_place as recognition;

/// The questions about all households, each in their order.
pub(super) const EVERY: [&str; 6] = [
    include_str!("homes.sql"),
    include_str!("all_stays.sql"),
    include_str!("last_surveys.sql"),
    include_str!("all_recognitions.sql"),
    include_str!("all_supports.sql"),
    include_str!("all_kept.sql"),
];

/// Reads what a row says of its household.
type Read<T> = fn(HouseholdId, &Columns) -> Result<T>;

/// The row of a household; `None` where there is no such household.
pub(super) fn entry(conn: &Connection, household: HouseholdId) -> Result<Option<Entry>> {
    let Some(home) = of(conn, include_str!("home.sql"), household, home)?.pop() else { return Ok(None) };
    let gathered = Gathered {
        home,
        stays: of(conn, include_str!("stays.sql"), household, stay)?,
        survey: of(conn, include_str!("last_survey.sql"), household, last_survey)?.pop(),
        recognitions: of(conn, include_str!("recognitions.sql"), household, recognition)?,
        supports: of(conn, include_str!("supports.sql"), household, given)?,
    };
    Ok(Some(gathered.entry(household)))
}

/// Where a household stands after its last decision.
pub(super) fn standing(conn: &Connection, household: HouseholdId) -> Result<Standing> {
    let recognitions: Vec<Recognition> = of(conn, include_str!("recognitions.sql"), household, recognition)?;
    Ok(standing::latest(&recognitions))
}

/// Hands over every household with its row as it stands and as the facts would make it.
pub(super) fn walk(
    conn: &Connection,
    each: &mut dyn FnMut(Option<Entry>, Option<Entry>) -> Result<()>,
) -> Result<()> {
    let [homes, stays, surveys, recognitions, supports, kept] = EVERY;
    let (mut homes, mut stays) = (conn.prepare_cached(homes)?, conn.prepare_cached(stays)?);
    let (mut surveys, mut recognitions) = (conn.prepare_cached(surveys)?, conn.prepare_cached(recognitions)?);
    let (mut supports, mut kept) = (conn.prepare_cached(supports)?, conn.prepare_cached(kept)?);
    let mut homes = Cursor::new(homes.query([])?, home);
    let mut kept = Cursor::new(kept.query([])?, kept_row);
    let mut facts = Facts {
        stays: Cursor::new(stays.query([])?, stay),
        surveys: Cursor::new(surveys.query([])?, last_survey),
        recognitions: Cursor::new(recognitions.query([])?, recognition),
        supports: Cursor::new(supports.query([])?, given),
    };
    // A household may have a row and no facts, or facts and no row.
    while let Some(household) = [homes.household()?, kept.household()?].into_iter().flatten().min() {
        let made = match homes.take_one(household)? {
            Some(home) => Some(facts.of(household, home)?.entry(household)),
            None => None,
        };
        each(kept.take_one(household)?, made)?;
    }
    Ok(())
}

/// The facts of all households, side by side.
struct Facts<'s> {
    stays: Cursor<'s, Stay>,
    surveys: Cursor<'s, LastSurvey>,
    recognitions: Cursor<'s, Recognition>,
    supports: Cursor<'s, Given>,
}

impl Facts<'_> {
    fn of(&mut self, household: HouseholdId, home: Home) -> Result<Gathered> {
        let mut gathered = Gathered::of(home);
        self.stays.take(household, &mut gathered.stays)?;
        gathered.survey = self.surveys.take_one(household)?;
        self.recognitions.take(household, &mut gathered.recognitions)?;
        self.supports.take(household, &mut gathered.supports)?;
        Ok(gathered)
    }
}

fn of<T>(conn: &Connection, sql: &str, household: HouseholdId, read: Read<T>) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(named_params! { ":household": household.0 })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(household, &Columns(row))?);
    }
    Ok(found)
}

/// Columns are read by their place, here and below: these are the most rows.
fn home(_: HouseholdId, columns: &Columns) -> Result<Home> {
    Ok(Home {
        code: columns.text(1)?,
        hamlet: columns.get(2)?,
        hamlet_name: columns.text(3)?,
        former_commune: columns.text(4)?,
        phone: columns.text(5)?,
        no_labour: columns.get(6)?,
        merit: columns.get(7)?,
        social_protection: columns.get(8)?,
        ended: columns.get(9)?,
    })
}

fn stay(_: HouseholdId, columns: &Columns) -> Result<Stay> {
    Ok(Stay {
        name: columns.text(1)?,
        citizen_number: columns.text(2)?,
        ethnicity: columns.text(3)?,
        sex: columns.code_or_none(4, Sex::from_code)?,
        relation: columns.code(5, Relation::from_code)?,
        span: Span { from: columns.partial(6)?, left: columns.partial(7)? },
    })
}

fn last_survey(_: HouseholdId, columns: &Columns) -> Result<LastSurvey> {
    Ok(LastSurvey {
        day: columns.date(1)?,
        people: columns.get(2)?,
        deprived: columns.get(3)?,
        answered: columns.get(4)?,
    })
}

fn given(_: HouseholdId, columns: &Columns) -> Result<Given> {
    Ok(Given { model: columns.text(1)?, state: columns.code(2, SupportState::from_code)? })
}

fn kept_row(_: HouseholdId, columns: &Columns) -> Result<Entry> {
    Ok(Entry::read(columns)?)
}
